// The snippet as HTML: what a webmaster pastes.
import { BEGIN, END } from '../../../src/cli/bake/markers.js';
import { toFallback } from '../../../src/data/to-fallback.js';
import { toStartTag, toWrittenAttributes, type TagAttributes } from '../../../src/data/to-tag.js';
import type { Piece, Plan } from '../plan.js';

/** A longer start tag has an attribute a line. */
const MAX_LINE = 100;

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** Writes a tag of the head that loads one of the files. */
function toFileTag(plan: Plan, file: string, before: TagAttributes, addressName: string): TagAttributes {
  return {
    ...before,
    [addressName]: plan.folder + file,
    integrity: plan.integrity[file],
    crossorigin: 'anonymous',
  };
}

/** Lists the lines that load the files, and the feed before the script asks for it. */
export function toHead(plan: Plan): string[] {
  const sheets = ['bantin.css', ...(plan.look ? [`themes/${plan.look}.css`] : [])];
  return [
    ...sheets.map((file) => toStartTag('link', toFileTag(plan, file, { rel: 'stylesheet' }, 'href'))),
    ...plan.preloads.map((href) =>
      toStartTag('link', { rel: 'preload', as: 'fetch', crossorigin: true, href }),
    ),
    `${toStartTag('script', toFileTag(plan, 'bantin.js', { async: true }, 'src'))}</script>`,
  ];
}

const toValues = ({ settings }: Piece): TagAttributes =>
  Object.fromEntries(settings.map(({ name, value, kind }) => [name, kind === 'switch' ? true : value]));

function toOpening(piece: Piece): string {
  const values = toValues(piece);
  const line = toStartTag(piece.tag, values);
  if (line.length <= MAX_LINE) return line;
  return [`<${piece.tag}`, ...toWrittenAttributes(values).map(indent), '>'].join('\n');
}

/** News that stand in the tag. "<" would end the script. */
const toInline = (articles: object[]): string =>
  `<script type="application/json">\n${JSON.stringify(articles, null, 2).replaceAll('<', '\\u003c')}\n</script>`;

/** Writes one tag with what is in it. */
export function toElement(piece: Piece): string {
  const { tag, articles, inline } = piece;
  const inside = [
    ...(inline ? [toInline(inline)] : []),
    ...(articles.length ? [BEGIN, toFallback(articles, new Date()), END] : []),
  ];
  const opening = toOpening(piece);
  if (!inside.length) return `${opening}</${tag}>`;
  return [opening, ...inside.map(indent), `</${tag}>`].join('\n');
}

export const toElements = ({ pieces }: Plan): string => pieces.map(toElement).join('\n\n');

/** Writes the whole snippet. */
export const toHtml = (plan: Plan): string => `${toHead(plan).join('\n')}\n\n${toElements(plan)}\n`;

/** The same as a block of WordPress, which leaves it as it is. */
export const toWordPress = (plan: Plan): string => `<!-- wp:html -->\n${toHtml(plan)}<!-- /wp:html -->\n`;

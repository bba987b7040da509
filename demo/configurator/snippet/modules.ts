// The snippet for who builds a site with npm: modules and HTML, or components of React.
import type { Article } from '../../../src/data/article.js';
import type { Piece, Plan, Setting } from '../plan.js';
import { toElements } from './html.js';

/** As `npm pack` names it. */
export const toInstall = (version: string, ...others: string[]): string =>
  `${['npm i', `./bantin-${version}.tgz`, ...others].join(' ')}\n`;

const toSheetImports = ({ look }: Plan): string[] => [
  `import 'bantin/bantin.css';`,
  ...(look ? [`import 'bantin/themes/${look}.css';`] : []),
];

/** Writes the imports that register the elements. */
export function toImports(plan: Plan): string {
  const tags = plan.pieces.map(({ tag }) => `import 'bantin/${tag}.js';`);
  return [...tags, ...toSheetImports(plan), ''].join('\n');
}

export const toMarkup = (plan: Plan): string => `${toElements(plan)}\n`;

/** `news-card` as `NewsCard`. */
const toComponent = (tag: string): string =>
  tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Writes text in quotes if JSX then reads it as it is, else as a string of JavaScript. */
const toJsxString = (value: string): string =>
  /["&\\\n{}<>]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;

const toJsxText = (text: string): string => (/[&{}<>]/.test(text) ? `{${JSON.stringify(text)}}` : text);

function toProp({ property, value, kind }: Setting): string {
  if (kind === 'switch') return property;
  if (kind === 'number') return `${property}={${value}}`;
  if (kind === 'json') return `${property}={${JSON.stringify(JSON.parse(value))}}`;
  return `${property}=${toJsxString(value)}`;
}

/** Writes the tokens as a style, which React sets by script: no policy forbids that. */
function toStyle(tokens: Record<string, string>): string[] {
  const entries = Object.entries(tokens);
  if (!entries.length) return [];
  return [`style={{ ${entries.map(([name, value]) => `'${name}': ${JSON.stringify(value)}`).join(', ')} }}`];
}

/** The property that takes news which stand in the tag. */
const toData = ({ tag, inline }: Piece): string[] => {
  if (!inline) return [];
  return tag === 'hot-events'
    ? [`articles={${JSON.stringify(inline)}}`]
    : [`article={${JSON.stringify(inline[0])}}`];
};

const toChild = ({ url, headline }: Article): string[] =>
  url ? [`<a href=${toJsxString(url)}>${toJsxText(headline)}</a>`, '<br />'] : [];

function toJsx(piece: Piece, tokens: Record<string, string>): string[] {
  const name = toComponent(piece.tag);
  const props = [...piece.settings.map(toProp), ...toData(piece), ...toStyle(tokens)];
  const line = `<${[name, ...props].join(' ')}`;
  const start = line.length <= 90 ? [line] : [`<${name}`, ...props.map((prop) => `  ${prop}`)];
  const isOneLine = start.length === 1;
  const children = piece.articles.flatMap(toChild);
  if (!children.length) return isOneLine ? [`${line} />`] : [...start, '/>'];
  const opening = isOneLine ? [`${line}>`] : [...start, '>'];
  return [...opening, ...children.map((child) => `  ${child}`), `</${name}>`];
}

/** Writes a component of React. */
export function toReact(plan: Plan): string {
  const { pieces, tokens } = plan;
  const names = [...new Set(pieces.map(({ tag }) => toComponent(tag)))].sort();
  const [first = [], ...others] = pieces.map((piece) => toJsx(piece, tokens));
  const lines = others.length
    ? ['<>', ...[first, ...others].flat().map((line) => `  ${line}`), '</>']
    : first;
  return [
    ...toSheetImports(plan),
    `import { ${names.join(', ')} } from 'bantin/react';`,
    '',
    'export function News() {',
    '  return (',
    ...lines.map((line) => `    ${line}`),
    '  );',
    '}',
    '',
  ].join('\n');
}

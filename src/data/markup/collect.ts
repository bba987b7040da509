import type { Block, Inline } from '../article.js';
import { asText, firstOwn, own } from '../own.js';
import { toNfc, toPlainText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { toPicture } from '../to-picture.js';
import { createParagraphs, type Wrapper } from './paragraphs.js';
import type { Child, Element } from './tree.js';

interface Context {
  /** What relative addresses stand against. */
  url: string;
  /** The inline elements that are open, outermost first. */
  open: Wrapper[];
}

type Make = (element: Element, context: Context) => Block[];

/** What elements mean, and their names, those of the block vocabulary among them. Of others only the text counts. */
const MEANINGS = new Map<string, string>();
for (const names of [
  'strong b',
  'emphasis em i cite',
  'code kbd samp',
  'mark',
  'sub',
  'sup',
  'link a',
  'break br',
  'rule hr',
  'heading h1 h2 h3 h4 h5 h6',
  'list ul ol',
  'quote blockquote',
  'figure',
  'img',
  'table',
  'pre',
  'embed iframe video audio',
  'lost script style template noscript object svg math textarea title',
  'paragraph p div section article aside header footer address center summary dt dd figcaption caption tr td th li',
]) {
  for (const name of names.split(' ')) MEANINGS.set(name, names.split(' ')[0]!);
}

export const isElement = (child: Child): child is Element => typeof child !== 'string';

/** All elements with such a name, not looking into those found. */
function find(children: Child[], name: RegExp): Element[] {
  return children
    .filter(isElement)
    .flatMap((child) => (name.test(child.name) ? child : find(child.children, name)));
}

/** The text in nodes or inlines, as it is written. */
export const textOf = (nodes: (Child | Inline)[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const { name, children } = node as Partial<Element>;
      return children && name !== 'br' ? textOf(children) : '\n';
    })
    .join('');

/** A block, unless it would be drawn as nothing. */
const unlessEmpty = (content: { length: number }, block: Block) => (content.length ? [block] : []);

const addressOf = ({ attributes }: Element, { url }: Context) =>
  safeUrl(firstOwn(attributes, 'href', 'data-src', 'data-original', 'src', 'url'), url);

/** What becomes of elements that are more than a part of a text. */
const MAKERS: Record<string, Make> = {
  paragraph: ({ children }, context) => collect(children, context),

  heading({ name, attributes, children }, context) {
    const line = collectLine(children, context);
    const level = toPlainText(own(attributes, 'level')) || name[1]!;
    return [
      ...unlessEmpty(line, {
        type: 'heading',
        level: /^[3-6]$/.test(level) ? (Number(level) as 3) : 2,
        children: line,
      }),
      ...find(children, /^img$/).flatMap((image) => MAKERS.img!(image, context)),
    ];
  },

  list({ name, attributes, children }, context) {
    const items = children.map((child) => collect([child], context)).filter((item) => item.length);
    const ordered = name === 'ol' || own(attributes, 'ordered') === true;
    return unlessEmpty(items, { type: 'list', ordered, items });
  },

  quote({ children }, context) {
    const blocks = collect(children, context);
    return unlessEmpty(blocks, { type: 'quote', children: blocks });
  },

  table({ attributes, children }, context) {
    const rows = find(children, /^tr$/).map((row) => find(row.children, /^t[dh]$/));
    // One column in HTML is no table but a way to put things under each other; one row, a picture beside its text.
    const isLayout = rows[1] ? !rows.some((row) => row[1]) : !rows[0]?.[1] || find(rows[0], /^img$/)[0];
    if (!own(attributes, 'rows') && isLayout) return collect(children, context);
    const caption = toPlainText(textOf(collectLine(find(children, /^caption$/), context)));
    const lines = rows.map((row) => row.map((cell) => collectLine(cell.children, context)));
    const head = (rows[0]?.every(({ name }) => name === 'th') && lines.shift()) || [];
    return unlessEmpty(rows.flat(), { type: 'table', ...(caption && { caption }), head, rows: lines });
  },

  figure({ children }, context) {
    const blocks = collect(children, context);
    const picture = blocks
      .flatMap((block) => (block.type === 'figure' ? block.picture : []))
      .find(({ caption }) => !caption);
    if (!picture) return blocks;
    const caption = toPlainText(
      blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : '')).join(' '),
    );
    if (caption) Object.assign(picture, toPicture({ ...picture, caption }, context.url));
    return blocks.filter(({ type }) => type !== 'paragraph');
  },

  img({ attributes }, context) {
    // What loads a picture late writes a placeholder where its address belongs.
    const srcset = asText(firstOwn(attributes, 'data-srcset', 'srcset'));
    const src = [
      ...['data-src', 'data-original', 'src'].map((name) => own(attributes, name)),
      /\S+/.exec(srcset)?.[0],
    ].find((address) => safeUrl(address, context.url));
    const picture = toPicture({ ...attributes, src, srcset }, context.url);
    return picture ? [{ type: 'figure', picture }] : [];
  },

  embed(element, context) {
    const url = [element, ...find(element.children, /^source$/)]
      .map((source) => addressOf(source, context))
      .find(Boolean);
    const title = toPlainText(own(element.attributes, 'title'));
    return url ? [{ type: 'embed', url, title: title || new URL(url).host }] : [];
  },

  pre({ children }) {
    const text = toNfc(
      textOf(children)
        .replace(/^\s*\n/, '')
        .trimEnd(),
    );
    return unlessEmpty(text, { type: 'code', text });
  },

  rule: () => [{ type: 'rule' }],
};

/**
 * Nodes as blocks, in time linear in their number.
 *
 * @param isLine all of it as one paragraph, where blocks would end there are line breaks
 */
export function collect(nodes: Child[], context: Context, isLine = false): Block[] {
  const { open } = context;
  const blocks: Block[] = [];
  const paragraphs = createParagraphs(blocks, open, isLine);
  const visit = (child: Child): void => {
    if (!isElement(child)) return paragraphs.text(child);
    const type = MEANINGS.get(child.name) ?? '';
    const make = MAKERS[type];
    if (type === 'lost' || (isLine && type === 'embed')) return;
    if (type === 'break') return paragraphs.end(true);
    if (make) {
      paragraphs.end();
      if (isLine) child.children.forEach(visit);
      // One by one: a call takes only so many arguments.
      else for (const block of make(child, context)) blocks.push(block);
      paragraphs.end();
      return;
    }
    const isLink = type === 'link';
    const url = isLink && !open.some((outer) => outer.url) && addressOf(child, context);
    const wrapper = url ? { type, url } : type && !isLink && { type };
    if (wrapper) open.push(wrapper);
    child.children.forEach(visit);
    if (wrapper) open.pop();
  };
  nodes.forEach(visit);
  paragraphs.end(false);
  return blocks;
}

/** Nodes as the one line of a heading or of a cell. */
export function collectLine(nodes: Child[], context: Context): Inline[] {
  const [block] = collect(nodes, context, true);
  return block?.type === 'paragraph' ? block.children : [];
}

import type { Block, Inline } from '../article.js';
import { normalizeText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { toPicture } from '../to-picture.js';
import { createParagraphs, WRAPPERS } from './paragraphs.js';
import { toTree, type Child, type Element } from './tree.js';

/** Their content is no text for readers. */
const LOST =
  /^(script|style|template|noscript|object|svg|math|textarea|title|head|select|button|noembed|noframes)$/;
const EMBED = /^(iframe|video|audio|embed)$/;
const BLOCK =
  /^(p|div|section|article|aside|main|nav|header|footer|address|center|details|summary|fieldset|form|dl|dt|dd|figcaption|body|html|caption|tr|td|th)$/;
const LIST = /^(ul|ol|menu|dir)$/;

const isElement = (child: Child): child is Element => typeof child !== 'string';

/** The text of nodes, as it is written. */
function rawText(children: Child[]): string {
  return children.map((child) => (isElement(child) ? rawText(child.children) : child)).join('');
}

/** HTML as text for people: tags gone, entities decoded, single spaces. */
export function toText(html: string): string {
  return normalizeText(spacedText(toTree(html)));
}

function spacedText(children: Child[]): string {
  return children
    .map((child) => {
      if (!isElement(child)) return child;
      if (LOST.test(child.name) || EMBED.test(child.name)) return '';
      const text = spacedText(child.children);
      return WRAPPERS.has(child.name) || /^(a|span|font|u|small)$/.test(child.name) ? text : ` ${text} `;
    })
    .join('');
}

/** All elements with one of these names, not looking into those found. */
function find(children: Child[], name: RegExp): Element[] {
  return children
    .filter(isElement)
    .flatMap((child) => (name.test(child.name) ? [child] : find(child.children, name)));
}

/** Blocks as one line of text, for a heading or a cell of a table. */
function toInlines(blocks: Block[]): Inline[] {
  return blocks.flatMap((block, index) => {
    const inlines =
      block.type === 'paragraph' || block.type === 'heading'
        ? block.children
        : block.type === 'list'
          ? toInlines(block.items.flat())
          : block.type === 'quote'
            ? toInlines(block.children)
            : [];
    return index && inlines.length ? [{ type: 'break' } as const, ...inlines] : inlines;
  });
}

function toList({ name, children }: Element, url: string): Block {
  const items = children.map((child) =>
    collect(isElement(child) && child.name === 'li' ? child.children : [child], url),
  );
  return { type: 'list', ordered: name === 'ol', items: items.filter((item) => item.length) };
}

function toTable({ children }: Element, url: string): Block {
  const caption = normalizeText(rawText(find(children, /^caption$/)));
  const rows = find(children, /^tr$/).map((row) =>
    row.children.filter(isElement).filter(({ name }) => /^t[dh]$/.test(name)),
  );
  const cells = rows.map((row) => row.map((cell) => toInlines(collect(cell.children, url))));
  const hasHead = rows[0]?.length && rows[0].every(({ name }) => name === 'th');
  return { type: 'table', ...(caption && { caption }), head: (hasHead && cells.shift()) || [], rows: cells };
}

/** The caption goes with the picture; where there is none, it is a paragraph of its own. */
function toFigure({ children }: Element, url: string): Block[] {
  const isCaption = (child: Child) => isElement(child) && child.name === 'figcaption';
  const caption = normalizeText(rawText(children.filter(isCaption)));
  const blocks = collect(
    children.filter((child) => !isCaption(child)),
    url,
  );
  const figure = blocks.find((block) => block.type === 'figure');
  if (caption && figure) figure.picture.caption = caption;
  else if (caption) blocks.push({ type: 'paragraph', children: [caption] });
  return blocks;
}

function toImage({ attributes }: Element, url: string): Block[] {
  const src = attributes.get('data-src') ?? attributes.get('data-original') ?? attributes.get('src');
  const picture = toPicture({ ...Object.fromEntries(attributes), src }, url);
  return picture ? [{ type: 'figure', picture }] : [];
}

function toEmbed({ attributes, children }: Element, base: string): Block[] {
  const source = attributes.get('src') ?? find(children, /^source$/)[0]?.attributes.get('src');
  const url = safeUrl(source, base);
  return url
    ? [{ type: 'embed', url, title: normalizeText(attributes.get('title') ?? '') || new URL(url).host }]
    : [];
}

/** What an element is as blocks of its own, or undefined where it is only part of a text. */
function toOwnBlocks(element: Element, url: string): Block[] | undefined {
  const { name, children } = element;
  if (LIST.test(name)) return [toList(element, url)];
  if (name === 'li') return [{ type: 'list', ordered: false, items: [collect(children, url)] }];
  if (name === 'blockquote') return [{ type: 'quote', children: collect(children, url) }];
  if (name === 'table') return [toTable(element, url)];
  if (name === 'figure') return toFigure(element, url);
  if (name === 'img') return toImage(element, url);
  if (name === 'hr') return [{ type: 'rule' }];
  if (name === 'pre')
    return [
      {
        type: 'code',
        text: rawText(children)
          .replace(/^\n|\s+$/g, '')
          .normalize('NFC'),
      },
    ];
  if (EMBED.test(name)) return toEmbed(element, url);
  if (!/^h[1-6]$/.test(name)) return undefined;
  const level = Math.max(Number(name[1]), 2) as 2;
  const blocks = collect(children, url);
  const figures = blocks.filter(({ type }) => type === 'figure');
  return [{ type: 'heading', level, children: toInlines(blocks) }, ...figures];
}

/** False for what would be drawn as nothing. */
function hasContent(block: Block): boolean {
  if (block.type === 'list') return block.items.length > 0;
  if (block.type === 'table') return block.rows.length + block.head.length > 0;
  return !('children' in block) || block.children.length > 0;
}

function collect(nodes: Child[], url: string): Block[] {
  const blocks: Block[] = [];
  const paragraphs = createParagraphs(blocks, url);
  const visit = (child: Child, wrappers: Element[]): void => {
    if (!isElement(child)) return paragraphs.text(child, wrappers);
    const { name, attributes, children } = child;
    if (LOST.test(name)) return;
    if (name === 'br') return paragraphs.lineBreak();
    const own = toOwnBlocks(child, url);
    const isBlock = own ?? BLOCK.test(name);
    if (isBlock) paragraphs.flush();
    if (own) {
      blocks.push(...own.filter(hasContent));
      return;
    }
    const isLink =
      name === 'a' && safeUrl(attributes.get('href'), url) && !wrappers.some((outer) => outer.name === 'a');
    const inner = WRAPPERS.has(name) || isLink ? [...wrappers, child] : wrappers;
    for (const grandchild of children) visit(grandchild, inner);
    if (isBlock) paragraphs.flush();
  };
  for (const node of nodes) visit(node, []);
  paragraphs.flush();
  return blocks;
}

/**
 * Untrusted body HTML as blocks. What is not in the block vocabulary cannot be drawn: unknown tags keep their
 * text, scripts, styles and foreign content lose theirs, pictures of 2 px or less are trackers and vanish.
 *
 * @param options.url what relative addresses stand against: the article's URL
 */
export function toBlocks(html: string, { url }: { url: string }): Block[] {
  return collect(toTree(html), url);
}

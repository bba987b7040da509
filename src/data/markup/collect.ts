import type { Block, Inline, Picture } from '../article.js';
import { firstOwn, own } from '../own.js';
import { present } from '../read-fields.js';
import { toNfc, toPlainText } from '../text/normalize.js';
import { safeUrl } from '../text/urls.js';
import { toCaption } from '../to-picture.js';
import { behindScript, embedsIn, fallbackOf, toEmbed, withEmbed } from './embeds.js';
import { meaningOf, type Meaning } from './meanings.js';
import { findElements, isElement, textOf, type Child, type Element } from './nodes.js';
import { ParagraphBuilder, type Wrapper } from './paragraphs.js';
import { isHidden, isStandIn, PICTURE, readImage, withSources } from './pictures.js';
import { isLayout, rowsOf, toCells } from './tables.js';

interface Context {
  /** What relative addresses are resolved against. */
  url: string;
  /** The inline elements that are open, outermost first. */
  open: Wrapper[];
}

type BlockMaker = (element: Element, context: Context) => Block[];

function toHeading({ name, attributes, children }: Element, context: Context): Block[] {
  const line = collectLine(children, context);
  const written = toPlainText(own(attributes, 'level')) || name.slice(1, 2);
  const level = /^[3-6]$/.test(written) ? (Number(written) as 3 | 4 | 5 | 6) : 2;
  const pictures = findElements(children, PICTURE).flatMap((image) => toFigure(image, context));
  const behind = [...pictures, ...embedsIn(children, context)];
  return line.length ? [{ type: 'heading', level, children: line }, ...behind] : behind;
}

function toList({ name, attributes, children }: Element, context: Context): Block[] {
  const items: Block[][] = [];
  for (const child of children) {
    const item = collect([child], context);
    // Editors write a list within a list beside the item that it belongs to.
    const outer = isElement(child) && /^[ou]l$/.test(child.name) && items.at(-1);
    if (outer) outer.push(...item);
    else if (item.length) items.push(item);
  }
  const ordered = name === 'ol' || own(attributes, 'ordered') === true;
  const start = ordered && /^-?\d{1,9}$/.exec(toPlainText(own(attributes, 'start')))?.[0];
  const numbering = start && start !== '1' ? { start: Number(start) } : {};
  return items.length ? [{ type: 'list', ordered, ...numbering, items }] : [];
}

function toQuote({ children }: Element, context: Context): Block[] {
  const blocks = collect(children, context);
  return blocks.length ? [{ type: 'quote', children: blocks }] : [];
}

function toTable({ attributes, children }: Element, context: Context): Block[] {
  const rows = rowsOf(children);
  const isPhoto = (image: Element) => toFigure(image, context).length > 0;
  if (!own(attributes, 'rows') && isLayout(rows, isPhoto)) return collect(children, context);
  const caption = toPlainText(textOf(collectLine(findElements(children, /^caption$/), context)));
  const cells = toCells(rows, (cell) => collectLine(cell.children, context));
  const isEmpty = rows.every((row) => row.length === 0);
  const table: Block = { type: 'table', ...(caption ? { caption } : {}), ...cells };
  return isEmpty ? [] : [table, ...embedsIn(children, context)];
}

/** Takes the text of a figure as the caption of its first picture without one. */
function toCaptionedFigure({ children }: Element, context: Context): Block[] {
  const blocks = collect(children, context);
  const picture = blocks
    .flatMap((block) => (block.type === 'figure' ? block.picture : []))
    .find(({ caption }) => !caption);
  if (!picture) return blocks;
  const paragraphs = blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : ''));
  const caption = toPlainText(paragraphs.join(' '));
  if (caption) present<Picture>(toCaption({ ...picture, caption }), picture);
  return blocks.filter(({ type }) => type !== 'paragraph');
}

function toFigure(image: Element, { url }: Context): Block[] {
  const picture = readImage(image, url);
  return typeof picture === 'object' ? [{ type: 'figure', picture }] : [];
}

function toCode({ children }: Element): Block[] {
  const written = textOf(children).replace(/^\s*\n/, '');
  const text = toNfc(written.trimEnd());
  return text ? [{ type: 'code', text }] : [];
}

/** How elements that are more than a part of a text become blocks. */
const BLOCK_MAKERS: Partial<Record<Meaning, BlockMaker>> = {
  paragraph: ({ children }, context) => collect(children, context),
  heading: toHeading,
  list: toList,
  quote: toQuote,
  table: toTable,
  figure: toCaptionedFigure,
  embed: toEmbed,
  pre: toCode,
  rule: () => [{ type: 'rule' }],
};

/** A walk through nodes. `isLine` makes a single line of them. */
interface Walk extends Context {
  isLine: boolean;
  paragraphs: ParagraphBuilder;
}

function visitAll(nodes: Child[], walk: Walk): void {
  for (const node of nodes) {
    if (isElement(node)) visit(node, walk);
    else walk.paragraphs.addText(node);
  }
}

/** Emoji are a part of the text. Pictures that are not shown leave no gap in it. */
function visitImage(image: Element, { url, isLine, paragraphs }: Walk): void {
  const picture = readImage(image, url);
  if (typeof picture === 'string') return paragraphs.addText(picture);
  if (!picture) return;
  paragraphs.endParagraph();
  if (!isLine) paragraphs.addBlocks([{ type: 'figure', picture }]);
}

/** What is not drawn as it stands, but seen through. Returns undefined for all else. */
function nodesBehind(
  element: Element,
  meaning: Meaning | undefined,
  { url, isLine }: Walk,
): Child[] | undefined {
  const { attributes, children } = element;
  if (meaning === 'dropped') return behindScript(element);
  if (isLine && (meaning === 'embed' || meaning === 'object')) return [];
  if (isHidden(attributes) && !textOf(children).trim()) return [];
  if (meaning === 'object') return [fallbackOf(element, url)];
  if (meaning === 'picture') return withSources(children, url);
  if (meaning === 'noscript') return findElements(children, PICTURE).filter((image) => isStandIn(image, url));
  return undefined;
}

function visit(found: Element, walk: Walk): void {
  const { open, isLine, paragraphs } = walk;
  const meaning = meaningOf(found);
  const behind = nodesBehind(found, meaning, walk);
  if (behind) return visitAll(behind, walk);
  if (meaning === 'break') return paragraphs.addBreak();
  if (meaning === 'img') return visitImage(found, walk);
  const element = withEmbed(found, walk.url);
  const toBlocks = meaning && BLOCK_MAKERS[meaning];
  if (toBlocks) {
    paragraphs.endParagraph();
    if (isLine) visitAll(element.children, walk);
    else paragraphs.addBlocks(toBlocks(element, walk));
    return paragraphs.endParagraph();
  }
  const wrapper = toWrapper(element, meaning, walk);
  if (wrapper) open.push(wrapper);
  visitAll(element.children, walk);
  if (wrapper) open.pop();
}

/** Returns undefined for elements of which only the text counts: unknown ones, links in links, links to nowhere. */
function toWrapper(element: Element, meaning: Meaning | undefined, context: Context): Wrapper | undefined {
  if (meaning !== 'link') return meaning && { type: meaning };
  const isInLink = context.open.some((outer) => outer.url);
  const address = isInLink ? undefined : firstOwn(element.attributes, 'href', 'url');
  const url = safeUrl(address, element.base ?? context.url);
  return url ? { type: meaning, url } : undefined;
}

/** Converts nodes to blocks, in linear time. */
export function collect(nodes: Child[], { url, open }: Context, isLine = false): Block[] {
  const paragraphs = new ParagraphBuilder(open, isLine);
  visitAll(nodes, { url, open, isLine, paragraphs });
  paragraphs.finish();
  return paragraphs.blocks;
}

/** Converts nodes to a single line, as for a heading or a cell. Where blocks would end, there are line breaks. */
export function collectLine(nodes: Child[], context: Context): Inline[] {
  const [block] = collect(nodes, context, true);
  return block?.type === 'paragraph' ? block.children : [];
}

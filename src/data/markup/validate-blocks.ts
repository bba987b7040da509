import type { Block } from '../article.js';
import { asArray, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { collect } from './collect.js';
import { withoutFooter } from './endings.js';
import type { Child } from './nodes.js';
import { MAX_BODY_NODES, MAX_DEPTH, toTree, type Budget } from './tree.js';

/** Markup of a feed that is more than HTML: a tree already, as XHTML is, or with a base of its own. */
export class Markup {
  constructor(
    readonly source: string | Child[],
    /** What relative addresses in HTML are resolved against. The elements of a tree know it themselves. */
    readonly base?: string,
  ) {}
}

const wrap = (type: string, children: unknown) => ({ type, children });

/** Wraps a cell of the model, or what stands for it: its children. */
function wrapCell(type: string, cell: unknown) {
  const isCell = isRecord(cell) && !own(cell, 'type');
  if (!isCell) return wrap(type, cell);
  const [colSpan, rowSpan] = [own(cell, 'colSpan'), own(cell, 'rowSpan')];
  return { ...wrap(own(cell, 'header') === true ? 'th' : type, own(cell, 'children')), colSpan, rowSpan };
}

const wrapRow = (type: string, cells: unknown) =>
  wrap(
    'tr',
    asArray(cells).map((cell) => wrapCell(type, cell)),
  );

/** Returns the parts of a list or a table as HTML has them: items, caption and rows of cells. */
function partsOf(value: unknown): unknown[] {
  const head = own(value, 'head');
  return [
    ...asArray(own(value, 'items')).map((item) => wrap('li', item)),
    ...asArray(own(value, 'caption')).map((caption) => wrap('caption', caption)),
    ...(head ? [wrapRow('th', head)] : []),
    ...asArray(own(value, 'rows')).map((cells) => wrapRow('td', cells)),
  ];
}

/** Converts a block from outside, or a part of one, to the element that HTML has for it. */
function toElement(value: unknown, depth: number, budget: Budget): Child {
  const isOverBudget = budget.nodes <= 0;
  budget.nodes--;
  // Markup 64 deep makes blocks 64 deep, with a paragraph and its text inside.
  if (isOverBudget || depth > MAX_DEPTH + 1) return '';
  if (typeof value === 'string') return value;
  const picture = own(value, 'picture');
  if (isRecord(picture)) return { name: 'img', attributes: picture, children: [] };
  const text = asArray(own(value, 'text'));
  const children = [...text, ...asArray(own(value, 'children'))];
  return {
    name: text.length ? 'pre' : toPlainText(own(value, 'type')),
    attributes: value as Record<string, unknown>,
    children: [
      ...children.map((child) => toElement(child, depth + 1, budget)),
      ...partsOf(value).map((part) => toElement(part, depth, budget)),
    ],
  };
}

/**
 * Checks blocks from outside. Addresses must be http(s), everything deeper than 64 or beyond 20,000 nodes is cut off,
 * and of things outside the vocabulary only the text stays. A string is read as HTML: scripts, styles and foreign
 * content lose their text, too, and pictures of 2 px or less are dropped as trackers. The footer that plugins add is
 * left out.
 *
 * @param options.url what relative addresses are resolved against: the article's URL
 */
export function validateBlocks(value: unknown, { url }: { url: string }): Block[] {
  const context = { url, open: [] };
  if (value instanceof Markup) {
    const { source, base = url } = value;
    if (typeof source === 'string') return withoutFooter(validateBlocks(source, { url: base }), url);
    // A tree may be larger than a body, so its blocks are checked, too.
    return validateBlocks(collect(source, context), { url });
  }
  const budget = { nodes: MAX_BODY_NODES };
  const nodes = asArray(value).map((entry) =>
    typeof entry === 'string'
      ? { name: 'p', attributes: {}, children: toTree(entry, budget) }
      : toElement(entry, 0, budget),
  );
  return withoutFooter(collect(nodes, context), url);
}

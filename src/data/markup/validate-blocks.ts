import type { Block } from '../article.js';
import { asArray, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import { collect } from './collect.js';
import { MAX_DEPTH, toTree, type Budget, type Child } from './tree.js';

/** A block from outside, or a part of one, as the element that HTML has for it. */
function toElement(value: unknown, depth: number, budget: Budget): Child {
  // Markup 64 deep gives blocks 64 deep, a paragraph in them, and its text.
  if (budget.nodes-- <= 0 || depth > MAX_DEPTH + 1) return '';
  if (typeof value === 'string') return value;
  const picture = own(value, 'picture');
  if (isRecord(picture)) return { name: 'img', attributes: picture, children: [] };
  const list = (field: string) => asArray(own(value, field));
  const wrap = (type: string) => (children: unknown) => ({ type, children });
  const row = (type: string) => (cells: unknown) => wrap('tr')(asArray(cells).map(wrap(type)));
  const text = list('text');
  return {
    name: text.length ? 'pre' : toPlainText(own(value, 'type')),
    attributes: value as Record<string, unknown>,
    children: [
      ...[...text, ...list('children')].map((child) => toElement(child, depth + 1, budget)),
      ...[
        ...list('items').map(wrap('li')),
        ...list('caption').map(wrap('caption')),
        ...[own(value, 'head')].filter(Boolean).map(row('th')),
        ...list('rows').map(row('td')),
      ].map((child) => toElement(child, depth, budget)),
    ],
  };
}

/**
 * Blocks from outside, checked again: addresses are http(s), nothing is deeper than 64 or more than 20,000 nodes,
 * and what is not in the vocabulary is no more than its text. A string is the HTML of a paragraph.
 */
export function validateBlocks(value: unknown, { url }: { url: string }): Block[] {
  const budget = { nodes: 20_000 };
  const children = asArray(value).map((entry) =>
    typeof entry === 'string'
      ? { name: 'p', attributes: {}, children: toTree(entry, budget) }
      : toElement(entry, 0, budget),
  );
  return collect(children, { url, open: [] });
}

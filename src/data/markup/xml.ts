import type { Block } from '../article.js';
import { collect, isElement, textOf } from './collect.js';
import { validateBlocks } from './validate-blocks.js';
import { toTree, type Element } from './tree.js';

/** More is no feed that anybody reads. */
const MAX_NODES = 200_000;

/** XML, well-formed or not, as a tree: names in lower case, with their prefix. An item that is cut off is left out. */
export function toXml(source: string): Element {
  return { name: '', attributes: {}, children: toTree(source, { nodes: MAX_NODES }, true) };
}

/** The children with one of these names. */
export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  (element?.children ?? []).filter(isElement).filter(({ name }) => names.includes(name));

/** The text in the first child with one of these names that has any; else ''. */
export const textIn = (element: Element | undefined, ...names: string[]): string =>
  names
    .flatMap((name) => childrenOf(element, name))
    .map(({ children }) => textOf(children).trim())
    .find(Boolean) ?? '';

/** The HTML in a child as blocks, whether it is encoded, CDATA or (as in XHTML) markup among the feed's own. */
export function blocksIn(element: Element | undefined, url: string, ...names: string[]): Block[] {
  const [child] = childrenOf(element, ...names);
  if (!child) return [];
  return child.children.some(isElement)
    ? collect(child.children, { url, open: [] })
    : validateBlocks(textOf(child.children), { url });
}

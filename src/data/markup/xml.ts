import type { Block } from '../article.js';
import { collect } from './collect.js';
import { isElement, textOf, type Element } from './nodes.js';
import { toTree } from './tree.js';
import { validateBlocks } from './validate-blocks.js';

/** No feed that anybody reads has more. */
const MAX_NODES = 200_000;

/**
 * Converts XML, well-formed or not, to a tree. Names are in lower case, with their prefix. An item that is cut off is
 * left out.
 */
export function toXml(source: string): Element {
  return { name: '', attributes: {}, children: toTree(source, { nodes: MAX_NODES }, true) };
}

/** Returns the children with one of these names. */
export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  (element?.children ?? []).filter(isElement).filter(({ name }) => names.includes(name));

/** Returns the text of the first child that has any, by the order of the names; else ''. */
export const textIn = (element: Element | undefined, ...names: string[]): string =>
  names
    .flatMap((name) => childrenOf(element, name))
    .map(({ children }) => textOf(children).trim())
    .find(Boolean) ?? '';

/** Converts the HTML in a child to blocks. It may be encoded, in CDATA, or (as XHTML) markup within the feed's own. */
export function blocksIn(element: Element | undefined, url: string, name: string): Block[] {
  const [child] = childrenOf(element, name);
  if (!child) return [];
  return child.children.some(isElement)
    ? collect(child.children, { url, open: [] })
    : validateBlocks(textOf(child.children), { url });
}

import { isElement, textOf, type Element } from './nodes.js';
import { toTree } from './tree.js';
import { Markup } from './validate-blocks.js';

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
export function childrenOf(element: Element | undefined, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? []) {
    if (isElement(child) && names.includes(child.name)) found.push(child);
  }
  return found;
}

/** Returns the text of the first child that has any, by the order of the names; else ''. */
export function textIn(element: Element | undefined, ...names: string[]): string {
  for (const name of names) {
    for (const { children } of childrenOf(element, name)) {
      const text = textOf(children).trim();
      if (text) return text;
    }
  }
  return '';
}

/** Returns the HTML in a child. It may be encoded, in CDATA, or (as XHTML) markup within the feed's own. */
export function markupIn(element: Element | undefined, name: string): string | Markup {
  const children = childrenOf(element, name)[0]?.children ?? [];
  return children.some(isElement) ? new Markup(children) : textOf(children);
}

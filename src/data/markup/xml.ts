import { documentScope } from './namespaces.js';
import { isElement, textOf, type Element } from './nodes.js';
import { toTree } from './tree.js';
import { Markup } from './validate-blocks.js';

/** No feed that anybody reads has more. */
const MAX_NODES = 200_000;

/**
 * Converts XML, well-formed or not, to a tree. Names are in lower case. Their prefix is ours for their namespace, which
 * `namespaces.ts` lists, and names of the format itself have none. An item that is cut off is left out.
 *
 * @param url what a relative `xml:base` is resolved against
 */
export function toXml(source: string, url = ''): Element {
  const children = toTree(source, { nodes: MAX_NODES }, documentScope(url));
  return { name: '', attributes: {}, children };
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
  const { children = [], base } = childrenOf(element, name)[0] ?? {};
  if (children.some(isElement)) return new Markup(children);
  const html = textOf(children);
  return base ? new Markup(html, base) : html;
}

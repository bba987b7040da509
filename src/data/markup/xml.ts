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

const CDATA = /^(?:<|&lt;)!\[CDATA\[([^]*?)(?:\]\](?:>|&gt;)?)?$/;
/** How often the same text is wrapped at most. */
const MAX_WRAPPINGS = 3;

/** Returns the text of an element, without marks of CDATA that were escaped or doubled and so became a part of it. */
export function contentOf({ children }: Element): string {
  let text = textOf(children).trim();
  for (let round = 0; round < MAX_WRAPPINGS; round++) text = text.replace(CDATA, '$1').trim();
  return text.replace(/\]\](?:>|&gt;)$/, '').trim();
}

/** Returns the text of the first child that has any, by the order of the names; else ''. */
export function textIn(element: Element | undefined, ...names: string[]): string {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = contentOf(child);
      if (text) return text;
    }
  }
  return '';
}

/**
 * Returns the HTML in the first child with one of these names. It may be encoded, in CDATA, or (as XHTML) markup within the
 * feed's own.
 */
export function markupIn(element: Element | undefined, ...names: string[]): string | Markup {
  const [child] = childrenOf(element, ...names);
  if (!child) return '';
  if (child.children.some(isElement)) return new Markup(child.children);
  const html = contentOf(child);
  return child.base ? new Markup(html, child.base) : html;
}

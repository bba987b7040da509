import type { Inline } from '../article.js';

/** An element of HTML or XML, or a block from outside in the form of one. */
export interface Element {
  name: string;
  /** The attributes of a tag, or the fields of a block. */
  attributes: Record<string, unknown>;
  children: Child[];
  /** What relative addresses are resolved against, where the XML says so (`xml:base`). */
  base?: string;
}

/** Most elements have none, and share this. */
export const NO_ATTRIBUTES: Element['attributes'] = Object.freeze({});

export type Child = Element | string;

export const isElement = (child: Child): child is Element => typeof child !== 'string';

/** Returns all elements with a matching name. It does not look into those it has found. */
export function findElements(children: Child[], name: RegExp): Element[] {
  return children
    .filter(isElement)
    .flatMap((child) => (name.test(child.name) ? child : findElements(child.children, name)));
}

/** Returns the text in nodes or inlines, as it is written. Line breaks become line feeds. */
export function textOf(nodes: (Child | Inline)[]): string {
  let text = '';
  for (const node of nodes) {
    const { name, children } = node as Partial<Element>;
    if (typeof node === 'string') text += node;
    else text += children && name !== 'br' ? textOf(children) : '\n';
  }
  return text;
}

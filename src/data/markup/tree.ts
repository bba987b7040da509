import { tokenize, type TokenHandler } from './tokenizer.js';

export interface Element {
  name: string;
  /** Those of a tag, or the fields of a block from outside. */
  attributes: Record<string, unknown>;
  children: Child[];
}

export type Child = Element | string;

/** How many nodes a body may still have. Past 20,000 it is cut off: what is complete by then is kept. */
export interface Budget {
  nodes: number;
}

/** Deeper markup is flattened: its text stays. */
export const MAX_DEPTH = 64;
/** In characters. */
const MAX_LENGTH = 5_000_000;

/** They have no content, or nobody asks in which of them a text stands: they only end what is before them. */
const VOID = /^(area|base|br|col|dd|dt|embed|hr|img|input|link|meta|p|source|t(body|foot|head)|track|wbr)$/;

/** Those of them that XML feeds write as if it were HTML: no vocabulary of feeds has such a name for anything else. */
const VOID_IN_XML = /^(br|hr|img)$/;

/**
 * "new open": the start tag of the one ends the other where it is open, and all in it. An item ends whatever does
 * not have items.
 */
const ENDS =
  /^(a a|li li|t[dhr] t[dh]|tr tr|(p|div|h\d|[uo]l|table) (svg|math)|(entry|item) (?!rss|channel|rdf|feed).*)$/;
/** A feed that breaks off in the middle of one of these has not told the whole of it. */
const WHOLE = /^(entry|item)$/;
/** Nothing outside of these is ended by a start tag in them. */
const BOUNDARY = /^([uo]l|table|template|object|foreignobject)$/;

/**
 * HTML or XML as a small tree, at most 64 deep, in linear time. It is forgiving as browsers are, though not in each
 * detail: missing end tags are implied, those that end nothing are ignored.
 */
export function toTree(source: string, budget: Budget, isXml = false): Child[] {
  const open: Element[] = [{ name: '', attributes: {}, children: [] }];

  const append = (child: Child) => {
    if (budget.nodes-- > 0) open.at(-1)!.children.push(child);
  };

  const handler: TokenHandler = {
    open(name, attributes, isSelfClosing) {
      if (budget.nodes < 1) return;
      for (let at = open.length; --at && !BOUNDARY.test(open[at]!.name);) {
        if (ENDS.test(`${name} ${open[at]!.name}`)) open.length = at;
      }
      const element: Element = { name, attributes: Object.fromEntries(attributes), children: [] };
      append(element);
      // `<br/>` is right for HTML, `<div/>` is not, but nobody who writes it means to open one.
      if (!(isXml ? VOID_IN_XML : VOID).test(name) && !isSelfClosing && open.length <= MAX_DEPTH)
        open.push(element);
    },
    close(name) {
      // As browsers do: `</br>` breaks the line and `</p>` ends the paragraph, whatever is open.
      if (/^(br|p)$/.test(name)) append({ name, attributes: {}, children: [] });
      for (let at = open.length; --at;) {
        if (open[at]!.name !== name) continue;
        open.length = at;
        return;
      }
    },
    text: append,
  };
  tokenize(source.slice(0, MAX_LENGTH), handler, isXml);
  for (let at = open.length; --at;) if (isXml && WHOLE.test(open[at]!.name)) open[at - 1]!.children.pop();
  return open[0]!.children;
}

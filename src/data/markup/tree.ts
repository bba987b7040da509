import { tokenize } from './tokenizer.js';

export interface Element {
  name: string;
  attributes: Map<string, string>;
  children: Child[];
}

export type Child = Element | string;

/** Deeper markup is flattened: its text stays. */
const MAX_DEPTH = 64;
/** More is cut off: what is complete by then is kept. */
const MAX_NODES = 20_000;
/** In characters. */
const MAX_LENGTH = 5_000_000;

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** What a start tag ends, if it is open: in a list only an item of the same list, in a table a cell of the same row. */
const ENDS: [tag: RegExp, ends: RegExp, upTo: RegExp][] = [
  [/^li$/, /^li$/, /^[uod][lri]r?$/],
  [/^(td|th)$/, /^(td|th)$/, /^(tr|table)$/],
  [/^(tr|tbody|thead|tfoot)$/, /^tr$/, /^table$/],
  [/^(tbody|thead|tfoot)$/, /^(tbody|thead|tfoot)$/, /^table$/],
  [/^d[td]$/, /^d[td]$/, /^dl$/],
  [
    /^(p|div|section|article|aside|header|footer|address|blockquote|figure|figcaption|ul|ol|dl|li|table|pre|hr|h[1-6])$/,
    /^p$/,
    /^(td|th|li|blockquote|div|section|article|figure|figcaption)$/,
  ],
];

/**
 * HTML as a small tree, at most 64 deep and 20,000 nodes large, in linear time. It is forgiving as browsers are,
 * though not in each detail: missing end tags are implied, those that end nothing are ignored.
 */
export function toTree(html: string): Child[] {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let nodes = 0;

  /** Closes the innermost element that matches, and all in it, unless `upTo` comes first. */
  const closeTo = (ends: (name: string) => boolean, upTo?: RegExp) => {
    for (let at = open.length - 1; at > 0; at--) {
      const { name } = open[at]!;
      if (ends(name)) {
        open.length = at;
        return;
      }
      if (upTo?.test(name)) return;
    }
  };
  const append = (child: Child) => {
    if (nodes++ < MAX_NODES) open.at(-1)!.children.push(child);
  };

  tokenize(html.slice(0, MAX_LENGTH), {
    open(name, attributes, isSelfClosing) {
      if (nodes > MAX_NODES) return;
      if (open.length > MAX_DEPTH && !VOID.test(name)) return;
      for (const [tag, ends, upTo] of ENDS) if (tag.test(name)) closeTo((open) => ends.test(open), upTo);
      const element: Element = { name, attributes, children: [] };
      append(element);
      // `<br/>` is right for HTML, `<div/>` is not, but nobody who writes it means to open one.
      if (!VOID.test(name) && !isSelfClosing) open.push(element);
    },
    close(name) {
      // As browsers do: `</br>` breaks the line.
      if (name === 'br') append({ name, attributes: new Map(), children: [] });
      else closeTo((open) => open === name);
    },
    text: append,
  });
  return root.children;
}

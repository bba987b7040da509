import { enterScope, nameIn, type Scope } from './namespaces.js';
import { NO_ATTRIBUTES, type Child, type Element } from './nodes.js';
import { tokenize, type TokenHandler } from './tokenizer.js';

/** How many more nodes are allowed. Further ones are dropped, and what is there by then is kept. */
export interface Budget {
  nodes: number;
}

/** How many nodes a body may have. */
export const MAX_BODY_NODES = 20_000;
/** Deeper markup is flattened, which keeps its text. */
export const MAX_DEPTH = 64;
/** In characters. */
const MAX_LENGTH = 5_000_000;
/** Elements without content, and those that only matter for ending what comes before them. */
const VOID =
  /^(amp-(?:img|anim)|area|base|br|col|dd|dt|embed|hr|img|input|link|meta|p|param|source|t(body|foot|head)|track|wbr)$/;
/** Void elements of HTML that occur in XML feeds. No vocabulary of feeds uses these names for anything else. */
const VOID_IN_XML = /^(br|hr|img)$/;

/** Start tags, and the open elements that they end, with everything in those. */
const ENDS = new Map<string, RegExp>();
for (const [startTags, ended] of [
  ['a', /^a$/],
  ['li', /^li$/],
  ['td th', /^t[dh]$/],
  ['tr', /^t[dhr]$/],
  ['p div h1 h2 h3 h4 h5 h6 ol ul table', /^(svg|math)$/],
  // An item ends everything that cannot contain items.
  ['entry item', /^(?!rss|channel|rdf|feed)/],
] as const) {
  for (const startTag of startTags.split(' ')) ENDS.set(startTag, ended);
}

/** A start tag inside of these ends nothing outside. */
const BOUNDARY = /^([uo]l|table|template|object|foreignobject)$/;
/** Elements that a feed only has as a whole: one that breaks off in the middle is dropped. */
const WHOLE = /^(entry|item)$/;

/** An element whose end tag has not come yet. */
interface OpenElement {
  element: Element;
  /** Its name in its tags, by which an end tag finds it. */
  writtenName: string;
  /** Undefined in HTML. */
  scope: Scope | undefined;
}

/** Closes the open elements that a start tag ends. The root, at 0, stays open. */
function endOpenElements(open: OpenElement[], startTag: string): void {
  const { scope } = open[open.length - 1]!;
  const ended = ENDS.get(scope ? nameIn(scope, startTag) : startTag);
  if (!ended) return;
  for (let depth = open.length - 1; depth > 0; depth--) {
    const { name } = open[depth]!.element;
    if (BOUNDARY.test(name)) return;
    if (ended.test(name)) open.length = depth;
  }
}

/** Closes the innermost open element of that name, with everything in it. The root, at 0, stays open. */
function closeElement(open: OpenElement[], writtenName: string): void {
  let depth = open.length - 1;
  while (depth > 0 && open[depth]!.writtenName !== writtenName) depth--;
  if (depth > 0) open.length = depth;
}

type Attributes = ReadonlyMap<string, string>;

function toFields(attributes: Attributes, scope?: Scope): Element['attributes'] {
  if (!attributes.size) return NO_ATTRIBUTES;
  const entries = [...attributes];
  for (const entry of entries) if (scope && entry[0].includes(':')) entry[0] = nameIn(scope, entry[0]);
  return Object.fromEntries(entries);
}

/** Creates an element. In XML it has the names that formats ask for. */
function createElement(writtenName: string, attributes: Attributes, scope?: Scope): Element {
  const name = scope ? nameIn(scope, writtenName) : writtenName;
  const element: Element = { name, attributes: toFields(attributes, scope), children: [] };
  if (scope?.base) element.base = scope.base;
  return element;
}

/**
 * Converts HTML or XML to a tree that is at most 64 deep, in linear time. Missing end tags are implied and stray ones
 * are ignored, much as in browsers, though not in every detail.
 *
 * @param documentScope what prefixes mean outside of all elements, if the source is XML
 * @param end where no further tag or text begins; what begins before is read as a whole
 */
export function toTree(source: string, budget: Budget, documentScope?: Scope, end = MAX_LENGTH): Child[] {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [{ element: root, writtenName: '', scope: documentScope }];
  const voidElements = documentScope ? VOID_IN_XML : VOID;

  function append(child: Child): void {
    if (budget.nodes > 0) open[open.length - 1]!.element.children.push(child);
    budget.nodes--;
  }

  const handler: TokenHandler = {
    text: append,
    open(writtenName, attributes, isSelfClosing) {
      if (budget.nodes <= 0) return;
      endOpenElements(open, writtenName);
      const { scope: outer } = open[open.length - 1]!;
      const scope = outer && enterScope(outer, writtenName, attributes);
      const element = createElement(writtenName, attributes, scope);
      append(element);
      // By the standard `<div/>` opens an element in HTML, but nobody who writes it means that.
      const isEmpty = isSelfClosing || voidElements.test(element.name);
      if (!isEmpty && open.length <= MAX_DEPTH) open.push({ element, writtenName, scope });
    },
    close(name) {
      // As in browsers, `</br>` breaks the line and `</p>` ends the paragraph, whatever is open.
      if (name === 'br' || name === 'p') append({ name, attributes: {}, children: [] });
      closeElement(open, name);
    },
  };
  tokenize(source.slice(0, MAX_LENGTH), handler, Boolean(documentScope), Math.min(source.length, end));
  open.forEach(({ element: { name }, scope }, depth) => {
    if (scope && WHOLE.test(name)) open[depth - 1]?.element.children.pop();
  });
  return root.children;
}

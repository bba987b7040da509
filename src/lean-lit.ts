/**
 * @license
 * After lit-html 3.3.3, Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
import { getPolicy } from './page/trusted-types.js';

// What our templates use of lit-html, in a quarter of its bytes: the script file has it in its place. Children are
// texts, templates and lists of both, values of attributes are texts, listeners are functions. There are no directives,
// no properties, no bound nodes, no comments, and no `<` or `>` in the value of an attribute.

interface TemplateResult {
  _$litType$: 1;
  strings: TemplateStringsArray;
  values: unknown[];
}

/** Takes the values of one place in a template. */
type Part = (values: unknown[]) => void;

interface Place {
  /** Which of the template's nodes it is. */
  index: number;
  /** Of an attribute; else it is a child. */
  name?: string;
  /** What stands before, between and behind its values. */
  strings: string[];
}

interface Template {
  content: DocumentFragment;
  places: Place[];
}

/** What is drawn of a template. */
interface Instance {
  template: Template;
  update: Part;
}

/** What is drawn of an item of a list. */
interface Item {
  start: Node;
  update: Part;
}

/** Stands for what is bound. Nobody else can know it. */
const MARK = `lit$${Math.random().toFixed(9).slice(2)}$`;
/** The nodes that a place can be: elements and comments. */
const WALKED = 1 | 128;

const templates = new WeakMap<TemplateStringsArray, Template>();
const roots = new WeakMap<Node, Part>();

export const nothing = Symbol.for('lit-nothing');

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  _$litType$: 1,
  strings,
  values,
});

function createTemplate(strings: TemplateStringsArray): Template {
  // What somebody wrote as JSON has none, whatever else it has.
  if (!Object.hasOwn(strings, 'raw')) throw new TypeError('not a template');
  let markup = strings[0]!;
  for (const string of strings.slice(1))
    markup += (/<[^>]*$/.test(markup) ? MARK : `<!--${MARK}-->`) + string;
  const template = document.createElement('template');
  // eslint-disable-next-line no-restricted-syntax -- of our own, as Lit does it: nothing of a feed is in it
  template.innerHTML = getPolicy()?.createHTML(markup) ?? markup;
  const { content } = template;
  const walker = document.createTreeWalker(content, WALKED);
  const places: Place[] = [];
  for (let index = 0; walker.nextNode(); index++) {
    const node = walker.currentNode as Element;
    const names = node.getAttributeNames?.();
    if (!names) places.push({ index, strings: ['', ''] });
    for (const name of names ?? []) {
      const texts = node.getAttribute(name)!.split(MARK);
      if (texts.length < 2) continue;
      node.removeAttribute(name);
      places.push({ index, name, strings: texts });
    }
  }
  return { content, places };
}

function createListener(element: Node, type: string, host: object): Part {
  let listener: unknown;
  element.addEventListener(type, (event) => (listener as EventListener | null)?.call?.(host, event));
  return ([value]) => {
    listener = value;
  };
}

function createAttribute(element: Element, name: string, strings: string[]): Part {
  let before: unknown[] | undefined;
  return (values) => {
    if (before && values.every((value, index) => value === before![index])) return;
    before = values;
    if (values.includes(nothing)) element.removeAttribute(name);
    else element.setAttribute(name, String.raw({ raw: strings }, ...values.map((value) => value ?? '')));
  };
}

/** @returns what is to be inserted when it has its values, and what gives them to it */
function createInstance({ content, places }: Template, host: object): [DocumentFragment, Part] {
  const fragment = document.importNode(content, true);
  const walker = document.createTreeWalker(fragment, WALKED);
  let at = -1;
  const parts = places.map(({ index, name, strings }) => {
    for (; at < index; at++) walker.nextNode();
    const node = walker.currentNode;
    if (!name) return createChild(node, node.nextSibling, host);
    return name[0] === '@'
      ? createListener(node, name.slice(1), host)
      : createAttribute(node as Element, name, strings);
  });
  const update = (values: unknown[]) => {
    let start = 0;
    places.forEach(({ strings }, index) => {
      const end = start + strings.length - 1;
      parts[index]!(values.slice(start, end));
      start = end;
    });
  };
  return [fragment, update];
}

/** What is drawn between two nodes. */
function createChild(start: Node, end: Node | null, host: object): Part {
  /** A text, an Instance, a list of Items, or nothing. */
  let shown: unknown = nothing;

  const insert = (node: Node): Node => start.parentNode!.insertBefore(node, end);

  function clear(from: Node | null = start.nextSibling): void {
    while (from !== end) {
      const next: Node | null = from!.nextSibling;
      (from as ChildNode).remove();
      from = next;
    }
  }

  function showTemplate(strings: TemplateStringsArray, values: unknown[]): void {
    const template = templates.get(strings) ?? createTemplate(strings);
    templates.set(strings, template);
    if ((shown as Instance).template === template) return (shown as Instance).update(values);
    const [fragment, update] = createInstance(template, host);
    update(values);
    clear();
    insert(fragment);
    shown = { template, update };
  }

  function showList(values: unknown[]): void {
    if (!Array.isArray(shown)) {
      clear();
      shown = [];
    }
    const items = shown as Item[];
    values.forEach((value, index) => {
      if (!items[index]) {
        const first = insert(document.createComment(''));
        const last = insert(document.createComment(''));
        items[index] = { start: first, update: createChild(first, last, host) };
      }
      items[index].update([value]);
    });
    const surplus = items[values.length];
    if (surplus) clear(surplus.start);
    items.length = values.length;
  }

  function showText(text: unknown): void {
    if (typeof shown === 'object' || shown === nothing) {
      clear();
      insert(document.createTextNode(String(text)));
    } else if (text !== shown) (start.nextSibling as Text).data = String(text);
    shown = text;
  }

  return ([value]) => {
    const { strings, values } = Object(value) as Partial<TemplateResult>;
    if (strings) showTemplate(strings, values!);
    else if (Array.isArray(value)) showList(value);
    else if (value != null && value !== '' && value !== nothing) showText(value);
    else {
      clear();
      shown = nothing;
    }
  };
}

/** Draws into a node, behind what it holds, or draws there anew. */
export function render(value: unknown, container: Node, { host }: { host: object }): void {
  const root =
    roots.get(container) ?? createChild(container.appendChild(document.createComment('')), null, host);
  roots.set(container, root);
  root([value]);
}

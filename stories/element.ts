import { nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** What the controls set: attributes and custom properties, under their own names. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

export type TagName = 'hot-events' | 'news-card' | 'keyword-tags' | 'news-article';

/** What each element was last given. */
const lastAttributes = new WeakMap<HTMLElement, Attributes>();

function writeAttribute(element: HTMLElement, name: string, value: Attributes[string]): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Writes attributes whose names are known only at run time, and removes those that are no longer given. */
function writeAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const name of Object.keys({ ...lastAttributes.get(element), ...attributes })) {
    const value = attributes[name];
    if (name.startsWith('--')) element.style.setProperty(name, String(value ?? ''));
    else writeAttribute(element, name, value);
  }
  lastAttributes.set(element, attributes);
}

/** Renders an element with these attributes. When they change, the element stays, as it would on a page. */
export function element(tag: TagName, attributes: Attributes, content: unknown = nothing): TemplateResult {
  const tagName = unsafeStatic(tag);
  const write = ref((rendered) => {
    if (rendered instanceof HTMLElement) writeAttributes(rendered, attributes);
  });
  return html`<${tagName} ${write}>${content}</${tagName}>`;
}

/** Describes a story for designers: in Vietnamese, then in English. */
export function note(vietnamese: string, english: string) {
  return { docs: { description: { story: `${vietnamese}\n\n*${english}*` } } };
}

/** Turns the data saver of the browser on, for `beforeEach` of a story. Returns a function that turns it off. */
export function saveData(): () => void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  return () => {
    // The browser's own getter is on the prototype.
    Reflect.deleteProperty(navigator, 'connection');
  };
}

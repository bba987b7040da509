import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What the controls set: attributes and custom properties, under their own names. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

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

const withAttributes = (attributes: Attributes) =>
  ref((element) => {
    if (element instanceof HTMLElement) writeAttributes(element, attributes);
  });

type Render = (attributes: ReturnType<typeof withAttributes>, content: unknown) => TemplateResult;

const templates = {
  'hot-events': (attributes, content) => html`<hot-events ${attributes}>${content}</hot-events>`,
  'news-card': (attributes, content) => html`<news-card ${attributes}>${content}</news-card>`,
  'keyword-tags': (attributes, content) => html`<keyword-tags ${attributes}>${content}</keyword-tags>`,
  'news-article': (attributes, content) => html`<news-article ${attributes}>${content}</news-article>`,
} satisfies Record<string, Render>;

/** Renders an element with these attributes. When they change, the element stays, as it would on a page. */
export function element(
  tag: keyof typeof templates,
  attributes: Attributes,
  content: unknown = nothing,
): TemplateResult {
  return templates[tag](withAttributes(attributes), content);
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

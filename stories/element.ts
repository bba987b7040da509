import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What the controls set: attributes, under their own names. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

const written = new WeakMap<Element, string[]>();

/** Writes attributes whose names are known at run time only, and takes them back when they are gone. */
function write(element: Element, attributes: Attributes): void {
  const entries = Object.entries(attributes).filter(
    ([, value]) => value !== undefined && value !== null && value !== false,
  );
  const names = entries.map(([name]) => name);
  for (const name of written.get(element) ?? []) if (!names.includes(name)) element.removeAttribute(name);
  for (const [name, value] of entries) element.setAttribute(name, value === true ? '' : String(value));
  written.set(element, names);
}

const withAttributes = (attributes: Attributes) =>
  ref((element) => {
    if (element) write(element, attributes);
  });

type Render = (attributes: ReturnType<typeof withAttributes>, content: unknown) => TemplateResult;

const templates = {
  'hot-events': (attributes, content) => html`<hot-events ${attributes}>${content}</hot-events>`,
  'news-card': (attributes, content) => html`<news-card ${attributes}>${content}</news-card>`,
  'keyword-tags': (attributes, content) => html`<keyword-tags ${attributes}>${content}</keyword-tags>`,
  'news-article': (attributes, content) => html`<news-article ${attributes}>${content}</news-article>`,
} satisfies Record<string, Render>;

/** An element with these attributes; it stays the same while they change, as it would on a page. */
export function element(
  tag: keyof typeof templates,
  attributes: Attributes,
  content: unknown = nothing,
): TemplateResult {
  return templates[tag](withAttributes(attributes), content);
}

/** What a story shows, for designers: in Vietnamese, then in English. */
export function note(vietnamese: string, english: string) {
  return { docs: { description: { story: `${vietnamese}\n\n*${english}*` } } };
}

/** Makes the browser one that saves data, for `beforeEach` of a story; gives what takes that back. */
export function saveData(): () => void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  // Its own stands on the prototype.
  return () => void Reflect.deleteProperty(navigator, 'connection');
}

// The preview: a frame of this site with real elements in it. They stay while somebody types, and change as they would on
// a page.
import type { ElementInfo } from './manifest.js';
import { toSrc, toTags } from './plan.js';
import { findElement, type Language, type State } from './state.js';

/** What only matters on a page of one's own: copies, addresses, search engines, what is read again or later. */
const LEFT_OUT = ['cache', 'hash', 'json-ld', 'refresh', 'loading', 'exclude-current'];

export type Host = 'light' | 'dark' | 'grey';

interface Shown {
  state: State;
  elements: ElementInfo[];
  /** The address that is read, as this page reaches it; '' shows nothing. */
  src: string;
  host: Host;
}

/** Sets attributes; those of the element that are not among the values go. */
function setAttributes(element: Element, names: string[], values: Record<string, string>): void {
  for (const name of ['id', 'for', ...names]) {
    const value = LEFT_OUT.includes(name) ? undefined : values[name];
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  // Nothing of a feed is kept here.
  element.setAttribute('cache', 'none');
}

function setTokens({ style }: HTMLElement, names: string[], tokens: Record<string, string>): void {
  for (const name of names) style.setProperty(name, tokens[name] ?? '');
}

/** Returns the elements of the frame, made anew only if there are to be others. */
function makeElements(place: Element, tags: string[]): HTMLElement[] {
  const present = [...place.children] as HTMLElement[];
  const isSame = present.map(({ localName }) => localName).join() === tags.join();
  if (isSame) return present;
  const made = tags.map((tag) => place.ownerDocument.createElement(tag));
  place.replaceChildren(...made);
  return made;
}

/** What the script file leaves on its page. */
type WithElements = Window & { bantin?: { setLocale: (language: Language) => unknown } };

function setLanguage(page: Document, language: Language): void {
  page.documentElement.lang = language;
  void (page.defaultView as WithElements | null)?.bantin?.setLocale(language);
}

function setLook(page: Document, look: string): void {
  const link = page.querySelector<HTMLLinkElement>('#look')!;
  const href = look && `themes/${look}.css`;
  if (link.getAttribute('href') === href) return;
  if (href) link.setAttribute('href', href);
  else link.removeAttribute('href');
}

/** Shows a state in the frame. */
export function showInFrame(page: Document, { state, elements, src, host }: Shown): void {
  const { dataset, lang } = page.documentElement;
  dataset.host = host;
  if (lang !== state.language) setLanguage(page, state.language);
  setLook(page, state.look);
  const tags = toTags(state, src).map(([tag, values]) => [tag, values] as const);
  const made = makeElements(page.querySelector('main')!, src ? tags.map(([tag]) => tag) : []);
  made.forEach((element, at) => {
    const [tag, values] = tags[at]!;
    const info = findElement(elements, tag);
    setTokens(
      element,
      info.tokens.map(({ name }) => name),
      state.tokens,
    );
    setAttributes(
      element,
      info.attributes.map(({ name }) => name),
      values,
    );
  });
}

/** Returns the fields that an element shows if it is not told which. It is on no page, so it reads nothing. */
export function usualFields(page: Document, state: State): string | undefined {
  const element = page.createElement(state.tag) as HTMLElement & { fields?: string };
  const values = { ...state.attributes, src: toSrc(state) };
  for (const [name, value] of Object.entries(values))
    if (name !== 'fields') element.setAttribute(name, value);
  return element.fields;
}

/** Keeps links of the preview from leading away. */
export function holdLinks(page: Document): void {
  page.addEventListener('news-open', (event) => event.preventDefault());
  page.addEventListener('click', (event) => {
    const isLink = event.composedPath().some((node) => (node as Element).localName === 'a');
    if (isLink) event.preventDefault();
  });
}

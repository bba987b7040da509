import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import { toJson } from '../data/own.js';
import { toKeywords } from '../data/to-article.js';
import { toFallback } from '../data/to-fallback.js';
import { toNativeJson } from '../data/to-native-json.js';
import type { NewsElement } from '../elements/news-element.js';
import { HotEvents } from '../elements/hot-events.js';
import { KeywordTags } from '../elements/keyword-tags.js';
import { NewsArticle } from '../elements/news-article.js';
import { NewsCard } from '../elements/news-card.js';
import { drawIn } from '../localization/localization.js';
import { clock } from '../page/clock.js';
import { labelTexts } from '../templates/label.js';

const TEMPLATES: Record<string, TemplateResult> = {
  'hot-events': html`<hot-events></hot-events>`,
  'keyword-tags': html`<keyword-tags></keyword-tags>`,
  'news-article': html`<news-article></news-article>`,
  'news-card': html`<news-card></news-card>`,
};

/** What is read in place of `src`. */
const DATA = ['feed', 'articles', 'article'];
/** Says how another server's JSON is to be read, and means nothing for data. */
const MAPPING = ['itemsPath', 'fieldMap'];

const BUTTONS = '[part=more],[part=clear],[part=previous],[part=next],[part=share],[part=text-size]';

/**
 * What holds until the script runs: no room is kept for what is there, a shelf is at its start, and without scripting no
 * button is seen that needs it. A card waits for its picture, which is written behind its text and stands above it: a
 * browser that draws while it reads would move the text.
 */
const STYLES = `<style>:host(:not(:defined))::before{content:none!important}[part=previous]{visibility:hidden}@supports selector(:has(a)){.card:not(.bare,.milestone){visibility:hidden}.card:not(.bare,.milestone):has(.picture){visibility:inherit}}@media(scripting:none){:is(${BUTTONS}){display:none!important}}</style>`;

/** Notes for Lit on a page, which draws everything itself. Text is escaped, so there are no others. */
const NOTES = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

export type Props = Readonly<Record<string, unknown>>;

export interface Page {
  now: Date;
  locale: string;
  /** The page's own address; '' if it is not known. */
  url: string;
}

const isPropertyOf = (element: NewsElement, name: string): boolean =>
  (element.constructor as typeof NewsElement).elementProperties.has(name);

function dataOf(element: NewsElement, props: Props): object | undefined {
  const name = DATA.find((candidate) => props[candidate] != null && isPropertyOf(element, candidate));
  const data = name && props[name];
  return typeof data === 'object' ? (data as object) : undefined;
}

/** Sets the properties of an element. Names that are none of its own mean nothing, as on a tag. */
function setProps(element: NewsElement, props: Props): void {
  const hasData = dataOf(element, props) !== undefined;
  for (const [name, value] of Object.entries(props)) {
    const isMeant = isPropertyOf(element, name) && value != null;
    if (!isMeant || (hasData && MAPPING.includes(name))) continue;
    // The attribute, by which the client knows them, is one text: a keyword with a comma is two, here as there.
    Object.assign(element, { [name]: name === 'keywords' ? toKeywords(value).join(', ') : value });
  }
}

const isShown = ({ state }: NewsElement): boolean => !/idle|error/.test(state);

/** Writes what Lit does not reflect, and the client has to know. */
function setAttributes(element: NewsElement, { id, className }: Props): void {
  if (isShown(element)) element.setAttribute('data-served', '');
  if (typeof id === 'string' && id) element.setAttribute('id', id);
  if (typeof className === 'string' && className) element.setAttribute('class', className);
  if (Object.keys(element.fieldMap).length > 0) element.setAttribute('field-map', toJson(element.fieldMap));
  if (element instanceof KeywordTags && element.keywords.length > 0)
    element.setAttribute('keywords', element.keywords.join(', '));
}

/** Returns an article as lists need it. They never show its body, which is not even read. */
function withoutBody(article: Article): object {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(article));
  return Object.defineProperties({}, Object.fromEntries(properties.filter(([name]) => name !== 'body')));
}

/** Leaves out the bodies of data as they were given. Where there is no picture, the first one of a body is shown. */
const withoutBodies = (data: object): object =>
  JSON.parse(toJson(data), function (this: { picture?: unknown }, name, value: unknown) {
    return name === 'body' && this.picture ? undefined : value;
  }) as object;

/**
 * Returns the data of an element as JSON, for the client to draw the same. Without the address of the page they are as
 * they were given: the client knows what relative addresses mean.
 */
function toDataText(element: NewsElement, props: Props, url: string): string {
  const data = dataOf(element, props);
  if (props.src || !data) return '';
  if (!url) return toJson(element instanceof NewsArticle ? data : withoutBodies(data));
  if (element instanceof HotEvents) {
    const { feed } = element;
    return feed ? toNativeJson({ ...feed, articles: feed.articles.map(withoutBody) }) : '';
  }
  const [article] = element.shownArticles;
  if (!article) return '';
  return toNativeJson(element instanceof NewsCard ? withoutBody(article) : article);
}

/** What is inside the tag: links for those who do not read roots, and the data. */
function toChildren(element: NewsElement, props: Props, { now, url }: Page): string {
  const data = toDataText(element, props, url).replace(/</g, '\\u003c');
  const script = data && `<script type="application/json">${data}</script>`;
  // There is always something behind the root: by that the client knows that the parser has read it.
  return `\n${toFallback(element.shownArticles, now, (label) => labelTexts[label]())}${script}`;
}

/** Makes a renderer for one element, which is prepared when it is made. */
function rendererFor(prepare: (element: NewsElement) => void): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    constructor(tag: string) {
      super(tag);
      prepare(this.element as NewsElement);
    }

    override renderShadow(renderInfo: Parameters<LitElementRenderer['renderShadow']>[0]) {
      // Where there is nothing to show, the tag alone does the same.
      const root = isShown(this.element as NewsElement) && super.renderShadow(renderInfo);
      return root ? [STYLES, ...root] : undefined;
    }
  };
}

/** Draws an element, at once: what it knows of the time and the language is that of the process. */
function draw(tag: string, props: Props, page: Page): string {
  let element: NewsElement | undefined;
  const renderer = rendererFor((made) => {
    Object.defineProperty(made, 'baseURI', { value: page.url });
    setProps(made, props);
    setAttributes(made, props);
    element = made;
  });
  const result = render(TEMPLATES[tag], { elementRenderers: [renderer] });
  const markup = collectResultSync(result).replace(NOTES, '');
  const end = `</${tag}>`;
  return `${markup.slice(0, -end.length)}${toChildren(element!, props, page)}${end}`;
}

/**
 * Draws an element as HTML with a declarative shadow root.
 *
 * @throws {RangeError} for a tag or a language that bantin does not know
 */
export function drawOnServer(tag: string, props: Props, page: Page): string {
  if (!Object.hasOwn(TEMPLATES, tag))
    throw new RangeError(`bantin has no element <${tag}>, only ${Object.keys(TEMPLATES).join(', ')}`);
  const { now } = clock;
  clock.now = () => page.now;
  try {
    return drawIn(page.locale, () => draw(tag, props, page));
  } finally {
    clock.now = now;
  }
}

// What a snippet is made of, whatever it is written for.
import type { Article, Feed } from '../../src/data/article.js';
import { applyRules, findArticle, shownArticles, withKeyword } from '../../src/data/find-article.js';
import { controlOf, toAddresses } from './controls.js';
import { findHosts, type Hosts } from './hosts.js';
import type { ElementInfo } from './manifest.js';
import { findSample, toSampleUrl } from './samples.js';
import { findElement, KEYWORDS, LIST, LIST_ID, type State } from './state.js';

/** A value as HTML and JSX write it. */
export interface Setting {
  name: string;
  property: string;
  value: string;
  kind: 'switch' | 'number' | 'json' | 'text';
}

/** One tag. */
export interface Piece {
  tag: string;
  settings: Setting[];
  /** What stands inside until the news comes. */
  articles: Article[];
  /** Articles that stand inside instead of an address. */
  inline?: object[] | undefined;
}

export interface Plan {
  pieces: Piece[];
  tokens: Record<string, string>;
  look: string;
  folder: string;
  /** The addresses of feeds that the page may ask for before the script does. */
  preloads: string[];
  hosts: Hosts;
  /** Of the files, by name. */
  integrity: Record<string, string>;
  hasJsonLd: boolean;
}

function kindOf(element: ElementInfo, name: string): Setting['kind'] {
  const attribute = element.attributes.find((one) => one.name === name)!;
  if (name === 'field-map') return 'json';
  const control = controlOf(attribute);
  if (control.kind === 'switch' || control.kind === 'number') return control.kind;
  return control.kind === 'choice' && control.options.every((word) => /^\d+$/.test(word)) ? 'number' : 'text';
}

/** Lists settings in a fixed order: what an element reads comes first. */
function toSettings(element: ElementInfo, values: Record<string, string>): Setting[] {
  const names = [
    'id',
    'for',
    'src',
    'layout',
    'heading',
    'limit',
    ...element.attributes.map(({ name }) => name),
  ];
  return [...new Set(names)].flatMap((name): Setting | [] => {
    const value = values[name];
    if (value === undefined) return [];
    if (name === 'id') return { name, property: name, value, kind: 'text' };
    const property = element.attributes.find((one) => one.name === name)?.property ?? name;
    return { name, property, value, kind: kindOf(element, name) };
  });
}

/** Leaves out what the element would: what stands in the tag is published as well. */
function toAllowed(feed: Feed, values: Record<string, string>): Feed {
  const isOne = toAddresses(values.src ?? '').length <= 1;
  const rules = {
    minAge: Number(values['min-age'] ?? 0),
    requireAttribution: 'require-attribution' in values,
    outlet: isOne ? (values.attribution ?? null) : null,
  };
  return applyRules(feed, rules, new Date());
}

/** Which headlines stand in a tag: those that are shown at first. */
function toFallbackArticles(tag: string, values: Record<string, string>, feed: Feed | null): Article[] {
  if (tag === KEYWORDS || !feed) return [];
  const allowed = toAllowed(feed, values);
  if (tag !== LIST) {
    const article = findArticle(allowed, values['article-id'] ?? '', document.baseURI);
    return article ? [article] : [];
  }
  const articles = withKeyword(shownArticles(allowed), values.keyword ?? '');
  return articles.slice(0, Number(values['page-size'] ?? values.limit ?? 10));
}

/** Links of a feed on the page's own site begin with a slash, as its address does. */
function toOwnLink(article: Article, root: string): Article {
  const { url } = article;
  return url?.startsWith(`${root}/`) ? { ...article, url: url.slice(root.length) } : article;
}

/** Attributes of the element that reads the feed, where keywords come with their list. */
const OF_SOURCES = ['src', 'items-path', 'field-map', 'attribution', 'min-age', 'require-attribution'];

/** Splits the settings of keywords between them and their list. */
function splitKeywords(values: Record<string, string>): [Record<string, string>, Record<string, string>] {
  const entries = Object.entries(values);
  const isOfSource = ([name]: [string, string]) => OF_SOURCES.includes(name);
  const own = Object.fromEntries(entries.filter((entry) => !isOfSource(entry)));
  return [
    { id: LIST_ID, ...Object.fromEntries(entries.filter(isOfSource)) },
    { for: LIST_ID, ...own },
  ];
}

/** Lists the tags with their attributes, in the order of the page. */
export function toTags(state: State, src: string): [tag: string, values: Record<string, string>][] {
  const values: Record<string, string> = { ...state.attributes, ...(src && { src }) };
  if (!state.isPaired || (state.tag !== LIST && state.tag !== KEYWORDS)) return [[state.tag, values]];
  const shared = values.theme ? { theme: values.theme } : {};
  if (state.tag === LIST)
    return [
      [LIST, { id: LIST_ID, ...values }],
      [KEYWORDS, { for: LIST_ID, ...shared }],
    ];
  const [list, keywords] = splitKeywords(values);
  return [
    [LIST, { ...list, ...shared }],
    [KEYWORDS, keywords],
  ];
}

/** The address as the snippet has it; '' for news that stand in the tag. */
export function toSrc(state: State): string {
  const sample = findSample(state.sample);
  return sample ? (sample.inline ? '' : sample.src) : (state.attributes.src ?? '');
}

interface Sources {
  elements: ElementInfo[];
  integrity: Record<string, string>;
  /** What was read at the address. */
  feed: Feed | null;
  /** Where it was read, after redirects. */
  urls: string[];
}

/** Returns what has to be written for a state. */
export function toPlan(state: State, { elements, integrity, feed, urls }: Sources): Plan {
  const src = toSrc(state);
  const addresses = toAddresses(src);
  const isOwnSite = addresses.every((address) => address.startsWith('/'));
  const { inline } = findSample(state.sample) ?? {};
  const root = state.sample ? toSampleUrl('') : location.origin;
  const pieces = toTags(state, src).map(([tag, values], at): Piece => {
    const articles = toFallbackArticles(tag, values, feed);
    return {
      tag,
      settings: toSettings(findElement(elements, tag), values),
      articles: isOwnSite ? articles.map((article) => toOwnLink(article, root)) : articles,
      ...(at === 0 && inline && { inline }),
    };
  });
  return {
    pieces,
    tokens: state.tokens,
    look: state.look,
    folder: state.folder,
    preloads: state.attributes.loading === 'lazy' ? [] : addresses,
    hosts: findHosts({ addresses, urls, folder: state.folder, feed, hasBody: state.tag === 'news-article' }),
    integrity,
    hasJsonLd: 'json-ld' in state.attributes,
  };
}

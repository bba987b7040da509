import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import type { Format } from './format.js';
import { toCredits, toHeadings, toParagraphs } from './item.js';

type LookUp = (thing: unknown) => unknown;

/** How deep things may be wrapped. */
const MAX_DEPTH = 3;

const hasType = (node: unknown, type: RegExp) =>
  asArray(own(node, '@type')).some((name) => type.test(asText(name)));

/** NewsArticle and its relatives, BlogPosting, LiveBlogPosting, Report. */
const isArticle = (node: unknown) => hasType(node, /(?:Article|BlogPosting|Report)$/);
const isOrganization = (node: unknown) => hasType(node, /Organization$/);

/** Returns all things of a document, however they are wrapped: in arrays, in `@graph`, in lists of items. */
function toNodes(json: unknown, depth = 0): unknown[] {
  return asArray(json).flatMap((node) => {
    if (depth === MAX_DEPTH) return [node];
    const items = asArray(own(node, 'itemListElement')).map((entry) => own(entry, 'item') ?? entry);
    const wrapped = [own(node, '@graph'), items, own(node, 'mainEntity')];
    return [node, ...wrapped.flatMap((value) => toNodes(value, depth + 1))];
  });
}

/**
 * Returns a function that replaces a reference by what it stands for. Things are often only referred to by `@id`, and
 * described elsewhere on the page.
 */
function createLookUp(nodes: unknown[]): LookUp {
  const nodesWithId = nodes.filter((node) => own(node, '@id') != null);
  const byId = new Map(nodesWithId.map((node) => [own(node, '@id'), node]));
  return (thing) => byId.get(own(thing, '@id')) ?? thing;
}

function toPicture(image: unknown): unknown {
  if (!isRecord(image)) return image;
  return { ...image, src: firstOwn(image, 'url', 'contentUrl'), credit: own(image, 'creditText') };
}

/** By the standard a body is plain text, but many publishers write HTML. */
const toBody = (body: unknown): unknown =>
  /<(?:p|br|div)\b/i.test(asText(body)) ? body : toParagraphs(body);

function toLabel(node: unknown): unknown {
  if (hasType(node, /^LiveBlog/)) return 'live';
  return hasType(node, /^AdvertiserContent/) ? 'sponsored' : undefined;
}

const nameOf = (thing: unknown) => toPlainText(own(thing, 'name') ?? thing);

/** Returns all that these fields say. Some publishers write a time as `{"@value": …}`. */
const timesOf = (node: unknown, ...names: string[]) =>
  names.flatMap((name) => asArray(own(node, name)).map((time) => own(time, '@value') ?? time));

function readCredits(node: unknown, first: (...names: string[]) => unknown, lookUp: LookUp) {
  const authors = asArray(own(node, 'author')).map(lookUp);
  const people = authors
    .filter((author) => !isOrganization(author))
    .map((author) => ({ name: nameOf(author), url: own(author, 'url') }));
  const source = first('publisher', 'sourceOrganization') ?? authors.find(isOrganization);
  return toCredits(people, source, nameOf(first('publisher')));
}

function toArticleDraft(node: unknown, lookUp: LookUp) {
  const first = (...names: string[]) => lookUp(asArray(firstOwn(node, ...names))[0]);
  const page = own(node, 'mainEntityOfPage');
  const body = toBody(own(node, 'articleBody'));
  return {
    id: own(node, '@id'),
    url: own(node, 'url') ?? own(page, '@id') ?? page,
    ...toHeadings(firstOwn(node, 'headline', 'name'), own(node, 'description'), body),
    body,
    published: timesOf(node, 'datePublished', 'uploadDate', 'dateCreated'),
    modified: timesOf(node, 'dateModified'),
    section: first('articleSection'),
    keywords: own(node, 'keywords'),
    picture: toPicture(first('image', 'thumbnailUrl')),
    language: own(node, 'inLanguage'),
    label: toLabel(node),
    ...readCredits(node, first, lookUp),
  };
}

/** schema.org JSON-LD, https://schema.org/NewsArticle */
export const jsonLd: Format<unknown> = {
  name: 'json-ld',
  matches: (json) => toNodes(json).some(isArticle),
  toDraft(json) {
    const nodes = toNodes(json);
    const list = nodes.find((node) => hasType(node, /^ItemList$/));
    const lookUp = createLookUp(nodes);
    return {
      title: own(list, 'name'),
      url: own(list, 'url'),
      articles: nodes.filter(isArticle).map((node) => toArticleDraft(node, lookUp)),
    };
  },
};

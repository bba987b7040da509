import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { toPlainText } from '../text/normalize.js';
import type { Format } from './format.js';
import { toCredits } from './item.js';
import { toParagraphs } from './plain-text.js';

const hasType = (node: unknown, type: RegExp) =>
  asArray(own(node, '@type')).some((name) => type.test(asText(name)));

/** All things that a document describes, however they are wrapped: in arrays, in `@graph`, in a list of items. */
function toNodes(json: unknown, depth = 3): unknown[] {
  return asArray(json).flatMap((node) => {
    const items = asArray(own(node, 'itemListElement')).map((entry) => own(entry, 'item') ?? entry);
    const inner = [own(node, '@graph'), items, own(node, 'mainEntity')];
    return [node, ...(depth ? inner.flatMap((value) => toNodes(value, depth - 1)) : [])];
  });
}

/** NewsArticle and its kin, BlogPosting, LiveBlogPosting, Report. */
const isArticle = (node: unknown) => hasType(node, /(?:Article|BlogPosting|Report)$/);

/** Things are often only referred to, and described elsewhere in the document. */
function createLookUp(nodes: unknown[]): (thing: unknown) => unknown {
  const byId = new Map(nodes.map((node) => [own(node, '@id'), node]));
  return (thing) => (isRecord(thing) && byId.get(own(thing, '@id') ?? NaN)) || thing;
}

function toPicture(image: unknown): unknown {
  if (!isRecord(image)) return image;
  return { ...image, src: firstOwn(image, 'url', 'contentUrl'), credit: own(image, 'creditText') };
}

/** By the letter it is text; many put their HTML there. */
const toBody = (body: unknown): unknown =>
  /<(?:p|br|div)\b/i.test(asText(body)) ? body : toParagraphs(body);

function toLabel(node: unknown): unknown {
  if (hasType(node, /^LiveBlog/)) return 'live';
  return hasType(node, /^AdvertiserContent/) && 'sponsored';
}

function toArticleDraft(node: unknown, lookUp: (thing: unknown) => unknown) {
  const first = (...keys: string[]) => lookUp(asArray(firstOwn(node, ...keys))[0]);
  const nameOf = (thing: unknown) => toPlainText(own(thing, 'name') ?? thing);
  const page = own(node, 'mainEntityOfPage');
  const isHouse = (author: unknown) => hasType(author, /Organization$/);
  const authors = asArray(own(node, 'author')).map(lookUp);
  const people = authors
    .filter((author) => !isHouse(author))
    .map((author) => ({ name: nameOf(author), url: own(author, 'url') }));
  return {
    id: own(node, '@id'),
    url: own(node, 'url') ?? own(page, '@id') ?? page,
    headline: firstOwn(node, 'headline', 'name'),
    standfirst: own(node, 'description'),
    body: toBody(own(node, 'articleBody')),
    published: own(node, 'datePublished'),
    modified: own(node, 'dateModified'),
    section: first('articleSection'),
    keywords: own(node, 'keywords'),
    picture: toPicture(first('image', 'thumbnailUrl')),
    language: own(node, 'inLanguage'),
    label: toLabel(node),
    ...toCredits(
      people,
      first('publisher', 'sourceOrganization') ?? authors.find(isHouse),
      nameOf(first('publisher')),
    ),
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

import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { readFirstDate } from '../text/dates.js';
import { toPlainText } from '../text/normalize.js';
import { endsAsPicture, pictureUrl } from '../text/picture-urls.js';
import { safeUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { MAX_AUTHORS, toCredits, toOutlet } from './credits.js';
import { toHeadings, toParagraphs } from './item.js';
import { hasType, simplify, toNodes } from './json-ld-nodes.js';
import { toStory } from './live-blog.js';

/** NewsArticle and its relatives, BlogPosting, LiveBlogPosting, Report. */
const isArticle = (node: unknown) => hasType(node, /(?:Article|BlogPosting|Report)$/i);
const isLiveBlog = (node: unknown) => hasType(node, /^LiveBlogPosting$/i);
const RECORDINGS = { video: /^VideoObject$/i, audio: /^(?:AudioObject|PodcastEpisode)$/i };
const isRecording = (node: unknown) => hasType(node, RECORDINGS.video) || hasType(node, RECORDINGS.audio);
const isOrganization = (node: unknown) => hasType(node, /Organization$/);

const first = (node: unknown, ...names: string[]) => asArray(firstOwn(node, ...names))[0];
const nameOf = (thing: unknown) => toPlainText(first(thing, 'name') ?? thing);
const addressOf = (thing: unknown) => (isRecord(thing) ? first(thing, 'url', '@id') : thing);

/** Reads a line of a list as an article, if all that it has are a name and an address. */
function toListed(line: unknown): unknown {
  const item = own(line, 'item');
  const url = firstOwn(line, 'url') ?? addressOf(item);
  const name = firstOwn(line, 'name') ?? own(item, 'name');
  const isOther = !hasType(line, /^ListItem$/) || own(item, '@type') !== undefined;
  return isOther || !url || !name ? undefined : { ...(item as object), ...(line as object), url, name };
}

/**
 * Returns the articles among the things. If there are none, these may be films and recordings, or a list may name some.
 * Beside an article, a film belongs to it.
 */
function findArticles(nodes: unknown[]): unknown[] {
  for (const matches of [isArticle, isRecording]) {
    const articles = nodes.filter(matches);
    if (articles.length) return articles;
  }
  return nodes.map(toListed).filter(Boolean);
}

/** No honest picture has more. */
const MAX_ADDRESSES = 5;

/** Returns the first picture that can be one of an article. */
function findPicture(images: unknown[], base: string): unknown {
  for (const image of images) {
    const id = own(image, '@id');
    // The `@id` of a picture that nobody describes may be its address.
    const written = firstOwn(image, 'url', 'contentUrl') ?? (endsAsPicture(id) ? id : asText(image));
    const addresses = asArray(written).slice(0, MAX_ADDRESSES).map(addressOf);
    const src = addresses.find((address) => pictureUrl(address, base));
    const side = (name: string) => first(first(image, name), 'value') ?? first(image, name);
    if (src)
      return {
        src,
        width: side('width'),
        height: side('height'),
        alt: first(image, 'alt'),
        caption: first(image, 'caption'),
        credit: first(image, 'creditText'),
      };
  }
  return undefined;
}

/** By the standard a body is plain text, but many publishers write HTML. */
function toBody(body: unknown): unknown {
  const text = asArray(body).map(asText).join('\n\n');
  return /<(?:p|br|div)\b/i.test(text) ? text : toParagraphs(text);
}

function toLabel(node: unknown, now: Date): unknown {
  if (isLiveBlog(node)) {
    const end = readFirstDate(own(node, 'coverageEndTime'))?.date;
    return end && end < now ? undefined : 'live';
  }
  return hasType(node, /^AdvertiserContent/) ? 'sponsored' : undefined;
}

/** Some publishers list the names of several people in one. */
const toPeople = (author: unknown) =>
  asArray(own(author, 'name') ?? author)
    .slice(0, MAX_AUTHORS)
    .map((name) => ({ name: toPlainText(name), url: addressOf(first(author, 'url')) }));

function readCredits(authors: unknown[], publisher: unknown, origin: unknown) {
  const people = authors.filter((author) => !isOrganization(author)).flatMap(toPeople);
  const source = publisher ?? origin ?? authors.find(isOrganization);
  const name = nameOf(source);
  return toCredits(
    people,
    name && { name, url: addressOf(first(source, 'url')) },
    toOutlet(nameOf(publisher)),
  );
}

/** Returns what is to be seen or heard with an article, or what it is itself, as a draft of `Media`. */
function findRecording(node: unknown, one: (name: string) => unknown) {
  for (const type of ['video', 'audio'] as const) {
    const recording = hasType(node, RECORDINGS[type]) ? node : one(type);
    if (recording) return { type, durationSeconds: first(recording, 'duration') };
  }
  return undefined;
}

/** What reading a thing depends on. */
interface Context {
  /** Replaces a reference by what it stands for. */
  lookUp(thing: unknown): unknown;
  base: string;
  now: Date;
}

function toArticleDraft(node: unknown, { lookUp, base, now }: Context) {
  const one = (...names: string[]) => lookUp(first(node, ...names));
  const all = (...names: string[]) => names.flatMap((name) => asArray(own(node, name))).map(lookUp);
  const body = toBody(own(node, 'articleBody'));
  const id = own(node, '@id');
  const pages = all('url', 'mainEntityOfPage').map((page) => safeUrl(addressOf(page), base));
  const url = pages.find(Boolean) ?? safeUrl(id, '');
  const language = one('inLanguage');
  return {
    id,
    url,
    ...toHeadings(first(node, 'headline', 'name'), first(node, 'description'), body, url),
    body,
    published: all('datePublished', 'uploadDate', 'dateCreated'),
    modified: all('dateModified'),
    section: nameOf(one('articleSection')),
    keywords: own(node, 'keywords'),
    picture: findPicture(all('image', 'thumbnailUrl', 'thumbnail'), base),
    media: findRecording(node, one),
    language: firstOwn(language, 'alternateName', 'name') ?? language,
    label: toLabel(node, now),
    ...readCredits(all('author'), one('publisher'), one('sourceOrganization')),
  };
}

/** schema.org JSON-LD, https://schema.org/NewsArticle */
export const jsonLd: Format<unknown> = {
  name: 'json-ld',
  matches: (json) => findArticles(toNodes(json)).length > 0,
  toDraft(json, base, now) {
    const { plain, lookUp } = simplify(json);
    const context = { lookUp, base, now };
    const toDraft = (node: unknown) => toArticleDraft(node, context);
    const nodes = toNodes(plain);
    const list = nodes.find((node) => hasType(node, /^ItemList$/));
    return {
      title: first(list, 'name'),
      url: addressOf(first(list, 'url')),
      articles: findArticles(nodes).flatMap((node) => {
        const updates = asArray(own(node, 'liveBlogUpdate')).map(lookUp);
        return isLiveBlog(node) ? toStory(toDraft(node), updates.map(toDraft)) : toDraft(node);
      }),
    };
  },
};

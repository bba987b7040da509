import { asArray, asText, firstOwn, isRecord, own } from '../own.js';
import { readFirstDate } from '../text/dates.js';
import { toPlainText } from '../text/normalize.js';
import { MAX_HEADLINES } from '../merge.js';
import { endsAsPicture, pictureUrl } from '../text/picture-urls.js';
import { canonicalUrl, safeUrl } from '../text/urls.js';
import { countHolders } from '../unique-ids.js';
import type { Format } from './format.js';
import { MAX_AUTHORS, toCredits, toOutlet } from './credits.js';
import { toHeadings, toParagraphs, toSummary } from './item.js';
import { hasType, simplify, toNodes } from './json-ld-nodes.js';
import { toStory, type PostingDraft } from './live-blog.js';

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
 * Returns the articles among the things. If there are none, a list may name some, or they are films and recordings.
 * Beside an article or a list, a film belongs to it.
 */
function findArticles(nodes: unknown[]): unknown[] {
  const articles = nodes.filter(isArticle);
  if (articles.length) return articles;
  const listed = nodes.map(toListed).filter(Boolean);
  return listed.length ? listed : nodes.filter(isRecording);
}

/** No honest picture has more. */
const MAX_ADDRESSES = 5;

/** Returns the first picture that can be one of an article. */
function findPicture(images: unknown[], base: string): unknown {
  for (const image of images) {
    const id = own(image, '@id');
    // The `@id` of a picture that nobody describes may be its address.
    const written = [own(image, 'contentUrl'), own(image, 'url'), endsAsPicture(id) ? id : asText(image)];
    const addresses = written.flatMap((one) => asArray(one).slice(0, MAX_ADDRESSES));
    const src = addresses.map(addressOf).find((address) => pictureUrl(address, base));
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

const DAY_MS = 24 * 60 * 60_000;

/** Returns whether the coverage of a live blog has ended. If only the day is known, it goes on until that is over. */
function hasEnded(node: unknown, now: Date): boolean {
  const end = readFirstDate(own(node, 'coverageEndTime'));
  return end !== undefined && end.date.getTime() + (end.precision === 'day' ? DAY_MS : 0) <= now.getTime();
}

function toLabel(node: unknown, now: Date): unknown {
  if (isLiveBlog(node)) return hasEnded(node, now) ? undefined : 'live';
  return hasType(node, /^AdvertiserContent/) ? 'sponsored' : undefined;
}

/** Some publishers list the names of several people in one. */
function toPeople(author: unknown) {
  const image = first(author, 'image');
  const picture = first(image, 'url', 'contentUrl') ?? image;
  return asArray(own(author, 'name') ?? author)
    .slice(0, MAX_AUTHORS)
    .map((name) => ({ name: toPlainText(name), url: addressOf(first(author, 'url')), picture }));
}

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

/** Templates leave all fields empty where there is no recording. */
const isDescribed = (recording: unknown) =>
  firstOwn(recording, 'contentUrl', 'embedUrl', 'url', 'duration', 'name') !== undefined;

/** Returns what is to be seen or heard with an article, or what it is itself, as a draft of `Media`. */
function findRecording(node: unknown, all: (name: string) => unknown[]) {
  for (const type of ['video', 'audio'] as const) {
    const isItself = hasType(node, RECORDINGS[type]);
    const recording = isItself ? node : all(type).find((thing) => asText(thing) || isDescribed(thing));
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
    ...toHeadings(first(node, 'headline', 'name'), toSummary(first(node, 'description')), body, url),
    body,
    published: all('datePublished', 'uploadDate', 'dateCreated'),
    modified: all('dateModified'),
    section: nameOf(one('articleSection')),
    keywords: own(node, 'keywords'),
    picture: findPicture(all('image', 'thumbnailUrl', 'thumbnail'), base),
    media: findRecording(node, all),
    language: firstOwn(language, 'alternateName', 'name') ?? language,
    label: toLabel(node, now),
    ...readCredits(all('author'), one('publisher'), one('sourceOrganization')),
  };
}

/** Returns whether there is anything to show of an update. */
const hasContent = (update: unknown) =>
  firstOwn(update, 'headline', 'name', 'articleBody', 'description', 'image') !== undefined;

/** Returns the updates of each live blog. A thing is an update once, whoever refers to it, and a blog is none. */
function findUpdates(blogs: unknown[], lookUp: Context['lookUp']): Map<unknown, unknown[]> {
  // Some give every update the `@id` of the posting, so only those without content stand for something else.
  const toUpdate = (thing: unknown) => (hasContent(thing) ? thing : lookUp(thing));
  const known = new Set(blogs);
  const found = new Map<unknown, unknown[]>();
  for (const blog of new Set(blogs)) {
    const updates = new Set(asArray(own(blog, 'liveBlogUpdate')).map(toUpdate));
    const ownUpdates = [...updates].filter((update) => hasContent(update) && !known.has(update));
    found.set(blog, ownUpdates);
    for (const update of ownUpdates) known.add(update);
  }
  return found;
}

const keyOf = ({ url, headline }: PostingDraft) => (url ? canonicalUrl(url) : toPlainText(headline));

/** Returns the keys that articles share only because they are one article. */
function findWitnesses(drafts: PostingDraft[]): Set<string> {
  const counts = countHolders(drafts.map((draft) => [keyOf(draft), toPlainText(draft.headline)]));
  return new Set([...counts.keys()].filter((key) => counts.get(key)! <= MAX_HEADLINES));
}

/**
 * Reads articles, and live blogs as stories. What a page says of a story once more is left out: its updates as things of
 * their own, and the posting as an article, which may have another headline.
 */
function toDrafts(
  nodes: unknown[],
  lookUp: Context['lookUp'],
  toDraft: (node: unknown) => PostingDraft,
): object[] {
  const blogs = nodes.filter(isLiveBlog);
  if (!blogs.length) return nodes.map(toDraft);
  const updatesOf = findUpdates(blogs, lookUp);
  const updates = new Set([...updatesOf.values()].flat());
  const drafts = new Map(nodes.map((node) => [node, toDraft(node)]));
  const witnesses = findWitnesses(
    nodes.filter((node) => !updates.has(node)).map((node) => drafts.get(node)!),
  );
  const postings = new Set([...updatesOf.keys()].map((blog) => keyOf(drafts.get(blog)!)));
  const isPosting = (key: string) => postings.has(key) && witnesses.has(key);
  return nodes.flatMap((node) => {
    const draft = drafts.get(node)!;
    const ownUpdates = updatesOf.get(node);
    if (ownUpdates) return toStory(draft, ownUpdates.map(toDraft));
    return updates.has(node) || isPosting(keyOf(draft)) ? [] : draft;
  });
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
      articles: toDrafts(findArticles(nodes), lookUp, toDraft),
    };
  },
};

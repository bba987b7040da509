import type { Article, Feed } from '../../data/article.js';
import { applyRules, findArticle, shownArticles, withKeyword } from '../../data/find-article.js';
import { addressOf } from '../../data/identity.js';
import { mergeFeeds } from '../../data/merge-feeds.js';
import { isRecord } from '../../data/own.js';
import { readFeed } from '../../data/read-feed.js';
import { canonicalUrl, safeUrl } from '../../data/text/urls.js';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../../data/to-fallback.js';
import { CliError } from '../cli-error.js';
import { toCliError } from '../explain.js';
import { parseJsonOrNothing } from '../json.js';
import type { Tag } from './find-tags.js';
import type { Sources } from './sources.js';

const MAX_MIN_AGE = 525_600;
/** A page that names more has a mistake in it. */
const MAX_SOURCES = 20;

/** What a tag is to be read with. */
interface Options {
  sources: Sources;
  /** What relative addresses are resolved against; '' for nothing. */
  base: string;
  /** The address of the page, by preference its canonical one; '' if nobody knows. */
  pageUrl: string;
  now: Date;
}

/** What a tag shows now, and what could not be read. Without articles there is nothing to write. */
export interface Reading {
  articles?: Article[];
  errors: CliError[];
}

/** Reads a number as the elements do: clamped, and the default where it is none. */
function toNumber(text: string | undefined, fallback: number, min: number, max: number): number {
  const number = Math.trunc(parseFloat(text ?? ''));
  return Number.isNaN(number) ? fallback : Math.min(Math.max(number, min), max);
}

function toMap(attributes: Tag['attributes']) {
  const parsed = parseJsonOrNothing(attributes.get('field-map') ?? '');
  const entries = Object.entries(isRecord(parsed) ? parsed : {});
  const fieldMap = Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { itemsPath: attributes.get('items-path') ?? '', fieldMap };
}

const isList = ({ name }: Tag) => name === 'hot-events';

/** Lists the addresses of a tag as they are written. */
function toAddresses(tag: Tag): string[] {
  const src = tag.attributes.get('src') ?? '';
  const pieces = isList(tag) ? src.split(/\s+/).filter(Boolean) : [src];
  return [...new Set(pieces)].slice(0, MAX_SOURCES);
}

async function readAddress(address: string, tag: Tag, { sources, base }: Options): Promise<Feed | CliError> {
  const url = safeUrl(address, base);
  if (!url) return new CliError('network', 'relative-address', { address });
  try {
    const feed = await sources.read(url, toMap(tag.attributes));
    return feed.articles.length ? feed : new CliError('no-articles', 'no-articles', { address: url });
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
}

function readJson(json: string, { attributes, line }: Tag, { base, now }: Options): Feed | CliError {
  try {
    return readFeed(json, { url: base || 'about:blank', now, ...toMap(attributes) });
  } catch (thrown) {
    const error = toCliError(thrown, `<script> (${line})`, Buffer.from(json));
    if (error instanceof CliError) return error;
    throw error;
  }
}

/** Returns whether an article is what the page itself is about. Its fragment counts only if the article's has one. */
function isPage(article: Article, pageUrl: string): boolean {
  const [page = ''] = pageUrl.split('#');
  const address = addressOf(article);
  return address !== undefined && [canonicalUrl(page), canonicalUrl(pageUrl)].includes(address);
}

/** Chooses what a tag shows of a feed, as the elements do. */
function choose(feed: Feed, tag: Tag, { now, base, pageUrl }: Options): Article[] {
  const { attributes } = tag;
  const outlet = toAddresses(tag).length > 1 ? null : (attributes.get('attribution') ?? null);
  const minAge = toNumber(attributes.get('min-age'), 0, 0, MAX_MIN_AGE);
  const requireAttribution = attributes.has('require-attribution');
  const allowed = applyRules(feed, { minAge, requireAttribution, outlet }, now);
  if (!isList(tag)) {
    const article = findArticle(allowed, attributes.get('article-id') ?? '', base);
    return article ? [article] : [];
  }
  const isPaged = toNumber(attributes.get('page-size'), 0, 0, MAX_LIMIT) > 0;
  const limit = toNumber(attributes.get('limit'), isPaged ? MAX_LIMIT : DEFAULT_LIMIT, 1, MAX_LIMIT);
  const articles = withKeyword(shownArticles(allowed), attributes.get('keyword') ?? '');
  const others = attributes.has('exclude-current')
    ? articles.filter((article) => !isPage(article, pageUrl))
    : articles;
  return others.slice(0, limit);
}

/** Reads what a tag shows: JSON inside it, else its addresses. One that fails does not take the others down. */
export async function readArticles(tag: Tag, options: Options): Promise<Reading> {
  const read =
    tag.json === undefined
      ? await Promise.all(toAddresses(tag).map((address) => readAddress(address, tag, options)))
      : [readJson(tag.json, tag, options)];
  const errors = read.filter((one): one is CliError => one instanceof CliError);
  const feeds = read.filter((one): one is Feed => !(one instanceof CliError));
  if (!feeds[0]) return { errors };
  const feed = read.length > 1 ? mergeFeeds(feeds) : feeds[0];
  return { articles: choose(feed, tag, options), errors };
}

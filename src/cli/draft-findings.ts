import type { Feed } from '../data/article.js';
import { publishedId } from '../data/identity.js';
import { embeddedJson } from '../data/markup/embedded-json.js';
import { mergesOf, type Merge } from '../data/merge.js';
import { own } from '../data/own.js';
import { toPlainText } from '../data/text/normalize.js';
import { toFeed, type FeedDraft } from '../data/to-feed.js';
import { parseJsonOrNothing } from './json.js';

const JSON_LD_SCRIPT = /<script[^<>]*ld\+json[^<>]*>[^]*?(?=<\/script|$)/gi;
/** So much of a script shows which one it is. */
const EXCERPT_LENGTH = 60;

/** What the publisher sent, and the feed that was made of it. */
export interface Drafts {
  format: string;
  draft: FeedDraft;
  feed: Feed;
  url: string;
  /** The source text. */
  text: string;
  /** The value of `--field-map`. */
  fieldMap?: Record<string, string>;
}

/** Returns the article that a draft becomes in a feed of its own. */
const toAlone = (article: unknown, url: string) => toFeed({ articles: [article] }, url).articles[0];

/** Returns what helps a person find an article in the feed: its headline, address or position. */
const toName = (draft: unknown, at: number) =>
  toPlainText(own(draft, 'headline')) || toPlainText(own(draft, 'url')) || `#${at + 1}`;

/** Finds fields of the field map whose path no article has. */
export function findUnmapped({ draft: { articles }, fieldMap = {} }: Drafts): string[] {
  return Object.entries(fieldMap)
    .filter(([field]) => articles.length && articles.every((article) => own(article, field) === undefined))
    .map(([field, path]) => `${field}: ${path}`);
}

/** Finds drafts that were dropped because they have no headline. */
export function findDropped({ draft, url }: Drafts): string[] {
  return draft.articles.flatMap((article, at) => (toAlone(article, url) ? [] : [toName(article, at)]));
}

/** Finds scripts of a page that were dropped because their JSON-LD is none. Returns how they begin. */
export function findBrokenScripts({ format, text }: Drafts): string[] {
  if (format !== 'json-ld') return [];
  const broken = (text.match(JSON_LD_SCRIPT) ?? []).filter((script) => !embeddedJson(script).length);
  return broken
    .map((script) => script.replace(/^[^>]*>/, '').trim())
    .filter((content) => content && parseJsonOrNothing(content) === undefined)
    .map((content) => content.replace(/\s+/g, ' ').slice(0, EXCERPT_LENGTH));
}

/** Finds articles that were left out because another version of them is shown, or removed. */
export const findMerged = ({ feed }: Drafts, isTakenAway: boolean): Merge[] =>
  mergesOf(feed.articles).filter(({ reason }) => (reason === 'removed') === isTakenAway);

/** Finds ids that do not tell articles apart, so that others are used. */
export function findSharedIds({ feed }: Drafts): string[] {
  const replaced = feed.articles.filter((article) => article.id !== publishedId(article));
  return replaced
    .filter((article) => ![article.url, article.headline].includes(publishedId(article)))
    .map(publishedId);
}

/** Finds words that are not NFC ("e", "\u0302", "\u0301" for "ế"), also behind JSON escapes. Returns them as NFC. */
export function findNotNfc({ text }: Drafts): string[] {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    .split(/[\s<>"]+/)
    .filter((word) => word !== word.normalize('NFC'))
    .map((word) => word.normalize('NFC'));
}

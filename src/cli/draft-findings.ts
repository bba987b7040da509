import type { Article, Feed } from '../data/article.js';
import { own } from '../data/own.js';
import { toPlainText } from '../data/text/normalize.js';
import { toFeed, type FeedDraft } from '../data/to-feed.js';

/** What the publisher sent, and what became of it. */
export interface Drafts {
  draft: FeedDraft;
  feed: Feed;
  url: string;
  /** What was read, as text. */
  text: string;
  /** Where the fields were looked for, if somebody said so. */
  fieldMap?: Record<string, string>;
}

/** The article that a draft would be if it stood alone. */
const toAlone = (article: unknown, url: string): Article | undefined =>
  toFeed({ articles: [article] }, url).articles[0];

/** By what a person finds an article again in the feed: its headline, its address, or its place. */
function toName(draft: unknown, at: number): string {
  return toPlainText(own(draft, 'headline')) || toPlainText(own(draft, 'url')) || `#${at + 1}`;
}

/** Fields, each with its path, of which no article has anything there. */
export function findUnmapped({ draft: { articles }, fieldMap = {} }: Drafts): string[] {
  return Object.entries(fieldMap)
    .filter(([field]) => articles.length && articles.every((article) => own(article, field) === undefined))
    .map(([field, path]) => `${field}: ${path}`);
}

/** Names of the drafts that are no article, for want of a headline. */
export function findDropped({ draft, url }: Drafts): string[] {
  return draft.articles.flatMap((article, at) => (toAlone(article, url) ? [] : [toName(article, at)]));
}

/** Ids, with addresses, of the articles that were taken for versions of others. */
export function findMerged({ draft, feed, url }: Drafts): string[] {
  const kept = new Map<string, number>();
  for (const article of feed.articles) {
    const text = JSON.stringify(article);
    kept.set(text, (kept.get(text) ?? 0) + 1);
  }
  const alone = draft.articles.flatMap((article) => toAlone(article, url) ?? []);
  const merged = alone.filter((article) => {
    const text = JSON.stringify(article);
    const left = kept.get(text) ?? 0;
    kept.set(text, left - 1);
    return left <= 0;
  });
  // However they were told apart, there are no more of them than this.
  const count = alone.length - feed.articles.length;
  return merged
    .slice(0, count)
    .map(({ id, url: address }) => (address && address !== id ? `${id} (${address})` : id));
}

/** Words with letters in pieces ("e", "\u0302", "\u0301" for "ế"), put together; those that JSON writes by number, too. */
export function findNotNfc({ text }: Drafts): string[] {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    .split(/[\s<>"]+/)
    .map((word) => [word, word.normalize('NFC')] as const)
    .flatMap(([word, whole]) => (word === whole ? [] : [whole]));
}

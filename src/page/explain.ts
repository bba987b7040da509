import type { Article } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import { isDowngrade } from '../data/fetch-bytes.js';
import { applyRules, shownArticles, type Rules } from '../data/find-article.js';
import { clock } from './clock.js';

/** What was read, and what became of it. */
export interface Outcome {
  /** Null where a feed could be read. */
  error: FeedError | null;
  articles: Article[];
  /** Whether nothing may be shown. */
  isEmpty: boolean;
}

/** The line that a page author has to add or change, for errors that have one. */
function cureFor({ code, url }: FeedError): string {
  if (code === 'csp') return `Content-Security-Policy: connect-src ${new URL(url).origin}`;
  if (code !== 'network') return '';
  return isDowngrade(location.href, url)
    ? url.replace('http:', 'https:')
    : `Access-Control-Allow-Origin: ${location.origin}`;
}

/** Counts the articles that each rule holds back, as in "min-age: 3, removed: 1". */
function describeRules(articles: Article[], { minAge, requireAttribution }: Rules): string {
  const feed = { articles };
  const now = clock.now();
  const describe = (rule: string, kept: Article[]) =>
    kept.length < articles.length ? `${rule}: ${articles.length - kept.length}` : '';
  return [
    describe('min-age', applyRules(feed, { minAge, requireAttribution: false }, now).articles),
    describe('require-attribution', applyRules(feed, { minAge: 0, requireAttribution }, now).articles),
    describe('removed', shownArticles(feed)),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * Logs for the page author why nothing, or less than expected, is shown, and how to fix it. Logs nothing where all is
 * well.
 */
export function explain(host: Element & Rules, { error, articles, isEmpty }: Outcome): void {
  if (error) {
    console.warn(
      `bantin: không có tin. ${error.message} ${cureFor(error)} → README.md#loi-${error.code}`,
      host,
    );
    return;
  }
  const reasons = describeRules(articles, host);
  if (!isEmpty && !reasons) return;
  const summary = isEmpty ? 'không có tin.' : 'ít tin hơn.';
  console.warn(`bantin: ${summary} ${articles.length} bài; ${reasons} → README.md#loi-empty`, host);
}

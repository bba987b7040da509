import { msg, str } from '@lit/localize';
import type { FeedState } from '../controllers/feed-host.js';
import type { Article } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import { isDowngrade } from '../data/fetch-bytes.js';
import { applyRules, shownArticles, withKeyword, type Rules } from '../data/find-article.js';
import { publishedId } from '../data/identity.js';
import { mergesOf } from '../data/merge.js';
import { clock } from '../page/clock.js';
import { withoutShown } from '../page/shown.js';
import { resolve } from '../page/sources.js';
import { noneOf } from './properties.js';

/** Where the documentation is; the build puts it in. */
declare const BANTIN_HOMEPAGE: string;

/** What was read, and what became of it. */
export interface Outcome {
  /** Null where a feed could be read. */
  error: FeedError | null;
  articles: Article[];
  /** Whether nothing may be shown. */
  isEmpty: boolean;
}

/** What a page author has to add or change, for errors where that is one line; what went wrong, where only that is known. */
function cureFor({ code, url, status, cause }: FeedError, { baseURI }: Element): string {
  if (code === 'render') return String(cause);
  const link = resolve(url);
  if (code === 'csp') return `Content-Security-Policy: connect-src ${link.origin}`;
  if (code !== 'network') return `${status ?? ''}`;
  if (!/^https?:/.test(link.protocol)) return noneOf(link.protocol, 'http:, https:');
  // A frame of srcdoc has the address of its page as base alone.
  if (isDowngrade(location.href, url) || isDowngrade(baseURI, url)) return url.replace('http:', 'https:');
  // Not that of the address: a frame may have its page's origin, or none, which is sent as "null".
  const { origin } = globalThis;
  return link.origin === origin ? '' : `Access-Control-Allow-Origin: ${origin}`;
}

interface Host extends Element, Rules {
  readonly state?: FeedState;
  /** Of elements that show one article. */
  readonly articleId?: string;
  /** Of lists. */
  readonly keyword?: string;
  /** Of elements that show keywords. */
  readonly keywords?: string[];
}

/** Counts the articles that each rule holds back, as in "min-age: 3"; an empty text where it is none. */
function describeRules(articles: Article[], host: Host): string[] {
  const { minAge, requireAttribution, outlet } = host;
  const feed = { articles };
  const now = clock.now();
  const describe = (rule: string, kept: Article[]) =>
    kept.length < articles.length ? `${rule}: ${articles.length - kept.length}` : '';
  return [
    describe('min-age', applyRules(feed, { minAge, requireAttribution: false, outlet }, now).articles),
    describe(
      'require-attribution',
      applyRules(feed, { minAge: 0, requireAttribution, outlet }, now).articles,
    ),
    describe('removed', shownArticles(feed)),
    describe('exclude-current, dedupe', withoutShown(articles, feed, host)),
  ];
}

/** How many merged articles are named. */
const MAX_NAMES = 10;

/** Counts what was merged, and names it with the reason, as in "merged: 1 (“Bão số 5” address+headline)". */
function describeMerges(articles: Article[]): string {
  const merges = mergesOf(articles);
  const names = merges.map(({ merged, reason }) => `“${merged.headline || merged.id}” ${reason}`);
  return merges.length > 0 ? `merged: ${merges.length} (${names.slice(0, MAX_NAMES).join(', ')})` : '';
}

/** Names the article that is not there, and those that are. */
function describeMissing(articles: Article[], { articleId }: Host): string {
  const ids = articles.slice(0, MAX_NAMES).map(publishedId).join(', ');
  return articleId && ids ? `article-id: ${noneOf(articleId, ids)}` : '';
}

/** Names the keyword that no article has, and those that they have. */
function describeKeywords(articles: Article[], { keyword = '', keywords }: Host): string {
  const names = [...new Set(articles.flatMap((article) => article.keywords))].slice(0, MAX_NAMES).join(', ');
  if (!names) return keyword || keywords ? 'keywords: 0' : '';
  return withKeyword(articles, keyword).length > 0 ? '' : `keyword: ${noneOf(keyword, names)}`;
}

/** Logs something for the page author. */
export const say = (host: Element, text: string): void => console.warn(`bantin: ${text}`, host);

/**
 * Logs for the page author why nothing, or less than expected, is shown, and how to fix it. Logs nothing where all is
 * well.
 */
export function explain(host: Host, { error, articles, isEmpty }: Outcome): void {
  const unmatched = error ? '' : describeKeywords(articles, host);
  const reasons = [
    ...describeRules(articles, host),
    describeMerges(articles),
    isEmpty && describeMissing(articles, host),
    unmatched,
    isEmpty && host.state === 'idle' && 'src=""',
  ]
    .filter(Boolean)
    .join(', ');
  if (!error && !isEmpty && !reasons) return;
  const summary =
    isEmpty || unmatched
      ? msg('không có tin.', { id: 'debug-nothing' })
      : msg('ít tin hơn.', { id: 'debug-less' });
  const count = articles.length;
  const details = error
    ? `${error.message} ${cureFor(error, host)}`
    : `${msg(str`${count} bài`, { id: 'debug-count' })}; ${reasons}`;
  const page = msg('vi/khac-phuc.html#loi-', {
    id: 'debug-anchor',
  });
  say(host, `${summary} ${details} → ${BANTIN_HOMEPAGE}${page}${error?.code ?? 'empty'}`);
}

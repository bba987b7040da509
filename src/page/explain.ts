import { isDowngrade } from '../data/fetch-bytes.js';
import { clock } from './clock.js';
import type { Article } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import { applyRules, shownArticles, type Rules } from '../data/find-article.js';

/** What exactly is to be added or changed, where that can be said in a line. */
const CURES: Record<string, (url: string) => string> = {
  network: (url) =>
    isDowngrade(location.href, url)
      ? url.replace(':', 's:')
      : `Access-Control-Allow-Origin: ${location.origin}`,
  csp: (url) => `Content-Security-Policy: connect-src ${new URL(url).origin}`,
};

/** Which rules held back how many of the articles that were read. */
function heldBack(articles: Article[], { minAge, requireAttribution }: Rules): string {
  const count = (minutes: number, isAsked: boolean) =>
    articles.length -
    applyRules({ articles }, { minAge: minutes, requireAttribution: isAsked }, clock.now()).articles.length;
  const counts = {
    'min-age': count(minAge, false),
    'require-attribution': count(0, requireAttribution),
    removed: articles.length - shownArticles({ articles }).length,
  };
  return Object.entries(counts)
    .filter(([, left]) => left)
    .map(([rule, left]) => `${rule}: ${left}`)
    .join(', ');
}

/**
 * Tells the page author, in the console, why nothing or less is shown, and what helps: a code, and where the
 * README explains it. Says nothing where all is well.
 *
 * @param error null where a feed could be read
 * @param articles what was read
 * @param isEmpty whether nothing of it may be shown
 */
export function explain(
  host: Element & Rules,
  error: FeedError | null,
  articles: Article[] = [],
  isEmpty = true,
): void {
  const { code = 'empty', url = '', message = '' } = error ?? {};
  const cure = CURES[code]?.(url) ?? '';
  const reasons = error ? '' : heldBack(articles, host);
  const what = error || isEmpty ? 'không có tin.' : 'ít tin hơn.';
  const counts = error ? '' : `${articles.length} bài; ${reasons}`;
  if (error || isEmpty || reasons)
    console.warn(`bantin: ${what} ${message} ${cure}${counts} → README.md#loi-${code}`, host);
}

import type { Article, Feed } from './article.js';
import { publishedId } from './identity.js';
import { createKeywordTest } from './text/fold.js';
import { canonicalUrl, safeUrl } from './text/urls.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Editorial rules that a page may set. */
export interface Rules {
  /** Minimum age of an article in minutes; 0 for none. */
  readonly minAge: number;
  /** Whether an article must name its source and its time. */
  readonly requireAttribution: boolean;
  /** The name of the page's own outlet, '' included: then every article has a source. @internal */
  readonly outlet: string | null;
}

/** Returns whether an article may be younger than `minAge` minutes. Undated articles count as old enough. */
function isTooYoung({ published, publishedPrecision }: Article, minAge: number, now: Date): boolean {
  if (minAge <= 0 || !published) return false;
  // If only the day is known, it may have been the day's last minute.
  const latestMs = published.getTime() + (publishedPrecision === 'day' ? DAY_MS : 0);
  return latestMs > now.getTime() - minAge * MINUTE_MS;
}

/** Returns the feed with only the articles that the rules allow. */
export function applyRules(feed: Feed, rules: Rules, now: Date): Feed {
  const { minAge, requireAttribution, outlet } = rules;
  if (!minAge && !requireAttribution) return feed;
  const articles = feed.articles.filter((article) => {
    const isAttributed = (article.attribution || outlet !== null) && article.published;
    return !isTooYoung(article, minAge, now) && (isAttributed || !requireAttribution);
  });
  return { ...feed, articles };
}

/** Returns the articles of a feed that were not removed by the publisher. */
export const shownArticles = (feed: Feed | null): Article[] =>
  feed?.articles.filter(({ status }) => status !== 'removed') ?? [];

/**
 * Returns the article with an id, as its publisher gave it, else the one with an address, or null. Without either, it is
 * the first article.
 *
 * @param base what a relative URL is resolved against
 */
export function findArticle(feed: Feed | null, idOrUrl: string, base: string): Article | null {
  const articles = shownArticles(feed);
  if (!idOrUrl) return articles[0] ?? null;
  const published = articles.find((article) => publishedId(article) === idOrUrl);
  if (published) return published;
  const address = canonicalUrl(safeUrl(idOrUrl, base) ?? '');
  const isAt = (url: string) => canonicalUrl(url) === address;
  return articles.find(({ id, url }) => id === idOrUrl || (url && isAt(url))) ?? null;
}

/** Returns the articles that have a keyword; all of them for an empty one. */
export function withKeyword(articles: Article[], keyword: string): Article[] {
  const wanted = keyword.trim();
  if (!wanted) return articles;
  const isWanted = createKeywordTest(wanted);
  return articles.filter(({ keywords }) => keywords.some((keyword) => isWanted(keyword)));
}

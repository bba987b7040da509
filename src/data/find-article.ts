import type { Article, Feed } from './article.js';
import { safeUrl } from './text/urls.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The rules of the trade that a page may ask for. */
export interface Rules {
  /** In minutes. */
  readonly minAge: number;
  readonly requireAttribution: boolean;
}

/** The feed without the articles that are too young, or that do not say where they come from and when. */
export function applyRules(feed: Feed, { minAge, requireAttribution }: Rules, now: Date): Feed {
  if (!minAge && !requireAttribution) return feed;
  const articles = feed.articles.filter(({ attribution, published, publishedPrecision }) => {
    // A day may have been its last minute.
    const latest = Number(published) + (publishedPrecision === 'day' ? DAY_MS : 0);
    const isYoung = minAge > 0 && latest > Number(now) - minAge * MINUTE_MS;
    return !isYoung && (!requireAttribution || (attribution && published));
  });
  return { ...feed, articles };
}

/** What of a feed may be shown at all. */
export function shownArticles(feed: Feed | null): Article[] {
  return feed?.articles.filter(({ status }) => status !== 'removed') ?? [];
}

/**
 * The article with this id or URL; the first one if nothing is asked for.
 *
 * @param base what a relative URL stands against
 */
export function findArticle(feed: Feed | null, idOrUrl: string, base: string): Article | null {
  const address = safeUrl(idOrUrl, base);
  return (
    shownArticles(feed).find(({ id, url }) => !idOrUrl || id === idOrUrl || (url && url === address)) ?? null
  );
}

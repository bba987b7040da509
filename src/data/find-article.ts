import type { Article, Feed } from './article.js';

/** What of a feed may be shown at all. */
export function shownArticles(feed: Feed | null): Article[] {
  return feed?.articles.filter(({ status }) => status !== 'removed') ?? [];
}

/** The article with this id or URL; the first one if nothing is asked for. */
export function findArticle(feed: Feed | null, idOrUrl: string): Article | null {
  const articles = shownArticles(feed);
  const found = idOrUrl ? articles.find(({ id, url }) => id === idOrUrl || url === idOrUrl) : articles[0];
  return found ?? null;
}

import type { Article, Feed } from './article.js';
import { hostOf } from './formats/credits.js';
import { mergeDoubles, mergesOf, noteMerges } from './merge.js';

/** Articles without a time come last, in their order. */
const timeOf = ({ published }: Article) => published?.getTime() ?? -Infinity;

/** Returns articles with the newest first. */
export const newestFirst = (articles: Article[]): Article[] =>
  // Two without a time differ by NaN, which counts as 0.
  [...articles].sort((one, other) => timeOf(other) - timeOf(one));

/**
 * Names whose ids the articles of each feed have: those of its host, else of the feed alone. Two houses that both count
 * from 1 have no article in common.
 */
function findHouses(feeds: Feed[]): Map<Article, string> {
  const houses = new Map<Article, string>();
  feeds.forEach(({ url, articles }, at) => {
    const home = url ?? articles.find((article) => article.url)?.url;
    for (const article of articles) {
      const host = hostOf(article.url ?? home).replace(/^www\./i, '');
      houses.set(article, host || String(at));
    }
  });
  return houses;
}

/**
 * Returns the articles of several feeds as one, each once and the newest first. A day without a time of day is its
 * midnight.
 */
export function mergeFeeds(feeds: Feed[]): Feed {
  const houses = findHouses(feeds);
  const all = feeds.flatMap(({ articles }) => articles);
  const merged = mergeDoubles(all, feeds, (article) => `${houses.get(article)} ${article.id}`);
  const articles = newestFirst(merged);
  noteMerges(articles, [...feeds.flatMap((feed) => mergesOf(feed.articles)), ...mergesOf(merged)]);
  return { articles };
}

import type { Article, Feed } from './article.js';
import { mergeDoubles, mergesOf, noteMerges } from './merge.js';

/** Articles without a time come last, in their order. */
const timeOf = ({ published }: Article) => published?.getTime() ?? -Infinity;

/** Returns articles with the newest first. */
export const newestFirst = (articles: Article[]): Article[] =>
  // Two without a time differ by NaN, which counts as 0.
  [...articles].sort((one, other) => timeOf(other) - timeOf(one));

/**
 * Returns the articles of several feeds as one, each once and the newest first. A day without a time of day is its
 * midnight.
 */
export function mergeFeeds(feeds: Feed[]): Feed {
  const merged = mergeDoubles(feeds.flatMap(({ articles }) => articles));
  const articles = newestFirst(merged);
  noteMerges(articles, [...feeds.flatMap((feed) => mergesOf(feed.articles)), ...mergesOf(merged)]);
  return { articles };
}

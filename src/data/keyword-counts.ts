import type { Feed } from './article.js';
import { shownArticles } from './find-article.js';
import { matchesKeyword } from './text/fold.js';

export interface KeywordCount {
  keyword: string;
  /** How many articles have it; 0 where no feed tells. */
  count: number;
}

export type KeywordOrder = 'feed' | 'frequency' | 'alphabetical';

type Compare = (a: KeywordCount, b: KeywordCount) => number;

/** Sorting is stable: equally frequent keywords stay in the feed's order. */
const ORDERS: Record<KeywordOrder, Compare> = {
  feed: () => 0,
  frequency: (a, b) => b.count - a.count,
  alphabetical: (a, b) => a.keyword.localeCompare(b.keyword, 'vi'),
};

function collect(feed: Feed | null): KeywordCount[] {
  const counts = new Map<string, KeywordCount>();
  for (const keyword of shownArticles(feed).flatMap(({ keywords }) => keywords)) {
    const key = keyword.toLowerCase();
    const entry = counts.get(key) ?? { keyword, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()];
}

/**
 * The keywords of a feed, each once, with the number of its articles.
 *
 * @param given shows these instead, counted in the feed where there is one
 */
export function toKeywordCounts(
  feed: Feed | null,
  order: KeywordOrder,
  given: string[] | null = null,
): KeywordCount[] {
  const collected = collect(feed);
  const entries =
    given?.map((keyword) => ({
      keyword,
      count: collected.find((entry) => matchesKeyword(keyword, entry.keyword))?.count ?? 0,
    })) ?? collected;
  return entries.sort(ORDERS[order]);
}

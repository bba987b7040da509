import type { Feed } from './article.js';
import { shownArticles } from './find-article.js';
import { createKeywordTest } from './text/fold.js';

export interface KeywordCount {
  keyword: string;
  /** Number of articles that have the keyword; 0 if there is no feed to count in. */
  count: number;
}

export type KeywordOrder = 'feed' | 'frequency' | 'alphabetical';

/** Sorting is stable, so equally frequent keywords keep the order of the feed. */
const ORDERS: Record<KeywordOrder, (a: KeywordCount, b: KeywordCount) => number> = {
  feed: () => 0,
  frequency: (a, b) => b.count - a.count,
  alphabetical: (a, b) => a.keyword.localeCompare(b.keyword, 'vi'),
};

function countKeywords(feed: Feed | null): KeywordCount[] {
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
 * Returns the keywords of a feed, each once, with the number of articles that have it.
 *
 * @param given keywords to return instead of the feed's, with their counts in the feed
 */
export function toKeywordCounts(
  feed: Feed | null,
  order: KeywordOrder,
  given: string[] | null = null,
): KeywordCount[] {
  const counted = countKeywords(feed);
  const countOf = (query: string) => {
    const matches = createKeywordTest(query);
    return counted.find(({ keyword }) => matches(keyword))?.count ?? 0;
  };
  const entries = given?.map((keyword) => ({ keyword, count: countOf(keyword) })) ?? counted;
  return entries.sort(ORDERS[order]);
}

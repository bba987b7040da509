import type { Feed } from './article.js';
import { shownArticles } from './find-article.js';
import { matchesKeyword } from './text/fold.js';

export interface KeywordCount {
  keyword: string;
  /** How many articles have it; 0 where no feed tells. */
  count: number;
}

export type KeywordOrder = 'feed' | 'frequency' | 'alphabetical';

const vietnamese = new Intl.Collator('vi');

function collect(feed: Feed | null): KeywordCount[] {
  const counts = new Map<string, KeywordCount>();
  for (const { keywords } of shownArticles(feed)) {
    for (const keyword of keywords) {
      const key = keyword.toLowerCase();
      const entry = counts.get(key) ?? { keyword, count: 0 };
      entry.count++;
      counts.set(key, entry);
    }
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
  const countOf = (keyword: string) =>
    collected.find((entry) => matchesKeyword(keyword, entry.keyword))?.count ?? 0;
  const entries = given?.map((keyword) => ({ keyword, count: countOf(keyword) })) ?? collected;
  // Sorting is stable: equally frequent keywords stay in the feed's order.
  if (order === 'frequency') entries.sort((a, b) => b.count - a.count);
  if (order === 'alphabetical') entries.sort((a, b) => vietnamese.compare(a.keyword, b.keyword));
  return entries;
}

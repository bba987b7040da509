import type { Feed } from './article.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { readFeed, type ReadFeedOptions } from './read-feed.js';

/** How to fetch, and how to read what came. The type of the content is the answer's own. */
export type FetchFeedOptions = FetchOptions & Omit<ReadFeedOptions, 'url' | 'contentType'>;

/**
 * Fetches an address and reads what it holds.
 *
 * @throws {FeedError} whatever stands in the way; an aborted `signal` rejects with its own reason instead
 */
export async function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<Feed> {
  const fetched = await fetchBytes(url, options);
  return readFeed(fetched.bytes, { ...options, ...fetched });
}

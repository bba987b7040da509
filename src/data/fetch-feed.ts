import type { Feed } from './article.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { readFeed, type ReadFeedOptions } from './read-feed.js';

/** How to fetch a feed and how to read it. The address and content type are those of the answer. */
export type FetchFeedOptions = FetchOptions & Omit<ReadFeedOptions, 'url' | 'contentType'>;

/**
 * Fetches an address and reads the feed.
 *
 * @throws {FeedError} if that fails; an aborted `signal` rejects with its own reason instead
 */
export async function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<Feed> {
  const fetched = await fetchBytes(url, options);
  return readFeed(fetched.bytes, { ...options, ...fetched });
}

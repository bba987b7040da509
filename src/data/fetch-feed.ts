import type { Feed } from './article.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';
import { readFeed } from './read-feed.js';

/**
 * Fetches an address and reads what it holds.
 *
 * @throws {FeedError} whatever stands in the way; an aborted `signal` rejects with its own reason instead
 */
export async function fetchFeed(url: string, options: FetchOptions = {}): Promise<Feed> {
  const fetched = await fetchBytes(url, options);
  return readFeed(fetched.bytes, fetched);
}

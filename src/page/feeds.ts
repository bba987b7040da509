import { FeedError } from '../data/feed-error.js';
import { createFeedStore } from '../data/feed-store.js';
import { fetchBytes, type FetchedBytes, type FetchOptions } from '../data/fetch-bytes.js';
import { lastGoodCopies } from './copies.js';

/** Addresses that the page's own Content-Security-Policy blocks. */
const blockedUrls = new Set<string>();

// A server has no page. A policy in report-only mode blocks nothing.
globalThis.addEventListener?.('securitypolicyviolation', ({ blockedURI, disposition }) => {
  if (disposition === 'enforce') blockedUrls.add(blockedURI);
});

/**
 * Fetches an address, and tells apart two failures that look the same to `fetch`: a network that fails, and a page whose
 * own policy forbids the request.
 */
async function fetchInPage(url: string, options: FetchOptions): Promise<FetchedBytes> {
  try {
    return await fetchBytes(url, options);
  } catch (error) {
    // The violation is reported in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    const isBlocked = blockedUrls.has(url.replace(/#.*/, ''));
    throw isBlocked ? new FeedError('csp', url, { cause: error }) : error;
  }
}

/** Subscribes to a feed of this page. All elements with the same address share one request. */
export const subscribe = createFeedStore(fetchInPage, lastGoodCopies);

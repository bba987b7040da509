import { FeedError } from '../data/feed-error.js';
import { createFeedStore } from '../data/feed-store.js';
import { fetchFeed, type FetchFeedOptions } from '../data/fetch-feed.js';
import { lastGoodCopies } from './copies.js';

/** Addresses that the page's own Content-Security-Policy does not let us read. */
const forbidden = new Set<string>();

// There is no page on a server. A policy that only reports forbids nothing.
globalThis.addEventListener?.(
  'securitypolicyviolation',
  ({ blockedURI, disposition }) => disposition === 'enforce' && forbidden.add(blockedURI),
);

/** A fetch that says when it is the page itself that forbids it: to the fetch, that is a network like any other. */
async function fetchInPage(url: string, options: FetchFeedOptions) {
  try {
    return await fetchFeed(url, options);
  } catch (error) {
    // The page hears of it in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    throw forbidden.has(url.replace(/#.*/, '')) ? new FeedError('csp', url, { cause: error }) : error;
  }
}

/** Listens to a feed of this page, whichever of its elements show it. */
export const subscribe = createFeedStore(fetchInPage, lastGoodCopies);

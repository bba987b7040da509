import type { FeedStorage } from '../data/feed-store.js';
import { toJson } from '../data/own.js';

/** A page shows a handful of feeds; copies of feeds that it no longer shows need not stay. */
const MAX_COPIES = 20;

const CACHE_NAME = 'bantin';

/** The address under which a copy is stored. It is one of the page's own and is never requested. */
const toAddress = (key: string): string => `/?bantin=${encodeURIComponent(key)}`;

async function readCopy(key: string): Promise<unknown> {
  const cache = await caches.open(CACHE_NAME);
  const response = await cache.match(toAddress(key));
  return response?.json();
}

async function writeCopy(key: string, copy?: object): Promise<void> {
  const cache = await caches.open(CACHE_NAME);
  const address = toAddress(key);
  // In some engines a replaced entry keeps its place, and would count as old.
  await cache.delete(address);
  if (copy) await cache.put(address, new Response(toJson(copy)));
  // The oldest come first.
  const surplus = (await cache.keys()).slice(0, -MAX_COPIES);
  for (const request of surplus) await cache.delete(request);
}

/** Where storage is blocked, or the page is not secure, there are no copies. */
const ignoreFailure = (): undefined => undefined;

/** The last good answers, kept in the browser's Cache API for when the network fails. */
export const lastGoodCopies: FeedStorage = {
  read: (key) => readCopy(key).catch(ignoreFailure),
  write: (key, copy) => writeCopy(key, copy).catch(ignoreFailure),
};

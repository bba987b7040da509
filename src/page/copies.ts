import type { FeedStorage } from '../data/feed-store.js';
import { toJson } from '../data/own.js';

/** A page shows a handful of feeds; the copies of those that it does not show any more need not stay. */
const MAX_COPIES = 20;

const open = () => caches.open('bantin');

/** The address of a copy: never asked for, for it is the page's own. */
const toAddress = (key: string) => `/?bantin=${encodeURIComponent(key)}`;

/** Where storage is blocked, or the page is not a secure one, there are no copies, and that is all. */
const nothing = (): undefined => undefined;

async function read(key: string): Promise<unknown> {
  return (await (await open()).match(toAddress(key)))?.json();
}

async function write(key: string, copy?: object): Promise<void> {
  const cache = await open();
  // What is replaced keeps its place in some engines, and would count as old.
  await cache.delete(toAddress(key));
  if (copy) await cache.put(toAddress(key), new Response(toJson(copy)));
  // The oldest are first.
  for (const request of (await cache.keys()).slice(0, -MAX_COPIES)) await cache.delete(request);
}

/** The last good answers, in the browser's Cache API: for when the network fails. */
export const lastGoodCopies: FeedStorage = {
  read: (key) => read(key).catch(nothing),
  write: (key, copy) => write(key, copy).catch(nothing),
};

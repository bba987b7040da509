import type { FeedStorage, SavedBytes } from '../data/feed-store.js';

/** A page shows a handful of feeds; copies of feeds that it no longer shows need not stay. */
const MAX_COPIES = 20;

const CACHE_NAME = 'bantin';

/** The address under which a copy is stored. It is one of the page's own and is never requested. */
const toAddress = (key: string): string => `/?bantin=${encodeURIComponent(key)}`;

/** Headers of a copy that answers from the network do not have. */
const URL_HEADER = 'bantin-url';
const SAVED_AT_HEADER = 'bantin-saved-at';

async function readCopy(key: string): Promise<SavedBytes | undefined> {
  const cache = await caches.open(CACHE_NAME);
  const response = await cache.match(toAddress(key));
  if (!response) return undefined;
  const { headers } = response;
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    url: headers.get(URL_HEADER) ?? '',
    contentType: headers.get('content-type') ?? '',
    // Whatever else stands there is as old as can be, and never shown.
    savedAt: Number(headers.get(SAVED_AT_HEADER)),
  };
}

function toResponse({ bytes, url, contentType, savedAt }: SavedBytes): Response {
  const headers = { 'content-type': contentType, [URL_HEADER]: url, [SAVED_AT_HEADER]: String(savedAt) };
  return new Response(bytes, { headers });
}

async function writeCopy(key: string, copy?: SavedBytes): Promise<void> {
  const cache = await caches.open(CACHE_NAME);
  const address = toAddress(key);
  // In some engines a replaced entry keeps its place, and would count as old.
  await cache.delete(address);
  if (copy) await cache.put(address, toResponse(copy));
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

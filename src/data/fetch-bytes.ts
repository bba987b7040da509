import { FeedError } from './feed-error.js';
import { MAX_FEED_BYTES } from './read-feed.js';
import { readRetryAfter } from './retry.js';

/** A reader does not wait longer for news. */
const DEFAULT_TIMEOUT_MS = 10_000;

export interface FetchOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Deadline for the whole answer in milliseconds, 10,000 by default. Half of it without a byte is too long, too. */
  timeoutMs?: number;
}

export interface FetchedBytes {
  bytes: Uint8Array;
  /** After redirects. */
  url: string;
  contentType: string;
}

/** Whether the way from one address to the other is one from https to http. */
export const isDowngrade = (from: string, to: string) => /^https:/.test(from) && /^http:/.test(to);

/**
 * Reads to the end or to the cap, whichever is first: what it counts are the decoded bytes.
 *
 * @param handleBytes called whenever some have come
 */
async function readBody(response: Response, url: string, handleBytes: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    handleBytes();
    chunks.push(value);
    length += value.length;
    if (length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  }
  // A page may have a fetch of its own that knows no streams.
  return new Uint8Array(await (reader ? new Blob(chunks) : response).arrayBuffer());
}

/**
 * Fetches an address in a way that a `<link rel="preload" as="fetch" crossorigin>` matches and that needs no
 * CORS preflight.
 *
 * @throws {FeedError} `network` (also for an answer that a redirect took from https to http), `timeout`, `http`
 * (with `status`, and `retryInMs` where the server says when to come again) or `too-large`
 */
export async function fetchBytes(
  url: string,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: FetchOptions,
): Promise<FetchedBytes> {
  const request = new AbortController();
  const { signal: ended } = request;
  const end = () => request.abort();
  const timer = setTimeout(end, timeoutMs);
  let idle: typeof timer | undefined;
  const handleBytes = () => {
    clearTimeout(idle);
    idle = setTimeout(end, timeoutMs / 2);
  };
  signal?.addEventListener('abort', end, { signal: ended });
  try {
    signal?.throwIfAborted();
    // These are the platform's own settings but for the referrer, which a page may have loosened.
    const response = await fetch(url, {
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: ended,
    });
    const { ok, status, headers, url: finalUrl } = response;
    if (!ok)
      throw new FeedError('http', url, {
        status,
        retryInMs: readRetryAfter(headers.get('retry-after'), Date.now()),
      });
    if (isDowngrade(url, finalUrl)) throw new FeedError('network', url);
    handleBytes();
    const bytes = await readBody(response, url, handleBytes);
    return { bytes, url: finalUrl || url, contentType: headers.get('content-type') ?? '' };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(ended.aborted ? 'timeout' : 'network', url, { cause });
  } finally {
    clearTimeout(timer);
    clearTimeout(idle);
    // Whatever of the answer is still to come is of no use, and nobody listens any more.
    end();
  }
}

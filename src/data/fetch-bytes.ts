import { FeedError } from './feed-error.js';
import { MAX_FEED_BYTES } from './read-feed.js';

/** A reader does not wait longer for news. */
const DEFAULT_TIMEOUT_MS = 10_000;

export interface FetchOptions {
  /** Ends the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Deadline for the whole answer in milliseconds, 10,000 by default. */
  timeoutMs?: number;
}

export interface FetchedBytes {
  bytes: Uint8Array;
  /** After redirects. */
  url: string;
  contentType: string;
}

/** Reads to the end or to the cap, whichever is first: what it counts are the decoded bytes. */
async function readBody({ body }: Response, url: string): Promise<Uint8Array> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Fetches an address in a way that a `<link rel="preload" as="fetch" crossorigin>` matches and that needs no
 * CORS preflight.
 *
 * @throws {FeedError} `network`, `timeout`, `http` (with `status`) or `too-large`
 */
export async function fetchBytes(
  url: string,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: FetchOptions,
): Promise<FetchedBytes> {
  const request = new AbortController();
  const { signal: ended } = request;
  const end = () => request.abort();
  const timer = setTimeout(end, timeoutMs);
  signal?.addEventListener('abort', end, { signal: ended });
  try {
    signal?.throwIfAborted();
    // These are the platform's own settings but for the referrer, which a page may have loosened.
    const response = await fetch(url, {
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: ended,
    });
    const { ok, status, headers } = response;
    if (!ok) throw new FeedError('http', url, { status });
    const bytes = await readBody(response, url);
    return { bytes, url: response.url || url, contentType: headers.get('content-type') ?? '' };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(ended.aborted ? 'timeout' : 'network', url, { cause });
  } finally {
    clearTimeout(timer);
    // Whatever of the answer is still to come is of no use, and nobody listens any more.
    end();
  }
}

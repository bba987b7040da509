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
async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_FEED_BYTES) {
      void reader.cancel();
      throw new FeedError('too-large', url);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * Fetches an address in a way that a `<link rel="preload" as="fetch" crossorigin>` matches and that needs no
 * CORS preflight.
 *
 * @throws {FeedError} `network`, `timeout`, `http` (with `status`) or `too-large`
 */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<FetchedBytes> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  const cancel = () => deadline.abort(signal?.reason);
  signal?.addEventListener('abort', cancel);
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, {
      mode: 'cors',
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      signal: deadline.signal,
    });
    if (!response.ok) {
      void response.body?.cancel();
      throw new FeedError('http', url, { status: response.status });
    }
    const bytes = await readBody(response, url);
    return { bytes, url: response.url || url, contentType: response.headers.get('content-type') ?? '' };
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    signal?.throwIfAborted();
    throw new FeedError(deadline.signal.aborted ? 'timeout' : 'network', url, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

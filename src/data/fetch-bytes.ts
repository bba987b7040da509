import { FeedError } from './feed-error.js';
import { MAX_FEED_BYTES } from './read-feed.js';
import { readRetryAfter } from './retry.js';

/** Readers do not wait longer for news. */
const DEFAULT_TIMEOUT_MS = 10_000;

export interface FetchOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Deadline for the whole answer in milliseconds; 10,000 by default. Half of it without a byte also ends the request. */
  timeoutMs?: number;
}

export interface FetchedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** The address after redirects. */
  url: string;
  contentType: string;
}

/** Returns whether two answers read the same. */
export function isSame(one: FetchedBytes, other: FetchedBytes): boolean {
  const { bytes } = one;
  const isSameLength = bytes.length === other.bytes.length;
  if (!isSameLength || one.url !== other.url || one.contentType !== other.contentType) return false;
  // A plain loop: `every` takes ten times as long, and there may be millions.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== other.bytes[at]) return false;
  return true;
}

/** Returns whether a redirect from one address to another leads from https to http. */
export const isDowngrade = (from: string, to: string) => /^https:/.test(from) && /^http:/.test(to);

/** Creates a signal that aborts at the deadline, or when no bytes arrive for half of that time. */
function startDeadline(timeoutMs: number) {
  const controller = new AbortController();
  const timer = setTimeout(end, timeoutMs);
  let idleTimer: typeof timer | undefined;
  function handleBytes(): void {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(end, timeoutMs / 2);
  }
  /** Aborts whatever is still under way and stops the timers. */
  function end(): void {
    clearTimeout(timer);
    clearTimeout(idleTimer);
    controller.abort();
  }
  return { signal: controller.signal, handleBytes, end };
}

/**
 * Reads a body to its end. The cap counts decoded bytes.
 *
 * @param handleBytes called whenever bytes arrive
 * @throws {FeedError} `too-large`, as soon as the cap is passed
 */
async function readBody(
  response: Response,
  url: string,
  handleBytes: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // A page may have replaced `fetch` by one without streams.
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    handleBytes();
    chunks.push(value);
    length += value.length;
    if (length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function request(url: string, deadline: ReturnType<typeof startDeadline>): Promise<FetchedBytes> {
  const { signal, handleBytes } = deadline;
  // These are the platform's defaults except for the referrer, whose policy the page may have loosened.
  const response = await fetch(url, { referrerPolicy: 'strict-origin-when-cross-origin', signal });
  const { ok, status, headers, url: finalUrl } = response;
  if (!ok) {
    const retryInMs = readRetryAfter(headers.get('retry-after'), Date.now());
    throw new FeedError('http', url, { status, retryInMs });
  }
  if (isDowngrade(url, finalUrl)) throw new FeedError('network', url);
  handleBytes();
  const bytes = await readBody(response, url, handleBytes);
  return { bytes, url: finalUrl || url, contentType: headers.get('content-type') ?? '' };
}

/**
 * Fetches an address. The request matches `<link rel="preload" as="fetch" crossorigin>` and needs no CORS preflight.
 *
 * @throws {FeedError} `network` (also after a redirect from https to http), `timeout`, `too-large`, or `http` with
 * `status`, and `retryInMs` if the server sent a `Retry-After`
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<FetchedBytes> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const deadline = startDeadline(timeoutMs);
  signal?.addEventListener('abort', deadline.end, { signal: deadline.signal });
  try {
    signal?.throwIfAborted();
    return await request(url, deadline);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(deadline.signal.aborted ? 'timeout' : 'network', url, { cause });
  } finally {
    // Cancels what is left of the body and removes the listener.
    deadline.end();
  }
}

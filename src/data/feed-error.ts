/**
 * Why no feed could be read.
 *
 * - `network` – no answer: host not found, connection refused, offline, or CORS forbids reading it
 * - `timeout` – the deadline passed
 * - `http` – the server answered with an error status
 * - `too-large` – more than 5 MB of text
 * - `parse` – empty, or neither JSON nor markup
 * - `not-a-feed` – readable, but no format we know (a login page, for instance)
 * - `csp` – the page's own Content-Security-Policy forbids it
 */
export type FeedErrorCode = 'network' | 'timeout' | 'http' | 'too-large' | 'parse' | 'not-a-feed' | 'csp';

export interface FeedErrorDetails {
  status?: number;
  retryInMs?: number;
  cause?: unknown;
}

/** What `readFeed` throws, `fetchFeed` rejects with and `news-error` carries. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** The address that could not be read. */
  readonly url: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** When the next try is due, in milliseconds from now, if there will be one. */
  readonly retryInMs?: number;

  constructor(code: FeedErrorCode, url: string, { status, retryInMs, cause }: FeedErrorDetails = {}) {
    super(`${code}: ${url}`, { cause });
    this.name = 'FeedError';
    this.code = code;
    this.url = url;
    if (status !== undefined) this.status = status;
    if (retryInMs !== undefined) this.retryInMs = retryInMs;
  }
}

/** Whatever was thrown while reading, as the error that pages are told of. */
export function toFeedError(thrown: unknown, url: string): FeedError {
  return thrown instanceof FeedError ? thrown : new FeedError('parse', url, { cause: thrown });
}

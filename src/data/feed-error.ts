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
  status?: number | undefined;
  retryInMs?: number | undefined;
  /** What exactly is wrong, for the message. */
  detail?: string;
  cause?: unknown;
}

/** What `readFeed` throws, `fetchFeed` rejects with and `news-error` carries. */
export class FeedError extends Error {
  readonly code!: FeedErrorCode;
  /** The address that could not be read. */
  readonly url!: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** When the next try is due, in milliseconds from now, if there will be one. */
  readonly retryInMs?: number;

  constructor(code: FeedErrorCode, url: string, { detail = '', ...details }: FeedErrorDetails = {}) {
    super(`${code}: ${url} ${detail}`.trim());
    Object.assign(this, { name: 'FeedError', code, url }, details);
  }
}

/** Whatever was thrown while reading, as the error that pages are told of. */
export function toFeedError(thrown: unknown, url: string): FeedError {
  return thrown instanceof FeedError ? thrown : new FeedError('parse', url, { cause: thrown });
}

/**
 * The reason why a feed could not be read or shown.
 *
 * - `network` – no answer: host not found, connection refused, offline, or not allowed by CORS
 * - `timeout` – the deadline passed
 * - `http` – the server answered with an error status
 * - `too-large` – more than 5 MB of text
 * - `parse` – empty, broken, or neither JSON nor markup
 * - `not-a-feed` – readable, but in no known format (a login page or a sitemap, for instance)
 * - `csp` – forbidden by the page's own Content-Security-Policy
 * - `render` – read, but cannot be drawn here
 */
export type FeedErrorCode =
  'network' | 'timeout' | 'http' | 'too-large' | 'parse' | 'not-a-feed' | 'csp' | 'render';

export interface FeedErrorDetails {
  status?: number | undefined;
  retryInMs?: number | undefined;
  /** What exactly is wrong, for the message. */
  detail?: string;
  cause?: unknown;
}

/** The error that `readFeed` throws, `fetchFeed` rejects with and `news-error` carries. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** The address that could not be read. */
  readonly url: string;
  /** HTTP status, if the server answered. */
  readonly status?: number | undefined;
  /** Milliseconds until the next attempt, if there will be one. First set to what the server asks for. */
  retryInMs?: number | undefined;

  constructor(code: FeedErrorCode, url: string, details: FeedErrorDetails = {}) {
    super(`${code}: ${url} ${details.detail ?? ''}`.trim(), details);
    this.name = 'FeedError';
    this.code = code;
    this.url = url;
    this.status = details.status;
    this.retryInMs = details.retryInMs;
  }
}

/** Returns a FeedError as it is, and wraps anything else that was thrown while reading as a `parse` error. */
export const toFeedError = (thrown: unknown, url: string): FeedError =>
  thrown instanceof FeedError ? thrown : new FeedError('parse', url, { cause: thrown });

import type { FeedError, FeedErrorCode } from './feed-error.js';

// Attempts after a failure: 1, 2 and 4 seconds later, then every minute.
const FIRST_RETRY_MS = 1000;
const QUICK_RETRIES = 3;
const SLOW_RETRY_MS = 60_000;
/** A server may ask for a pause, but not for a whole day. */
const MAX_RETRY_AFTER_MS = 3_600_000;
/** Client errors that may pass: request timeout, too early, too many requests. */
const TEMPORARY_STATUSES = [408, 425, 429];
/** Failures that another attempt cannot change. */
const PERMANENT_CODES: FeedErrorCode[] = ['too-large', 'csp', 'render'];
/** Failures that do not pass within seconds: a login page, or half a file. */
const SLOW_CODES: FeedErrorCode[] = ['parse', 'not-a-feed'];

/**
 * Reads a `Retry-After` header.
 *
 * @param header seconds or a date
 * @param now the current time in milliseconds since the epoch
 * @returns milliseconds from now, at most an hour; undefined if the header is missing, invalid or past
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const isSeconds = /^\W*\d/.test(header);
  const delayMs = isSeconds ? parseInt(header) * 1000 : Date.parse(header) - now;
  return delayMs > 0 ? Math.min(delayMs, MAX_RETRY_AFTER_MS) : undefined;
}

/**
 * Returns the delay before the next attempt in milliseconds, or undefined if another attempt is pointless. Part of
 * it is random, so that readers hit by the same failure do not all come back in the same second.
 *
 * @param failures number of failed attempts in a row
 * @param random 0 to 1
 */
export function retryDelayMs(error: FeedError, failures: number, random: number): number | undefined {
  const { code, status = 500, retryInMs } = error;
  const isPermanent = status < 500 && !TEMPORARY_STATUSES.includes(status);
  if (isPermanent || PERMANENT_CODES.includes(code)) return undefined;
  // Never earlier than the server asks for.
  if (retryInMs) return retryInMs * (1 + random / 4);
  const isQuick = failures <= QUICK_RETRIES && !SLOW_CODES.includes(code);
  const delayMs = isQuick ? FIRST_RETRY_MS * 2 ** (failures - 1) : SLOW_RETRY_MS;
  return delayMs * (0.75 + random / 2);
}

/**
 * Returns the delay before a feed that was read successfully is read again, in milliseconds. It is what the page asks for
 * or up to a quarter more, so that readers do not all come in the same second.
 *
 * @param random 0 to 1
 */
export const refreshDelayMs = (refreshMs: number, random: number): number => refreshMs * (1 + random / 4);

import type { FeedError } from './feed-error.js';

/** How long a failure is followed by the next tries: 1, 2 and 4 seconds, then a minute. */
const FIRST_MS = 1000;
const QUICK_TRIES = 3;
const SLOW_MS = 60_000;

/** A server may ask for patience, but not for a day of it. */
const MAX_RETRY_AFTER_MS = 3_600_000;

/** Of the errors that are the reader's side's fault, those that time heals. */
const PASSING = /408|42[59]/;

/** A server's `Retry-After`, in seconds or as a date, in milliseconds from now; undefined where there is none. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const ms = header && (/^\W*\d/.test(header) ? parseInt(header) * 1000 : Date.parse(header) - now);
  return ms && ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : undefined;
}

/**
 * When to try again after a failure, in milliseconds; undefined if that makes no sense. A little at random, so that
 * the readers whom one failure hit do not all come back in the same second.
 *
 * @param failures how many tries in a row have failed
 * @param random 0 to 1
 */
export function retryDelayMs(
  { code, status = 500, retryInMs }: FeedError,
  failures: number,
  random: number,
): number | undefined {
  if (/large|csp/.test(code) || (status < 500 && !PASSING.test(`${status}`))) return undefined;
  // Not before the time that the server named.
  if (retryInMs) return retryInMs * (1 + random / 4);
  // A login page, or half a file, is not gone in a second.
  const isQuick = failures <= QUICK_TRIES && !/feed|parse/.test(code);
  return (isQuick ? FIRST_MS * 2 ** (failures - 1) : SLOW_MS) * (0.75 + random / 2);
}

/**
 * When to read again what was read well, in milliseconds: never before the time that was asked for, and spread
 * over a quarter of it.
 *
 * @param refreshMs what the page asks for
 * @param random 0 to 1
 */
export const refreshDelayMs = (refreshMs: number, random: number): number => refreshMs * (1 + random / 4);

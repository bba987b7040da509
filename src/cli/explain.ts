import { FeedError } from '../data/feed-error.js';
import { decodeText } from '../data/text/decode.js';
import { CliError, systemCode, type Reason } from './cli-error.js';

/** How the notices of PHP say where they come from. */
const NOTICE = /\b(?:notice|warning|deprecated|error)\b.* on line \d/i;

function toHttpReason(status = 0): Reason {
  if (status === 404 || status === 410) return 'http-not-found';
  if (status === 401 || status === 403) return 'http-forbidden';
  return status === 429 || status >= 500 ? 'http-busy' : 'http';
}

/**
 * Tells what the text is if it is not a feed.
 *
 * @param detail of the FeedError: what markup it is, or what it begins with
 */
function toContentReason(code: 'parse' | 'not-a-feed', detail: string, bytes: Uint8Array): Reason {
  if (code === 'not-a-feed') {
    if (detail === 'HTML') return 'web-page';
    return detail.startsWith('XML') ? 'unknown-xml' : 'unknown-json';
  }
  if (NOTICE.test(detail)) return 'notice';
  return decodeText(bytes).trim() ? 'parse' : 'nothing';
}

/**
 * Turns a FeedError into the error that the terminal explains. Other errors stay as they are.
 *
 * @param address as the person typed it; a local file has no address of its own
 * @param bytes that were read before the error
 */
export function toCliError(error: unknown, address: string, bytes: Uint8Array = new Uint8Array()): unknown {
  if (!(error instanceof FeedError)) return error;
  const { code, status, url } = error;
  // Only a page draws feeds.
  if (code === 'render') return error;
  // The message may say more than code and address, such as which path of a field map is missing.
  const detail = error.message.slice(`${code}: ${url}`.length).trim() || systemCode(error);
  const details = { address, status, detail: detail === 'HTML' ? '' : detail };
  if (code === 'http') return new CliError(code, toHttpReason(status), details);
  const isContent = code === 'parse' || code === 'not-a-feed';
  return new CliError(code, isContent ? toContentReason(code, detail, bytes) : code, details);
}

import { FeedError } from '../data/feed-error.js';
import { decodeText } from '../data/text/decode.js';
import { CliError, systemCode, type Reason } from './cli-error.js';

/** Enough to see how a text begins. */
const HEAD_BYTES = 1000;

function toHttpReason(status = 0): Reason {
  if (status === 404 || status === 410) return 'http-not-found';
  if (status === 401 || status === 403) return 'http-forbidden';
  return status === 429 || status >= 500 ? 'http-busy' : 'http';
}

/** What the text is, when it is no feed. */
function toContentReason(code: 'parse' | 'not-a-feed', bytes: Uint8Array): Reason {
  const head = decodeText(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (!head) return 'nothing';
  if (code === 'parse') return 'parse';
  return head.startsWith('<') ? 'web-page' : 'unknown-json';
}

/**
 * A FeedError as the error that a terminal tells of; anything else as it is.
 *
 * @param address what the person typed, for local files have no address of their own
 * @param bytes what was read, if it came to that
 */
export function toCliError(error: unknown, address: string, bytes: Uint8Array = new Uint8Array()): unknown {
  if (!(error instanceof FeedError)) return error;
  const { code, status, url } = error;
  // What the message says beyond code and address (which path of a field map leads nowhere); else what the system calls it.
  const detail = error.message.slice(`${code}: ${url}`.length).trim() || systemCode(error);
  const details = { address, status, detail };
  if (code === 'http') return new CliError(code, toHttpReason(status), details);
  if (code === 'parse' || code === 'not-a-feed') {
    return new CliError(code, toContentReason(code, bytes), details);
  }
  return new CliError(code, code, details);
}

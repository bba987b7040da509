import { FeedError } from '../data/feed-error.js';
import { decodeText } from '../data/text/decode.js';
import { CliError, systemCode, type CliErrorDetails, type Reason } from './cli-error.js';
import { findLists, parseJsonOrNothing, type FoundList } from './json.js';
import { EXAMPLE, toOptions } from './offers.js';
import { findFeeds } from './page-feeds.js';
import { proposeMap } from './propose-map.js';

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

/** Without a cause, it was a redirect from https to http. */
const toNetworkReason = ({ cause }: FeedError): Reason => (cause === undefined ? 'downgrade' : 'network');

/** "data.list (3: tieuDe, duongDan)". */
const describeList = ({ path, count, names }: FoundList): string =>
  `${path || '[]'} (${count}: ${names.join(', ')})`;

/** Looks for what the person may have meant: the feeds that a page announces, the lists in JSON. */
function findInstead(
  reason: Reason,
  bytes: Uint8Array,
  url = '',
): { reason: Reason } & Partial<CliErrorDetails> {
  const text = decodeText(bytes);
  if (reason === 'web-page') {
    const feeds = findFeeds(text, url);
    const found = feeds.map((feed) => feed.url).join(', ');
    if (feeds.length) return { reason: 'web-page-feeds', found, feeds };
  }
  if (reason === 'unknown-json') {
    const lists = findLists(parseJsonOrNothing(text));
    const found = lists.map(describeList).join('; ');
    const proposal = proposeMap(lists);
    const options = toOptions(proposal ?? { itemsPath: lists[0]?.path ?? '', fieldMap: EXAMPLE });
    if (lists.length) return { reason: 'unknown-json-lists', found, options, lists, proposal };
  }
  return { reason };
}

/**
 * Turns a FeedError into the error that the terminal explains. Other errors stay as they are.
 *
 * @param address as the person typed it; a local file has no address of its own
 * @param bytes that were read before the error
 * @param base of relative addresses in them
 */
export function toCliError(
  error: unknown,
  address: string,
  bytes: Uint8Array = new Uint8Array(),
  base?: string,
): unknown {
  if (!(error instanceof FeedError)) return error;
  const { code, status, url } = error;
  // Only a page draws feeds.
  if (code === 'render') return error;
  // The message may say more than code and address, such as which path of a field map is missing.
  const detail = error.message.slice(`${code}: ${url}`.length).trim() || systemCode(error);
  const details = { address, status, detail: detail === 'HTML' ? '' : detail };
  if (code === 'http') return new CliError(code, toHttpReason(status), details);
  if (code === 'network') return new CliError(code, toNetworkReason(error), details);
  const isContent = code === 'parse' || code === 'not-a-feed';
  if (!isContent) return new CliError(code, code, details);
  const { reason, ...instead } = findInstead(toContentReason(code, detail, bytes), bytes, base);
  return new CliError(code, reason, { ...details, ...instead });
}

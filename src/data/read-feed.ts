import type { Feed } from './article.js';
import { FeedError } from './feed-error.js';
import { formats } from './formats/index.js';
import { decodeText } from './text/decode.js';
import { toFeed, type FeedDraft } from './to-feed.js';

/** Larger feeds are refused: nobody reads them, and a cheap phone would stall. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;

export interface ReadFeedOptions {
  /** Where the text came from, after redirects: relative addresses stand against it. */
  url: string;
  /** The HTTP header, for its charset alone: the format is recognised by content. */
  contentType?: string;
  now?: Date;
  itemsPath?: string;
  fieldMap?: Record<string, string>;
}

/** What was read, and what it was read from. */
export interface RecognizedFeed {
  format: string;
  draft: FeedDraft;
  feed: Feed;
}

/** Data that are parsed already (a property, inline JSON): the same checks as for a fetched feed. */
export function readFeedData(data: unknown, url: string): Feed {
  return recognizeData(data, url).feed;
}

function recognizeData(data: unknown, url: string): RecognizedFeed {
  const format = formats.find(({ matches }) => matches(data));
  if (!format) throw new FeedError('not-a-feed', url);
  const draft = format.toDraft(data);
  return { format: format.name, draft, feed: toFeed(draft, url) };
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FeedError('parse', url, { cause });
  }
}

/**
 * Reads a feed or a single article from what a publisher serves: native JSON or JSON Feed.
 *
 * @param input text, or bytes (decoded by byte order mark, then HTTP's charset, then UTF-8)
 * @throws {FeedError} `too-large` above 5 MB, `parse` if it is empty or neither JSON nor markup, `not-a-feed`
 * if it is readable but no format we know
 */
export function readFeed(input: string | Uint8Array, options: ReadFeedOptions): Feed {
  return recognizeFeed(input, options).feed;
}

/** `readFeed` for those who also want to know how it was read. */
export function recognizeFeed(input: string | Uint8Array, options: ReadFeedOptions): RecognizedFeed {
  if (input.length > MAX_FEED_BYTES) throw new FeedError('too-large', options.url);
  const text = (typeof input === 'string' ? input : decodeText(input, options.contentType))
    .replace(/^\ufeff/, '')
    .trim();
  if (text.startsWith('<')) throw new FeedError('not-a-feed', options.url);
  return recognizeData(parseJson(text, options.url), options.url);
}

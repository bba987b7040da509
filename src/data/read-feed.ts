import type { Feed } from './article.js';
import { FeedError } from './feed-error.js';
import { toMappedDraft, type FieldMapOptions } from './field-map.js';
import { jsonFormats, xmlFormats } from './formats/index.js';
import { jsonLd } from './formats/json-ld.js';
import { embeddedJson } from './markup/embedded-json.js';
import { toXml } from './markup/xml.js';
import { decodeText } from './text/decode.js';
import { toFeed, type FeedDraft } from './to-feed.js';

/** Larger feeds are refused: nobody reads them, and a cheap phone would stall. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;

export interface ReadFeedOptions extends FieldMapOptions {
  /** Where the text came from, after redirects: relative addresses stand against it. */
  url: string;
  /** The HTTP header, for its charset alone: the format is recognised by content. */
  contentType?: string;
  /** What time it is; by default it is asked for. Reserved for rules that depend on it: none does so far. */
  now?: Date;
}

/** A feed, and what it was made of. */
export interface RecognizedFeed {
  /** The name of the format: rss, atom, wordpress, json-ld, json-feed, native, field-map. */
  format: string;
  /** What the format made of the input, before it was checked. */
  draft: FeedDraft;
  feed: Feed;
}

interface Recognized {
  name: string;
  toDraft: () => FeedDraft;
}

function recognizeJson(json: unknown, url: string, map: FieldMapOptions): Recognized | undefined {
  if (map.itemsPath || Object.keys(map.fieldMap ?? {})[0])
    return { name: 'field-map', toDraft: () => toMappedDraft(json, url, map) };
  const format = jsonFormats.find(({ matches }) => matches(json));
  return format && { name: format.name, toDraft: () => format.toDraft(json, url) };
}

/** A feed in XML, or a page with data for search engines in it. */
function recognizeMarkup(text: string, url: string): Recognized | undefined {
  const xml = toXml(text);
  const format = xmlFormats.find(({ matches }) => matches(xml));
  if (format) return { name: format.name, toDraft: () => format.toDraft(xml, url) };
  const json = embeddedJson(text);
  return jsonLd.matches(json) ? { name: jsonLd.name, toDraft: () => jsonLd.toDraft(json, url) } : undefined;
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FeedError('parse', url, { cause });
  }
}

function finish(recognized: Recognized | undefined, url: string): RecognizedFeed {
  if (!recognized) throw new FeedError('not-a-feed', url);
  const draft = recognized.toDraft();
  return { format: recognized.name, draft, feed: toFeed(draft, url) };
}

/** Data that are parsed already (a property, inline JSON): the same checks as for a fetched feed. */
export function readFeedData(data: unknown, url: string, map: FieldMapOptions = {}): Feed {
  return finish(recognizeJson(data, url, map), url).feed;
}

/** What `readFeed` reads, with the name of the format and the draft: for tools that explain a feed. */
export function recognizeFeed(input: string | Uint8Array, options: ReadFeedOptions): RecognizedFeed {
  const { url, contentType } = options;
  if (input.length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  // A byte order mark is white space, too.
  const text = (typeof input === 'string' ? input : decodeText(input, contentType)).trim();
  return finish(
    text.startsWith('<') ? recognizeMarkup(text, url) : recognizeJson(parseJson(text, url), url, options),
    url,
  );
}

/**
 * Reads a feed or a single article from what a publisher serves, recognised by its content: RSS, Atom, WordPress'
 * REST API, schema.org JSON-LD (alone or in a page), JSON Feed, native JSON, or any other JSON by a field map.
 *
 * @param input text, or bytes (decoded by byte order mark, then HTTP's charset, then the declaration, then UTF-8)
 * @throws {FeedError} `too-large` above 5 MB, `parse` if it is empty or neither JSON nor markup, `not-a-feed`
 * if it is readable but no format we know, or if a path of the field map leads nowhere
 */
export function readFeed(input: string | Uint8Array, options: ReadFeedOptions): Feed {
  return recognizeFeed(input, options).feed;
}

import type { Feed } from './article.js';
import { FeedError } from './feed-error.js';
import { toMappedDraft, type FieldMapOptions } from './field-map.js';
import { jsonFormats, xmlFormats } from './formats/index.js';
import { jsonLd } from './formats/json-ld.js';
import { embeddedJson } from './markup/embedded-json.js';
import { toXml } from './markup/xml.js';
import { decodeText } from './text/decode.js';
import { toFeed, type FeedDraft } from './to-feed.js';

/** Larger feeds are refused: nobody reads them, and cheap phones would freeze. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;

export interface ReadFeedOptions extends FieldMapOptions {
  /** The address of the text after redirects. Relative addresses are resolved against it. */
  url: string;
  /** The HTTP header. Only its charset is used: formats are recognized by content. */
  contentType?: string;
  /** The current time. Reserved for rules that depend on it; there are none so far. */
  now?: Date;
}

/** A feed and what it was made of. */
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
  if (map.itemsPath || Object.keys(map.fieldMap ?? {}).length) {
    return { name: 'field-map', toDraft: () => toMappedDraft(json, url, map) };
  }
  const format = jsonFormats.find(({ matches }) => matches(json));
  return format && { name: format.name, toDraft: () => format.toDraft(json, url) };
}

/** Recognizes a feed in XML, or a page with JSON-LD in it. */
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

function toRecognizedFeed(recognized: Recognized | undefined, url: string): RecognizedFeed {
  if (!recognized) throw new FeedError('not-a-feed', url);
  const draft = recognized.toDraft();
  return { format: recognized.name, draft, feed: toFeed(draft, url) };
}

/** Reads data that are already parsed (a property, inline JSON), with the same checks as a fetched feed. */
export function readFeedData(data: unknown, url: string, map: FieldMapOptions = {}): Feed {
  return toRecognizedFeed(recognizeJson(data, url, map), url).feed;
}

/** Reads like `readFeed`, and also returns the format's name and the draft, for tools that explain a feed. */
export function recognizeFeed(input: string | Uint8Array, options: ReadFeedOptions): RecognizedFeed {
  const { url, contentType } = options;
  if (input.length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  // This also trims a byte order mark.
  const text = (typeof input === 'string' ? input : decodeText(input, contentType)).trim();
  const recognized = text.startsWith('<')
    ? recognizeMarkup(text, url)
    : recognizeJson(parseJson(text, url), url, options);
  return toRecognizedFeed(recognized, url);
}

/**
 * Reads a feed or a single article in any known format: RSS, Atom, WordPress' REST API, schema.org JSON-LD (alone or
 * in a page), JSON Feed, native JSON, or other JSON by a field map. The format is recognized by content.
 *
 * @param input text, or bytes, whose charset is that of the byte order mark, then of HTTP, then of the XML
 * declaration, and UTF-8 by default
 * @throws {FeedError} `too-large` above 5 MB; `parse` if the input is empty or neither JSON nor markup; `not-a-feed`
 * if its format is unknown, or if there is nothing at a path of the field map
 */
export function readFeed(input: string | Uint8Array, options: ReadFeedOptions): Feed {
  return recognizeFeed(input, options).feed;
}

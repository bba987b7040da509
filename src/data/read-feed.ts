import type { Feed } from './article.js';
import { FeedError } from './feed-error.js';
import { mapped, type FieldMapOptions } from './field-map.js';
import { atom } from './formats/atom.js';
import type { Format } from './formats/format.js';
import { jsonFeed } from './formats/json-feed.js';
import { jsonLd } from './formats/json-ld.js';
import { native } from './formats/native.js';
import { rss } from './formats/rss.js';
import { wordpress } from './formats/wordpress.js';
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

/** @throws {FeedError} `not-a-feed` if the input has none of these formats */
function recognize<Input>(formats: Format<Input>[], input: Input, url: string): RecognizedFeed {
  const format = formats.find(({ matches }) => matches(input));
  if (!format) throw new FeedError('not-a-feed', url);
  const draft = format.toDraft(input, url);
  return { format: format.name, draft, feed: toFeed(draft, url) };
}

/** Recognizes JSON. The most specific format comes first. */
const recognizeJson = (json: unknown, url: string, map: FieldMapOptions): RecognizedFeed =>
  recognize([mapped(map), jsonFeed, wordpress, jsonLd, native], json, url);

/** Recognizes a feed in XML, or a page with JSON-LD in it. */
function recognizeMarkup(text: string, url: string): RecognizedFeed {
  const xml = toXml(text, url);
  const formats = [rss, atom];
  return formats.some(({ matches }) => matches(xml))
    ? recognize(formats, xml, url)
    : recognize([jsonLd], embeddedJson(text), url);
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FeedError('parse', url, { cause });
  }
}

/** Reads data that are already parsed (a property, inline JSON), with the same checks as a fetched feed. */
export const readFeedData = (data: unknown, url: string, map: FieldMapOptions = {}): Feed =>
  recognizeJson(data, url, map).feed;

/** Reads like `readFeed`, and also returns the format's name and the draft, for tools that explain a feed. */
export function recognizeFeed(input: string | Uint8Array, options: ReadFeedOptions): RecognizedFeed {
  const { url, contentType } = options;
  if (input.length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  // This also trims a byte order mark.
  const text = (typeof input === 'string' ? input : decodeText(input, contentType)).trim();
  if (text.startsWith('<')) return recognizeMarkup(text, url);
  return recognizeJson(parseJson(text, url), url, options);
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

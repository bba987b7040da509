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
import { findJson, parseJson, withoutJunk } from './text/junk.js';
import { toFeed, type FeedDraft } from './to-feed.js';
import { toUnreadable } from './unreadable.js';

/** Larger feeds are refused: nobody reads them, and cheap phones would freeze. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;

export interface ReadFeedOptions extends FieldMapOptions {
  /** The address of the text after redirects. Relative addresses are resolved against it. */
  url: string;
  /** The HTTP header. Only its charset is used, where the bytes do not tell: formats are recognized by content. */
  contentType?: string;
  /** The current time, by which a live blog whose coverage has ended is not live any more. */
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

function convert<Input>(format: Format<Input>, input: Input, url: string, now: Date): RecognizedFeed {
  const draft = format.toDraft(input, url, now);
  return { format: format.name, draft, feed: toFeed(draft, url) };
}

/**
 * Recognizes JSON. The most specific format comes first.
 *
 * @throws {FeedError} `not-a-feed` if it has none of the formats
 */
function recognizeJson(
  json: unknown,
  url: string,
  { now = new Date(), ...map }: Omit<ReadFeedOptions, 'url'>,
): RecognizedFeed {
  const formats = [mapped(map), jsonFeed, wordpress, jsonLd, native];
  const format = formats.find(({ matches }) => matches(json));
  if (!format) throw new FeedError('not-a-feed', url);
  return convert(format, json, url, now);
}

/** Recognizes a feed in XML, or a page with JSON-LD in it. */
function recognizeMarkup(text: string, url: string, now = new Date()): RecognizedFeed | undefined {
  const xml = toXml(withoutJunk(text), url);
  const format = [rss, atom].find(({ matches }) => matches(xml));
  if (format) return convert(format, xml, url, now);
  const scripts = embeddedJson(text);
  return jsonLd.matches(scripts) ? convert(jsonLd, scripts, url, now) : undefined;
}

/** @throws {FeedError} if there is no JSON in the text, or not the whole of it */
function readJson(text: string, url: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw toUnreadable(text, url, cause);
  }
}

/** Reads data that are already parsed (a property, inline JSON), with the same checks as a fetched feed. */
export const readFeedData = (data: unknown, url: string, map: FieldMapOptions = {}): Feed =>
  recognizeJson(data, url, map).feed;

/** Reads like `readFeed`, and also returns the format's name and the draft, for tools that explain a feed. */
export function recognizeFeed(input: string | Uint8Array, options: ReadFeedOptions): RecognizedFeed {
  const { url, contentType, now } = options;
  if (input.length > MAX_FEED_BYTES) throw new FeedError('too-large', url);
  // This also trims a byte order mark.
  const text = (typeof input === 'string' ? input : decodeText(input, contentType)).trim();
  // Both may begin with a notice of PHP. JSON often has markup in its strings, so what looks like JSON is not searched.
  const isJson = /^[[{]/.test(text) && findJson(text) === 0;
  const found = isJson ? undefined : recognizeMarkup(text, url, now);
  return found ?? recognizeJson(readJson(text, url), url, options);
}

/**
 * Reads a feed or a single article in any known format: RSS, Atom, WordPress' REST API, schema.org JSON-LD (alone or
 * in a page), JSON Feed, native JSON, or other JSON by a field map. The format is recognized by content. Up to 4 KB of
 * junk around it are skipped: notices of PHP, the call of a JSONP answer.
 *
 * @param input text, or bytes, whose charset is that of the byte order mark, else UTF-16 if the first letter has its zero
 * byte, else UTF-8 if they are valid UTF-8, else that of HTTP, then of the declaration in XML or HTML, and UTF-8 by default
 * @throws {FeedError} `too-large` above 5 MB; `parse` if the input is empty, broken, or neither JSON nor markup;
 * `not-a-feed` if its format is unknown, or if there is nothing at a path of the field map
 */
export function readFeed(input: string | Uint8Array, options: ReadFeedOptions): Feed {
  return recognizeFeed(input, options).feed;
}

// Reads the feed that somebody asked for, and says what is in it or why it cannot be read.
import { CliError } from '../../src/cli/cli-error.js';
import { toCliError } from '../../src/cli/explain.js';
import { textsOf } from '../../src/cli/texts/index.js';
import { toWarnings, type Warning } from '../../src/cli/warnings.js';
import type { Article, Feed } from '../../src/data/article.js';
import { fetchBytes } from '../../src/data/fetch-bytes.js';
import { shownArticles } from '../../src/data/find-article.js';
import { mergeFeeds } from '../../src/data/merge-feeds.js';
import { recognizeFeed } from '../../src/data/read-feed.js';
import { decodeText } from '../../src/data/text/decode.js';
import { toAddresses } from './controls.js';
import { explainError, type Failure } from './explain.js';
import type { Language } from './state.js';

/** How to read JSON of another shape. */
export interface Shape {
  itemsPath: string;
  fieldMap: string;
}

export interface ReadSource {
  address: string;
  /** After redirects. */
  url: string;
  format: string;
  feed: Feed;
  /** What its publisher might mend. */
  warn: (language: Language) => Warning[];
}

export interface FailedSource {
  address: string;
  failure: Failure;
}

/** What came of reading one address, or several. */
export interface Reading {
  /** The addresses as they were asked for. */
  src: string;
  sources: (ReadSource | FailedSource)[];
  /** All of them as one; null if none could be read. */
  feed: Feed | null;
}

export const isRead = (source: ReadSource | FailedSource): source is ReadSource => 'feed' in source;

const toOptions = ({ itemsPath, fieldMap }: Shape) => ({
  ...(itemsPath && { itemsPath }),
  ...(fieldMap && { fieldMap: JSON.parse(fieldMap) as Record<string, string> }),
});

/** What a server's answer is as a feed. */
function recognize(address: string, fetched: Awaited<ReturnType<typeof fetchBytes>>, shape: Shape) {
  const { bytes, url, contentType } = fetched;
  try {
    return recognizeFeed(bytes, { url, contentType, now: new Date(), ...toOptions(shape) });
  } catch (error) {
    throw toCliError(error, address, bytes, url);
  }
}

async function readOne(address: string, url: string, shape: Shape): Promise<ReadSource | FailedSource> {
  try {
    const fetched = await fetchBytes(url, {});
    const recognized = recognize(address, fetched, shape);
    const text = decodeText(fetched.bytes, fetched.contentType);
    const findings = { ...recognized, ...toOptions(shape), url: fetched.url, text, relative: [] };
    const warn = (language: Language) => toWarnings(findings, textsOf(language));
    return { address, url: fetched.url, format: recognized.format, feed: recognized.feed, warn };
  } catch (error) {
    const thrown = error instanceof CliError ? error : toCliError(error, address);
    return { address, failure: await explainError(thrown, url) };
  }
}

/**
 * Reads addresses, separated by spaces, side by side. It rejects never.
 *
 * @param toUrl where to ask for an address
 */
export async function readSources(
  src: string,
  { shape, toUrl }: { shape: Shape; toUrl: (address: string) => string },
): Promise<Reading> {
  const reading = toAddresses(src).map((address) => readOne(address, toUrl(address), shape));
  const sources = await Promise.all(reading);
  const feeds = sources.filter(isRead).map(({ feed }) => feed);
  const feed = feeds.length > 1 ? mergeFeeds(feeds) : (feeds[0] ?? null);
  return { src, sources, feed };
}

/** What a reader may miss in an article. */
const FIELDS: Record<string, (article: Article) => unknown> = {
  picture: ({ picture }) => picture,
  published: ({ published }) => published,
  standfirst: ({ standfirst }) => standfirst,
  section: ({ section }) => section,
  attribution: ({ attribution }) => attribution,
  keywords: ({ keywords }) => keywords.length,
  body: ({ body }) => body.length,
};

/** Counts in how many articles of a feed each field is. */
export function countFields(feed: Feed): { count: number; fields: [name: string, count: number][] } {
  const articles = shownArticles(feed);
  const fields = Object.entries(FIELDS).map(
    ([name, has]) => [name, articles.filter(has).length] as [string, number],
  );
  return { count: articles.length, fields };
}

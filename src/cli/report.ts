import type { Feed } from '../data/article.js';
import { recognizeFeed, type ReadFeedOptions } from '../data/read-feed.js';
import { decodeText } from '../data/text/decode.js';
import type { Arguments } from './arguments.js';
import { toCliError } from './explain.js';
import { withProgress } from './progress.js';
import { readSource, type Source } from './source.js';
import type { Terminal } from './terminal.js';
import type { Texts } from './texts/index.js';
import { toWarnings, type Warning } from './warnings.js';

/** A base against which relative addresses are none: a local file's own address must not get into links. */
const NO_BASE = 'about:blank';
/** What stands under it after reading was relative before. */
const MARKER_BASE = 'https://relative.bantin.invalid/';

/** What a command needs to do its work. */
export interface Context {
  terminal: Terminal;
  texts: Texts;
  signal: AbortSignal;
}

export interface Report {
  format: string;
  feed: Feed;
  warnings: Warning[];
}

function toOptions({ itemsPath, fieldMap }: Arguments, source: Source, url: string): ReadFeedOptions {
  return {
    url,
    now: new Date(),
    ...(source.contentType && { contentType: source.contentType }),
    ...(itemsPath !== undefined && { itemsPath }),
    ...(fieldMap && { fieldMap }),
  };
}

/** Headlines of the articles that lose an address for want of a base. */
function findRelative(args: Arguments, { bytes, ...source }: Source): string[] {
  const options = toOptions(args, { bytes, ...source }, MARKER_BASE);
  return recognizeFeed(bytes, options)
    .feed.articles.filter((article) => JSON.stringify(article).includes(MARKER_BASE))
    .map(({ headline }) => headline);
}

/**
 * Reads what the arguments name, and looks it over.
 *
 * @throws {CliError} if nothing could be read
 */
export async function toReport(args: Arguments, { terminal, texts, signal }: Context): Promise<Report> {
  const reading = readSource(args, signal);
  const source = await (args.quiet ? reading : withProgress(terminal, texts, reading));
  const base = args.base ?? source.url;
  try {
    const options = toOptions(args, source, base ?? NO_BASE);
    const recognized = recognizeFeed(source.bytes, options);
    const relative = base ? [] : findRelative(args, source);
    const text = decodeText(source.bytes, source.contentType);
    const warnings = toWarnings({ ...recognized, ...options, relative, text }, texts);
    return { format: recognized.format, feed: recognized.feed, warnings };
  } catch (error) {
    throw toCliError(error, args.input, source.bytes);
  }
}

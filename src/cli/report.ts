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

/** A base that makes relative addresses invalid, so that the path of a local file never becomes a link. */
const NO_BASE = 'about:blank';
/** A base that marks addresses that were relative before. */
const MARKER_BASE = 'https://relative.bantin.invalid/';

/** What every command needs. */
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

/** Finds articles that lose a relative address because there is no base. Returns their headlines. */
function findRelative(args: Arguments, { bytes, ...source }: Source): string[] {
  const options = toOptions(args, { bytes, ...source }, MARKER_BASE);
  return recognizeFeed(bytes, options)
    .feed.articles.filter((article) => JSON.stringify(article).includes(MARKER_BASE))
    .map(({ headline }) => headline);
}

/**
 * Reads the feed that the arguments name, and checks it.
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

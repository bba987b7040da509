import { recognizeFeed, type ReadFeedOptions, type RecognizedFeed } from '../data/read-feed.js';
import { decodeText } from '../data/text/decode.js';
import type { Arguments } from './arguments.js';
import { toCliError } from './explain.js';
import { findReach, type Reach } from './reach.js';
import { readSource, type Source } from './source.js';
import type { Terminal } from './terminal.js';
import type { Texts } from './texts/index.js';
import { toWarnings, type Warning } from './warnings.js';

/** A base that makes relative addresses invalid, so that the path of a local file never becomes a link. */
const NO_BASE = 'about:blank';
/** A base that marks addresses that were relative before. */
const MARKER_BASE = 'https://relative.bantin.invalid/';
/** How often to write a line where lines stay, such as in a log. */
const LOG_INTERVAL_S = 5;

/** What every command needs. */
export interface Context {
  terminal: Terminal;
  texts: Texts;
  signal: AbortSignal;
}

export interface Report extends RecognizedFeed {
  warnings: Warning[];
}

/** Shows how long the work has taken so far, until it is done. */
export async function withProgress<T>({ terminal, texts }: Context, work: Promise<T>): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds++;
    if (terminal.canRewrite || seconds % LOG_INTERVAL_S === 0) terminal.showStatus(texts.reading(seconds));
  }, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    terminal.clearStatus();
  }
}

/** Reads the source, and asks who else may. What a snapshot is made of need not be read by anyone else. */
async function readWithReach(args: Arguments, signal: AbortSignal): Promise<Source & { reach?: Reach }> {
  const source = await readSource(args, signal);
  if (args.command === 'snapshot') return source;
  return { ...source, reach: await findReach(args.input, args.timeoutMs, signal) };
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
function findRelative(args: Arguments, source: Source): string[] {
  const { feed } = recognizeFeed(source.bytes, toOptions(args, source, MARKER_BASE));
  const relative = feed.articles.filter((article) => JSON.stringify(article).includes(MARKER_BASE));
  return relative.map(({ headline }) => headline);
}

/**
 * Reads the feed that the arguments name, and checks it.
 *
 * @throws {CliError} if nothing could be read
 */
export async function toReport(args: Arguments, context: Context): Promise<Report> {
  const { texts, signal } = context;
  const reading = readWithReach(args, signal);
  const source = await (args.quiet ? reading : withProgress(context, reading));
  const base = args.base ?? source.url;
  try {
    const options = toOptions(args, source, base ?? NO_BASE);
    const recognized = recognizeFeed(source.bytes, options);
    const relative = base ? [] : findRelative(args, source);
    const text = decodeText(source.bytes, source.contentType);
    const findings = { ...recognized, ...options, relative, text, reach: source.reach };
    return { ...recognized, warnings: toWarnings(findings, texts) };
  } catch (error) {
    throw toCliError(error, args.input, source.bytes, base);
  }
}

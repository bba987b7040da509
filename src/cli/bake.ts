import { readFile } from 'node:fs/promises';
import { MAX_FEED_BYTES } from '../data/read-feed.js';
import { toFallback } from '../data/to-fallback.js';
import type { Arguments } from './arguments.js';
import { findTags, type Tag } from './bake/find-tags.js';
import { BEGIN, END } from './bake/markers.js';
import { Page, type Edit } from './bake/page.js';
import { readArticles, type Reading } from './bake/read-articles.js';
import { Sources } from './bake/sources.js';
import { CliError, toFileError } from './cli-error.js';
import { withProgress, type Context } from './report.js';
import { FILE_REASONS } from './source.js';
import { toSentence } from './texts/index.js';
import { writeAtomically } from './write-atomically.js';

/** An author who saves the page again and again meanwhile is let go first. */
const MAX_ATTEMPTS = 3;

/** A tag, and what it shows now. */
interface ReadTag extends Reading {
  tag: Tag;
}

async function readPage(path: string, signal: AbortSignal): Promise<Buffer> {
  try {
    const bytes = await readFile(path, { signal });
    if (bytes.length <= MAX_FEED_BYTES) return bytes;
  } catch (error) {
    throw signal.aborted ? error : toFileError(error, 'file', path, FILE_REASONS);
  }
  throw new CliError('too-large', 'page-too-large', { address: path });
}

/** Writes what is to stand in a tag; undefined where that is nothing and nothing stands there. */
function toEdit({ tag: { place }, articles }: ReadTag, now: Date): Edit | undefined {
  if (!place || !articles) return undefined;
  const lines = articles.length ? `\n${toFallback(articles, now)}\n` : '';
  if (place.hasComments) return { ...place, html: lines };
  return lines ? { ...place, html: `${BEGIN}${lines}${END}` } : undefined;
}

async function bakeOnce(bytes: Buffer, args: Arguments, sources: Sources, now: Date) {
  const page = new Page(bytes);
  const { tags, base, pageUrl } = findTags(page, args.base ?? '');
  const reading = tags.map(async (tag): Promise<ReadTag> => {
    if (!tag.place) return { tag, errors: [] };
    return { tag, ...(await readArticles(tag, { sources, base, pageUrl, now })) };
  });
  const read = await Promise.all(reading);
  const edits = read.flatMap((each) => toEdit(each, now) ?? []);
  const places = tags.flatMap(({ place }) => place ?? []);
  return { read, baked: page.replace(edits, places) };
}

/** Bakes the page as it is when all has been read: somebody may have saved it meanwhile. */
async function bakeLatest(args: Arguments, { signal }: Context) {
  const { input, timeoutMs } = args;
  const now = new Date();
  const sources = new Sources(timeoutMs, signal, now);
  let bytes = await readPage(input, signal);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const result = await bakeOnce(bytes, args, sources, now);
    const latest = await readPage(input, signal);
    if (latest.equals(bytes)) return { ...result, isChanged: !result.baked.equals(bytes) };
    bytes = latest;
  }
  throw new CliError('write', 'page-changes', { address: input });
}

/** Says what keeps a tag from being filled, or what about it a person should know. Returns whether all is well. */
function reportTag(
  { tag, articles, errors }: ReadTag,
  args: Arguments,
  { terminal, texts }: Context,
): boolean {
  const { name, line, obstacle, place } = tag;
  const say = (message: string) =>
    terminal.printMessage(`bantin: ${args.input}:${line} <${name}>: ${message}`);
  for (const error of errors) say(toSentence(error, texts));
  if (obstacle) say(texts.bake[obstacle]);
  else if (!args.quiet && !place) say(texts.bake['own-content']);
  else if (!args.quiet && articles?.length === 0) say(texts.bake['nothing-to-show']);
  return !obstacle && errors.length === 0;
}

/**
 * `bantin bake`: writes the headlines of now into the tags of a page, for crawlers and for readers without script. Only what
 * it wrote itself is replaced. Returns whether all tags could be filled.
 */
export async function bake(args: Arguments, context: Context): Promise<boolean> {
  const { terminal, texts, signal } = context;
  const work = bakeLatest(args, context);
  const { read, baked, isChanged } = await (args.quiet ? work : withProgress(context, work));
  if (isChanged) await writeAtomically(args.input, baked, signal);
  const areWell = read.map((each) => reportTag(each, args, context));
  if (!args.quiet) {
    const count = read.filter(({ tag, articles }) => tag.place && articles?.length).length;
    if (isChanged) terminal.print(texts.baked(count, args.input));
    else terminal.print(read.length ? texts.unchanged(args.input) : texts.noTags(args.input));
  }
  return !areWell.includes(false);
}

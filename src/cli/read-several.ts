import type { Feed } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { mergeFeeds } from '../data/merge-feeds.js';
import { mergesOf } from '../data/merge.js';
import type { Arguments } from './arguments.js';
import { CliError } from './cli-error.js';
import { nameOfFormat, toList, toWarningLines } from './list.js';
import { toReport, withProgress, type Context, type Report } from './report.js';
import { toSentence, type Texts } from './texts/index.js';
import { toNativeJson } from '../data/to-native-json.js';
import { toMergeWarnings, type Warning } from './warnings.js';

/** What became of one of several sources: it was read, or could not be. */
interface SourceReport {
  input: string;
  report?: Report;
  error?: CliError;
}

async function readOne(args: Arguments, context: Context): Promise<SourceReport> {
  const { input } = args;
  try {
    return { input, report: await toReport({ ...args, quiet: true }, context) };
  } catch (error) {
    if (error instanceof CliError) return { input, error };
    throw error;
  }
}

/** Reads the sources side by side, each once. */
function readEach(args: Arguments, context: Context): Promise<SourceReport[]> {
  const inputs = [...new Set([args.input, ...args.others])];
  const reading = Promise.all(inputs.map((input) => readOne({ ...args, input }, context)));
  return args.quiet ? reading : withProgress(context, reading);
}

function toSourceLine({ input, report }: SourceReport, texts: Texts): string {
  const found = report && `${nameOfFormat(report, texts)}, ${shownArticles(report.feed).length}`;
  return `- ${input}: ${found ?? texts.unreadable}`;
}

function toSourceJson({ input, report, error }: SourceReport, texts: Texts): object {
  if (report)
    return { url: input, format: report.format, title: report.feed.title, warnings: report.warnings };
  const { code, details } = error!;
  return { url: input, error: { code, status: details.status, message: toSentence(error!, texts) } };
}

/** Warns of what became of articles when the feeds were merged, not of what each feed has alone. */
function findMergeWarnings(reports: Report[], merged: Feed, texts: Texts): Warning[] {
  const own = new Set(reports.flatMap(({ feed }) => mergesOf(feed.articles)));
  return toMergeWarnings(
    mergesOf(merged.articles).filter((merge) => !own.has(merge)),
    texts,
  );
}

function toLines(
  sources: SourceReport[],
  feed: Feed,
  warnings: Warning[],
  { texts, limit }: { texts: Texts; limit: number | undefined },
): string[] {
  const read = sources.filter(({ report }) => report);
  const messages = sources.flatMap(({ input, report }) =>
    (report?.warnings ?? []).map(({ message }) => `${input}: ${message}`),
  );
  return [
    `${texts.readSources(read.length, sources.length)}:`,
    ...sources.map((source) => toSourceLine(source, texts)),
    ...toList(shownArticles(feed), texts, limit),
    ...toWarningLines([...messages, ...warnings.map(({ message }) => message)], texts),
  ];
}

/**
 * Prints what is in several sources together, as a page with all of them shows it. Those that cannot be read do not keep
 * the others back. Returns whether all could be read.
 */
export async function readSeveral(args: Arguments, context: Context): Promise<boolean> {
  const { terminal, texts } = context;
  const { limit } = args;
  const sources = await readEach(args, context);
  const reports = sources.flatMap(({ report }) => report ?? []);
  const feed = mergeFeeds(reports.map((report) => report.feed));
  const warnings = findMergeWarnings(reports, feed, texts);
  for (const { error } of sources) if (error) terminal.printMessage(`bantin: ${toSentence(error, texts)}`);
  if (args.json) {
    const articles = feed.articles.slice(0, limit);
    const json = { sources: sources.map((source) => toSourceJson(source, texts)), articles, warnings };
    terminal.printJson(toNativeJson(json, 2));
  } else for (const line of toLines(sources, feed, warnings, { texts, limit })) terminal.print(line);
  return reports.length === sources.length;
}

import type { Article } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { formatDate, formatDateTime } from '../data/text/absolute-time.js';
import { mergeFeeds } from '../data/merge-feeds.js';
import { countEach } from '../data/unique-ids.js';
import type { Arguments } from './arguments.js';
import { CliError } from './cli-error.js';
import { toReport, type Context, type Report } from './report.js';
import { toNativeJson } from './to-native-json.js';
import { toSentence, type Texts } from './texts/index.js';
import type { Warning } from './warnings.js';

function formatTime({ published, publishedPrecision }: Article, texts: Texts): string {
  if (!published) return texts.noTime;
  return publishedPrecision === 'day' ? formatDate(published) : formatDateTime(published);
}

const nameOfSource = ({ attribution }: Article, texts: Texts): string =>
  attribution?.code ?? attribution?.name ?? texts.noSource;

function toLines(article: Article, number: string, texts: Texts): string[] {
  const { headline, url, media, related } = article;
  const facts = [formatTime(article, texts), nameOfSource(article, texts), url ?? texts.noLink];
  if (media) facts.push(texts.media(media));
  const indent = ' '.repeat(number.length);
  return [
    `${number} ${headline}`,
    `${indent} ${facts.join(' · ')}`,
    ...related.map((link) => `${indent} ${texts.related}: ${link.headline} · ${link.url}`),
  ];
}

/** Lists the articles, and before them how many each source has. */
function toList(articles: Article[], texts: Texts): string[] {
  const counts = countEach(articles.map((article) => nameOfSource(article, texts)));
  const sources = [...counts].map(([name, count]) => `${name} (${count})`);
  const width = String(articles.length).length + 1;
  return [
    `${texts.count}: ${articles.length}`,
    `${texts.sources}: ${sources.join(', ') || texts.none}`,
    ...articles.flatMap((article, at) => ['', ...toLines(article, `${at + 1}.`.padStart(width), texts)]),
    '',
  ];
}

const toWarningLines = (warnings: Warning[], texts: Texts): string[] => [
  warnings.length ? `${texts.warningsHeading}:` : texts.noWarnings,
  ...warnings.map(({ message }) => `- ${message}`),
];

const nameOfFormat = ({ format }: Report, texts: Texts): string => texts.formats[format] ?? format;

const toText = (report: Report, texts: Texts): string[] => [
  `${texts.format}: ${nameOfFormat(report, texts)}`,
  `${texts.title}: ${report.feed.title ?? texts.none}`,
  `${texts.page}: ${report.feed.url ?? texts.none}`,
  ...toList(shownArticles(report.feed), texts),
  ...toWarningLines(report.warnings, texts),
];

/** What became of one of several sources. */
interface SourceReport {
  input: string;
  /** Undefined if nothing could be read. */
  report?: Report;
  error?: CliError;
}

/** Reads several sources as a page with all of them does. */
async function readEach(args: Arguments, context: Context): Promise<SourceReport[]> {
  const sources: SourceReport[] = [];
  for (const input of [args.input, ...args.others]) {
    try {
      sources.push({ input, report: await toReport({ ...args, input }, context) });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      sources.push({ input, error });
    }
  }
  const { error } = sources.find(({ report }) => report) ? {} : sources[0]!;
  if (error) throw error;
  return sources;
}

function toSourceLine({ input, report, error }: SourceReport, texts: Texts): string {
  if (error) return `- ${toSentence(error, texts)}`;
  return `- ${input}: ${nameOfFormat(report!, texts)}, ${shownArticles(report!.feed).length}`;
}

function toSourceJson({ input, report, error }: SourceReport, texts: Texts): object {
  if (error) return { url: input, error: { code: error.code, message: toSentence(error, texts) } };
  return { url: input, format: report!.format, title: report!.feed.title };
}

async function readSeveral(args: Arguments, context: Context): Promise<void> {
  const { terminal, texts } = context;
  const sources = await readEach(args, context);
  const reports = sources.flatMap(({ report }) => report ?? []);
  const feed = mergeFeeds(reports.map((report) => report.feed));
  const warnings = reports.flatMap((report) => report.warnings);
  if (args.json) {
    const json = { sources: sources.map((source) => toSourceJson(source, texts)), ...feed, warnings };
    return terminal.printJson(toNativeJson(json, 2));
  }
  for (const line of [
    ...sources.map((source) => toSourceLine(source, texts)),
    ...toList(shownArticles(feed), texts),
    ...toWarningLines(warnings, texts),
  ])
    terminal.print(line);
}

/** `bantin read`: prints what is in a feed, or in several together. */
export async function read(args: Arguments, context: Context): Promise<void> {
  if (args.others.length) return readSeveral(args, context);
  const { terminal, texts } = context;
  const report = await toReport(args, context);
  const { format, feed, warnings } = report;
  if (args.json) terminal.printJson(toNativeJson({ format, ...feed, warnings }, 2));
  else for (const line of toText(report, texts)) terminal.print(line);
}

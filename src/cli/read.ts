import type { Article } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { formatDate, formatDateTime } from '../data/text/absolute-time.js';
import type { Arguments } from './arguments.js';
import { toReport, type Context, type Report } from './report.js';
import { toNativeJson } from './to-native-json.js';
import type { Texts } from './texts/index.js';

function formatTime({ published, publishedPrecision }: Article, texts: Texts): string {
  if (!published) return texts.noTime;
  return publishedPrecision === 'day' ? formatDate(published) : formatDateTime(published);
}

function toLines(article: Article, number: string, texts: Texts): string[] {
  const { headline, attribution, url } = article;
  const source = attribution?.code ?? attribution?.name ?? texts.noSource;
  const facts = [formatTime(article, texts), source, url ?? texts.noLink];
  return [`${number} ${headline}`, `${' '.repeat(number.length)} ${facts.join(' · ')}`];
}

function toText({ format, feed, warnings }: Report, texts: Texts): string[] {
  const articles = shownArticles(feed);
  const width = String(articles.length).length + 1;
  return [
    `${texts.format}: ${texts.formats[format] ?? format}`,
    `${texts.title}: ${feed.title ?? texts.none}`,
    `${texts.page}: ${feed.url ?? texts.none}`,
    `${texts.count}: ${articles.length}`,
    ...articles.flatMap((article, at) => ['', ...toLines(article, `${at + 1}.`.padStart(width), texts)]),
    '',
    warnings.length ? `${texts.warningsHeading}:` : texts.noWarnings,
    ...warnings.map(({ message }) => `- ${message}`),
  ];
}

/** `bantin read`: prints what is in a feed. */
export async function read(args: Arguments, context: Context): Promise<void> {
  const { terminal, texts } = context;
  const report = await toReport(args, context);
  const { format, feed, warnings } = report;
  if (args.json) terminal.printJson(toNativeJson({ format, ...feed, warnings }, 2));
  else for (const line of toText(report, texts)) terminal.print(line);
}

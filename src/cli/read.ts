import { shownArticles } from '../data/find-article.js';
import type { Arguments } from './arguments.js';
import { nameOfFormat, toList, toWarningLines } from './list.js';
import { readSeveral } from './read-several.js';
import { toReport, type Context, type Report } from './report.js';
import { toNativeJson } from '../data/to-native-json.js';
import type { Texts } from './texts/index.js';

const toText = (report: Report, texts: Texts, limit?: number): string[] => [
  `${texts.format}: ${nameOfFormat(report, texts)}`,
  `${texts.title}: ${report.feed.title ?? texts.none}`,
  `${texts.page}: ${report.feed.url ?? texts.none}`,
  ...toList(shownArticles(report.feed), texts, limit),
  ...toWarningLines(
    report.warnings.map(({ message }) => message),
    texts,
  ),
];

/** `bantin read`: prints what is in a feed, or in several together. Returns whether all could be read. */
export async function read(args: Arguments, context: Context): Promise<boolean> {
  if (args.others.length) return readSeveral(args, context);
  const { terminal, texts } = context;
  const report = await toReport(args, context);
  const { format, feed, warnings } = report;
  const articles = feed.articles.slice(0, args.limit);
  if (args.json) terminal.printJson(toNativeJson({ format, ...feed, articles, warnings }, 2));
  else for (const line of toText(report, texts, args.limit)) terminal.print(line);
  return true;
}

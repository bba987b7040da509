import type { Feed } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { MAX_FEED_BYTES } from '../data/read-feed.js';
import { DEFAULT_LIMIT, toFallback } from '../data/to-fallback.js';
import type { Arguments } from './arguments.js';
import { CliError } from './cli-error.js';
import { toReport, type Context } from './report.js';
import { toSafeHtml, toSafeJson } from './terminal.js';
import { toNativeJson } from '../data/to-native-json.js';
import { writeAtomically } from './write-atomically.js';

/** Writes the feed as the file is to have it. @param shown how many articles of it a page shows */
function toText(feed: Feed, { html, limit, out }: Arguments): { text: string; shown: number } {
  const articles = shownArticles(feed);
  if (html) {
    const lines = articles.slice(0, limit ?? DEFAULT_LIMIT);
    return { text: toSafeHtml(toFallback(lines, new Date())), shown: lines.length };
  }
  const kept = limit === undefined ? feed : { ...feed, articles: articles.slice(0, limit) };
  const text = toSafeJson(toNativeJson(kept));
  if (Buffer.byteLength(text) >= MAX_FEED_BYTES) {
    throw new CliError('too-large', 'snapshot-too-large', { address: out });
  }
  return { text, shown: shownArticles(kept).length };
}

/** `bantin snapshot`: writes a feed as a JSON file for pages to read, or as HTML to include in them. Returns true. */
export async function snapshot(args: Arguments, context: Context): Promise<true> {
  const { terminal, texts, signal } = context;
  const { feed, warnings } = await toReport(args, context);
  if (!shownArticles(feed).length) throw new CliError('no-articles', 'no-articles', { address: args.input });
  const { text, shown } = toText(feed, args);
  if (args.out !== '-') await writeAtomically(args.out, `${text}\n`, signal);
  else if (args.html) terminal.printHtml(text);
  else terminal.printJson(text);
  if (args.quiet) return true;
  if (args.out !== '-') terminal.print(texts.written(shown, args.out));
  for (const { message } of warnings) terminal.printMessage(`- ${message}`);
  return true;
}

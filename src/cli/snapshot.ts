import { shownArticles } from '../data/find-article.js';
import { MAX_FEED_BYTES } from '../data/read-feed.js';
import type { Arguments } from './arguments.js';
import { CliError } from './cli-error.js';
import { toReport, type Context } from './report.js';
import { toSafeJson } from './terminal.js';
import { toNativeJson } from './to-native-json.js';
import { writeAtomically } from './write-atomically.js';

/** `bantin snapshot`: writes a feed as a JSON file for pages to read. Returns true. */
export async function snapshot(args: Arguments, context: Context): Promise<true> {
  const { terminal, texts, signal } = context;
  const { feed, warnings } = await toReport(args, context);
  const { length } = shownArticles(feed);
  if (!length) throw new CliError('no-articles', 'no-articles', { address: args.input });
  const json = toSafeJson(toNativeJson(feed));
  if (Buffer.byteLength(json) >= MAX_FEED_BYTES) {
    throw new CliError('too-large', 'snapshot-too-large', { address: args.out });
  }
  if (args.out === '-') terminal.printJson(json);
  else await writeAtomically(args.out, `${json}\n`, signal);
  if (args.quiet) return true;
  if (args.out !== '-') terminal.print(texts.written(length, args.out));
  for (const { message } of warnings) terminal.printMessage(`- ${message}`);
  return true;
}

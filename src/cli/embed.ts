import { shownArticles } from '../data/find-article.js';
import { DEFAULT_LIMIT, toFallback } from '../data/to-fallback.js';
import { toAttributes, toStartTag } from '../data/to-tag.js';
import { isWebAddress, type Arguments } from './arguments.js';
import { BEGIN, END } from './bake/markers.js';
import { toReport, type Context } from './report.js';
import type { WarningCode } from './warnings.js';

/** What matters to a page that reads the feed. The rest is for the feed's publisher, and `read` tells it. */
const WARNINGS: WarningCode[] = ['insecure', 'no-cors', 'other-origin', 'empty', 'relative'];

/** Writes the tag for an address. In `<hot-events>` a space separates addresses, so those inside one are escaped. */
function toListTag(args: Arguments): string {
  const { input, base, itemsPath, fieldMap, limit = DEFAULT_LIMIT } = args;
  const src = isWebAddress(input) ? input : base!;
  const attributes = {
    src: src.replaceAll(' ', '%20'),
    limit: String(limit),
    'items-path': itemsPath,
    'field-map': fieldMap && JSON.stringify(fieldMap),
  };
  return toStartTag('hot-events', attributes);
}

/** `bantin embed`: prints what to paste into a page to show a feed, with its headlines of now inside. Returns true. */
export async function embed(args: Arguments, context: Context): Promise<true> {
  const { terminal } = context;
  const { feed, warnings } = await toReport(args, context);
  const articles = shownArticles(feed).slice(0, args.limit ?? DEFAULT_LIMIT);
  const lines = [
    `<script async${toAttributes({ src: args.script })}></script>`,
    toListTag(args),
    BEGIN,
    ...(articles.length ? [toFallback(articles, new Date())] : []),
    END,
    '</hot-events>',
  ];
  terminal.printHtml(lines.join('\n'));
  for (const { code, message } of warnings) {
    if (WARNINGS.includes(code)) terminal.printMessage(`- ${message}`);
  }
  return true;
}

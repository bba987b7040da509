import { shownArticles } from '../data/find-article.js';
import { escapeHtml } from '../data/text/escape-html.js';
import { DEFAULT_LIMIT, toFallback } from '../data/to-fallback.js';
import { isWebAddress, type Arguments } from './arguments.js';
import { BEGIN, END } from './bake/markers.js';
import { toReport, type Context } from './report.js';
import type { WarningCode } from './warnings.js';

/** What matters to a page that reads the feed. The rest is for the feed's publisher, and `read` tells it. */
const WARNINGS: WarningCode[] = ['insecure', 'no-cors', 'other-origin', 'empty', 'relative'];

/**
 * Writes a value that the user gave, in the quotes that leave JSON readable. A percent sign of an address stays, for behind a
 * name and a quote it begins nothing.
 */
function quote(value: string): string {
  const escaped = escapeHtml(value).replaceAll('&#37;', '%');
  if (!value.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll('&quot;', '"').replaceAll('&#123;', '{')}'`;
}

/** Writes attributes with their values. Those without one are left out. */
const toAttributes = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}=${quote(value)}`)
    .join('');

/** Writes the tag for an address. In `<hot-events>` a space separates addresses, so those inside one are escaped. */
function toStartTag(args: Arguments): string {
  const { input, base, itemsPath, fieldMap, limit = DEFAULT_LIMIT } = args;
  const src = isWebAddress(input) ? input : base!;
  const attributes = {
    src: src.replaceAll(' ', '%20'),
    limit: String(limit),
    'items-path': itemsPath,
    'field-map': fieldMap && JSON.stringify(fieldMap),
  };
  return `<hot-events${toAttributes(attributes)}>`;
}

/** `bantin embed`: prints what to paste into a page to show a feed, with its headlines of now inside. Returns true. */
export async function embed(args: Arguments, context: Context): Promise<true> {
  const { terminal } = context;
  const { feed, warnings } = await toReport(args, context);
  const articles = shownArticles(feed).slice(0, args.limit ?? DEFAULT_LIMIT);
  const lines = [
    `<script async${toAttributes({ src: args.script })}></script>`,
    toStartTag(args),
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

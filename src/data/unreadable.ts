import { FeedError } from './feed-error.js';
import { findJson, isPage, withoutJunk } from './text/junk.js';
import { toPlainText } from './text/normalize.js';

/** How much of a text is quoted. */
const MAX_QUOTE = 200;

/** What notices of PHP begin with, and what browsers put around text that they save. No page does. */
const NOTICE = /^(?:br|b|font|pre)$/i;

/** Returns "HTML", "XML <urlset>", or '' for text that is neither. */
function toMarkupName(text: string): string {
  const markup = withoutJunk(text);
  const [, root = '', attributes = ''] = /<([a-z_][\w:.-]*)([^>]*)/i.exec(markup) ?? [];
  const isXml =
    /^<\?xml/i.test(markup) || (markup.startsWith('<') && /\s(?:xmlns|version)\b/.test(attributes));
  if (isXml && root && !/^html$/i.test(root)) return `XML <${root.slice(0, MAX_QUOTE)}>`;
  const start = findJson(text);
  // Tags in a string of JSON do not make it a page.
  if (isPage(start < 0 ? text : text.slice(0, start))) return 'HTML';
  return root && text.startsWith('<') && start < 0 && !NOTICE.test(root) ? 'HTML' : '';
}

/**
 * Tells why there is no feed in a text that is not JSON: it is markup of another kind, neither JSON nor markup, or broken.
 * The detail names the kind of markup. Else it quotes what comes before the JSON, such as a notice of PHP.
 */
export function toUnreadable(text: string, url: string, cause: unknown): FeedError {
  const markup = toMarkupName(text);
  if (markup) return new FeedError('not-a-feed', url, { detail: markup, cause });
  const quote = findJson(text) === 0 ? '' : text.slice(0, MAX_QUOTE).replace(/<[^>]*>?/g, ' ');
  return new FeedError('parse', url, { detail: toPlainText(quote), cause });
}

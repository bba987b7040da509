import type { Related } from './article.js';
import { asArray, own } from './own.js';
import { toPlainText } from './text/normalize.js';
import { canonicalUrl, safeUrl } from './text/urls.js';

/** Nobody shows more. */
const MAX_RELATED = 20;

/**
 * Reads the articles that belong to one. Those without a headline or an address are left out, and so is what leads to
 * the same page again, or to the article itself. The first 20 are kept.
 *
 * @param page the address of the article
 */
export function toRelated(value: unknown, base: string, page = ''): Related[] {
  const related: Related[] = [];
  if (value == null) return related;
  const known = new Set([canonicalUrl(page)]);
  for (const link of asArray(value)) {
    if (related.length === MAX_RELATED) break;
    const headline = toPlainText(own(link, 'headline'));
    const url = headline && safeUrl(own(link, 'url'), base);
    if (!url || known.has(canonicalUrl(url))) continue;
    known.add(canonicalUrl(url));
    related.push({ headline, url });
  }
  return related;
}

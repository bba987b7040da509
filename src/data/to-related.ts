import type { Related } from './article.js';
import { own } from './own.js';
import { listOf } from './read-fields.js';
import { toPlainText } from './text/normalize.js';
import { canonicalUrl, safeUrl } from './text/urls.js';

const toLinks = listOf((value, base): Related | undefined => {
  const headline = toPlainText(own(value, 'headline'));
  const url = safeUrl(own(value, 'url'), base);
  return headline && url ? { headline, url } : undefined;
});

/**
 * Reads the articles that belong to one. Those without a headline or an address are left out, and so is what leads to
 * the same page again, or to the article itself.
 *
 * @param url the address of the article
 */
export function toRelated(value: unknown, base: string, url = ''): Related[] {
  const known = new Set([canonicalUrl(url)]);
  return toLinks(value, base).filter((link) => {
    const address = canonicalUrl(link.url);
    const isNew = !known.has(address);
    known.add(address);
    return isNew;
  });
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import { safeUrl } from '../data/text/urls.js';
import { toSlug } from '../data/text/slug.js';
import type { NewsElement } from '../elements/news-element.js';
import { NewsKeywordEvent } from '../events.js';
import { renderLink } from './link.js';

/** The address of a keyword: `{keyword}` percent-encoded, `{slug}` without diacritics. Only http(s) survives. */
export function toKeywordUrl(template: string, keyword: string): string | undefined {
  const address = template
    .replaceAll('{keyword}', () => encodeURIComponent(keyword))
    .replaceAll('{slug}', () => toSlug(keyword));
  return safeUrl(address, document.baseURI);
}

/** A keyword as a link, where there is an address for it, else as plain text. */
export function renderKeyword(
  host: NewsElement,
  keyword: string,
  template: string,
  count: unknown,
): TemplateResult {
  const href = toKeywordUrl(template, keyword);
  const content = html`${keyword}${count}`;
  const handleClick = () => host.dispatchEvent(new NewsKeywordEvent(keyword, true));
  return href
    ? renderLink(host, href, content, { part: 'keyword', handleClick })
    : html`<span part="keyword">${content}</span>`;
}

/** The keywords of an article. */
export function renderKeywords(host: NewsElement, { keywords }: { keywords: string[] }) {
  if (!keywords.length || !host.shows('keywords')) return nothing;
  return html`<ul part="keywords" role="list">
    ${keywords.map((keyword) => html`<li>${renderKeyword(host, keyword, host.keywordHref, nothing)}</li>`)}
  </ul>`;
}

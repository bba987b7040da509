import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import { safeUrl } from '../data/text/urls.js';
import { toSlug } from '../data/text/slug.js';
import type { NewsElement } from '../elements/news-element.js';
import { NewsKeywordEvent } from '../elements/events.js';
import { renderLink } from './link.js';
import { renderTag } from './tag.js';

export const keywordsTitle = (): string =>
  msg('Từ khóa', { id: 'keywords', desc: 'Heading of a list of keywords' });

/** A keyword as a link, where there is an http(s) address for it, else as plain text. */
export function renderKeyword(
  host: NewsElement,
  keyword: string,
  template: string,
  content: unknown = keyword,
): TemplateResult {
  const address = template
    .replaceAll('{keyword}', () => encodeURIComponent(keyword))
    .replaceAll('{slug}', () => toSlug(keyword));
  const href = safeUrl(address, host.baseURI);
  return href
    ? renderLink(host, href, content, 'keyword', () => new NewsKeywordEvent(keyword, true))
    : renderTag('span', content, ' part="keyword"');
}

/** A list of keywords, each drawn by `render`. */
export function renderList<T>(label: string, keywords: T[], render: (keyword: T) => unknown): TemplateResult {
  return html`<ul part="keywords" role="list" aria-label=${label || nothing}>
    ${keywords.map((keyword) => renderTag('li', render(keyword)))}
  </ul>`;
}

/** The keywords of an article. */
export function renderKeywords(host: NewsElement, { keywords }: { keywords: string[] }) {
  return keywords.length && host.shows('keywords')
    ? renderList(keywordsTitle(), keywords, (keyword) => renderKeyword(host, keyword, host.keywordHref))
    : '';
}

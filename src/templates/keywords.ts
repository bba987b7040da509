import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { toSlug } from '../data/text/slug.js';
import { safeUrl } from '../data/text/urls.js';
import { html, inline } from './html.js';
import { renderLink } from './link.js';
import type { DrawOptions } from './options.js';

export const keywordsTitle = (): string => msg('Từ khóa', { id: 'keywords' });

/** The http(s) address of a keyword; undefined if the address template gives none. */
export function keywordUrl(keyword: string, template: string, baseUrl: string): string | undefined {
  const address = template
    .replaceAll('{keyword}', () => encodeURIComponent(keyword))
    .replaceAll('{slug}', () => toSlug(keyword));
  return safeUrl(address, baseUrl);
}

/** One keyword of an article: a link if there is an address for it. */
function renderItem(keyword: string, options: DrawOptions, language: string | undefined): TemplateResult {
  const lang = language ?? nothing;
  const url = keywordUrl(keyword, options.keywordHref, options.baseUrl);
  return url
    ? html`<li lang=${lang}>${inline([renderLink(url, keyword, options, { part: 'keyword', keyword })])}</li>`
    : html`<li part="keyword" lang=${lang} .textContent=${keyword}></li>`;
}

/** The keywords of an article that are to be shown. */
export const keywordsOf = ({ keywords }: { keywords: string[] }, { fields }: DrawOptions): string[] =>
  fields.has('keywords') ? keywords : [];

/** The list items of an article's keywords. */
export const renderKeywordItems = (keywords: string[], options: DrawOptions, language?: string): unknown =>
  html`${inline(keywords.map((keyword) => renderItem(keyword, options, language)))}`;

/** A list of keywords. */
export const renderKeywordList = (label: string, items: unknown): TemplateResult =>
  html`<ul part="keywords" role="list" aria-label=${label || nothing}>
    ${items}
  </ul>`;

/** How many articles have a keyword: a number, which is read out as "4 tin". */
export function renderCount(count: number): TemplateResult {
  const spoken =
    count === 1 ? msg('1 tin', { id: 'keyword-count-one' }) : msg(str`${count} tin`, { id: 'keyword-count' });
  const [before = '', after = ''] = spoken.split(String(count));
  return html`<span class="spoken" .textContent=${`, ${before}`}></span
    ><small part="count" .textContent=${count}></small><span class="spoken" .textContent=${after}></span>`;
}

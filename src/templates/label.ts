import { html, nothing } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import type { Article, Label } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';

/** The labels in words: colour alone tells nobody. */
export const labelTexts: Record<Label, () => string> = {
  live: () => msg('Trực tiếp', { id: 'label-live', desc: 'Label: reported as it happens' }),
  breaking: () => msg('Tin nóng', { id: 'label-breaking', desc: 'Label: breaking news' }),
  sponsored: () =>
    msg('Nội dung tài trợ', {
      id: 'label-sponsored',
      desc: 'Label required by law: somebody paid for this article',
    }),
  ad: () => msg('Quảng cáo', { id: 'label-ad', desc: 'Label required by law: an advertisement' }),
  ai: () =>
    msg('Có sử dụng AI', {
      id: 'label-ai',
      desc: 'Label required by law: made or edited with artificial intelligence',
    }),
  corrected: () => msg('Cải chính', { id: 'label-corrected', desc: 'Label: the article was corrected' }),
};

/** A field in words, if there are any and the element shows them. */
export function renderWords(host: NewsElement, field: string, words: string | undefined, variant = '') {
  return words && host.shows(field)
    ? html`<span part=${field} class="${field} ${variant}">${words}</span>`
    : '';
}

/** A row of what there is, or nothing. */
export function renderRow(className: string, part: string | typeof nothing, items: unknown[]) {
  return items.some(Boolean) ? html`<p class=${className} part=${part}>${items}</p>` : '';
}

/** What stands above a headline: label, section, kicker, and whether it has just come. */
export function renderOverline(host: NewsElement, { label, section, kicker }: Article, isNew = false) {
  const fresh = msg('Mới', {
    id: 'new',
    desc: 'Mark of an article that came while the reader was on the page',
  });
  return renderRow('overline', nothing, [
    isNew ? html`<span part="new" class="new">${fresh}</span>` : '',
    renderWords(host, 'label', label && labelTexts[label](), label),
    renderWords(host, 'section', section),
    renderWords(host, 'kicker', kicker),
  ]);
}

/** Sapo. */
export function renderStandfirst(host: NewsElement, { standfirst }: Article) {
  return renderRow('standfirst', 'standfirst', [host.shows('standfirst') && standfirst]);
}

import { html, nothing } from 'lit/html.js';
import { msg } from '../localization/msg.js';
import type { Article, Label } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';

/** The label in words. */
export function labelText(label: Label): string {
  switch (label) {
    case 'live':
      return msg('Trực tiếp', { id: 'label-live', desc: 'Label: reported as it happens' });
    case 'breaking':
      return msg('Tin nóng', { id: 'label-breaking', desc: 'Label: breaking news' });
    case 'sponsored':
      return msg('Nội dung tài trợ', {
        id: 'label-sponsored',
        desc: 'Label required by law: somebody paid for this article',
      });
    case 'ad':
      return msg('Quảng cáo', { id: 'label-ad', desc: 'Label required by law: an advertisement' });
    case 'ai':
      return msg('Có sử dụng AI', {
        id: 'label-ai',
        desc: 'Label required by law: made or edited with artificial intelligence',
      });
    case 'corrected':
      return msg('Cải chính', { id: 'label-corrected', desc: 'Label: the article was corrected' });
  }
}

/** The label as visible text: colour alone tells nobody. */
function renderLabel(host: NewsElement, { label }: Article) {
  return label && host.shows('label')
    ? html`<span part="label" class="label ${label}">${labelText(label)}</span>`
    : nothing;
}

function renderWords(host: NewsElement, article: Article, field: 'section' | 'kicker') {
  return article[field] && host.shows(field)
    ? html`<span part=${field} class=${field}>${article[field]}</span>`
    : nothing;
}

/** A row of what there is, or nothing. */
export function renderRow(className: string, part: string | typeof nothing, items: unknown[]) {
  return items.some((item) => item !== nothing)
    ? html`<p class=${className} part=${part}>${items}</p>`
    : nothing;
}

/** What stands above a headline: label, section, kicker. */
export function renderOverline(host: NewsElement, article: Article) {
  const items = [
    renderLabel(host, article),
    renderWords(host, article, 'section'),
    renderWords(host, article, 'kicker'),
  ];
  return renderRow('overline', nothing, items);
}

/** Sapo. */
export function renderStandfirst(host: NewsElement, { standfirst }: Article) {
  return standfirst && host.shows('standfirst')
    ? html`<p part="standfirst" class="standfirst">${standfirst}</p>`
    : nothing;
}

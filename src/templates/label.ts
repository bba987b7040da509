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
export function renderLabel(host: NewsElement, { label }: Article) {
  return label && host.shows('label')
    ? html`<p part="label" class="label ${label}">${labelText(label)}</p>`
    : nothing;
}

/** One of the short texts around the headline. */
export function renderLine(host: NewsElement, article: Article, field: 'section' | 'kicker' | 'standfirst') {
  return article[field] && host.shows(field)
    ? html`<p part=${field} class=${field}>${article[field]}</p>`
    : nothing;
}

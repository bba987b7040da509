import { html, nothing } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { renderWords } from './label.js';
import { renderArticleLink, renderLink } from './link.js';

/** Who wrote it: the names alone to see, "Bài viết của …" to hear. */
export function renderByline(host: NewsElement, { authors }: Article) {
  const names = renderWords(host, 'byline', authors.map(({ name }) => name).join(', '));
  const byline = msg('Bài viết của', { id: 'byline', desc: 'Read out before the names of the authors' });
  return names && html`<span><span class="spoken">${byline} </span>${names}</span>`;
}

/** "Theo …": whom the publisher has it from, linked to them, else to the original. */
export function renderAttribution(host: NewsElement, article: Article) {
  const { attribution, url, label } = article;
  if (!attribution || !host.shows('attribution')) return '';
  const { name, code = name } = attribution;
  const sentence = msg(str`Theo ${code}`, {
    id: 'attribution',
    desc: 'Whom the publisher has the article from; the variable is the name or short form of an outlet',
  });
  const isShort = code !== name;
  const title = isShort ? name : nothing;
  return html`<span
    >${
      attribution.url
        ? renderLink(host, attribution.url, sentence, 'attribution', undefined, label, title)
        : url
          ? renderArticleLink(host, article, 'attribution', sentence, title)
          : html`<span part="attribution" title=${title}>${sentence}</span>`
    }${isShort ? html`<span class="spoken"> (${name})</span>` : ''}</span
  >`;
}

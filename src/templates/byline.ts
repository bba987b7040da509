import { html, nothing } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { isPaid, renderLink } from './link.js';

/** Who wrote it: the names alone to see, "Bài viết của …" to hear. */
export function renderByline(host: NewsElement, { authors }: Article) {
  if (!authors.length || !host.shows('byline')) return nothing;
  const names = authors.map(({ name }) => name).join(', ');
  return html`<span
    ><span class="spoken"
      >${msg('Bài viết của', { id: 'byline', desc: 'Read out before the names of the authors' })} </span
    ><span part="byline">${names}</span></span
  >`;
}

/** "Theo …": whom the publisher has it from, linked to them, else to the original. */
export function renderAttribution(host: NewsElement, article: Article) {
  const { attribution, url } = article;
  if (!attribution || !host.shows('attribution')) return nothing;
  const { name, code = name } = attribution;
  const sentence = msg(str`Theo ${code}`, {
    id: 'attribution',
    desc: 'Whom the publisher has the article from; the variable is the name or short form of an outlet',
  });
  const title = code === name ? undefined : name;
  const href = attribution.url ?? url;
  const part = 'attribution';
  return html`<span
    >${
      href
        ? renderLink(host, href, sentence, { part, title, isPaid: isPaid(article) })
        : html`<span part=${part} title=${title ?? nothing}>${sentence}</span>`
    }${title && html`<span class="spoken"> (${title})</span>`}</span
  >`;
}

import { nothing, type TemplateResult } from 'lit';
import type { Article, Author } from '../data/article.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { bylineOf, renderByline } from './byline.js';
import { html, inline } from './html.js';
import type { DrawOptions } from './options.js';

/** The sections whose articles are somebody's opinion. */
const OPINION = /^(?:góc nhìn|ý kiến|bình luận)$/i;

/** The author whose portrait stands above the headline, if the article is an opinion and there is one to show. */
function columnistOf({ section = '', authors }: Article, { fields }: DrawOptions): Author | undefined {
  if (!OPINION.test(section) || !fields.has('byline') || !fields.has('picture')) return undefined;
  return authors.find(({ picture }) => picture && !isPictureWithheld(picture.src));
}

/** The names of the authors, where they stand below; empty where they stand above the headline, beside a portrait. */
export const signatureOf = (article: Article, options: DrawOptions): string =>
  columnistOf(article, options) ? '' : bylineOf(article, options);

/** The portrait of a columnist and the names of all authors, if the article is an opinion. */
export function renderColumnist(article: Article, options: DrawOptions): TemplateResult | typeof nothing {
  const { picture } = columnistOf(article, options) ?? {};
  if (!picture) return nothing;
  return html`<p class="columnist">
    <span class="portrait" part="portrait"
      ><img referrerpolicy="no-referrer" loading="lazy" src=${picture.src} alt="" /></span
    >${inline([renderByline(bylineOf(article, options))])}
  </p>`;
}

import { nothing, type TemplateResult } from 'lit';
import type { Article, Author } from '../data/article.js';
import { stripDiacritics } from '../data/text/fold.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { bylineLabel, bylineOf } from './byline.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';

/** The sections whose articles are somebody's opinion: Góc nhìn, Ý kiến, Bình luận. */
const OPINION = /^(?:goc nhin|y kien|binh luan)$/;

/** The author whose portrait stands above the headline, if the article is an opinion and there is one to show. */
export function columnistOf({ section, authors }: Article, { fields }: DrawOptions): Author | undefined {
  const isOpinion = section && OPINION.test(stripDiacritics(section).toLowerCase());
  if (!isOpinion || !fields.has('byline') || !fields.has('picture')) return undefined;
  return authors.find(({ picture }) => picture && !isPictureWithheld(picture.src));
}

/** The portrait of a columnist, and the names of all authors. */
export function renderColumnist(article: Article, { picture }: Author, options: DrawOptions): TemplateResult {
  return html`<p class="columnist">
    <span class="portrait" part="portrait"
      ><img referrerpolicy="no-referrer" loading="lazy" src=${picture?.src ?? nothing} alt="" /></span
    ><span class="spoken" .textContent=${`${bylineLabel()} `}></span
    ><span part="byline" .textContent=${bylineOf(article, options)}></span>
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { renderAttribution, renderByline } from './byline.js';
import { skeletonLines } from './frame.js';
import { renderHeading } from './heading.js';
import { renderKeywords } from './keywords.js';
import { renderOverline, renderRow, renderStandfirst } from './label.js';
import { renderArticleLink } from './link.js';
import { renderPicture } from './picture.js';
import { renderTime } from './time.js';

/** How the parts of a card stand to each other; `lead` is the first story of a list. */
export type CardShape = 'auto' | 'stacked' | 'side' | 'overlay' | 'headline' | 'lead';

/**
 * One article as a teaser: what `<news-card>` shows, and `<hot-events>` for each of its articles.
 *
 * @param isFirst whether a reader is likely to see its picture first
 * @param isNew whether it came while the reader was on the page
 */
export function renderCard(
  host: NewsElement,
  article: Article,
  shape: CardShape,
  headingLevel: number,
  isFirst: boolean,
  isNew = false,
): TemplateResult {
  const { label = '', language, headline } = article;
  const picture = host.shows('picture') && article.picture;
  return html`<article
    part="card"
    class="card ${shape} ${label} ${picture ? '' : 'bare'}"
    data-fields=${host.fields}
    lang=${language ?? nothing}
  >
    ${picture ? renderPicture(host, picture, isFirst && host.isLeading && host.loading === 'eager') : ''}
    <div class="text">
      ${renderOverline(host, article, isNew)}
      ${renderHeading(headingLevel, renderArticleLink(host, article, 'link', headline), ' part="headline"')}
      ${renderStandfirst(host, article)}${renderKeywords(host, article)}
      ${renderRow('meta', 'meta', [
        renderByline(host, article),
        renderAttribution(host, article),
        renderTime(host, article),
      ])}
    </div>
  </article>`;
}

/** What keeps the room of a card until it comes: still, for nothing moves by itself. */
export function renderCardSkeleton(host: NewsElement, shape: CardShape): TemplateResult {
  const hasPicture = host.shows('picture');
  return html`<div>
    <div class="card ${shape} ${hasPicture ? '' : 'bare'}" data-fields=${host.fields}>
      ${hasPicture ? html`<div class="picture"></div>` : ''}
      <div class="text">${skeletonLines}</div>
    </div>
  </div>`;
}

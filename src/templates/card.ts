import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { Article } from '../data/article.js';
import { bylineLabel, bylineOf, sourceOf, type Source } from './byline.js';
import { skeletonLines } from './frame.js';
import { headingTag } from './heading.js';
import { keywordsOf, keywordsTitle, renderKeywordItems } from './keywords.js';
import { renderOverline, standfirstOf } from './label.js';
import { toLink } from './link.js';
import type { DrawOptions } from './options.js';
import { renderPicture } from './picture.js';
import { publishedMoment } from './time.js';

/** How the parts of a card are arranged; `lead` is the first story of a list. */
export type CardShape = 'auto' | 'stacked' | 'side' | 'overlay' | 'headline' | 'lead';

export interface CardOptions {
  shape: CardShape;
  /** Level of the headline. */
  headingLevel: number;
  /** Whether its picture is likely to be in the first viewport. */
  isFirst?: boolean;
  /** Whether the article came while the reader was on the page. */
  isNew?: boolean;
}

/** The name of a part, for an element that is hidden while it has no content. */
const partIf = (content: unknown, name: string): string | typeof nothing => (content ? name : nothing);

/** Where the source of a card leads, if that is elsewhere than its headline. */
const sourceUrl = (source: Source | undefined, { url }: Article): string | undefined =>
  source?.url === url ? undefined : source?.url;

/**
 * One article as a teaser: what `<news-card>` draws, and `<hot-events>` for each of its articles.
 *
 * It is one flat template, in which optional texts are hidden elements without a part, and without white space: each
 * nested template and each line break would add a node to every card of a list.
 */
export function renderCard(article: Article, options: DrawOptions, card: CardOptions): TemplateResult {
  const { label, language, url } = article;
  const picture = options.fields.has('picture') ? article.picture : undefined;
  const standfirst = standfirstOf(article, options);
  const keywords = keywordsOf(article, options);
  const byline = bylineOf(article, options);
  const source = sourceOf(article, options);
  const moment = publishedMoment(article, options);
  const heading = headingTag(card.headingLevel);
  const link = toLink(url, options, label);
  const sourceLink = toLink(sourceUrl(source, article), options, label);
  const handleOpen = url ? (event: MouseEvent) => options.handleOpen(article, event) : nothing;
  const overline = renderOverline(article, options, card.isNew);
  const metaCount = [byline, source, moment].filter(Boolean).length;
  return html`<article
    part="card" class="card ${card.shape} ${label ?? ''} ${picture ? '' : 'bare'}"
    data-fields=${options.fieldNames} lang=${language ?? nothing}
  >${picture ? renderPicture(picture, options, card.isFirst) : nothing}<div class="text">${overline}<${heading} part="headline"><${link.tag}
    part=${partIf(url, 'link')} href=${link.href} target=${link.target} rel=${link.rel}
    aria-describedby=${link.describedBy} @click=${handleOpen} @auxclick=${handleOpen} .textContent=${article.headline}
  ></${link.tag}></${heading}><p
    part=${partIf(standfirst, 'standfirst')} class="standfirst" ?hidden=${!standfirst} .textContent=${standfirst}
  ></p><ul
    part=${partIf(keywords.length, 'keywords')} role="list" aria-label=${keywordsTitle()} ?hidden=${!keywords.length}
  >${renderKeywordItems(keywords, options)}</ul><p
    part=${partIf(metaCount, 'meta')} class="meta ${metaCount === 3 ? 'crowded' : ''}" ?hidden=${!metaCount}
  ><span class=${source || moment ? 'separated' : ''} ?hidden=${!byline}><span
    class="spoken" .textContent=${byline && `${bylineLabel()} `}
  ></span><span part=${partIf(byline, 'byline')} class="byline" .textContent=${byline}></span></span><${sourceLink.tag}
    part=${partIf(source, 'attribution')} class=${moment ? 'separated' : ''} href=${sourceLink.href}
    target=${sourceLink.target} rel=${sourceLink.rel} title=${source?.fullName ?? nothing}
    aria-describedby=${sourceLink.describedBy} ?hidden=${!source} .textContent=${source?.text ?? ''}
  ></${sourceLink.tag}><span
    class="spoken" ?hidden=${!source?.fullName} .textContent=${source?.fullName ? ` (${source.fullName})` : ''}
  ></span><time
    part=${partIf(moment, 'time')} datetime=${moment?.dateTime ?? nothing} title=${moment?.title ?? nothing}
    ?hidden=${!moment} .textContent=${moment?.text ?? ''}
  ></time></p></div></article>`;
}

/** Keeps the room of a card until it comes. It is still: nothing moves by itself. */
export function renderCardSkeleton({ fields, fieldNames }: DrawOptions, shape: CardShape): TemplateResult {
  const hasPicture = fields.has('picture');
  return html`<div>
    <div class="card ${shape} ${hasPicture ? '' : 'bare'}" data-fields=${fieldNames}>
      ${hasPicture ? html`<div class="picture"></div>` : nothing}
      <div class="text">${skeletonLines}</div>
    </div>
  </div>`;
}

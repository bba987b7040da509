import { nothing, type TemplateResult } from 'lit';
import type { Article, Picture } from '../data/article.js';
import { renderByline, renderSourceLink, sourceOf } from './byline.js';
import { skeletonLines } from './frame.js';
import { toSlug } from '../data/text/slug.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { renderHeadline } from './heading.js';
import { html, inline } from './html.js';
import { keywordsOf, keywordsTitle, renderKeywordItems, renderKeywordList } from './keywords.js';
import { renderOverline, renderStandfirst, type OverlineOptions } from './label.js';
import { mediaOf } from './media.js';
import type { DrawOptions } from './options.js';
import { renderPicture } from './picture.js';
import { renderColumnist, signatureOf } from './portrait.js';
import { staticPart, staticTag } from './tags.js';
import { cardMoments, renderMoment, type Moment } from './time.js';

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
  /** Whether the card is an item of a list. */
  isItem?: boolean;
  /** Whether it is so far down in a list that it need not be drawn before it comes near the screen. */
  isFar?: boolean;
}

/** The element of a card or an article, which knows what it shows. */
export interface ArticleElement extends HTMLElement {
  article?: Article;
}

/** The parts of a card: by its label and its section, too, for the page's own style sheet. */
export function cardParts({ label, section }: Article): string {
  const slug = section && toSlug(section);
  return `card${label ? ` card-${label}` : ''}${slug ? ` card-section-${slug}` : ''}`;
}

/**
 * What a card shows. In a grid it has its standfirst, which is seen where there is no picture, unless the page says
 * which fields to show.
 */
function fieldsOf(options: DrawOptions, { shape, isItem }: CardOptions): DrawOptions {
  const isInGrid = shape === 'stacked' && isItem && !options.areFieldsGiven;
  return isInGrid ? { ...options, fields: new Set([...options.fields, 'standfirst']) } : options;
}

/** A picture that waits to be asked for is none to write on. */
const shapeOf = ({ shape }: CardOptions, picture: Picture | undefined): CardShape =>
  shape === 'overlay' && picture && isPictureWithheld(picture.src) ? 'stacked' : shape;

/** What stands above a headline: labels and the like, and whose opinion it is. */
function renderAbove(article: Article, options: DrawOptions, overline: OverlineOptions): unknown {
  const labels = renderOverline(article, options, overline);
  const columnist = renderColumnist(article, options);
  return columnist === nothing ? labels : html`${labels}${columnist}`;
}

/** Who wrote it, where it is from and when it came, in a line. */
function renderMeta(
  article: Article,
  options: DrawOptions,
  moment: Moment | undefined,
): TemplateResult | undefined {
  const byline = signatureOf(article, options);
  const source = sourceOf(article, options);
  if (!byline && !source && !moment) return undefined;
  return html`<p part="meta" class="meta">
    ${inline([
      byline && renderByline(byline),
      source && renderSourceLink(article, source, options),
      source?.fullName && html`<span class="spoken" .textContent=${` (${source.fullName})`}></span>`,
      moment && renderMoment(moment, 'time'),
    ])}
  </p>`;
}

/** What stands below a headline. */
function renderBelow(article: Article, options: DrawOptions, moment: Moment | undefined): TemplateResult {
  const keywords = keywordsOf(article, options);
  return html`${inline([
    renderStandfirst(article, options),
    keywords.length > 0 &&
      renderKeywordList(keywordsTitle(), renderKeywordItems(keywords, options, article.language)),
    renderMeta(article, options, moment),
  ])}`;
}

/**
 * One article as a teaser: what `<news-card>` draws, and `<hot-events>` for each of its articles.
 *
 * It has few templates and no white space, for each nested template and each line break would add a node to every card
 * of a list. The headline is in the one that stays whatever else the article gets or loses, because it may have the focus.
 */
export function renderCard(article: Article, given: DrawOptions, card: CardOptions): TemplateResult {
  const options = fieldsOf(given, card);
  const { label } = article;
  const picture = options.fields.has('picture') ? article.picture : undefined;
  const { published, updated } = cardMoments(article, options);
  const media = mediaOf(article, options);
  const item = staticTag(card.isItem ? 'li' : 'div');
  const headline = renderHeadline(article, options, { level: card.headingLevel, label, media });
  const overline = { isNew: card.isNew, updated, media: picture ? undefined : media };
  const className = `card ${shapeOf(card, picture)} ${label ?? ''} ${picture ? '' : 'bare'}`;
  return html`<${item} part=${staticPart(card.isItem && 'item')} class=${card.isFar ? 'far' : nothing}><article
    part=${cardParts(article)} class=${className} .article=${article}
  ><div class="text">${renderAbove(article, options, overline)}${inline([headline])}${renderBelow(article, options, published)}</div>${picture ? renderPicture(picture, options, { isFirst: card.isFirst, article, media }) : nothing}</article></${item}>`;
}

/** Keeps the room of a card until it comes. It is still: nothing moves by itself. */
export function renderCardSkeleton({ fields, fieldNames }: DrawOptions, shape: CardShape): TemplateResult {
  const hasPicture = fields.has('picture');
  return html`<div>
    <div class="card ${shape} ${hasPicture ? '' : 'bare'}" data-fields=${fieldNames}>
      <div class="text">${skeletonLines}</div>
      ${hasPicture ? html`<div class="picture"></div>` : nothing}
    </div>
  </div>`;
}

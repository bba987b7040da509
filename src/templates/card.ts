import { nothing, type TemplateResult } from 'lit';
import type { Article, Picture } from '../data/article.js';
import { bylineLabel, sourceOf, sourceUrl } from './byline.js';
import { skeletonLines } from './frame.js';
import { toSlug } from '../data/text/slug.js';
import { isPictureWithheld } from '../page/data-saving.js';
import { headingTag } from './heading.js';
import { html } from './html.js';
import { keywordsOf, keywordsTitle, renderKeywordItems } from './keywords.js';
import { renderOverline, standfirstOf, type OverlineOptions } from './label.js';
import { paidLabel, toLink } from './link.js';
import { mediaOf, spokenBehind } from './media.js';
import type { DrawOptions } from './options.js';
import { renderPicture } from './picture.js';
import { renderColumnist, signatureOf } from './portrait.js';
import { staticTag } from './tags.js';
import { cardMoments, momentClass } from './time.js';
import { unbroken } from './unbroken.js';

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

/** The name of a part or a class, for an element that only has it under a condition. */
const nameIf = (content: unknown, name: string): string | typeof nothing => (content ? name : nothing);

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

/**
 * One article as a teaser: what `<news-card>` draws, and `<hot-events>` for each of its articles.
 *
 * It is one flat template without white space, for each nested template and each line break would add a node to every
 * card of a list. Optional texts are elements that the style hides while they have no part.
 */
export function renderCard(article: Article, given: DrawOptions, card: CardOptions): TemplateResult {
  const options = fieldsOf(given, card);
  const { label, language, url } = article;
  const picture = options.fields.has('picture') ? article.picture : undefined;
  const standfirst = standfirstOf(article, options);
  const keywords = keywordsOf(article, options);
  const byline = signatureOf(article, options);
  const source = sourceOf(article, options);
  const { published: moment, updated } = cardMoments(article, options);
  const media = mediaOf(article, options);
  const item = staticTag(card.isItem ? 'li' : 'div');
  const heading = headingTag(card.headingLevel);
  const link = toLink(url, options, label);
  const sourceLink = toLink(sourceUrl(source, article), options, paidLabel(label));
  const overline = { isNew: card.isNew, updated, media: picture ? undefined : media };
  const shape = shapeOf(card, picture);
  const lang = language ?? nothing;
  const hasMeta = byline || source || moment;
  return html`<${item} part=${nameIf(card.isItem, 'item')} class=${nameIf(card.isFar, 'far')}><article
    part=${cardParts(article)} class="card ${shape} ${label ?? ''} ${picture ? '' : 'bare'}" .article=${article}
  ><div class="text">${renderAbove(article, options, overline)}<${heading} part="headline" lang=${lang} dir="auto"><${link.tag}
    part=${nameIf(url, 'link')} href=${link.href} target=${link.target} rel=${link.rel}
    aria-describedby=${link.describedBy} .textContent=${unbroken(article.headline, spokenBehind(media))}
  ></${link.tag}></${heading}><p
    class="standfirst optional" part=${nameIf(standfirst, 'standfirst')} lang=${lang} dir="auto" .textContent=${unbroken(standfirst)}></p><ul
    class="optional" part=${nameIf(keywords.length, 'keywords')} role="list" aria-label=${keywordsTitle()}>${renderKeywordItems(keywords, options, language)}</ul><p
    part=${nameIf(hasMeta, 'meta')} class="meta optional"
  ><span ?hidden=${!byline}><span
    class="spoken" .textContent=${byline && `${bylineLabel()} `}
  ></span><span part=${nameIf(byline, 'byline')} .textContent=${byline}></span></span><${sourceLink.tag}
    part=${nameIf(source, 'attribution')} class="optional" href=${sourceLink.href}
    target=${sourceLink.target} rel=${sourceLink.rel} title=${source?.fullName ?? nothing}
    aria-describedby=${sourceLink.describedBy} .textContent=${source?.text ?? ''}
  ></${sourceLink.tag}><span
    class="spoken" .textContent=${source?.fullName ? ` (${source.fullName})` : ''}
  ></span><time
    class="optional ${moment ? momentClass(moment) : ''}" part=${nameIf(moment, 'time')} datetime=${moment?.dateTime ?? nothing} title=${moment?.title ?? nothing}
    .textContent=${moment?.text ?? ''}
  ></time></p></div>${picture ? renderPicture(picture, options, { isFirst: card.isFirst, article, media }) : nothing}</article></${item}>`;
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

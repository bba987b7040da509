import { nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../data/article.js';
import { relatedLinks } from '../data/story.js';
import { getLocale } from '../localization/localization.js';
import { countRequestedPictures } from '../page/data-saving.js';
import { renderCard, renderCardSkeleton, type CardOptions, type CardShape } from './card.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';
import { renderRelated } from './related.js';
import { staticTag } from './tags.js';
import { timeKey } from './time.js';

/** How the articles of a list are arranged. */
export type ListLayout = 'list' | 'grid' | 'lead' | 'headlines' | 'shelf' | 'event';

const SHAPES = {
  list: 'side',
  grid: 'stacked',
  lead: 'lead',
  headlines: 'headline',
  shelf: 'stacked',
  event: 'lead',
} as const;

/** After the lead story the others look as in a list. */
const toShape = (layout: ListLayout, index: number): CardShape =>
  layout === 'lead' && index > 0 ? SHAPES.list : SHAPES[layout];

/** How many cards at the head of a list may be on the first screen, and are drawn at once. */
const NEAR_ITEMS = 12;

export interface ListOptions {
  layout: ListLayout;
  /** The ids of the articles that came while the reader was on the page. */
  newIds: ReadonlySet<string>;
  /** The name of a list that readers scroll, and come to by keyboard for that. */
  label?: string;
}

/** What all cards of a list have in common, as text: when it changes, all of them are drawn again. */
export function toKey(options: DrawOptions): string {
  // The fields are there by name, too, and the time counts for each card on its own.
  const common = { ...options, fields: undefined, now: undefined };
  return JSON.stringify([common, getLocale(), countRequestedPictures()]);
}

/** Renders an item. An article that cannot be drawn is left out, and harms no other. */
export function attempt(renderItem: () => TemplateResult): unknown {
  try {
    return renderItem();
  } catch {
    return nothing;
  }
}

/**
 * The first story of a block, with what belongs to it beside it.
 *
 * @param related what belongs to it, drawn
 * @param isNew whether it came while the reader was on the page
 */
export function renderStory(
  article: Article,
  related: unknown,
  options: DrawOptions,
  { isNew, tag }: { isNew: boolean; tag: 'li' | 'div' },
): TemplateResult {
  const item = staticTag(tag);
  const card: CardOptions = { shape: 'lead', headingLevel: options.headingLevel + 1, isFirst: true, isNew };
  return html`<${item} part="item" class="story">${renderCard(article, options, card)}${related}</${item}>`;
}

/**
 * A list of cards. Each article keeps its elements, wherever it moves, and its card is drawn again only when
 * something in it changes.
 */
export function renderList(
  articles: Article[],
  options: DrawOptions,
  { layout, newIds, label }: ListOptions,
): TemplateResult | typeof nothing {
  if (articles.length === 0) return nothing;
  const key = toKey(options);
  const headingLevel = options.headingLevel + 1;
  // Safari takes a list without bullets for no list at all, unless it has the role.
  return html`<ul
    part="list"
    class="list ${layout}"
    role="list"
    aria-label=${label ?? nothing}
    tabindex=${layout === 'shelf' ? 0 : nothing}
  >
    ${repeat(
      articles,
      ({ id }) => id,
      (article, index) => {
        const shape = toShape(layout, index);
        const isFirst = index === 0;
        const isFar = index >= NEAR_ITEMS;
        const isNew = newIds.has(article.id);
        const time = timeKey(article, options);
        const related = shape === 'lead' ? relatedLinks(article, articles) : [];
        return guard([article, key, shape, isFirst, isFar, isNew, time, ...related], () =>
          attempt(() =>
            related.length
              ? renderStory(article, renderRelated(related, options), options, { isNew, tag: 'li' })
              : renderCard(article, options, { shape, headingLevel, isFirst, isFar, isNew, isItem: true }),
          ),
        );
      },
    )}
  </ul>`;
}

/** Keeps the room of a list until it comes. */
export function renderListSkeleton(count: number, options: DrawOptions, layout: ListLayout): TemplateResult {
  // Some old pages replace `Array.from`.
  const cards = [...Array(count).keys()].map((index) => renderCardSkeleton(options, toShape(layout, index)));
  return html`<div class="list ${layout}">${cards}</div>`;
}

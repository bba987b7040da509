import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../data/article.js';
import { getLocale } from '../localization/localization.js';
import { countRequestedPictures } from '../page/data-saving.js';
import { renderCard, renderCardSkeleton, type CardOptions, type CardShape } from './card.js';
import type { DrawOptions } from './options.js';
import { publishedText } from './time.js';

/** How the articles of a list are arranged. */
export type ListLayout = 'list' | 'grid' | 'lead' | 'headlines';

const SHAPES = { list: 'side', grid: 'stacked', lead: 'lead', headlines: 'headline' } as const;

/** After the lead story the others look as in a list. */
const toShape = (layout: ListLayout, index: number): CardShape =>
  layout === 'lead' && index > 0 ? SHAPES.list : SHAPES[layout];

/** How many cards at the head of a list may be on the first screen, and are drawn at once. */
const NEAR_ITEMS = 12;

export interface ListOptions {
  layout: ListLayout;
  /** The ids of the articles that came while the reader was on the page. */
  newIds: ReadonlySet<string>;
}

/** What all cards of a list have in common, as text: when it changes, all of them are drawn again. */
function toKey(options: DrawOptions): string {
  // The fields are there by name, too, and the time counts for each card on its own.
  const common = { ...options, fields: undefined, now: undefined };
  return JSON.stringify([common, getLocale(), countRequestedPictures()]);
}

/** Renders a card. An article that cannot be drawn is left out, and harms no other. */
function renderItem(article: Article, options: DrawOptions, card: CardOptions): unknown {
  try {
    return renderCard(article, options, card);
  } catch {
    return nothing;
  }
}

/**
 * A list of cards. Each article keeps its elements, wherever it moves, and its card is drawn again only when
 * something in it changes.
 */
export function renderList(
  articles: Article[],
  options: DrawOptions,
  { layout, newIds }: ListOptions,
): TemplateResult | typeof nothing {
  if (articles.length === 0) return nothing;
  const key = toKey(options);
  const headingLevel = options.headingLevel + 1;
  // Safari takes a list without bullets for no list at all, unless it has the role.
  return html`<ul part="list" class="list ${layout}" role="list">
    ${repeat(
      articles,
      ({ id }) => id,
      (article, index) => {
        const shape = toShape(layout, index);
        const isFirst = index === 0;
        const isFar = index >= NEAR_ITEMS;
        const isNew = newIds.has(article.id);
        const time = publishedText(article, options);
        return guard([article, key, shape, isFirst, isFar, isNew, time], () =>
          renderItem(article, options, { shape, headingLevel, isFirst, isFar, isNew, isItem: true }),
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

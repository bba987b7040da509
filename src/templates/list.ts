import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../data/article.js';
import { renderCard, renderCardSkeleton, type CardShape } from './card.js';
import type { DrawOptions } from './options.js';

/** How the articles of a list are arranged. */
export type ListLayout = 'list' | 'grid' | 'lead' | 'headlines';

const SHAPES = { list: 'side', grid: 'stacked', lead: 'lead', headlines: 'headline' } as const;

/** After the lead story the others look as in a list. */
const toShape = (layout: ListLayout, index: number): CardShape =>
  layout === 'lead' && index > 0 ? SHAPES.list : SHAPES[layout];

/** An article and its card. */
export interface ListItem {
  article: Article;
  card: TemplateResult;
}

export interface ListOptions {
  layout: ListLayout;
  /** The ids of the articles that came while the reader was on the page. */
  newIds: ReadonlySet<string>;
}

/** Renders the card of each article. An article that cannot be drawn is left out, and harms no other. */
export function toListItems(
  articles: Article[],
  options: DrawOptions,
  { layout, newIds }: ListOptions,
): ListItem[] {
  const headingLevel = options.headingLevel + 1;
  return articles.flatMap((article, index) => {
    const isNew = newIds.has(article.id);
    try {
      const shape = toShape(layout, index);
      return {
        article,
        card: renderCard(article, options, { shape, headingLevel, isFirst: index === 0, isNew }),
      };
    } catch {
      return [];
    }
  });
}

/** A list of cards. Each article keeps its elements, wherever it moves. */
export function renderList(items: ListItem[], layout: ListLayout): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  // Safari takes a list without bullets for no list at all, unless it has the role.
  return html`<ul part="list" class="list ${layout}" role="list">
    ${repeat(
      items,
      ({ article }) => article.id,
      ({ card }) => html`<li part="item">${card}</li>`,
    )}
  </ul>`;
}

/** Keeps the room of a list until it comes. */
export function renderListSkeleton(count: number, options: DrawOptions, layout: ListLayout): TemplateResult {
  // Some old pages replace `Array.from`.
  const cards = [...Array(count).keys()].map((index) => renderCardSkeleton(options, toShape(layout, index)));
  return html`<div class="list ${layout}">${cards}</div>`;
}

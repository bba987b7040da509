import type { TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import type { Arranged } from '../data/story.js';
import { renderEvent, renderEventSkeleton } from './event.js';
import { renderList, renderListSkeleton, type ListLayout } from './list.js';
import type { DrawOptions } from './options.js';
import { renderShelf } from './shelf.js';

/** What a list is to look like, as far as that is known before its articles are. */
export interface EmptyLayout {
  layout: ListLayout;
  /** The fields of a rail of times, where the page does not say which. */
  railFields: string;
}

export interface LayoutOptions extends EmptyLayout {
  /** The ids of the articles that came while the reader was on the page. */
  newIds: ReadonlySet<string>;
  /** The name of the block, also where it has no heading. */
  name: string;
  /** What stands beside the lead of a running story. */
  related: Arranged['related'];
}

/** The articles of a list, arranged as its layout says. */
export function renderLayout(articles: Article[], options: DrawOptions, layout: LayoutOptions): unknown {
  if (layout.layout === 'event') {
    return renderEvent(articles, options, layout);
  }
  if (layout.layout !== 'shelf') return renderList(articles, options, layout);
  return articles.length
    ? renderShelf(renderList(articles, options, { ...layout, label: layout.name }))
    : undefined;
}

/** Keeps the room of a list until it comes. */
export const renderLayoutSkeleton = (
  count: number,
  options: DrawOptions,
  { layout, railFields }: EmptyLayout,
): TemplateResult =>
  layout === 'event'
    ? renderEventSkeleton(count, options, railFields)
    : renderListSkeleton(count, options, layout);

import type { Article, Feed } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';

/** The browser's own `Event`: some old libraries put a thing of their own in its place. */
const Base = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** What all events have in common: they carry their fields themselves. */
class NewsEvent extends Base {
  constructor(type: keyof NewsEventMap, fields: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, fields);
  }
}

/** Content is on screen. */
export class NewsLoadEvent extends NewsEvent {
  readonly feed!: Feed;
  /** Whether this is a saved copy, shown because nothing newer could be had. */
  readonly stale!: boolean;
  constructor(feed: Feed, stale: boolean) {
    super('news-load', { feed, stale });
  }
}

/** One attempt to read a feed failed. */
export class NewsErrorEvent extends NewsEvent {
  readonly error!: FeedError;
  constructor(error: FeedError) {
    super('news-error', { error });
  }
}

/**
 * A reader follows the headline of an article or the link to its original. `preventDefault()` stops the
 * navigation.
 */
export class NewsOpenEvent extends NewsEvent {
  readonly article!: Article;
  readonly originalEvent!: MouseEvent;
  constructor(article: Article, originalEvent: MouseEvent) {
    super('news-open', { article, originalEvent }, true);
  }
}

/** A reader picks a keyword, or lets go of it. `preventDefault()` keeps everything as it is. */
export class NewsKeywordEvent extends NewsEvent {
  readonly keyword!: string;
  readonly selected!: boolean;
  constructor(keyword: string, selected: boolean) {
    super('news-keyword', { keyword, selected }, true);
  }
}

/** A card was half visible for one second; once for each card. */
export class NewsViewEvent extends NewsEvent {
  readonly article!: Article;
  constructor(article: Article) {
    super('news-view', { article });
  }
}

/** The events that bantin's elements dispatch, for typed listeners. */
export interface NewsEventMap {
  'news-load': NewsLoadEvent;
  'news-error': NewsErrorEvent;
  'news-open': NewsOpenEvent;
  'news-keyword': NewsKeywordEvent;
  'news-view': NewsViewEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into the platform's map
  interface GlobalEventHandlersEventMap extends NewsEventMap {}
}

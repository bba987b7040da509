import type { Article, Feed } from './data/article.js';
import type { FeedError } from './data/feed-error.js';

const BUBBLES: EventInit = { bubbles: true, composed: true };

/** Content is on screen. */
export class NewsLoadEvent extends Event {
  readonly feed: Feed;
  /** Whether this is a saved copy, shown because nothing newer could be had. */
  readonly stale: boolean;
  constructor(feed: Feed, stale: boolean) {
    super('news-load', BUBBLES);
    this.feed = feed;
    this.stale = stale;
  }
}

/** One attempt to read a feed failed. */
export class NewsErrorEvent extends Event {
  readonly error: FeedError;
  constructor(error: FeedError) {
    super('news-error', BUBBLES);
    this.error = error;
  }
}

/**
 * A reader follows the headline of an article or the link to its original. `preventDefault()` stops the
 * navigation.
 */
export class NewsOpenEvent extends Event {
  readonly article: Article;
  readonly originalEvent: MouseEvent;
  constructor(article: Article, originalEvent: MouseEvent) {
    super('news-open', { ...BUBBLES, cancelable: true });
    this.article = article;
    this.originalEvent = originalEvent;
  }
}

/** A reader picks a keyword, or lets go of it. */
export class NewsKeywordEvent extends Event {
  readonly keyword: string;
  readonly selected: boolean;
  constructor(keyword: string, selected: boolean) {
    super('news-keyword', BUBBLES);
    this.keyword = keyword;
    this.selected = selected;
  }
}

/** A card was half visible for one second; once for each card. */
export class NewsViewEvent extends Event {
  readonly article: Article;
  constructor(article: Article) {
    super('news-view', BUBBLES);
    this.article = article;
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

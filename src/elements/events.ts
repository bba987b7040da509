import type { Article, Feed } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';

/** The browser's own `Event`: some old libraries replace the global one. */
const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

const BUBBLING: EventInit = { bubbles: true, composed: true };
const CANCELABLE: EventInit = { ...BUBBLING, cancelable: true };

/** Content is on screen. */
export class NewsLoadEvent extends PlatformEvent {
  readonly feed: Feed;
  /** Whether this is a saved copy, shown because nothing newer could be read. */
  readonly stale: boolean;

  constructor(feed: Feed, stale: boolean) {
    super('news-load', BUBBLING);
    this.feed = feed;
    this.stale = stale;
  }
}

/** One attempt to read a feed failed. */
export class NewsErrorEvent extends PlatformEvent {
  readonly error: FeedError;

  constructor(error: FeedError) {
    super('news-error', BUBBLING);
    this.error = error;
  }
}

/** A reader follows the headline of an article or the link to its original. `preventDefault()` stops the navigation. */
export class NewsOpenEvent extends PlatformEvent {
  readonly article: Article;
  readonly originalEvent: MouseEvent;

  constructor(article: Article, originalEvent: MouseEvent) {
    super('news-open', CANCELABLE);
    this.article = article;
    this.originalEvent = originalEvent;
  }
}

/** A reader selects a keyword or clears it. `preventDefault()` cancels the change. */
export class NewsKeywordEvent extends PlatformEvent {
  readonly keyword: string;
  readonly selected: boolean;

  constructor(keyword: string, selected: boolean) {
    super('news-keyword', CANCELABLE);
    this.keyword = keyword;
    this.selected = selected;
  }
}

/** A card was half visible for one second. Fired once for each card. */
export class NewsViewEvent extends PlatformEvent {
  readonly article: Article;

  constructor(article: Article) {
    super('news-view', BUBBLING);
    this.article = article;
  }
}

/** The events of bantin's elements, for typed listeners. */
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

import type { ReactiveControllerHost } from 'lit';
import type { Feed } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import type { Rules } from '../data/find-article.js';

/**
 * - `idle` – nothing to read yet
 * - `loading` – on its way
 * - `ready` – shown
 * - `stale` – shown, but it is a saved copy, or the last attempt to read something newer failed
 * - `empty` – read, and there is nothing to show
 * - `error` – nothing to show, because nothing could be read or drawn
 */
export type FeedState = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** An element that reads a feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement, Rules {
  readonly src: string;
  /** The absolute addresses that `src` names. @internal */
  readonly sources: string[];
  readonly loading: 'eager' | 'lazy';
  /** In seconds; 0 is never. */
  readonly refresh: number;
  readonly cache: 'last-good' | 'none';
  readonly debug: boolean;
  readonly itemsPath: string;
  readonly fieldMap: Record<string, string>;
  /** Whether the element draws anything of this feed. @internal */
  hasContent(feed: Feed): boolean;
  /** Readers can see the feed now. @param isStale whether it is a saved copy @internal */
  handleLoad(feed: Feed, isStale: boolean): void;
  /** Readers can see that an attempt failed. @internal */
  handleError(error: FeedError): void;
}

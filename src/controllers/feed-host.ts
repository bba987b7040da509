import type { ReactiveControllerHost } from 'lit';
import type { Feed } from '../data/article.js';
import type { Rules } from '../data/find-article.js';

/**
 * - `idle` – nothing to read yet
 * - `loading` – on its way
 * - `ready` – shown
 * - `stale` – shown, but it is a saved copy, or the last try to read something newer failed
 * - `empty` – read, and there is nothing to show
 * - `error` – nothing to show, for nothing could be read
 */
export type FeedState = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** An element that reads a feed. */
export interface FeedHost extends Omit<ReactiveControllerHost, 'removeController'>, Rules, HTMLElement {
  readonly src: string;
  readonly loading: 'eager' | 'lazy';
  /** In seconds; 0 is never. */
  readonly refresh: number;
  readonly cache: 'last-good' | 'none';
  readonly debug: boolean;
  readonly itemsPath: string;
  readonly fieldMap: Record<string, string>;
  /** Whether anything of this feed is drawn. @internal */
  hasContent(feed: Feed): boolean;
}

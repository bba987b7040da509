import type { Feed } from './article.js';
import { toFeedError, type FeedError } from './feed-error.js';
import type { FieldMapOptions } from './field-map.js';

/** How one attempt ended. */
export type FeedResult = Feed | FeedError;

export type FeedListener = (result: FeedResult) => void;

export interface FeedSubscription {
  /** Asks again, together with all who listen to this address; resolves when the answer was handed out. */
  reload(): Promise<void>;
  /** The request is aborted when the last listener leaves. */
  unsubscribe(): void;
}

interface Entry {
  listeners: Set<FeedListener>;
  abort: AbortController;
  /** The last good answer, for those who join later. A failure is not remembered. */
  feed?: Feed;
  request?: Promise<void> | undefined;
}

type FetchFeed = (url: string, options: { signal: AbortSignal } & FieldMapOptions) => Promise<Feed>;

/** One request and one parse for each address, however many elements on the page show it. */
export class FeedStore {
  readonly #fetchFeed: FetchFeed;
  readonly #entries = new Map<string, Entry>();

  constructor(fetchFeed: FetchFeed) {
    this.#fetchFeed = fetchFeed;
  }

  /**
   * Calls `listener` with every answer for `url`, at the earliest in the next microtask.
   *
   * @param map how to read what comes; who reads it otherwise asks for himself
   */
  subscribe(url: string, listener: FeedListener, map: FieldMapOptions = {}): FeedSubscription {
    const key = url + JSON.stringify(map);
    const entry = this.#entries.get(key) ?? { listeners: new Set(), abort: new AbortController() };
    const { listeners, abort, feed, request } = entry;
    const reload = () => (entry.request ??= this.#attempt(url, map, entry));
    this.#entries.set(key, entry);
    listeners.add(listener);
    if (feed && !request) queueMicrotask(() => listeners.has(listener) && listener(feed));
    else void reload();
    return {
      reload,
      unsubscribe: () => {
        listeners.delete(listener);
        if (listeners.size) return;
        abort.abort();
        this.#entries.delete(key);
      },
    };
  }

  async #attempt(url: string, map: FieldMapOptions, entry: Entry): Promise<void> {
    let result: FeedResult;
    try {
      result = entry.feed = await this.#fetchFeed(url, { ...map, signal: entry.abort.signal });
    } catch (error) {
      result = toFeedError(error, url);
    }
    entry.request = undefined;
    // Nobody is left to be told when it was aborted.
    for (const listener of entry.listeners) listener(result);
  }
}

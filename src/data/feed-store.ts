import type { Feed } from './article.js';
import { toFeedError, type FeedError } from './feed-error.js';

/** How one attempt ended. */
export type FeedResult = { feed: Feed; error?: undefined } | { feed?: undefined; error: FeedError };

export type FeedListener = (result: FeedResult) => void;

export interface FeedSubscription {
  /** Asks again, together with all who listen to this address; resolves when the answer was handed out. */
  reload(): Promise<void>;
  /** The request is aborted when the last listener leaves. */
  unsubscribe(): void;
}

interface Entry {
  listeners: Set<FeedListener>;
  /** The last good answer, for those who join later. A failure is not remembered. */
  feed?: Feed;
  request?: { settled: Promise<void>; abort: AbortController };
}

/** One request and one parse for each address, however many elements on the page show it. */
export class FeedStore {
  readonly #fetchFeed: (url: string, options: { signal: AbortSignal }) => Promise<Feed>;
  readonly #entries = new Map<string, Entry>();

  constructor(fetchFeed: (url: string, options: { signal: AbortSignal }) => Promise<Feed>) {
    this.#fetchFeed = fetchFeed;
  }

  /** Calls `listener` with every answer for `url`, at the earliest in the next microtask. */
  subscribe(url: string, listener: FeedListener): FeedSubscription {
    const entry = this.#entries.get(url) ?? { listeners: new Set() };
    this.#entries.set(url, entry);
    entry.listeners.add(listener);
    const { feed } = entry;
    if (feed && !entry.request) {
      queueMicrotask(() => {
        if (entry.listeners.has(listener)) listener({ feed });
      });
    } else {
      void this.#load(url, entry);
    }
    return {
      reload: () => this.#load(url, entry),
      unsubscribe: () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size) return;
        entry.request?.abort.abort();
        if (this.#entries.get(url) === entry) this.#entries.delete(url);
      },
    };
  }

  #load(url: string, entry: Entry): Promise<void> {
    if (!entry.request) {
      const abort = new AbortController();
      entry.request = { abort, settled: this.#attempt(url, entry, abort.signal) };
    }
    return entry.request.settled;
  }

  async #attempt(url: string, entry: Entry, signal: AbortSignal): Promise<void> {
    let result: FeedResult;
    try {
      result = { feed: await this.#fetchFeed(url, { signal }) };
      entry.feed = result.feed;
    } catch (error) {
      if (signal.aborted) return;
      result = { error: toFeedError(error, url) };
    }
    delete entry.request;
    // One of them may leave, or make another leave, on being told.
    for (const listener of [...entry.listeners]) if (entry.listeners.has(listener)) listener(result);
  }
}

import type { Feed } from './article.js';
import { FeedError, toFeedError } from './feed-error.js';
import type { FieldMapOptions } from './field-map.js';
import { shownArticles } from './find-article.js';
import { own } from './own.js';
import { refreshDelayMs, retryDelayMs } from './retry.js';
import { toFeed } from './to-feed.js';

/** How one attempt ended. */
export type FeedResult = Feed | FeedError;

/** One who shows what stands at an address. */
export interface FeedListener {
  /**
   * @param savedAt when this was read, if it is a saved copy
   */
  receive(result: FeedResult, savedAt?: Date): void;
  /** How often to read again, in milliseconds; 0 is never. */
  readonly refreshMs: number;
  /** Whether anybody would see what a further try brings. */
  readonly isAwake: boolean;
  /** Whether a copy may be kept, and shown. */
  readonly keepsCopy: boolean;
}

export interface FeedSubscription {
  /** Asks again, together with all who listen to this address; resolves when the answer was handed out. */
  reload(): Promise<void>;
  /** To be called when the listener has changed its mind: about waking or refreshing. */
  check(): void;
  /** The request is aborted when the last listener leaves. */
  unsubscribe(): void;
}

/** Where copies are kept; what it cannot do it leaves undone, and it never rejects. */
export interface FeedStorage {
  read(key: string): Promise<unknown>;
  /** @param copy nothing takes it away */
  write(key: string, copy?: object): Promise<unknown>;
}

type FetchFeed = (url: string, options: { signal: AbortSignal } & FieldMapOptions) => Promise<Feed>;

/** A reader waits so long for the network before a copy is shown. */
const SLOW_MS = 2000;
/** News that are older are none. */
const MAX_COPY_AGE_MS = 7 * 24 * 3_600_000;
/** Who comes back after a failure does not wait for the next minute, but a flickering network is not asked at each flicker. */
const RETURN_MS = 5000;

const originOf = (url: string) => /^\w+:\/\/[^/]*/.exec(url)?.[0];

/**
 * One request and one parse for each address, however many elements on the page show it.
 *
 * @param storage where copies of good answers are kept, if anywhere
 * @param random 0 to 1
 */
export function createFeedStore(fetchFeed: FetchFeed, storage?: FeedStorage, random = Math.random) {
  const subscribers = new Map<string, (listener: FeedListener) => FeedSubscription>();
  /** Servers that asked for patience, and until when. */
  const patience = new Map<string | undefined, { status: number | undefined; until: number }>();

  /** What stands at one address, read in one way. */
  function share(key: string, url: string, map: FieldMapOptions) {
    const origin = originOf(url);
    const listeners = new Set<FeedListener>();
    const abort = new AbortController();
    const { signal } = abort;
    /** The last good answer, for those who join later. A failure is not remembered. */
    let feed: Feed | undefined;
    /** When it was read, if it is a saved copy. */
    let savedAt: Date | undefined;
    /** How many tries in a row have failed, and how the last one did. */
    let failures = 0;
    let error: FeedError | undefined;
    let request: Promise<void> | undefined;
    /** When the last try ended, by the page's own clock, and where in their range its delays fall. */
    let triedAt = 0;
    let chance = 0;
    let hasSlept = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const keepsCopy = () => [...listeners].some((listener) => listener.keepsCopy);

    /** Shows a saved copy, where there is nothing better. */
    async function showCopy(): Promise<void> {
      if (feed || !keepsCopy()) return;
      const copy = await storage?.read(key);
      const date = new Date(Number(own(copy, 'savedAt')));
      if (feed || !(Date.now() - +date < MAX_COPY_AGE_MS)) return;
      feed = toFeed(copy as Feed, url);
      savedAt = date;
      for (const listener of listeners) if (listener.keepsCopy) listener.receive(feed, savedAt);
    }

    async function fail(failure: FeedError): Promise<void> {
      const { status, retryInMs: askedMs } = failure;
      const retryInMs = retryDelayMs(failure, ++failures, chance);
      if (askedMs && retryInMs) patience.set(origin, { status, until: triedAt + askedMs });
      error = Object.assign(failure, { retryInMs });
      // What the publisher has taken away is not brought back.
      if (status && !retryInMs) feed = void storage?.write(key);
      else await showCopy();
    }

    function succeed(answer: Feed): void {
      feed = answer;
      savedAt = error = undefined;
      failures = 0;
      if (keepsCopy())
        void storage?.write(key, { ...feed, articles: shownArticles(feed), savedAt: Date.now() });
    }

    async function attempt(): Promise<void> {
      const slow = setTimeout(() => void showCopy(), SLOW_MS);
      let result: FeedResult;
      try {
        const { status, until = 0 } = patience.get(origin) ?? {};
        const retryInMs = until - performance.now();
        if (retryInMs > 0) throw new FeedError('http', url, { status, retryInMs });
        result = await fetchFeed(url, { ...map, signal });
      } catch (thrown) {
        result = toFeedError(thrown, url);
      }
      clearTimeout(slow);
      // Nobody is left to be told.
      if (signal.aborted) return;
      triedAt = performance.now();
      chance = random();
      hasSlept = false;
      if (result instanceof FeedError) await fail(result);
      else succeed(result);
      // Who joins from now on is not told by this one.
      request = undefined;
      for (const listener of [...listeners]) if (listeners.has(listener)) listener.receive(result);
    }

    function reload(): Promise<void> {
      clearTimeout(timer);
      return (request ??= attempt().then(check));
    }

    /** Plans the next try, if there is one to come and anybody to see what it brings. */
    function check(): void {
      clearTimeout(timer);
      const awake = [...listeners].filter(({ isAwake }) => isAwake);
      hasSlept ||= !awake[0];
      if (request || !awake[0]) return;
      const refreshMs = Math.min(...awake.map((listener) => listener.refreshMs || Infinity));
      const retryInMs = error?.retryInMs;
      // What was not found may be there the next time; what is too large, or forbidden, stays so.
      let delayMs = !error || error.status ? refreshDelayMs(refreshMs, chance) : Infinity;
      if (retryInMs) delayMs = hasSlept ? Math.min(retryInMs, RETURN_MS) : retryInMs;
      if (delayMs < Infinity) timer = setTimeout(() => void reload(), triedAt + delayMs - performance.now());
    }

    return (listener: FeedListener): FeedSubscription => {
      listeners.add(listener);
      if (feed && (savedAt ? listener.keepsCopy : !request)) {
        const [known, at] = [feed, savedAt];
        queueMicrotask(() => listeners.has(listener) && listener.receive(known, at));
      }
      if (!feed || savedAt || request) void reload();
      else check();
      return {
        reload,
        check,
        unsubscribe() {
          listeners.delete(listener);
          if (listeners.size) return;
          clearTimeout(timer);
          abort.abort();
          subscribers.delete(key);
        },
      };
    };
  }

  /**
   * Tells `listener` of every answer for `url`, at the earliest in the next microtask.
   *
   * @param map how to read what comes; who reads it otherwise asks for himself
   */
  return function subscribe(
    url: string,
    listener: FeedListener,
    map: FieldMapOptions = {},
  ): FeedSubscription {
    const key = url + JSON.stringify(map);
    const join = subscribers.get(key) ?? share(key, url, map);
    subscribers.set(key, join);
    return join(listener);
  };
}

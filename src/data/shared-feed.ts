import type { Alarms } from './alarms.js';
import type { Feed } from './article.js';
import { FeedError, toFeedError } from './feed-error.js';
import { isSame, type FetchedBytes } from './fetch-bytes.js';
import type { FieldMapOptions } from './field-map.js';
import { readFeed } from './read-feed.js';
import { refreshDelayMs, retryDelayMs } from './retry.js';

export type FeedResult = Feed | FeedError;

/** Someone who shows the feed of an address. */
export interface FeedListener {
  /** Takes a result. `savedAt` is when it was read, if it is a saved copy. */
  receive(result: FeedResult, savedAt?: Date): void;
  /** Milliseconds between two readings; 0 for never. */
  readonly refreshMs: number;
  /** Whether anybody would see the result of another attempt. */
  readonly isAwake: boolean;
  /** Whether a copy may be saved and shown. */
  readonly keepsCopy: boolean;
}

export interface FeedSubscription {
  /** Makes an attempt for all listeners of this address. Resolves when they have received the result. */
  reload(): Promise<void>;
  /** Must be called when `isAwake` or `refreshMs` of the listener has changed. */
  check(): void;
  /** Leaves. The request is aborted when the last listener leaves. */
  unsubscribe(): void;
}

/** A copy of a good answer. */
export interface SavedBytes extends FetchedBytes {
  /** In milliseconds since the epoch. */
  savedAt: number;
}

/** Where copies are kept. Never rejects: what cannot be done is skipped. */
export interface FeedStorage {
  read(key: string): Promise<SavedBytes | undefined>;
  /** Saves a copy, or removes it if there is none. */
  write(key: string, copy?: SavedBytes): Promise<unknown>;
}

export type FetchBytes = (url: string, options: { signal: AbortSignal }) => Promise<FetchedBytes>;
/** Servers that asked for a pause, by origin: the status of that answer, and the end by `performance.now()`. */
export type Pauses = Map<string | undefined, { status: number | undefined; until: number }>;

interface SharedFeedOptions {
  /** The key of the saved copy. */
  key: string;
  url: string;
  map: FieldMapOptions;
  fetchBytes: FetchBytes;
  storage: FeedStorage | undefined;
  /** Returns 0 to 1. */
  random: () => number;
  pauses: Pauses;
  /** Where the next attempt is planned. */
  alarms: Alarms;
  /** Called when the last listener has left. */
  handleEmpty: () => void;
}

/** A copy is shown if the network takes longer. */
const SLOW_MS = 2000;
/** Older copies are not news. */
const MAX_COPY_AGE_MS = 7 * 24 * 3_600_000;
/** Readers who come back after a failure wait at most this long. It is not 0, because networks flicker. */
const RETURN_MS = 5000;
const originOf = (url: string) => /^\w+:\/\/[^/]*/.exec(url)?.[0];

/** The feed of one address, read in one way, with all its listeners. */
export class SharedFeed {
  readonly #options: SharedFeedOptions;
  readonly #listeners = new Set<FeedListener>();
  readonly #controller = new AbortController();
  /** The last good answer, for listeners that join later. Failures are not remembered. */
  #feed: Feed | undefined;
  /** What the feed was read from. A refresh that brings the same keeps the feed. */
  #source: FetchedBytes | undefined;
  /** When the feed was read, if it is a saved copy. */
  #savedAt: Date | undefined;
  #lastError: FeedError | undefined;
  /** Number of failed attempts in a row. */
  #failures = 0;
  #request: Promise<void> | undefined;
  /** When the last attempt ended, by `performance.now()`. */
  #attemptedAt = 0;
  /** The random part of delays, 0 to 1. Drawn once an attempt, so that `check()` does not move the next one. */
  #jitter = 0;
  /** Whether there was a time since the last attempt when nobody was awake. */
  #hasSlept = false;
  readonly #handleAlarm = (): void => void this.#reload();

  constructor(options: SharedFeedOptions) {
    this.#options = options;
  }

  subscribe(listener: FeedListener): FeedSubscription {
    this.#listeners.add(listener);
    const feed = this.#feed;
    const savedAt = this.#savedAt;
    // A known feed is shown at once, unless a newer one is on its way.
    if (feed && (savedAt ? listener.keepsCopy : !this.#request)) {
      queueMicrotask(() => this.#tell([listener], feed, savedAt));
    }
    if (!feed || savedAt || this.#request) void this.#reload();
    else this.#check();
    return {
      reload: () => this.#reload(),
      check: () => this.#check(),
      unsubscribe: () => this.#unsubscribe(listener),
    };
  }

  #tell(listeners: FeedListener[], result: FeedResult, savedAt?: Date): void {
    for (const listener of listeners) {
      // It may have left, for instance because of what an earlier one did.
      if (this.#listeners.has(listener)) listener.receive(result, savedAt);
    }
  }

  #unsubscribe(listener: FeedListener): void {
    // Who has left already must not end a feed that others have opened since.
    if (!this.#listeners.delete(listener) || this.#listeners.size) return;
    this.#options.alarms.clear(this.#handleAlarm);
    this.#controller.abort();
    this.#options.handleEmpty();
  }

  #reload(): Promise<void> {
    this.#options.alarms.clear(this.#handleAlarm);
    this.#request ??= this.#attempt().then(() => this.#check());
    return this.#request;
  }

  async #attempt(): Promise<void> {
    const slowTimer = setTimeout(() => void this.#showCopy(), SLOW_MS);
    const fetched = await this.#fetch();
    clearTimeout(slowTimer);
    if (this.#controller.signal.aborted) return;
    this.#attemptedAt = performance.now();
    this.#jitter = this.#options.random();
    this.#hasSlept = false;
    const result = fetched instanceof FeedError ? fetched : this.#read(fetched);
    if (result instanceof FeedError) await this.#handleFailure(result);
    else this.#handleFeed(result, fetched as FetchedBytes);
    // Listeners that join from here on need another attempt: this one tells only those who are there now.
    this.#request = undefined;
    this.#tell([...this.#listeners], result);
  }

  /** Asks the server, unless it has asked for a pause. Never rejects. */
  async #fetch(): Promise<FetchedBytes | FeedError> {
    const { url, fetchBytes, pauses } = this.#options;
    const pause = pauses.get(originOf(url));
    const retryInMs = pause ? pause.until - performance.now() : 0;
    if (pause && retryInMs > 0) return new FeedError('http', url, { status: pause.status, retryInMs });
    try {
      return await fetchBytes(url, { signal: this.#controller.signal });
    } catch (thrown) {
      return toFeedError(thrown, url);
    }
  }

  /** Reads an answer or a copy, unless it is what the feed was read from. */
  #read(source: FetchedBytes): FeedResult {
    if (this.#feed && this.#source && isSame(this.#source, source)) return this.#feed;
    try {
      return readFeed(source.bytes, { ...this.#options.map, ...source });
    } catch (thrown) {
      return toFeedError(thrown, this.#options.url);
    }
  }

  #handleFeed(feed: Feed, source: FetchedBytes): void {
    const isKnown = feed === this.#feed && !this.#savedAt;
    this.#feed = feed;
    this.#source = source;
    this.#savedAt = undefined;
    this.#lastError = undefined;
    this.#failures = 0;
    if (isKnown || !this.#keepsCopy()) return;
    void this.#options.storage?.write(this.#options.key, { ...source, savedAt: Date.now() });
  }

  async #handleFailure(error: FeedError): Promise<void> {
    const { key, url, pauses, storage } = this.#options;
    const { status, retryInMs: requestedMs } = error;
    this.#failures++;
    const retryInMs = retryDelayMs(error, this.#failures, this.#jitter);
    if (requestedMs && retryInMs) {
      pauses.set(originOf(url), { status, until: this.#attemptedAt + requestedMs });
    }
    error.retryInMs = retryInMs;
    this.#lastError = error;
    const isRemoved = status && !retryInMs;
    if (!isRemoved) return this.#showCopy();
    // What the publisher has removed must not be shown again.
    this.#feed = undefined;
    void storage?.write(key);
  }

  #keepsCopy(): boolean {
    return [...this.#listeners].some((listener) => listener.keepsCopy);
  }

  /** Shows the saved copy if there is no feed yet and the copy is fresh enough. */
  async #showCopy(): Promise<void> {
    const { key, storage } = this.#options;
    if (this.#feed || !this.#keepsCopy()) return;
    const copy = await storage?.read(key);
    const savedAt = new Date(copy?.savedAt ?? NaN);
    const isFresh = Date.now() - savedAt.getTime() < MAX_COPY_AGE_MS;
    // The network may have been faster than the storage.
    if (this.#feed || !copy || !isFresh) return;
    const feed = this.#read(copy);
    if (feed instanceof FeedError) return;
    this.#feed = feed;
    this.#source = copy;
    this.#savedAt = savedAt;
    const listeners = [...this.#listeners].filter(({ keepsCopy }) => keepsCopy);
    this.#tell(listeners, feed, savedAt);
  }

  /** Plans the next attempt, if there is one to make and somebody to see its result. */
  #check(): void {
    const { alarms } = this.#options;
    alarms.clear(this.#handleAlarm);
    const awake = [...this.#listeners].filter(({ isAwake }) => isAwake);
    if (!awake.length) this.#hasSlept = true;
    if (this.#request || !awake.length) return;
    const delayMs = this.#nextDelayMs(awake);
    if (delayMs === Infinity) return;
    alarms.set(this.#handleAlarm, this.#attemptedAt + delayMs - performance.now());
  }

  /** Returns the time from the last attempt to the next one in milliseconds; Infinity if there is none. */
  #nextDelayMs(awake: FeedListener[]): number {
    const error = this.#lastError;
    if (error?.retryInMs) return this.#hasSlept ? Math.min(error.retryInMs, RETURN_MS) : error.retryInMs;
    // An address that was not found may exist later. A feed that is too large or forbidden stays so.
    if (error && !error.status) return Infinity;
    const refreshMs = Math.min(...awake.map((listener) => listener.refreshMs || Infinity));
    return refreshDelayMs(refreshMs, this.#jitter);
  }
}

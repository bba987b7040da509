import type { Feed } from '../data/article.js';
import { FeedError } from '../data/feed-error.js';
import type { FeedListener, FeedResult, FeedSubscription } from '../data/feed-store.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { mergeFeeds } from '../data/merge-feeds.js';
import { clock } from '../page/clock.js';
import { subscribe } from '../page/feeds.js';

/** So long those of several sources that have answered wait for the others. */
const PATIENCE_MS = 2000;

/** Someone who shows what one or more addresses bring. */
export interface SourcesListener extends Omit<FeedListener, 'receive'> {
  /**
   * Takes the feed of all sources that have one.
   *
   * @param isAdded whether one of them has answered for the first time
   */
  receiveFeed(feed: Feed, isAdded: boolean): void;
  /** Takes the failure of one source. */
  receiveError(error: FeedError): void;
}

/** What a result has changed: there is a feed for the first time, another one, none any more, or the same as before. */
type Change = 'added' | 'changed' | 'removed' | 'none';

type HandleResult = (source: Source, change: Change) => void;

/** What one address has brought so far. */
class Source implements FeedListener {
  feed: Feed | undefined;
  /** When the feed was read. */
  readAt: Date | undefined;
  isCopy = false;
  error: FeedError | undefined;
  readonly subscription: FeedSubscription;
  readonly #listener: SourcesListener;
  readonly #handleResult: HandleResult;

  constructor(url: string, map: FieldMapOptions, listener: SourcesListener, handleResult: HandleResult) {
    this.#listener = listener;
    this.#handleResult = handleResult;
    this.subscription = subscribe(url, this, map);
  }

  get refreshMs(): number {
    return this.#listener.refreshMs;
  }

  get isAwake(): boolean {
    return this.#listener.isAwake;
  }

  get keepsCopy(): boolean {
    return this.#listener.keepsCopy;
  }

  /** Whether what it shows is not what it last asked for. */
  get isOld(): boolean {
    return this.feed !== undefined && (this.isCopy || this.error !== undefined);
  }

  receive(result: FeedResult, savedAt?: Date): void {
    this.#handleResult(this, result instanceof FeedError ? this.#fail(result) : this.#take(result, savedAt));
  }

  #take(feed: Feed, savedAt: Date | undefined): Change {
    const change = this.feed ? 'changed' : 'added';
    this.feed = feed;
    this.isCopy = savedAt !== undefined;
    this.readAt = savedAt ?? clock.now();
    this.error = undefined;
    return change;
  }

  #fail(error: FeedError): Change {
    this.error = error;
    // A story that its publisher takes down disappears here too.
    if (error.status !== 410 || this.feed?.articles.length !== 1) return 'none';
    this.feed = undefined;
    return 'removed';
  }
}

/**
 * Reads one or more addresses side by side. Several are one feed: it is shown when all have answered, or those that have
 * after two seconds. One that fails does not take the others down.
 */
export class FeedSources {
  readonly #listener: SourcesListener;
  readonly #sources: Source[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isShown = false;
  /** The source that failed last. */
  #failed: Source | undefined;

  constructor(urls: string[], map: FieldMapOptions, listener: SourcesListener) {
    this.#listener = listener;
    const handleResult: HandleResult = (source, change) => this.#handle(source, change);
    this.#sources = urls.map((url) => new Source(url, map, listener, handleResult));
    // One has nobody to wait for.
    if (urls.length > 1) this.#timer = setTimeout(() => this.#endWaiting(), PATIENCE_MS);
  }

  /** Whether there is anything to show. */
  get hasFeed(): boolean {
    return this.#sources.some(({ feed }) => feed);
  }

  /** Whether a saved copy is among what is shown. */
  get hasCopy(): boolean {
    return this.#sources.some(({ feed, isCopy }) => feed && isCopy);
  }

  /** When the oldest part of what is shown was read, of that which could not be read anew; null if all is up to date. */
  get oldSince(): Date | null {
    const times = this.#sources.filter(({ isOld }) => isOld).map(({ readAt }) => Number(readAt));
    return times.length ? new Date(Math.min(...times)) : null;
  }

  /** Why the source failed that failed last; null if none is without an answer. */
  get error(): FeedError | null {
    const failed = this.#failed?.error ? this.#failed : this.#sources.find(({ error }) => error);
    return failed?.error ?? null;
  }

  async reload(): Promise<void> {
    await Promise.all(this.#sources.map(({ subscription }) => subscription.reload()));
  }

  check(): void {
    for (const { subscription } of this.#sources) subscription.check();
  }

  unsubscribe(): void {
    clearTimeout(this.#timer);
    for (const { subscription } of this.#sources) subscription.unsubscribe();
  }

  #handle(source: Source, change: Change): void {
    if (source.error) this.#failed = source;
    if (!this.#isShown) return this.#showFirst();
    if (source.error) this.#listener.receiveError(source.error);
    if (change !== 'none' && this.hasFeed) this.#show(change === 'added');
  }

  #endWaiting(): void {
    this.#timer = undefined;
    this.#showFirst();
  }

  /** Shows something for the first time, unless it is better to wait. */
  #showFirst(): void {
    const isComplete = this.#sources.every(({ feed, error }) => feed || error);
    if (!isComplete && (this.#timer !== undefined || !this.hasFeed)) return;
    clearTimeout(this.#timer);
    this.#isShown = true;
    for (const { error } of this.#sources) if (error) this.#listener.receiveError(error);
    if (this.hasFeed) this.#show(true);
  }

  #show(isAdded: boolean): void {
    const feeds = this.#sources.flatMap(({ feed }) => feed ?? []);
    const [first] = feeds;
    this.#listener.receiveFeed(this.#sources.length === 1 ? first! : mergeFeeds(feeds), isAdded);
  }
}

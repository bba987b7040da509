import type { Article, Feed } from '../data/article.js';
import { FeedError } from '../data/feed-error.js';
import type { FeedListener, FeedResult, FeedSubscription } from '../data/feed-store.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { publishedId } from '../data/identity.js';
import { keepKnownArticles } from '../data/known-articles.js';
import { mergeFeeds } from '../data/merge-feeds.js';
import { clock } from '../page/clock.js';
import { subscribe } from '../page/feeds.js';

/**
 * So long those of several sources that have answered wait for the others. A saved copy stands in for a slow answer after
 * two seconds, and is read by then.
 */
const PATIENCE_MS = 2100;
/** A failure is not shown to readers if the next attempt is this close. */
const SOON_MS = 5000;

/** Someone who shows what one or more addresses bring. */
export interface SourcesListener extends Omit<FeedListener, 'receive'> {
  /** Takes the feed of all sources that have one. */
  receiveFeed(feed: Feed): void;
  /** Takes the failure of one source. */
  receiveError(error: FeedError): void;
}

/** Takes note of an answer. @param earlier what the source had brought before */
type HandleAnswer = (source: Source, earlier: Feed | undefined) => void;

/** One address, and what it has brought so far. */
class Source implements FeedListener {
  feed: Feed | undefined;
  /** When the feed was read. */
  readAt: Date | undefined;
  isCopy = false;
  error: FeedError | undefined;
  /** Whether nothing has come yet since it was asked. */
  isAwaited = false;

  readonly #url: string;
  readonly #map: FieldMapOptions;
  readonly #listener: SourcesListener;
  readonly #handleAnswer: HandleAnswer;
  #subscription: FeedSubscription | undefined;

  constructor(url: string, map: FieldMapOptions, listener: SourcesListener, handleAnswer: HandleAnswer) {
    this.#url = url;
    this.#map = map;
    this.#listener = listener;
    this.#handleAnswer = handleAnswer;
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

  /** Whether something may come soon. */
  get isHopeful(): boolean {
    return this.isAwaited || (this.error?.retryInMs ?? Infinity) <= SOON_MS;
  }

  open(): void {
    this.isAwaited = true;
    this.#subscription = subscribe(this.#url, this, this.#map);
  }

  close(): void {
    this.isAwaited = false;
    this.#subscription?.unsubscribe();
  }

  check(): void {
    this.#subscription?.check();
  }

  async reload(): Promise<void> {
    this.isAwaited = true;
    await this.#subscription?.reload();
  }

  receive(result: FeedResult, savedAt?: Date): void {
    const earlier = this.feed;
    this.isAwaited = false;
    if (result instanceof FeedError) this.#fail(result);
    else this.#take(result, savedAt);
    this.#handleAnswer(this, earlier);
  }

  #take(feed: Feed, savedAt: Date | undefined): void {
    this.feed = feed;
    this.isCopy = savedAt !== undefined;
    this.readAt = savedAt ?? clock.now();
    this.error = undefined;
  }

  #fail(error: FeedError): void {
    this.error = error;
    // A story that its publisher takes down disappears here too.
    if (error.status === 410 && this.feed?.articles.length === 1) this.feed = undefined;
  }
}

/**
 * Reads one or more addresses side by side. Several are one feed: it is shown when all have answered, or those that have
 * after two seconds. One that fails does not take the others down.
 */
export class FeedSources {
  /** What all of them have brought; null until it is shown. */
  feed: Feed | null = null;
  /** The ids of the articles that came with the last refresh of their source. */
  newIds: ReadonlySet<string> = new Set();
  isOpen = false;

  readonly #listener: SourcesListener;
  readonly #sources: Source[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The source that failed last. */
  #failed: Source | undefined;

  constructor(urls: string[], map: FieldMapOptions, listener: SourcesListener) {
    this.#listener = listener;
    const handleAnswer: HandleAnswer = (source, earlier) => this.#handle(source, earlier);
    this.#sources = urls.map((url) => new Source(url, map, listener, handleAnswer));
  }

  /** Whether a saved copy is among what is shown. */
  get hasCopy(): boolean {
    return this.#sources.some(({ feed, isCopy }) => feed && isCopy);
  }

  /** Whether something may come soon. */
  get isHopeful(): boolean {
    return this.#sources.some(({ isHopeful }) => isHopeful);
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

  /** Begins to read, or goes on. */
  open(): void {
    this.isOpen = true;
    for (const source of this.#sources) source.open();
    this.#startWaiting();
  }

  /** Reads no more. What has come so far stays. */
  close(): void {
    this.isOpen = false;
    this.#endWaiting();
    for (const source of this.#sources) source.close();
  }

  async reload(): Promise<void> {
    this.#startWaiting();
    await Promise.all(this.#sources.map((source) => source.reload()));
  }

  check(): void {
    for (const source of this.#sources) source.check();
  }

  #handle(source: Source, earlier: Feed | undefined): void {
    const { error, feed } = source;
    const isRemoved = earlier !== undefined && !feed;
    if (isRemoved && !this.#sources.some((other) => other.feed)) this.feed = null;
    if (error) {
      this.#failed = source;
      this.#listener.receiveError(error);
    }
    if (!this.feed) this.#showFirst();
    else if (isRemoved || !error) this.#show(earlier);
  }

  /** Shows something for the first time, unless it is better to wait. */
  #showFirst(): void {
    const isWaiting = this.#timer !== undefined && this.#sources.some(({ isAwaited }) => isAwaited);
    if (isWaiting || !this.#sources.some(({ feed }) => feed)) return;
    this.#endWaiting();
    this.#show();
  }

  #startWaiting(): void {
    this.#endWaiting();
    // One has nobody to wait for.
    if (this.feed || this.#sources.length === 1) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#showFirst();
    }, PATIENCE_MS);
  }

  #endWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param earlier what the source had brought before that has answered now */
  #show(earlier?: Feed): void {
    const feeds = this.#sources.flatMap(({ feed }) => feed ?? []);
    const received = this.#sources.length === 1 ? feeds[0]! : mergeFeeds(feeds);
    const before = this.feed;
    const feed = before ? keepKnownArticles(before, received) : received;
    this.newIds = before ? this.#findNewIds(before, feed, earlier) : new Set();
    this.feed = feed;
    this.#listener.receiveFeed(feed);
  }

  /** An article is new until its source has answered once more. What a source brings that is late was there before. */
  #findNewIds(before: Feed, after: Feed, earlier: Feed | undefined): Set<string> {
    const known = new Set(before.articles.map(({ id }) => id));
    const seen = new Set(earlier?.articles.map(publishedId));
    const isNew = (article: Article) =>
      known.has(article.id)
        ? this.newIds.has(article.id) && !seen.has(publishedId(article))
        : earlier !== undefined;
    return new Set(after.articles.filter(isNew).map(({ id }) => id));
  }
}

import type { Article, Feed } from '../data/article.js';
import type { FeedError } from '../data/feed-error.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { publishedId } from '../data/identity.js';
import { keepKnownArticles } from '../data/known-articles.js';
import { mergeFeeds } from '../data/merge-feeds.js';
import { FeedSource, type HandleAnswer, type SourceListener } from './feed-source.js';

/**
 * So long those of several sources that have answered wait for the others. A saved copy stands in for a slow answer after
 * two seconds, and is read by then.
 */
const PATIENCE_MS = 2100;

/** Someone who shows what one or more addresses bring. */
export interface SourcesListener extends SourceListener {
  /** Takes the feed of all sources that have one. */
  receiveFeed(feed: Feed): void;
  /** Takes the failure of one source. */
  receiveError(error: FeedError): void;
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
  readonly #sources: FeedSource[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The source that failed last. */
  #failed: FeedSource | undefined;

  constructor(urls: string[], map: FieldMapOptions, listener: SourcesListener) {
    this.#listener = listener;
    const handleAnswer: HandleAnswer = (source, earlier) => this.#handle(source, earlier);
    this.#sources = urls.map((url) => new FeedSource(url, map, listener, handleAnswer));
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

  #handle(source: FeedSource, earlier: Feed | undefined): void {
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

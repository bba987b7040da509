import type { Feed } from '../data/article.js';
import { FeedError } from '../data/feed-error.js';
import type { FeedListener, FeedResult, FeedSubscription } from '../data/feed-store.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { clock } from '../page/clock.js';
import { subscribe } from '../page/feeds.js';

/** A failure is not shown to readers if the next attempt is this close. */
const SOON_MS = 5000;

/** Who asks for a source, and how it is to be read. */
export type SourceListener = Omit<FeedListener, 'receive'>;

/** Takes note of an answer. @param earlier what the source had brought before */
export type HandleAnswer = (source: FeedSource, earlier: Feed | undefined) => void;

/** One address, and what it has brought so far. */
export class FeedSource implements FeedListener {
  feed: Feed | undefined;
  /** When the feed was read. */
  readAt: Date | undefined;
  isCopy = false;
  error: FeedError | undefined;
  /** Whether nothing has come yet since it was asked. */
  isAwaited = false;

  readonly #url: string;
  readonly #map: FieldMapOptions;
  readonly #listener: SourceListener;
  readonly #handleAnswer: HandleAnswer;
  #subscription: FeedSubscription | undefined;

  constructor(url: string, map: FieldMapOptions, listener: SourceListener, handleAnswer: HandleAnswer) {
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

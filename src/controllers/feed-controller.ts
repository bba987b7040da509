import type { ReactiveController } from 'lit';
import type { Feed } from '../data/article.js';
import { FeedError, toFeedError } from '../data/feed-error.js';
import type { FeedListener, FeedResult, FeedSubscription } from '../data/feed-store.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { applyRules } from '../data/find-article.js';
import { keepKnownArticles } from '../data/known-articles.js';
import { readFeed, readFeedData } from '../data/read-feed.js';
import { clock, isPageHidden } from '../page/clock.js';
import { subscribe } from '../page/feeds.js';
import type { FeedHost, FeedState } from './feed-host.js';
import { InlineDataController } from './inline-data-controller.js';
import { LoadingProgress } from './loading-progress.js';
import { ViewportController } from './viewport-controller.js';

/** A failure is not shown to readers if the next attempt is this close. */
const SOON_MS = 5000;

/**
 * Gives an element its feed. Data that a script sets win over an inline `<script type="application/json">`, which
 * wins over `src`.
 */
export class FeedController implements ReactiveController, FeedListener {
  /** Why the last attempt failed; null after a good one. */
  error: FeedError | null = null;
  /** When the feed that is shown was read. */
  readAt: Date | null = null;
  /** The ids of the articles that came with the last refresh. */
  newIds: ReadonlySet<string> = new Set();
  /** Whether there is an address, so that another attempt makes sense. */
  canReload = false;
  /** Whether what failed still keeps its room: a reader who looks at it would see the page jump. */
  keepsRoom = true;

  readonly #host: FeedHost;
  readonly #viewport: ViewportController;
  readonly #inlineData: InlineDataController;
  readonly #progress = new LoadingProgress(() => {
    if (this.error) this.#settle();
  });
  /** The last feed that was read, before the page's rules. */
  #feed: Feed | null = null;
  #isCopy = false;
  #scriptData: unknown = null;
  /** What is read: data, the text of an inline script or an address. Undefined if it has to be read again. */
  #source: unknown = null;
  /** The field map in use, as text. */
  #mapText = '';
  #subscription: FeedSubscription | undefined;
  /** Reports the last result to the element when it is drawn. */
  #report: (() => void) | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#viewport = new ViewportController(host);
    this.#inlineData = new InlineDataController(host);
    host.addController(this);
  }

  /** The feed, without the articles that the page's rules hold back. */
  get feed(): Feed | null {
    return this.#feed && applyRules(this.#feed, this.#host, clock.now());
  }

  get state(): FeedState {
    if (this.#progress.phase) return this.#progress.phase;
    if (this.hasContent) return this.error || this.#isCopy ? 'stale' : 'ready';
    return this.error ? 'error' : 'empty';
  }

  /** Whether there is something to draw. */
  get hasContent(): boolean {
    const { feed } = this;
    return feed !== null && this.#host.hasContent(feed);
  }

  /** Whether a reader asked for this attempt after a failure. */
  get isRetry(): boolean {
    return this.#progress.isRetry;
  }

  get refreshMs(): number {
    return this.#host.refresh * 1000;
  }

  get isAwake(): boolean {
    return !isPageHidden() && navigator.onLine && (this.#viewport.isNear || !this.hasContent);
  }

  get keepsCopy(): boolean {
    return this.#host.cache !== 'none';
  }

  /** Shows data from a script, which are read at once. Null goes back to the inline data or the address. */
  setData(data: unknown): void {
    this.#scriptData = data ?? null;
    this.#source = undefined;
    if (this.#scriptData !== null) this.#readSource();
    this.#host.requestUpdate();
  }

  receive(result: FeedResult, savedAt?: Date): void {
    if (result instanceof FeedError) this.#receiveError(result);
    else this.#receiveFeed(result, savedAt);
  }

  /** Reads the feed again. Resolves when that has ended and is drawn; never rejects. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    this.#viewport.isNear = true;
    // Data that did not come from an address are read anew.
    if (!this.#subscription) this.#source = undefined;
    this.hostUpdate();
    if (this.#subscription) {
      this.#progress.isRetry ||= this.error !== null;
      this.#startLoading();
      const settled = this.#progress.whenSettled();
      await this.#subscription.reload();
      await settled;
    }
    await this.#host.updateComplete;
  }

  hostDisconnected(): void {
    // An element that is only moved is back within the task, and must neither ask again nor flicker.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  hostUpdate(): void {
    this.#readSource();
    this.keepsRoom = this.state !== 'error' || (this.keepsRoom && this.#viewport.isNear !== false);
    if (this.#subscription) this.#subscription.check();
    else if (this.canReload && (this.#viewport.isNear || this.#host.loading === 'eager')) this.#subscribe();
  }

  hostUpdated(): void {
    const report = this.#report;
    this.#report = undefined;
    report?.();
    this.releaseReload();
  }

  /** Lets callers of `reload` go on, unless the attempt is still under way. */
  releaseReload(): void {
    if (this.#progress.phase !== 'loading') this.#progress.resolveSettled();
  }

  #receiveError(error: FeedError): void {
    this.error = error;
    // A story that its publisher takes down disappears here too.
    if (error.status === 410 && this.#feed?.articles.length === 1) this.#feed = null;
    this.#report = () => this.#host.handleError(error);
    const isRetriedSoon = error.retryInMs !== undefined && error.retryInMs <= SOON_MS;
    if (this.#progress.isPatient && isRetriedSoon && !this.hasContent) this.#host.requestUpdate();
    else this.#settle();
  }

  #receiveFeed(received: Feed, savedAt?: Date): void {
    const isCopy = savedAt !== undefined;
    const before = this.#feed;
    const feed = before ? keepKnownArticles(before, received) : received;
    this.newIds = before ? findNewIds(before, feed) : new Set();
    this.error = null;
    this.#feed = feed;
    this.#isCopy = isCopy;
    this.readAt = savedAt ?? clock.now();
    this.#report = () => this.#host.handleLoad(feed, isCopy);
    this.#settle();
  }

  get #mapOptions(): FieldMapOptions {
    const { itemsPath, fieldMap } = this.#host;
    return { itemsPath, fieldMap };
  }

  /** Starts over if the source or the field map has changed. */
  #readSource(): void {
    const { src } = this.#host;
    const data = this.#scriptData ?? this.#inlineData.text;
    const source = data ?? src;
    const mapText = JSON.stringify(this.#mapOptions);
    this.canReload = data === null && src !== '';
    if (source === this.#source && mapText === this.#mapText) return;
    this.#stop();
    this.#progress.reset();
    this.#source = source;
    this.#mapText = mapText;
    this.#feed = null;
    this.error = null;
    this.#isCopy = false;
    if (data !== null) this.#readData(data);
  }

  #readData(data: unknown): void {
    const url = this.#host.baseURI;
    const map = this.#mapOptions;
    try {
      this.receive(typeof data === 'string' ? readFeed(data, { url, ...map }) : readFeedData(data, url));
    } catch (error) {
      const isStillParsed = data !== this.#scriptData && document.readyState === 'loading';
      // The element is updated again when the page is complete.
      if (isStillParsed) this.#source = undefined;
      else this.receive(toFeedError(error, url));
    }
  }

  #subscribe(): void {
    this.#startLoading();
    // Resolves as `new URL` does, but what is no address stays as it is.
    const link = document.createElement('a');
    link.href = this.#host.src;
    this.#subscription = subscribe(link.href, this, this.#mapOptions);
  }

  #startLoading(): void {
    this.#progress.start();
    this.#host.requestUpdate();
  }

  #settle(): void {
    this.#progress.settle();
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#report = undefined;
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#progress.cancel();
  }
}

function findNewIds(before: Feed, after: Feed): Set<string> {
  const known = new Set(before.articles.map(({ id }) => id));
  return new Set(after.articles.map(({ id }) => id).filter((id) => !known.has(id)));
}

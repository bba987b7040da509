import type { ReactiveController } from 'lit';
import type { Feed } from '../data/article.js';
import { FeedError, toFeedError } from '../data/feed-error.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { applyRules } from '../data/find-article.js';
import { keepKnownArticles } from '../data/known-articles.js';
import { readFeed, readFeedData } from '../data/read-feed.js';
import { clock, isPageHidden } from '../page/clock.js';
import type { FeedHost, FeedState } from './feed-host.js';
import { FeedSources, type SourcesListener } from './feed-sources.js';
import { InlineDataController } from './inline-data-controller.js';
import { LoadingProgress } from './loading-progress.js';
import { ViewportController } from './viewport-controller.js';

/** A failure is not shown to readers if the next attempt is this close. */
const SOON_MS = 5000;

/**
 * Gives an element its feed. Data that a script sets win over an inline `<script type="application/json">`, which
 * wins over `src`.
 */
export class FeedController implements ReactiveController, SourcesListener {
  /** Why the last attempt failed; null after a good one. */
  error: FeedError | null = null;
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
  #sources: FeedSources | undefined;
  /** Report the last results to the element when they are drawn. */
  #reports: (() => void)[] = [];

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

  /** What readers are told of. */
  get status() {
    const { canReload, keepsRoom } = this;
    const { isRetry } = this.#progress;
    return { canReload, keepsRoom, isRetry, oldSince: this.#sources?.oldSince ?? null };
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

  /** Reads the feed again. Resolves when that has ended and is drawn; never rejects. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    this.#viewport.isNear = true;
    // Data that did not come from an address are read anew.
    if (!this.#sources) this.#source = undefined;
    this.hostUpdate();
    if (this.#sources) {
      this.#progress.isRetry ||= this.error !== null;
      this.#startLoading();
      const settled = this.#progress.whenSettled();
      await this.#sources.reload();
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
    if (this.#sources) this.#sources.check();
    else if (this.canReload && (this.#viewport.isNear || this.#host.loading === 'eager')) this.#subscribe();
  }

  hostUpdated(): void {
    const reports = this.#reports;
    this.#reports = [];
    for (const report of reports) report();
    this.releaseReload();
  }

  /** Lets callers of `reload` go on, unless the attempt is still under way. */
  releaseReload(): void {
    if (this.#progress.phase !== 'loading') this.#progress.resolveSettled();
  }

  receiveError(error: FeedError): void {
    this.error = error;
    if (!this.#sources?.hasFeed) this.#feed = null;
    this.#reports.push(() => this.#host.handleError(error));
    const isRetriedSoon = error.retryInMs !== undefined && error.retryInMs <= SOON_MS;
    if (this.#progress.isPatient && isRetriedSoon && !this.hasContent) this.#host.requestUpdate();
    else this.#settle();
  }

  receiveFeed(received: Feed, isAdded: boolean): void {
    const isCopy = this.#sources?.hasCopy === true;
    const before = this.#feed;
    const feed = before ? keepKnownArticles(before, received) : received;
    // What a source brings that is late was there before.
    this.newIds = before && !isAdded ? findNewIds(before, feed) : new Set();
    this.error = this.#sources?.error ?? null;
    this.#feed = feed;
    this.#isCopy = isCopy;
    this.#reports.push(() => this.#host.handleLoad(feed, isCopy));
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
    this.canReload = data === null && src.trim() !== '';
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
      this.receiveFeed(
        typeof data === 'string' ? readFeed(data, { url, ...map }) : readFeedData(data, url),
        true,
      );
    } catch (error) {
      const isStillParsed = data !== this.#scriptData && document.readyState === 'loading';
      // The element is updated again when the page is complete.
      if (isStillParsed) this.#source = undefined;
      else this.receiveError(toFeedError(error, url));
    }
  }

  #subscribe(): void {
    this.#startLoading();
    this.#sources = new FeedSources(this.#host.sources, this.#mapOptions, this);
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
    this.#reports = [];
    this.#sources?.unsubscribe();
    this.#sources = undefined;
    this.#progress.cancel();
  }
}

function findNewIds(before: Feed, after: Feed): Set<string> {
  const known = new Set(before.articles.map(({ id }) => id));
  return new Set(after.articles.map(({ id }) => id).filter((id) => !known.has(id)));
}

import type { ReactiveController } from 'lit';
import type { Feed } from '../data/article.js';
import { FeedError, toFeedError } from '../data/feed-error.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { applyRules } from '../data/find-article.js';
import { readFeed, readFeedData } from '../data/read-feed.js';
import { clock, isPageHidden } from '../page/clock.js';
import { nearViewport } from '../page/intersections.js';
import type { FeedHost, FeedState } from './feed-host.js';
import { FeedSources, type SourcesListener } from './feed-sources.js';
import { InlineDataController } from './inline-data-controller.js';
import { LoadingProgress } from './loading-progress.js';

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
  readonly #inlineData: InlineDataController;
  readonly #progress = new LoadingProgress(() => {
    if (this.error) this.#settle();
  });
  /** Undefined until it is known. Where nothing can be observed, everything counts as near. */
  #isNear: boolean | undefined = nearViewport.isSupported ? undefined : true;
  /** The last feed that was read, before the page's rules. */
  #feed: Feed | null = null;
  #scriptData: unknown = null;
  /** What is read: data, the text of an inline script or an address. Undefined if it has to be read again. */
  #source: unknown = null;
  /** The field map in use, as text. */
  #mapText = '';
  #sources: FeedSources | undefined;
  /** Failures that the element has not been told of: they are when it is drawn. */
  #errors: FeedError[] = [];
  /** Tells the element of the last feed when it is drawn. */
  #reportFeed: (() => void) | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#inlineData = new InlineDataController(host);
    host.addController(this);
  }

  /** The feed, without the articles that the page's rules hold back. */
  get feed(): Feed | null {
    return this.#feed && applyRules(this.#feed, this.#host, clock.now());
  }

  get state(): FeedState {
    if (this.#progress.phase) return this.#progress.phase;
    if (this.hasContent) return this.error || this.#sources?.hasCopy ? 'stale' : 'ready';
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
    return !isPageHidden() && navigator.onLine && (this.#isNear || !this.hasContent);
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
    this.#isNear = true;
    // Data that did not come from an address are read anew.
    if (!this.#sources?.isOpen) this.#source = undefined;
    this.hostUpdate();
    if (this.#sources?.isOpen) {
      this.#progress.isRetry ||= this.error !== null;
      this.#startLoading();
      const settled = this.#progress.whenSettled();
      await this.#sources.reload();
      await settled;
    }
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    nearViewport.observe(this.#host, ({ isIntersecting }) => this.#handleMove(isIntersecting));
  }

  hostDisconnected(): void {
    // An element that is only moved is back within the task, and must neither ask again nor flicker.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      nearViewport.unobserve(this.#host);
      this.#stop();
    });
  }

  hostUpdate(): void {
    this.#readSource();
    this.keepsRoom = this.state !== 'error' || (this.keepsRoom && this.#isNear !== false);
    if (this.#sources?.isOpen) this.#sources.check();
    else if (this.canReload && (this.#isNear || this.#host.loading === 'eager')) this.#subscribe();
  }

  hostUpdated(): void {
    const errors = this.#errors;
    const reportFeed = this.#reportFeed;
    this.#forgetReports();
    for (const error of errors) this.#host.handleError(error);
    reportFeed?.();
    this.releaseReload();
  }

  /** Lets callers of `reload` go on, unless the attempt is still under way. */
  releaseReload(): void {
    if (this.#progress.phase !== 'loading') this.#progress.resolveSettled();
  }

  receiveError(error: FeedError): void {
    this.error = error;
    this.#errors.push(error);
    if (this.#sources) this.#feed = this.#sources.feed;
    const mayWait = this.#progress.isPatient && this.#sources?.isHopeful;
    if (mayWait && !this.hasContent) this.#host.requestUpdate();
    else this.#settle();
  }

  receiveFeed(feed: Feed): void {
    const isCopy = this.#sources?.hasCopy === true;
    this.newIds = this.#sources?.newIds ?? new Set();
    this.error = this.#sources?.error ?? null;
    this.#feed = feed;
    this.#reportFeed = () => this.#host.handleLoad(feed, isCopy);
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
    this.#sources = undefined;
    this.#progress.reset();
    this.#source = source;
    this.#mapText = mapText;
    this.#feed = null;
    this.error = null;
    if (data !== null) this.#readData(data);
  }

  #readData(data: unknown): void {
    const url = this.#host.baseURI;
    const map = this.#mapOptions;
    try {
      this.receiveFeed(typeof data === 'string' ? readFeed(data, { url, ...map }) : readFeedData(data, url));
    } catch (error) {
      const isStillParsed = data !== this.#scriptData && document.readyState === 'loading';
      // The element is updated again when the page is complete.
      if (isStillParsed) this.#source = undefined;
      else this.receiveError(toFeedError(error, url));
    }
  }

  /** An element that is near may read, others no more. Only what failed looks otherwise then: it gives up its room. */
  #handleMove(isNear: boolean): void {
    this.#isNear = isNear;
    if (this.#sources?.isOpen && this.state !== 'error') this.#sources.check();
    else this.#host.requestUpdate();
  }

  #subscribe(): void {
    this.#startLoading();
    this.#sources ??= new FeedSources(this.#host.sources, this.#mapOptions, this);
    this.#sources.open();
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
    this.#forgetReports();
    this.#sources?.close();
    this.#progress.cancel();
  }

  #forgetReports(): void {
    this.#errors = [];
    this.#reportFeed = undefined;
  }
}

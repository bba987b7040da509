import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clock } from './clock.js';
import type { Feed } from './data/article.js';
import { toFeedError, type FeedError } from './data/feed-error.js';
import { FeedStore, type FeedResult, type FeedSubscription } from './data/feed-store.js';
import { fetchFeed } from './data/fetch-feed.js';
import { readFeed, readFeedData } from './data/read-feed.js';
import { NewsErrorEvent, NewsLoadEvent } from './events.js';
import { InlineData } from './inline-data.js';

/**
 * - `idle` – nothing to read yet
 * - `loading` – on its way
 * - `ready` – shown
 * - `stale` – shown, but the last try to read something newer failed
 * - `empty` – read, and there is nothing to show
 * - `error` – nothing to show, for nothing could be read
 */
export type FeedState = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** An element that reads a feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly loading: 'eager' | 'lazy';
  /** Whether anything of this feed is drawn. */
  hasContent(feed: Feed): boolean;
}

/** As far below the screen a lazy element begins to load: about two screens of a phone. */
const LAZY_MARGIN = '1000px';

const store = new FeedStore(fetchFeed);

/** Brings data to an element: set by script, written into the page, or fetched, in this order. */
export class FeedController implements ReactiveController {
  /** What is shown, or was last. */
  feed: Feed | null = null;
  /** Why the last attempt failed. */
  error: FeedError | null = null;
  /** When `feed` was read. */
  readAt: Date | null = null;
  /** Whether it is loading because a reader asked for it after a failure. */
  isRetry = false;

  readonly #host: FeedHost;
  readonly #inline: InlineData;
  readonly #internals: ElementInternals | undefined;
  #data: unknown = null;
  /** What is being shown: the data themselves, the inline text or the address. */
  #source: unknown = null;
  /** Where the feed that is shown came from, if it was fetched. */
  #lastAddress: string | null = null;
  #progress: 'idle' | 'loading' | 'settled' = 'idle';
  /** What the page is to be told, once it can see it. */
  #news: FeedResult | undefined;
  #subscription: FeedSubscription | undefined;
  #nearViewport: IntersectionObserver | undefined;
  #isNear = false;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#inline = new InlineData(host, () => host.requestUpdate());
    this.#internals = host.attachInternals?.();
    host.addController(this);
  }

  get state(): FeedState {
    if (this.#progress !== 'settled') return this.#progress;
    if (this.error) return this.hasContent ? 'stale' : 'error';
    return this.hasContent ? 'ready' : 'empty';
  }

  /** Whether there is something to draw. */
  get hasContent(): boolean {
    return this.feed !== null && this.#host.hasContent(this.feed);
  }

  /** Whether there is an address, so that trying again makes sense. */
  get canReload(): boolean {
    return this.#source !== null && this.#source === this.#address();
  }

  /** Data set by script, which are read at once; null takes them back. */
  set data(value: unknown) {
    this.#data = value ?? null;
    if (this.#data !== null) this.#start(this.#data);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#inline.connect();
  }

  hostDisconnected(): void {
    // An element that is only moved comes back in the same task, and must neither ask again nor flicker.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#inline.disconnect();
      this.#stop();
      if (this.canReload) this.#source = null;
    });
  }

  hostUpdate(): void {
    const source = this.#wanted();
    if (source !== this.#source) this.#start(source);
  }

  hostUpdated(): void {
    const isBusy = this.state === 'loading';
    if (this.#host.hasAttribute('aria-busy') !== isBusy) {
      if (isBusy) this.#host.setAttribute('aria-busy', 'true');
      else this.#host.removeAttribute('aria-busy');
    }
    this.#showState();
    this.#announce();
  }

  /** Reads again. Resolves when that is settled and drawn; never rejects. */
  async reload(): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#host.isConnected) return;
    this.#isNear = true;
    // Nothing was asked for yet, or what is shown did not come from an address: begin anew.
    if (!this.#subscription) this.#start(this.#wanted());
    else {
      this.isRetry = this.state === 'error';
      this.#set('loading');
    }
    await this.#subscription?.reload();
    await this.#host.updateComplete;
  }

  /** What is to be shown: data set by script, else written into the page, else the address. */
  #wanted(): unknown {
    return this.#data ?? this.#inline.text ?? this.#address();
  }

  #address(): string | null {
    const { src } = this.#host;
    if (!src) return null;
    try {
      return new URL(src, document.baseURI).href;
    } catch {
      return src;
    }
  }

  #start(source: unknown): void {
    this.#stop();
    // An element that comes back keeps what it showed until it has something newer.
    if (source === null || source !== this.#lastAddress) this.feed = null;
    this.#source = source;
    this.error = null;
    if (source === null) this.#set('idle');
    else if (source === this.#data) this.#read(() => readFeedData(source, document.baseURI));
    else if (source === this.#inline.text)
      this.#read(() => readFeed(source as string, { url: document.baseURI }));
    else this.#fetch(source as string);
  }

  #stop(): void {
    this.#news = undefined;
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#nearViewport?.disconnect();
  }

  #read(read: () => Feed): void {
    this.#lastAddress = null;
    try {
      this.#settle({ feed: read() });
    } catch (error) {
      this.#settle({ error: toFeedError(error, document.baseURI) });
    }
  }

  #fetch(url: string): void {
    if (this.#host.loading === 'lazy' && !this.#isNear && 'IntersectionObserver' in globalThis) {
      this.#set('idle');
      this.#whenNear(() => this.#fetch(url));
      return;
    }
    this.#set('loading');
    this.#lastAddress = url;
    this.#subscription = store.subscribe(url, (result) => this.#settle(result));
  }

  #whenNear(then: () => void): void {
    this.#nearViewport = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        this.#isNear = true;
        then();
      },
      { rootMargin: LAZY_MARGIN },
    );
    this.#nearViewport.observe(this.#host);
  }

  #settle(result: FeedResult): void {
    this.error = result.error ?? null;
    this.isRetry = false;
    if (result.feed) {
      this.feed = result.feed;
      this.readAt = clock.now();
    }
    this.#news = result;
    this.#set('settled');
  }

  #announce(): void {
    const news = this.#news;
    this.#news = undefined;
    if (news?.feed) this.#host.dispatchEvent(new NewsLoadEvent(news.feed, false));
    if (news?.error) this.#host.dispatchEvent(new NewsErrorEvent(news.error));
  }

  #set(progress: 'idle' | 'loading' | 'settled'): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }

  #showState(): void {
    // Engines without custom states have no `states`, or accept dashed names alone.
    try {
      const states = this.#internals?.states;
      if (!states || states.has(this.state)) return;
      states.clear();
      states.add(this.state);
    } catch {
      // The state can still be read as a property.
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clock } from './clock.js';
import type { Feed } from './data/article.js';
import { FeedError, toFeedError } from './data/feed-error.js';
import { FeedStore, type FeedResult, type FeedSubscription } from './data/feed-store.js';
import { fetchFeed } from './data/fetch-feed.js';
import type { FieldMapOptions } from './data/field-map.js';
import { applyRules, type Rules } from './data/find-article.js';
import { readFeed, readFeedData } from './data/read-feed.js';
import { NewsErrorEvent, NewsLoadEvent } from './events.js';

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
export interface FeedHost extends Omit<ReactiveControllerHost, 'removeController'>, Rules, HTMLElement {
  readonly src: string;
  readonly loading: 'eager' | 'lazy';
  readonly itemsPath: string;
  readonly fieldMap: Record<string, string>;
  /** Whether anything of this feed is drawn. */
  hasContent(feed: Feed): boolean;
}

/** As far below the screen a lazy element begins to load: about two screens of a phone. */
const LAZY_MARGIN = '1000px';

const store = new FeedStore(fetchFeed);

/** Brings data to an element: set by script, written into the page, or fetched, in this order. */
export class FeedController implements ReactiveController {
  /** What was read last. */
  #feed: Feed | null = null;
  /** Why the last attempt failed. */
  error: FeedError | null = null;
  /** When `feed` was read. */
  readAt: Date | null = null;
  /** Whether it is loading because a reader asked for it after a failure. */
  isRetry = false;
  /** Whether there is an address, so that trying again makes sense. */
  canReload = false;

  readonly #host: FeedHost;
  readonly #internals: ElementInternals | undefined;
  readonly #viewport: IntersectionObserver;
  #isNear = false;
  #data: unknown = null;
  /** What is being shown: the data themselves, the text of a script or the address. */
  #source: unknown = null;
  /** How it is read, as text. */
  #map = '';
  #subscription: FeedSubscription | undefined;
  /** Undefined once it is settled. */
  #progress: 'idle' | 'loading' | undefined = 'idle';
  #shownState: FeedState | undefined;
  /** What the page is to be told, once it can see it. */
  #news: Event | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#internals = host.attachInternals?.();
    // The element may be upgraded before the parser has reached its children. The observer goes with the element.
    new MutationObserver(() => host.requestUpdate()).observe(host, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    this.#viewport = new IntersectionObserver(
      (entries) => {
        this.#isNear ||= entries.some(({ isIntersecting }) => isIntersecting);
        host.requestUpdate();
      },
      { rootMargin: LAZY_MARGIN },
    );
    host.addController(this);
  }

  /** What may be shown of what was read. */
  get feed(): Feed | null {
    return this.#feed && applyRules(this.#feed, this.#host, clock.now());
  }

  get state(): FeedState {
    if (this.#progress) return this.#progress;
    if (this.error) return this.hasContent ? 'stale' : 'error';
    return this.hasContent ? 'ready' : 'empty';
  }

  /** Whether there is something to draw. */
  get hasContent(): boolean {
    const { feed } = this;
    return !!feed && this.#host.hasContent(feed);
  }

  /** Data set by script, which are read at once; null takes them back. */
  set data(value: unknown) {
    this.#data = value ?? null;
    this.#source = undefined;
    if (this.#data !== null) this.hostUpdate();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved comes back in the same task, and must neither ask again nor flicker.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  hostUpdate(): void {
    const { src } = this.#host;
    const data = this.#data ?? this.#inlineText();
    const source = data ?? src;
    const map = JSON.stringify(this.#mapOptions());
    this.canReload = data === null && src !== '';
    if (source !== this.#source || map !== this.#map) {
      this.#stop();
      this.#source = source;
      this.#map = map;
      this.#progress = 'idle';
      this.#feed = this.error = null;
      this.isRetry = false;
      if (data !== null) this.#read(data);
    }
    if (this.canReload && !this.#subscription) this.#fetch(src);
  }

  hostUpdated(): void {
    if (this.state !== this.#shownState) this.#showState();
    const news = this.#news;
    this.#news = undefined;
    if (news) this.#host.dispatchEvent(news);
  }

  /** Reads again. Resolves when that is settled and drawn; never rejects. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    this.#isNear = true;
    // Data that did not come from an address are read anew.
    if (!this.#subscription) this.#source = undefined;
    this.hostUpdate();
    if (this.#subscription) {
      this.isRetry ||= this.error !== null;
      this.#set('loading');
      await this.#subscription.reload();
    }
    await this.#host.updateComplete;
  }

  /** What a `<script type="application/json">` inside the element holds. */
  #inlineText(): string | null {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    return script?.textContent.trim() || null;
  }

  #mapOptions(): FieldMapOptions {
    const { itemsPath, fieldMap } = this.#host;
    return {
      ...(itemsPath && { itemsPath }),
      ...(Object.keys(fieldMap).length && { fieldMap }),
    };
  }

  #stop(): void {
    this.#news = undefined;
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#viewport.disconnect();
  }

  #read(data: unknown): void {
    const url = document.baseURI;
    try {
      const map = this.#mapOptions();
      this.#settle(typeof data === 'string' ? readFeed(data, { url, ...map }) : readFeedData(data, url));
    } catch (error) {
      // Half a script: the parser is still at it, and the page will be drawn again when it is done.
      if (data !== this.#data && document.readyState === 'loading') this.#source = undefined;
      else this.#settle(toFeedError(error, url));
    }
  }

  #fetch(src: string): void {
    if (this.#host.loading === 'lazy' && !this.#isNear) {
      this.#viewport.observe(this.#host);
      return;
    }
    this.#viewport.disconnect();
    this.#set('loading');
    // As `new URL` would have it, except that what is no address stays what it is.
    const { href } = Object.assign(document.createElement('a'), { href: src });
    this.#subscription = store.subscribe(href, (result) => this.#settle(result), this.#mapOptions());
  }

  #settle(result: FeedResult): void {
    this.isRetry = false;
    if (result instanceof FeedError) {
      this.error = result;
      this.#news = new NewsErrorEvent(result);
    } else {
      this.error = null;
      this.#feed = result;
      this.readAt = clock.now();
      this.#news = new NewsLoadEvent(result, false);
    }
    this.#set(undefined);
  }

  #set(progress: 'loading' | undefined): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }

  #showState(): void {
    const state = (this.#shownState = this.state);
    if (state === 'loading') this.#host.setAttribute('aria-busy', 'true');
    else this.#host.removeAttribute('aria-busy');
    try {
      const { states } = this.#internals!;
      states.clear();
      states.add(state);
    } catch {
      // Engines without custom states: it can still be read as a property.
    }
  }
}

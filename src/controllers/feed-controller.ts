import { clock } from '../page/clock.js';
import type { Feed } from '../data/article.js';
import { FeedError, toFeedError } from '../data/feed-error.js';
import type { FeedListener, FeedResult, FeedSubscription } from '../data/feed-store.js';
import type { FieldMapOptions } from '../data/field-map.js';
import { applyRules } from '../data/find-article.js';
import { readFeed, readFeedData } from '../data/read-feed.js';
import { NewsErrorEvent, NewsLoadEvent } from '../elements/events.js';
import { explain } from '../page/explain.js';
import type { FeedHost, FeedState } from './feed-host.js';
import { subscribe } from '../page/feeds.js';
import { createStateMark } from './state-controller.js';

/** As far below the screen a lazy element begins to load: about two screens of a phone. */
const LAZY_MARGIN = '1000px';

/** A failure that will be tried again so soon is none yet for a reader. */
const SOON_MS = 5000;
/** But nobody looks longer than this at a place where nothing comes. */
const PATIENCE_MS = 12_000;

export type FeedController = ReturnType<typeof createFeedController>;

/**
 * Brings data to an element: set by script, written into the page, or fetched, in this order. A closure and no
 * class, for what only it knows is then named by the minifier.
 */
export function createFeedController(host: FeedHost) {
  const showState = createStateMark(host);
  /** What was read last. */
  let read: Feed | null = null;
  /** Whether that is a saved copy. */
  let isCopy = false;
  let isNear = false;
  /** Set by script. */
  let given: unknown = null;
  /** What is being shown: the data themselves, the text of a script or the address. */
  let source: unknown = null;
  /** How it is read, as text. */
  let mapText = '';
  let subscription: FeedSubscription | undefined;
  /** Undefined once it is settled. */
  let progress: 'idle' | 'loading' | undefined = 'idle';
  /** Ends the reader's patience; undefined when that is at an end. */
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** What the page is to be told, once it can see it. */
  let news: Event | undefined;
  /** Those who wait for it to settle. */
  const waiting: (() => void)[] = [];

  const update = () => host.requestUpdate();

  /** What a `<script type="application/json">` inside the element holds. */
  const inlineText = () =>
    host.querySelector(':scope > script[type="application/json"]')?.textContent.trim() || null;

  function mapOptions(): FieldMapOptions {
    const { itemsPath, fieldMap } = host;
    return { itemsPath, fieldMap };
  }

  function settle(): void {
    clearTimeout(patience);
    patience = progress = undefined;
    self.isRetry = false;
    update();
  }

  /** Shows that something is on its way, as long as a reader believes it. */
  function wait(): void {
    progress = 'loading';
    clearTimeout(patience);
    patience = setTimeout(() => {
      patience = undefined;
      if (self.error) settle();
    }, PATIENCE_MS);
    update();
  }

  function resume(): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  function stop(): void {
    news = undefined;
    subscription?.unsubscribe();
    subscription = undefined;
    clearTimeout(patience);
    resume();
  }

  function readData(data: unknown): void {
    const url = host.baseURI;
    try {
      const map = mapOptions();
      self.receive(typeof data === 'string' ? readFeed(data, { url, ...map }) : readFeedData(data, url));
    } catch (error) {
      // Half a script: the parser is still at it, and the page will be drawn again when it is done.
      if (data !== given && document.readyState === 'loading') source = undefined;
      else self.receive(toFeedError(error, url));
    }
  }

  function fetchFeed(src: string): void {
    wait();
    // As `new URL` would have it, except that what is no address stays what it is.
    const { href } = Object.assign(document.createElement('a'), { href: src });
    subscription = subscribe(href, self, mapOptions());
  }

  const viewport = new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1)!.isIntersecting;
      update();
    },
    { rootMargin: LAZY_MARGIN },
  );

  const self = {
    /** Why the last attempt failed. */
    error: null as FeedError | null,
    /** Why it cannot be drawn. */
    fault: null as FeedError | null,
    /** When what is shown was read. */
    readAt: null as Date | null,
    /** Whether it is loading because a reader asked for it after a failure. */
    isRetry: false,
    /** Ids of the articles that came with the last answer and not with those before it. */
    fresh: new Set<string>(),
    /** Whether there is an address, so that trying again makes sense. */
    canReload: false,

    /** What may be shown of what was read. */
    get feed(): Feed | null {
      return read && applyRules(read, host, clock.now());
    },

    get state(): FeedState {
      if (self.fault) return 'error';
      if (progress) return progress;
      if (self.hasContent) return self.error || isCopy ? 'stale' : 'ready';
      return self.error ? 'error' : 'empty';
    },

    /** Whether there is something to draw. */
    get hasContent(): boolean {
      const { feed } = self;
      return !!feed && host.hasContent(feed);
    },

    get refreshMs(): number {
      return host.refresh * 1000;
    },

    get isAwake(): boolean {
      return document.hidden !== true && navigator.onLine && (isNear || !self.hasContent);
    },

    get keepsCopy(): boolean {
      return host.cache !== 'none';
    },

    /** Data set by script, which are read at once; null takes them back. */
    set data(value: unknown) {
      given = value ?? null;
      source = undefined;
      if (given !== null) self.hostUpdate();
      update();
    },

    receive(result: FeedResult, savedAt?: Date): void {
      if (result instanceof FeedError) {
        self.error = result;
        // A story that the publisher has taken back is taken back here, too.
        if (result.status === 410 && read?.articles.length === 1) read = null;
        news = new NewsErrorEvent(result);
        if (patience && result.retryInMs! <= SOON_MS && !self.hasContent) update();
        else settle();
      } else {
        const known = new Set(read?.articles.map(({ id }) => id));
        const ids = read ? result.articles.map(({ id }) => id) : [];
        self.fresh = new Set(ids.filter((id) => !known.has(id)));
        self.error = null;
        read = result;
        isCopy = !!savedAt;
        self.readAt = savedAt ?? clock.now();
        news = new NewsLoadEvent(result, isCopy);
        settle();
      }
    },

    hostConnected(): void {
      viewport.observe(host);
    },

    hostDisconnected(): void {
      // An element that is only moved comes back in the same task, and must neither ask again nor flicker.
      queueMicrotask(() => {
        if (host.isConnected) return;
        stop();
        viewport.disconnect();
      });
    },

    hostUpdate(): void {
      const { src } = host;
      const data = given ?? inlineText();
      const nextSource = data ?? src;
      const nextMapText = JSON.stringify(mapOptions());
      self.canReload = data === null && src !== '';
      if (nextSource !== source || nextMapText !== mapText) {
        stop();
        source = nextSource;
        mapText = nextMapText;
        progress = 'idle';
        read = self.error = null;
        self.isRetry = isCopy = false;
        if (data !== null) readData(data);
      }
      if (subscription) subscription.check();
      else if (self.canReload && (isNear || host.loading === 'eager')) fetchFeed(src);
    },

    hostUpdated(): void {
      const { state } = self;
      showState(state);
      // What cannot be drawn is on no screen: that is told when it can be.
      const event = self.fault ? undefined : news;
      if (event) {
        news = undefined;
        host.dispatchEvent(event);
        if (host.debug) explain(host, self.error, read?.articles, state === 'empty');
      }
      if (state !== 'loading') resume();
    },

    /** Reads again. Resolves when that is settled and drawn; never rejects. */
    async reload(): Promise<void> {
      if (!host.isConnected) return;
      isNear = true;
      // Data that did not come from an address are read anew.
      if (!subscription) source = undefined;
      self.hostUpdate();
      if (subscription) {
        self.isRetry ||= self.error !== null;
        wait();
        const settled = new Promise<void>((resolve) => waiting.push(resolve));
        await subscription.reload();
        await settled;
      }
      await host.updateComplete;
    },
  } satisfies FeedListener & Record<string, unknown>;

  // The element may be upgraded before the parser has reached its children. The observer goes with the element.
  new MutationObserver(update).observe(host, { childList: true, characterData: true, subtree: true });
  host.addController(self);
  return self;
}

import type { Feed } from '../../src/data/article.js';
import type { FetchedBytes } from '../../src/data/fetch-bytes.js';
import { FeedError } from '../../src/data/feed-error.js';
import { createFeedStore, type FeedResult, type FeedStorage } from '../../src/data/feed-store.js';

export const URL_A = 'https://mienbien.example/tin-moi.json';
export const URL_B = 'https://mienbien.example/kinh-te.json';
/** An address of another origin. */
export const URL_C = 'https://baonui.example/tin-moi.json';

export const feedOf = (title: string): Feed => ({ title, articles: [] });

/** What a server sends for a feed. */
export const bytesOf = (feed: unknown, url = URL_A): FetchedBytes => ({
  bytes: new TextEncoder().encode(JSON.stringify(feed)),
  url,
  contentType: 'application/json',
});

type Store = ReturnType<typeof createFeedStore>;

/** Opens a store whose network is the test: it answers the recorded requests. */
export function openStore(storage?: FeedStorage, random?: () => number) {
  const requests: {
    url: string;
    signal: AbortSignal;
    answer: (feed: Feed) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const store = createFeedStore(
    (url, { signal }) =>
      new Promise((resolve, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason as Error));
        const answer = (feed: Feed) => resolve(bytesOf(feed, url));
        requests.push({ url, signal, answer, fail });
      }),
    storage,
    random,
  );
  return { store, requests };
}

/** A listener that is awake, keeps copies and asks for no refresh, unless `rest` says otherwise. */
export const listener = (receive: (result: FeedResult, savedAt?: Date) => void, rest = {}) => ({
  receive,
  refreshMs: 0,
  isAwake: true,
  keepsCopy: true,
  ...rest,
});

/** Subscribes and records what is received. */
export function listen(store: Store, url: string, rest = {}) {
  const heard: FeedResult[] = [];
  const savedAt: (Date | undefined)[] = [];
  const subscriber = listener((result, at) => {
    heard.push(result);
    savedAt.push(at);
  }, rest);
  const subscription = store(url, subscriber);
  const titles = () => heard.map((result) => (result instanceof FeedError ? result.code : result.title));
  /** Changes the listener's properties and reports the change. */
  const change = (next: Partial<typeof subscriber>) => {
    Object.assign(subscriber, next);
    subscription.check();
  };
  return { ...subscription, heard, savedAt, titles, change };
}

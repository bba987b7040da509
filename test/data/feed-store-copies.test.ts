import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/data/article.js';
import { FeedError } from '../../src/data/feed-error.js';
import type { SavedBytes } from '../../src/data/feed-store.js';
import { shownArticles } from '../../src/data/find-article.js';
import { readFeed } from '../../src/data/read-feed.js';
import { feed as native } from '../helpers.js';
import { breathe, holdTime, type HeldTime } from '../virtual-time.js';
import { bytesOf, feedOf, listen, openStore, URL_A } from './open-store.js';

const DAY_MS = 24 * 3_600_000;

const http = (status: number) => new FeedError('http', URL_A, { status });
const network = () => new FeedError('network', URL_A);

const news = readFeed(JSON.stringify(native), { url: URL_A });

/** A copy as an earlier visit may have saved it. */
const copyOf = (feed: unknown, ageMs = 60_000): SavedBytes => ({
  ...bytesOf(feed),
  savedAt: Date.now() - ageMs,
});

/** A storage that is a map, and counts what is asked of it. */
function createStorage(copies: Record<string, SavedBytes> = {}) {
  const kept = new Map(Object.entries(copies));
  const calls: string[] = [];
  return {
    kept,
    calls,
    read: async (key: string) => {
      calls.push('read');
      return kept.get(key);
    },
    write: async (key: string, copy?: SavedBytes) => {
      calls.push(copy ? 'write' : 'delete');
      if (copy) kept.set(key, copy);
      else kept.delete(key);
    },
  };
}

/** Where the store keeps the copy of this address. */
const KEY = `${URL_A}{}`;

let time: HeldTime;

beforeEach(() => (time = holdTime()));
afterEach(() => time.release());

describe('the last good copy', () => {
  it('is written with each good answer, with the time', async () => {
    const storage = createStorage();
    const { store, requests } = openStore(storage);
    listen(store, URL_A);
    const before = Date.now();
    requests[0]!.answer(news);
    await breathe();
    const { savedAt, ...answer } = storage.kept.get(KEY)!;
    expect(savedAt).to.be.within(before, Date.now());
    expect(answer).to.deep.equal(bytesOf(news));
    expect(storage.calls).to.deep.equal(['write']);
  });

  it('reads back as what was written, dates and bodies too', async () => {
    const storage = createStorage();
    const first = openStore(storage);
    listen(first.store, URL_A).unsubscribe();
    listen(first.store, URL_A);
    first.requests[1]!.answer(news);
    await breathe();
    const next = openStore(storage);
    const one = listen(next.store, URL_A);
    next.requests[0]!.fail(network());
    await breathe();
    expect(one.heard[0]).to.deep.equal(news);
  });

  it('comes before the news of a failure, with the time of its reading, to all who listen', async () => {
    const storage = createStorage({ [KEY]: copyOf(news, DAY_MS) });
    const { store, requests } = openStore(storage);
    const listeners = [listen(store, URL_A), listen(store, URL_A)];
    requests[0]!.fail(http(503));
    await breathe();
    for (const { titles, savedAt } of listeners) {
      expect(titles()).to.deep.equal(['Miền Biển', 'http']);
      expect(Date.now() - Number(savedAt[0])).to.be.within(DAY_MS, DAY_MS + 60_000);
    }
    expect(storage.calls).to.deep.equal(['read']);
  });

  for (const code of ['network', 'timeout', 'too-large', 'parse', 'not-a-feed', 'csp'] as const) {
    it(`is shown after ${code}`, async () => {
      const { store, requests } = openStore(createStorage({ [KEY]: copyOf(news) }));
      const one = listen(store, URL_A);
      requests[0]!.fail(new FeedError(code, URL_A));
      await breathe();
      expect(one.titles()).to.deep.equal(['Miền Biển', code]);
    });
  }

  it('is shown when the network takes longer than two seconds, and replaced when it answers', async () => {
    const { store, requests } = openStore(createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) }));
    const one = listen(store, URL_A);
    await time.pass(1999);
    expect(one.titles()).to.deep.equal([]);
    await time.pass(1);
    expect(one.titles()).to.deep.equal(['Hôm qua']);
    requests[0]!.answer(feedOf('Hôm nay'));
    await breathe();
    expect(one.titles()).to.deep.equal(['Hôm qua', 'Hôm nay']);
    expect(one.savedAt.map(Boolean)).to.deep.equal([true, false]);
  });

  it('is not even looked for when the network is quick', async () => {
    const storage = createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) });
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A);
    await time.pass(1900);
    requests[0]!.answer(feedOf('Hôm nay'));
    await time.pass(60_000);
    expect(one.titles()).to.deep.equal(['Hôm nay']);
    expect(storage.calls).to.deep.equal(['write']);
  });

  it('does not come when the news was quicker than the storage', async () => {
    const storage = createStorage();
    let give!: (copy: SavedBytes) => void;
    storage.read = () => new Promise((resolve) => (give = resolve));
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A);
    await time.pass(2000);
    requests[0]!.answer(feedOf('Hôm nay'));
    await breathe();
    give(copyOf(feedOf('Hôm qua')));
    await breathe();
    expect(one.titles()).to.deep.equal(['Hôm nay']);
  });

  it('does not replace what is shown when newer news cannot be had', async () => {
    const storage = createStorage();
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A);
    requests[0]!.answer(feedOf('Buổi sáng'));
    await breathe();
    storage.kept.set(KEY, copyOf(feedOf('Hôm qua')));
    void one.reload();
    requests[1]!.fail(network());
    await breathe();
    expect(one.titles()).to.deep.equal(['Buổi sáng', 'network']);
    expect(storage.calls).to.deep.equal(['write']);
  });

  it('is given at once to one who comes later, who asks the network as well', async () => {
    const { store, requests } = openStore(createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) }));
    listen(store, URL_A);
    requests[0]!.fail(network());
    await breathe();
    const late = listen(store, URL_A);
    await breathe();
    expect(late.titles()).to.deep.equal(['Hôm qua']);
    expect(late.savedAt[0]).to.be.instanceOf(Date);
    requests[1]!.answer(feedOf('Hôm nay'));
    await breathe();
    expect(late.titles()).to.deep.equal(['Hôm qua', 'Hôm nay']);
  });

  it('is shown up to seven days, and no longer', async () => {
    for (const [ageMs, titles] of [
      [7 * DAY_MS - 60_000, ['Hôm qua', 'network']],
      [7 * DAY_MS, ['network']],
      [400 * DAY_MS, ['network']],
    ] as const) {
      const { store, requests } = openStore(createStorage({ [KEY]: copyOf(feedOf('Hôm qua'), ageMs) }));
      const one = listen(store, URL_A);
      requests[0]!.fail(network());
      await breathe();
      expect(one.titles()).to.deep.equal(titles);
    }
  });

  it('is neither written nor shown for one who wants none', async () => {
    const storage = createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) });
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A, { keepsCopy: false });
    await time.pass(3000);
    requests[0]!.fail(network());
    await time.pass(5000);
    requests[1]!.answer(feedOf('Hôm nay'));
    await breathe();
    expect(one.titles()).to.deep.equal(['network', 'Hôm nay']);
    expect(storage.calls).to.deep.equal([]);
  });

  it('is for those alone who want one, where others of the same address do not', async () => {
    const storage = createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) });
    const { store, requests } = openStore(storage);
    const without = listen(store, URL_A, { keepsCopy: false });
    const wants = listen(store, URL_A);
    requests[0]!.fail(network());
    await breathe();
    const late = listen(store, URL_A, { keepsCopy: false });
    await breathe();
    expect(wants.titles()).to.deep.equal(['Hôm qua', 'network']);
    expect(without.titles()).to.deep.equal(['network']);
    expect(late.titles()).to.deep.equal([]);
  });

  it('shows no article that the publisher has removed', async () => {
    const [first, ...others] = news.articles;
    const copy = copyOf({ ...news, articles: [{ ...first!, status: 'removed' }, ...others] });
    const { store, requests } = openStore(createStorage({ [KEY]: copy }));
    const one = listen(store, URL_A);
    requests[0]!.fail(network());
    await breathe();
    const ids = shownArticles(one.heard[0] as Feed).map(({ id }) => id);
    expect(ids).to.deep.equal(others.map(({ id }) => id));
  });

  it('is written only when the answer is another one', async () => {
    const storage = createStorage();
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A);
    for (const title of ['Sáng', 'Sáng', 'Trưa', 'Trưa']) {
      requests.at(-1)!.answer(feedOf(title));
      await breathe();
      void one.reload();
    }
    expect(storage.calls).to.deep.equal(['write', 'write']);
  });

  it('that the server confirms is saved with the new time, and the feed stays', async () => {
    const storage = createStorage({ [KEY]: copyOf(news, DAY_MS) });
    const { store, requests } = openStore(storage);
    const one = listen(store, URL_A);
    await time.pass(2000);
    requests[0]!.answer(news);
    await breathe();
    expect(one.heard).to.have.length(2);
    expect(one.heard[1] === one.heard[0]).to.equal(true);
    expect(one.savedAt.map(Boolean)).to.deep.equal([true, false]);
    expect(Date.now() - storage.kept.get(KEY)!.savedAt).to.be.below(DAY_MS);
  });

  for (const status of [401, 403, 404, 410]) {
    it(`is taken away by status ${status}, and not shown`, async () => {
      const storage = createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) });
      const { store, requests } = openStore(storage);
      const one = listen(store, URL_A);
      requests[0]!.fail(http(status));
      await breathe();
      expect(one.titles()).to.deep.equal(['http']);
      expect(storage.kept.size).to.equal(0);
    });
  }

  it('is none of a failure: nothing but news is written', async () => {
    const storage = createStorage();
    const { store, requests } = openStore(storage);
    listen(store, URL_A);
    for (const code of ['network', 'timeout', 'parse', 'not-a-feed'] as const) {
      requests.at(-1)!.fail(new FeedError(code, URL_A));
      await time.pass(80_000);
    }
    requests.at(-1)!.fail(http(500));
    await breathe();
    expect(storage.calls).not.to.include('write');
  });

  it('of one field map is not that of another', async () => {
    const storage = createStorage({ [KEY]: copyOf(feedOf('Hôm qua')) });
    const { store, requests } = openStore(storage);
    const heard: unknown[] = [];
    const mind = { refreshMs: 0, isAwake: true, keepsCopy: true };
    store(URL_A, { ...mind, receive: (result) => heard.push(result) }, { itemsPath: 'data.list' });
    requests[0]!.fail(network());
    await breathe();
    expect(heard.map((result) => result instanceof FeedError)).to.deep.equal([true]);
  });

  it('keeps a reader’s time: after a copy the plan of tries goes on', async () => {
    const { store, requests } = openStore(createStorage({ [KEY]: copyOf(news) }), () => 0.5);
    listen(store, URL_A);
    requests[0]!.fail(http(503));
    await time.pass(1000);
    requests[1]!.fail(http(503));
    await time.pass(2000);
    expect(requests).to.have.length(3);
  });
});

describe('a copy that somebody else has written', () => {
  const evil = 'javascript:alert(document.domain)';
  const bytes = (text: string) => ({ ...copyOf(news), bytes: new TextEncoder().encode(text) });

  for (const [name, copy] of [
    ['empty', bytes('')],
    ['a text', bytes('Hôm qua')],
    ['a page', bytes('<!doctype html><title>Đăng nhập</title>')],
    ['a feed of nothing that we know', bytes('{"articles":"tin"}')],
    ['from no time', { ...copyOf(news), savedAt: NaN }],
    ['from the beginning of time', { ...copyOf(news), savedAt: 0 }],
    ['from beyond all times', { ...copyOf(news), savedAt: 1e300 }],
  ] as const) {
    it(`is none if it is ${name}`, async () => {
      const { store, requests } = openStore(createStorage({ [KEY]: copy }));
      const one = listen(store, URL_A);
      requests[0]!.fail(network());
      await breathe();
      expect(one.titles()).to.deep.equal(['network']);
    });
  }

  it('goes through the same checks as a feed', async () => {
    const article = {
      id: 'gia',
      headline: 'Tin giả',
      url: evil,
      authors: [{ name: 'Kẻ xấu', url: evil }],
      attribution: { name: 'Nguồn', url: evil },
      picture: { src: evil, alt: 'ảnh' },
      correction: { text: 'Đính chính', url: evil },
      body: [
        { type: 'paragraph', children: [{ type: 'link', url: evil, children: ['bấm'] }] },
        { type: 'embed', url: evil, title: 'khung' },
        { type: 'script', children: ['alert(1)'] },
      ],
      status: 'ok',
      __proto__: { polluted: true },
    };
    const copy = copyOf({ title: 'Báo giả', url: evil, articles: [article] });
    const { store, requests } = openStore(createStorage({ [KEY]: copy }));
    const one = listen(store, URL_A);
    requests[0]!.fail(network());
    await breathe();
    const feed = one.heard[0] as Feed;
    expect(feed.title).to.equal('Báo giả');
    expect(feed.articles).to.have.length(1);
    expect(feed.articles[0]!.headline).to.equal('Tin giả');
    expect(JSON.stringify(feed)).not.to.match(/script|polluted/);
    expect(feed).not.to.have.property('savedAt');
  });
});

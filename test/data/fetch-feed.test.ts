import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/data/feed-error.js';
import { fetchFeed } from '../../src/data/fetch-feed.js';
import { itExcept } from '../engine.js';
import { CHANNEL, FORMAT_NAMES, FORMATS, toStory } from '../fixtures/formats.js';
import { feed, holdTimers, logged, serve } from '../helpers.js';
import { serveBehind, WAY_NAMES } from '../led.js';
import { elsewhere } from '../page.js';
import { urlsOf } from './markup/vocabulary.js';

/** What a fetch fails with. */
const failure = (promise: Promise<unknown>): Promise<FeedError> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: FeedError) => error,
  );

describe('fetchFeed', () => {
  it('reads what a server answers', async () => {
    const { url } = await serve({ body: feed });
    const { title, articles } = await fetchFeed(url);
    expect(title).to.equal('Miền Biển');
    expect(articles.map(({ headline }) => headline)).to.deep.equal(
      feed.articles.map(({ headline }) => headline),
    );
  });

  for (const way of WAY_NAMES) {
    it(`takes every address of every format against the one it was led to ${way}`, async () => {
      const story = {
        ...{ ...toStory(1), url: 'bai/1.html', picture: 'tranh/1.webp' },
        html: '<p>Mực nước ở <a href="kem-theo/muc-nuoc.html">từng trạm</a>.</p><p>Nước còn lên.</p>',
      };
      for (const format of FORMAT_NAMES) {
        const body = FORMATS[format]([story], { ...CHANNEL, url: 'tin-moi.html' });
        const { url, finalUrl: base } = await serveBehind(way, { body });
        const { articles, ...list } = await fetchFeed(url);
        const [article] = articles;
        const address = new URL('bai/1.html', base).href;
        expect(article?.url, format).to.equal(address);
        expect(article?.picture?.src, format).to.equal(new URL('tranh/1.webp', base).href);
        expect(urlsOf(article!.body), format).to.include(new URL('kem-theo/muc-nuoc.html', address).href);
        // WordPress does not say where the page of a list is.
        if (format !== 'wordpress') expect(list.url).to.equal(new URL('tin-moi.html', base).href);
      }
    });
  }

  it('reads UTF-8 as what it is, whatever charset the header names', async () => {
    const { url } = await serve({
      headers: { 'content-type': 'application/json; charset=windows-1252' },
      body: { articles: [{ headline: 'Cà phê' }] },
    });
    expect((await fetchFeed(url)).articles[0]?.headline).to.equal('Cà phê');
  });

  it('asks as a preload does: with cookies here, and nothing that another site would have to allow', async () => {
    document.cookie = 'ban-doc=thu-nghiem; path=/';
    const { url, log } = await serve({ body: feed });
    await fetchFeed(url);
    document.cookie = 'ban-doc=; path=/; max-age=0';
    const { headers } = await log();
    expect(headers.cookie).to.contain('ban-doc=thu-nghiem');
    expect(headers['sec-fetch-mode']).to.equal('cors');
    expect(headers.referer).to.equal(location.href);
    // What browsers add to every request of a page; Firefox tells how urgent it is.
    const usual =
      /^(host|connection|accept|accept-encoding|accept-language|user-agent|referer|cookie|priority|sec-.*)$/;
    expect(Object.keys(headers).filter((name) => !usual.test(name))).to.deep.equal([]);
    expect(headers.accept).to.equal('*/*');
  });

  it('asks another origin without cookies, without preflight, and tells it no more than where it comes from', async () => {
    const { url, log } = await serve({ headers: { 'access-control-allow-origin': '*' }, body: feed });
    expect((await fetchFeed(elsewhere(url))).articles).to.have.length(3);
    const { requests, headers } = await log();
    expect(requests).to.equal(1);
    expect(headers.cookie).to.equal(undefined);
    expect(headers.referer).to.equal(`${location.origin}/`);
  });

  it('an origin that does not allow it is a failure of the network', async () => {
    const { url } = await serve({ body: feed });
    expect(await failure(fetchFeed(elsewhere(url)))).to.include({ code: 'network', url: elsewhere(url) });
  });

  it('a closed port is a failure of the network, with its cause', async () => {
    const url = 'http://localhost:1/tin-moi.json';
    const error = await failure(fetchFeed(url));
    expect(error).to.include({ name: 'FeedError', code: 'network', url });
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('a connection that is cut in the middle is a failure of the network', async () => {
    const { url } = await serve({ body: feed, cut: true, isLengthTold: true });
    expect((await failure(fetchFeed(url))).code).to.equal('network');
  });

  itExcept(
    'webkit',
    'WebKitGTK takes the end of the connection for the end of an answer whose length it does not know',
    'a connection that is cut in the middle of an answer of unknown length is one too',
    async () => {
      const { url } = await serve({ body: feed, cut: true });
      expect((await failure(fetchFeed(url))).code).to.equal('network');
    },
  );

  it('a loop of redirects is a failure of the network', async () => {
    const { url, change } = await serve({});
    await change({ status: 302, headers: { location: url } });
    expect((await failure(fetchFeed(url))).code).to.equal('network');
  });

  it('an answer that does not come in time is a timeout, and the request ends', async () => {
    const served = await serve({ body: feed, held: 'start' });
    const { url } = served;
    const timers = holdTimers(30_000);
    try {
      const failed = failure(fetchFeed(url, { timeoutMs: 30_000 }));
      await logged(served, ({ requests }) => requests);
      timers.pass();
      expect(await failed).to.include({ code: 'timeout', url });
    } finally {
      timers.restore();
    }
    expect((await logged(served, ({ aborted }) => aborted)).requests).to.equal(1);
  });

  it('an answer that stops half-way is a timeout', async () => {
    const { url } = await serve({ body: feed, held: 'middle' });
    expect((await failure(fetchFeed(url, { timeoutMs: 200 }))).code).to.equal('timeout');
  });

  for (const status of [401, 403, 404, 410, 429, 500, 503]) {
    it(`status ${status} is an http error that says so`, async () => {
      const { url } = await serve({ status, body: feed });
      expect(await failure(fetchFeed(url))).to.include({ code: 'http', status, url });
    });
  }

  it('an answer without an end is refused as soon as it is too much', async () => {
    const served = await serve({ body: '[' + ' '.repeat(65_535), times: 96, held: 'end' });
    const { url } = served;
    expect(await failure(fetchFeed(url))).to.include({ code: 'too-large', url });
    expect((await logged(served, ({ aborted }) => aborted)).requests).to.equal(1);
  });

  it('counts what is unpacked, not what is sent', async () => {
    const { url } = await serve({ body: ' '.repeat(65_536), times: 100, gzip: true });
    expect((await failure(fetchFeed(url))).code).to.equal('too-large');
  });

  it('5 MB are not too large, one byte more is', async () => {
    const fiveMegabytes = new Blob([JSON.stringify([{ headline: 'Do ngang' }]).padEnd(5 * 1024 * 1024)]);
    const url = URL.createObjectURL(fiveMegabytes);
    const tooMuch = URL.createObjectURL(new Blob([fiveMegabytes, ' ']));
    expect((await fetchFeed(url)).articles[0]?.headline).to.equal('Do ngang');
    expect((await failure(fetchFeed(tooMuch))).code).to.equal('too-large');
    URL.revokeObjectURL(url);
    URL.revokeObjectURL(tooMuch);
  });

  for (const [name, status, body] of [
    ['an empty answer', 200, ''],
    ['an answer without a body', 204, ''],
    ['broken JSON', 200, '{"articles": ['],
    ['plain text', 200, 'Đang bảo trì'],
  ] as const) {
    it(`${name} cannot be parsed`, async () => {
      const { url } = await serve({ status, body });
      expect(await failure(fetchFeed(url))).to.include({ code: 'parse', url });
    });
  }

  for (const [name, body] of [
    ['a login page', '<!doctype html><title>Đăng nhập Wi-Fi</title>'],
    ['JSON of somebody else', '{"temperature": 31}'],
  ] as const) {
    it(`${name} is not a feed`, async () => {
      const { url } = await serve({ headers: { 'content-type': 'text/html' }, body });
      expect(await failure(fetchFeed(url))).to.include({ code: 'not-a-feed', url });
    });
  }

  it('ends when its signal says so, and rejects with the reason of that', async () => {
    const served = await serve({ body: feed, held: 'start' });
    const abort = new AbortController();
    const failed = failure(fetchFeed(served.url, { signal: abort.signal }));
    await logged(served, ({ requests }) => requests);
    const reason = new Error('trang đã đóng');
    abort.abort(reason);
    expect(await failed).to.equal(reason);
    expect((await logged(served, ({ aborted }) => aborted)).requests).to.equal(1);
  });

  it('does not even begin when its signal was aborted before', async () => {
    const { url, log } = await serve({ body: feed });
    const error = await failure(fetchFeed(url, { signal: AbortSignal.abort() }));
    expect(error.name).to.equal('AbortError');
    expect((await log()).requests).to.equal(0);
  });

  it('leaves no timer and no listener behind', async () => {
    const { url } = await serve({ body: feed });
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const add = signal.addEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      const options = args[2] as AddEventListenerOptions;
      listeners.add(args[1]);
      options.signal?.addEventListener('abort', () => listeners.delete(args[1]));
      add(...args);
    };
    const timers = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = window;
    window.setTimeout = ((...args: Parameters<typeof set>) => {
      const timer = set(...args);
      timers.add(timer);
      return timer;
    }) as typeof set;
    window.clearTimeout = (timer) => {
      timers.delete(timer);
      clear(timer);
    };
    try {
      const read = fetchFeed(url, { signal });
      expect([timers.size, listeners.size]).to.deep.equal([1, 1]);
      await read;
      expect([timers.size, listeners.size]).to.deep.equal([0, 0]);
    } finally {
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
    }
  });
});

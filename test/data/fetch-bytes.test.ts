import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import { fetchBytes } from '../../src/data/fetch-bytes.js';
import { MAX_FEED_BYTES } from '../../src/data/read-feed.js';
import { feed, logged, serve, until } from '../helpers.js';
import { holdTime, type HeldTime } from '../virtual-time.js';
import { itExcept } from '../engine.js';

/** How a fetch ends: with an error, which is looked at later. */
const failure = (url: string) =>
  fetchBytes(url, {}).then(
    () => expect.fail('it did not fail'),
    (error: FeedError) => error,
  );

const NO_CACHE = 'driven by a test, it keeps no answers';

describe('fetchBytes', () => {
  describe('has a deadline', () => {
    let time: HeldTime;

    beforeEach(() => (time = holdTime()));
    afterEach(() => time.release());

    it('of ten seconds for an answer that does not begin', async () => {
      const served = await serve({ body: feed, held: 'start' });
      const failed = failure(served.url);
      await logged(served, ({ requests }) => requests);
      await time.pass(9999);
      expect((await served.log()).aborted).to.equal(0);
      await time.pass(1);
      expect(await failed).to.include({ code: 'timeout', url: served.url });
      expect((await logged(served, ({ aborted }) => aborted)).requests).to.equal(1);
    });

    it('of five seconds without a byte, for an answer that has begun', async () => {
      const served = await serve({ body: feed, held: 'middle' });
      const failed = failure(served.url);
      // The time begins with the headers, and anew with the first bytes, which may come later.
      await until(() => time.countStarted(5000) >= 2);
      await time.pass(4999);
      expect((await served.log()).aborted).to.equal(0);
      await time.pass(1);
      expect(await failed).to.include({ code: 'timeout', url: served.url });
      await logged(served, ({ aborted }) => aborted);
    });

    it('of ten seconds in all, for one that comes drop by drop', async () => {
      const served = await serve({ body: ' ', times: 100_000, pauseMs: 20 });
      const failed = failure(served.url);
      for (let drops = 0; drops < 2; drops++) {
        // A byte has come: the five seconds begin anew.
        await until(() => time.waits.includes(5000));
        await time.pass(4999);
      }
      await until(() => time.waits.includes(5000));
      expect((await served.log()).aborted).to.equal(0);
      expect(time.waits).to.deep.equal([2, 5000]);
      await time.pass(2);
      expect(await failed).to.include({ code: 'timeout', url: served.url });
      await logged(served, ({ aborted }) => aborted);
    });

    it('that ends with the answer, however it ended', async () => {
      const good = await serve({ body: feed });
      await fetchBytes(good.url, {});
      expect(time.waits).to.deep.equal([]);
      const bad = await serve({ status: 500, body: feed });
      await failure(bad.url);
      expect(time.waits).to.deep.equal([]);
    });
  });

  it('lets go of the body of an answer that is an error', async () => {
    const served = await serve({ status: 503, body: 'Đang bảo trì'.repeat(1000), held: 'middle' });
    expect((await failure(served.url)).code).to.equal('http');
    await logged(served, ({ aborted }) => aborted);
  });

  it('takes no more of 200 MB than one part above the cap, and ends the request', async () => {
    const { fetch } = window;
    const PART = new Uint8Array(65_536);
    let given = 0;
    let signal: AbortSignal | undefined;
    // A network that gives what it is asked for and counts it: a real one has its own buffers.
    window.fetch = async (_url, options) => {
      signal = options!.signal!;
      const pull = (body: ReadableStreamDefaultController) => {
        given += PART.length;
        body.enqueue(PART.slice());
        if (given >= 200 * 1024 * 1024) body.close();
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    };
    try {
      const url = 'https://mienbien.example/tin-moi.json';
      expect(await failure(url)).to.include({ code: 'too-large', url });
    } finally {
      Object.assign(window, { fetch });
    }
    expect(given).to.be.within(MAX_FEED_BYTES + 1, MAX_FEED_BYTES + PART.length);
    expect(signal?.aborted).to.equal(true);
  });

  describe('reads when to come again', () => {
    /** The same server under its other name, which is another origin for the browser. */
    function elsewhere(address: string): string {
      const url = new URL(address);
      url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      return url.href;
    }

    it('in seconds', async () => {
      const { url } = await serve({ status: 429, headers: { 'retry-after': '120' } });
      expect(await failure(url)).to.include({ code: 'http', status: 429, retryInMs: 120_000 });
    });

    it('as a date', async () => {
      const date = new Date(Date.now() + 600_000).toUTCString();
      const { url } = await serve({ status: 503, headers: { 'retry-after': date } });
      const { retryInMs } = await failure(url);
      expect(retryInMs).to.be.within(1, 600_000);
    });

    it('and takes no nonsense', async () => {
      for (const header of ['-3600', 'mai', '0']) {
        const { url } = await serve({ status: 503, headers: { 'retry-after': header } });
        expect((await failure(url)).retryInMs).to.equal(undefined);
      }
    });

    it('from another origin only where that shows it', async () => {
      const headers = { 'retry-after': '120', 'access-control-allow-origin': '*' };
      const closed = await serve({ status: 503, headers });
      expect(await failure(elsewhere(closed.url))).to.include({ status: 503, retryInMs: undefined });
      const shown = await serve({
        status: 503,
        headers: { ...headers, 'access-control-expose-headers': 'Retry-After' },
      });
      expect(await failure(elsewhere(shown.url))).to.include({ status: 503, retryInMs: 120_000 });
    });
  });

  describe('goes where it is led', () => {
    const { fetch } = window;
    afterEach(() => Object.assign(window, { fetch }));

    /** A network that leads from one address to another, as a test cannot: it has no server with a certificate. */
    function lead(to: string): void {
      window.fetch = async () => {
        const response = new Response(JSON.stringify(feed));
        Object.defineProperty(response, 'url', { value: to });
        return response;
      };
    }

    it('but not from https to http, where anybody may have written the answer', async () => {
      lead('http://mienbien.example/tin-moi.json');
      const url = 'https://mienbien.example/tin-moi.json';
      expect(await failure(url)).to.include({ code: 'network', url });
    });

    for (const [from, to] of [
      ['http://mienbien.example/tin.json', 'https://mienbien.example/tin.json'],
      ['https://mienbien.example/tin.json', 'https://cdn.example/http:/tin.json'],
      ['http://mienbien.example/tin.json', 'http://www.mienbien.example/tin.json'],
    ] as const) {
      it(`from ${from} to ${to}, and says so`, async () => {
        lead(to);
        expect((await fetchBytes(from, {})).url).to.equal(to);
      });
    }
  });

  itExcept(
    'webkit',
    NO_CACHE,
    'leaves caching to the browser: what has not changed is not sent again',
    async () => {
      const headers = { etag: '"20261123-1"', 'cache-control': 'no-cache' };
      const served = await serve({ headers, body: feed });
      const texts: string[] = [];
      for (let time = 0; time < 3; time++)
        texts.push(new TextDecoder().decode((await fetchBytes(served.url, {})).bytes));
      expect(new Set(texts)).to.deep.equal(new Set([JSON.stringify(feed)]));
      expect(await served.log()).to.include({ requests: 3, unchanged: 2 });
    },
  );

  itExcept(
    'webkit',
    NO_CACHE,
    'does not go around the cache: what the server calls fresh is not asked for again',
    async () => {
      const served = await serve({ headers: { 'cache-control': 'max-age=60' }, body: feed });
      for (let time = 0; time < 3; time++) await fetchBytes(served.url, {});
      expect((await served.log()).requests).to.equal(1);
    },
  );
});

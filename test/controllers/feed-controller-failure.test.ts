import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { FeedError, type HotEvents, type NewsCard } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import {
  feed,
  harbour,
  hasPart,
  nextEvent,
  part,
  serve,
  settled,
  storm,
  texts,
  until,
  type Answer,
} from '../helpers.js';
import { BROKEN_JSON } from '../data/odd-json.js';
import { headlines, load } from '../loaded.js';
import { isSeen } from '../page.js';
import { recordUncaught } from '../uncaught.js';
import { holdTime } from '../virtual-time.js';

/** Presses "Thử lại", as a reader does. */
const retry = (element: NewsElement) => part(element, 'retry')!.click();

describe('when the news cannot be read', () => {
  const cases: [string, Answer, Partial<FeedError>][] = [
    ['there is nothing at the address', { status: 404 }, { code: 'http', status: 404 }],
    ['it is too much', { body: ' '.repeat(65_536), times: 100 }, { code: 'too-large' }],
    ['it is broken', { body: '{"articles": [{"headline":' }, { code: 'parse' }],
    ['it is empty', { body: '' }, { code: 'parse' }],
    ['it is a login page', { body: '<html><form></form></html>' }, { code: 'not-a-feed' }],
    ['it is something else', { body: { temperature: 31 } }, { code: 'not-a-feed' }],
  ];

  for (const [name, answer, expected] of cases) {
    it(`because ${name}, the element says so: ${expected.code}`, async () => {
      const { url } = await serve(answer);
      const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
      list.src = url;
      const { error } = await nextEvent(list, 'news-error');
      expect(error)
        .to.be.instanceOf(FeedError)
        .and.include({ ...expected, url });
      expect(list.error).to.equal(error);
      expect(list.state).to.equal('error');
      expect(list.matches(':state(error)')).to.be.true;
      expect(list.matches(':state(loading)')).to.be.false;
      expect(list.feed).to.be.null;
      expect(texts(list, 'status')).to.deep.equal(['Không tải được tin.']);
    });
  }

  const passing: [string, Answer, Partial<FeedError>][] = [
    ['the server fails', { status: 503, body: feed }, { code: 'http', status: 503 }],
    ['it is asked too often', { status: 429 }, { code: 'http', status: 429 }],
    ['the connection is cut', { body: feed, cut: true, isLengthTold: true }, { code: 'network' }],
  ];

  for (const [name, answer, expected] of passing) {
    it(`because ${name}, the element goes on loading, for the next try is near: ${expected.code}`, async () => {
      const { url } = await serve(answer);
      const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
      list.src = url;
      const { error } = await nextEvent(list, 'news-error');
      expect(error)
        .to.be.instanceOf(FeedError)
        .and.include({ ...expected, url });
      expect(error.retryInMs).to.be.within(750, 1250);
      expect(list.error).to.equal(error);
      expect(list.state).to.equal('loading');
      expect(list.matches(':state(loading)')).to.be.true;
      expect(texts(list, 'status')).to.deep.equal(['']);
      expect(hasPart(list, 'skeleton')).to.be.true;
    });
  }

  it('all elements of that address are told', async () => {
    const { url, log, release } = await serve({ status: 404, held: 'start' });
    const box = await fixture(
      html`<div><hot-events src=${url}></hot-events><news-card src=${url}></news-card></div>`,
    );
    const elements = [...box.children] as NewsElement[];
    const told = Promise.all(elements.map((element) => nextEvent(element, 'news-error')));
    await release();
    await told;
    expect(elements.map(({ state }) => state)).to.deep.equal(['error', 'error']);
    expect((await log()).requests).to.equal(1);
  });

  it('a failure is not remembered: an element that comes later asks itself', async () => {
    const { url, change, list } = await load({ status: 404 });
    await change({ body: feed });
    const later = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    await settled(later);
    expect(later.state).to.equal('ready');
    expect(headlines(later)).to.have.length(3);
    // They share the address, so the good answer is for both.
    expect(list.state).to.equal('ready');
    expect(list.error).to.be.null;
  });

  it('"Thử lại" asks again, says so meanwhile, and shows what comes', async () => {
    const { change, list, release } = await load({ status: 404 });
    await change({ body: feed, held: 'start' });
    retry(list);
    await until(() => list.state === 'loading');
    await list.updateComplete;
    expect(texts(list, 'status')).to.deep.equal(['Đang tải tin…']);
    const loaded = nextEvent(list, 'news-load');
    await release();
    await loaded;
    expect(list.error).to.be.null;
    expect(headlines(list)).to.have.length(3);
    expect(hasPart(list, 'retry')).to.be.false;
  });

  it('a feed that is wrong in a property is a failure too, and reading it again changes nothing', async () => {
    const card = await fixture<NewsCard>(html`<news-card></news-card>`);
    card.article = { weather: 'mưa' } as never;
    const { error } = await nextEvent(card, 'news-error');
    expect(error).to.include({ code: 'not-a-feed', url: document.baseURI });
    expect(card.state).to.equal('error');
    expect(hasPart(card, 'retry')).to.be.false;
    await card.reload();
    expect(card.state).to.equal('error');
  });
});

describe('JSON that is broken', () => {
  const { fetch } = window;
  afterEach(() => Object.assign(window, { fetch }));

  /** Every address answers so: hundreds of requests to a server would take their time. */
  const answer = (body: string) => Object.assign(window, { fetch: async () => new Response(body) });

  const start = (number: number) =>
    fixture<HotEvents>(
      html`<hot-events src="https://mienbien.example/${number}.json"
        ><a href="/tin-moi">Tin mới nhất</a></hot-events
      >`,
    );

  it(`in one of ${BROKEN_JSON.length} ways leaves what is shown where it is`, async () => {
    const uncaught = recordUncaught();
    answer(JSON.stringify(feed));
    const list = await start(-1);
    await settled(list);
    for (const body of BROKEN_JSON) {
      answer(body);
      const failed = nextEvent(list, 'news-error');
      await list.reload();
      expect((await failed).error.code, body).to.equal('parse');
      expect(list.error?.code, body).to.equal('parse');
      expect(list.state, body).to.equal('stale');
      expect(headlines(list), body).to.deep.equal(feed.articles.map(({ headline }) => headline));
    }
    expect(await uncaught.stop()).to.deep.equal([]);
  });

  it('leaves the links inside the tag where nothing was shown before', async () => {
    const uncaught = recordUncaught();
    for (const [number, body] of BROKEN_JSON.entries()) {
      answer(body);
      const list = await start(number);
      await settled(list);
      expect(list.error?.code, body).to.equal('parse');
      expect(list.state, body).to.equal('error');
      expect(isSeen(list.querySelector('a')), body).to.be.true;
      expect(headlines(list), body).to.deep.equal([]);
    }
    expect(await uncaught.stop()).to.deep.equal([]);
  });
});

describe('reload()', () => {
  it('asks again, and resolves when the new is drawn', async () => {
    const { list, change, log } = await load({ body: [storm] });
    await change({ body: [harbour] });
    const loaded = nextEvent(list, 'news-load');
    expect(await list.reload()).to.equal(undefined);
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect((await loaded).feed.articles[0]?.id).to.equal(harbour.id);
    expect((await log()).requests).to.equal(2);
  });

  it('leaves what is shown where it is while it asks', async () => {
    const { list, change, release } = await load({ body: [storm] });
    await change({ body: [harbour], held: 'start' });
    const reloaded = list.reload();
    await until(() => list.state === 'loading');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect(list.matches(':state(loading)')).to.be.true;
    expect(texts(list, 'status')).to.deep.equal(['']);
    await release();
    await reloaded;
    expect(list.state).to.equal('ready');
  });

  it('never rejects; what was shown stays, and is stale until it succeeds', async () => {
    const { list, change } = await load({ body: [storm] });
    await change({ status: 500 });
    const failed = nextEvent(list, 'news-error');
    await list.reload();
    expect((await failed).error).to.include({ code: 'http', status: 500 });
    expect(list.state).to.equal('stale');
    expect(list.matches(':state(stale)')).to.be.true;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    await change({ body: [harbour] });
    await list.reload();
    expect(list.state).to.equal('ready');
    expect(list.error).to.be.null;
    expect(headlines(list)).to.deep.equal([harbour.headline]);
  });

  // Half-way, the time begins twice: with the headers, and with the first bytes, which may come later.
  for (const [name, held, ms, starts] of [
    ['does not begin', 'start', 10_000, 1],
    ['stops half-way', 'middle', 5000, 2],
  ] as const) {
    it(`an answer that ${name} in time leaves what is shown where it is`, async () => {
      const { list, change } = await load({ body: [storm] });
      await change({ body: [harbour], held });
      const time = holdTime();
      try {
        const reloaded = list.reload();
        const failed = nextEvent(list, 'news-error');
        await until(() => time.countStarted(ms) >= starts);
        await time.pass(ms);
        await reloaded;
        expect((await failed).error.code).to.equal('timeout');
        expect(list.state).to.equal('stale');
        expect(headlines(list)).to.deep.equal([storm.headline]);
      } finally {
        time.release();
      }
    });
  }

  it('a login page in place of the news does not replace it', async () => {
    const { list, change } = await load({ body: [storm] });
    await change({ body: '<html>Đăng nhập để dùng Wi-Fi</html>' });
    await list.reload();
    expect(list.error?.code).to.equal('not-a-feed');
    expect(headlines(list)).to.deep.equal([storm.headline]);
  });

  it('several calls at a time are one request', async () => {
    const { list, log } = await load({ body: feed });
    await Promise.all([list.reload(), list.reload(), list.reload()]);
    expect((await log()).requests).to.equal(2);
  });

  it('before the first answer it waits for that', async () => {
    const { url, log, release } = await serve({ body: feed, held: 'start' });
    const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
    const reloaded = list.reload();
    await release();
    await reloaded;
    expect(headlines(list)).to.have.length(3);
    expect((await log()).requests).to.equal(1);
  });

  it('right after src was set it is about the new address', async () => {
    const { list } = await load({ body: [storm] });
    list.src = (await serve({ body: [harbour] })).url;
    await list.reload();
    expect(headlines(list)).to.deep.equal([harbour.headline]);
  });

  it('is about all who show that address', async () => {
    const { url, list, change } = await load({ body: [storm] });
    const card = await fixture<NewsCard>(html`<news-card src=${url}></news-card>`);
    await settled(card);
    await change({ body: [harbour] });
    await list.reload();
    expect(headlines(card)).to.deep.equal([harbour.headline]);
  });

  it('resolves without anything to read, and for an element that is nowhere', async () => {
    const list = await fixture<HotEvents>(html`<hot-events></hot-events>`);
    await list.reload();
    expect(list.state).to.equal('idle');
    const loose = document.createElement('hot-events');
    loose.src = '/tin-moi.json';
    await loose.reload();
    expect(loose.state).to.equal('idle');
  });

  it('resolves for an element that is taken away meanwhile', async () => {
    const { list, change } = await load({ body: [storm] });
    await change({ body: feed, held: 'start' });
    const reloaded = list.reload();
    await until(() => list.state === 'loading');
    list.remove();
    await reloaded;
    expect(list.isConnected).to.be.false;
  });

  it('reads data again that were set by script', async () => {
    const articles = [{ headline: 'Đò ngang chạy lại' }];
    const list = await fixture<HotEvents>(html`<hot-events .articles=${articles}></hot-events>`);
    articles.push({ headline: 'Chợ phiên mở sớm' });
    await list.reload();
    expect(headlines(list)).to.deep.equal(['Đò ngang chạy lại', 'Chợ phiên mở sớm']);
  });
});

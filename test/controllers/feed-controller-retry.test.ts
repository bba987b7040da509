import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import {
  feed,
  harbour,
  hasPart,
  logged,
  nextEvent,
  part,
  serve,
  settled,
  storm,
  textOf,
  texts,
  until,
} from '../helpers.js';
import { headlines, load, record } from '../loaded.js';
import { elsewhere, goOffline, hide, isSeen, restorePage } from '../page.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

/** After so many failures the next try is a minute away. */
const QUICK_TRIES = 3;

let time: HeldTime;

beforeEach(() => (time = holdTime()));
afterEach(() => {
  time.release();
  restorePage();
});

/** A list that asks for its address for the first time. */
const start = (url: string) => fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);

/** Lets the time pass until the next try is due. */
const passToNextTry = (element: NewsElement) => time.pass(element.error!.retryInMs!);

/** The failure of the next try. */
async function failAgain(element: NewsElement) {
  const failed = nextEvent(element, 'news-error');
  await passToNextTry(element);
  return (await failed).error;
}

/** Lets all quick tries fail. */
async function failAll(element: NewsElement): Promise<void> {
  if (!element.error) await nextEvent(element, 'news-error');
  for (let tries = 0; tries < QUICK_TRIES; tries++) await failAgain(element);
  await until(() => element.state === 'error');
}

describe('a server that fails', () => {
  it('is asked four times in ten seconds, while the reader sees that news is on its way; then it is an error', async () => {
    const { url, log } = await serve({ status: 503 });
    const list = await start(url);
    const told = [(await nextEvent(list, 'news-error')).error];
    for (let tries = 0; tries < QUICK_TRIES; tries++) {
      expect(list.state).to.equal('loading');
      expect(list.matches(':state(loading)')).to.be.true;
      expect(texts(list, 'status')).to.deep.equal(['']);
      expect(isSeen(part(list, 'skeleton'))).to.be.true;
      told.push(await failAgain(list));
    }
    await list.updateComplete;
    expect(list.state).to.equal('error');
    expect(list.matches(':state(loading)')).to.be.false;
    expect(texts(list, 'status')).to.deep.equal(['Không tải được tin.']);
    expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    expect((await log()).requests).to.equal(4);
    const middles = [1000, 2000, 4000, 60_000];
    told.forEach(({ code, status, retryInMs }, index) => {
      expect([code, status]).to.deep.equal(['http', 503]);
      expect(retryInMs! / middles[index]!).to.be.within(0.75, 1.25);
    });
  });

  it('is asked again once a minute, and what comes is shown without anybody asking', async () => {
    const { url, change, log } = await serve({ status: 500 });
    const list = await start(url);
    await failAll(list);
    await failAgain(list);
    expect(list.state).to.equal('error');
    await change({ body: feed });
    const loaded = nextEvent(list, 'news-load');
    await passToNextTry(list);
    expect((await loaded).stale).to.be.false;
    expect(list.state).to.equal('ready');
    expect(list.error).to.be.null;
    expect(headlines(list)).to.have.length(3);
    expect((await log()).requests).to.equal(6);
  });

  it('that works again at the second try has never been an error', async () => {
    const { url, change } = await serve({ status: 502 });
    const list = await start(url);
    const states = new Set<string>();
    const observer = new MutationObserver(() => states.add(list.state));
    observer.observe(list.shadowRoot!, { childList: true, subtree: true, characterData: true });
    await nextEvent(list, 'news-error');
    await change({ body: feed });
    const loaded = nextEvent(list, 'news-load');
    await passToNextTry(list);
    await loaded;
    observer.disconnect();
    expect([...states])
      .to.include('ready')
      .and.not.to.include('error');
  });

  it('is an error for a reader who has seen nothing for twelve seconds, and is tried again all the same', async () => {
    const served = await serve({ status: 503 });
    const list = await start(served.url);
    await nextEvent(list, 'news-error');
    await served.change({ body: feed, held: 'start' });
    const firstMs = list.error!.retryInMs!;
    await passToNextTry(list);
    await logged(served, ({ requests }) => requests === 2);
    // Ten seconds later that is a timeout, and the next try is near.
    const failed = nextEvent(list, 'news-error');
    await time.pass(10_000);
    expect((await failed).error.code).to.equal('timeout');
    expect(list.state).to.equal('loading');
    await time.pass(12_000 - firstMs - 10_000 - 1);
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    await time.pass(1);
    await list.updateComplete;
    expect(list.state).to.equal('error');
    expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    await served.release();
    await passToNextTry(list);
    await until(() => list.state === 'ready');
    expect(headlines(list)).to.have.length(3);
  });

  it('shows the fallback through all of that, and never an empty box', async () => {
    const { url } = await serve({ status: 503 });
    const list = await fixture<HotEvents>(
      html`<hot-events src=${url}><a href="/tin-moi">Tin mới nhất</a></hot-events>`,
    );
    const link = list.querySelector('a');
    await nextEvent(list, 'news-error');
    for (let tries = 0; tries < QUICK_TRIES; tries++) {
      expect(isSeen(link)).to.be.true;
      await failAgain(list);
    }
    await until(() => list.state === 'error');
    expect(isSeen(link)).to.be.true;
    expect(hasPart(list, 'retry')).to.be.false;
  });

  it('reload() is over when the quick tries are', async () => {
    const { url, log } = await serve({ status: 503 });
    const list = await start(url);
    let isOver = false;
    const reloaded = list.reload().then(() => (isOver = true));
    await nextEvent(list, 'news-error');
    await failAgain(list);
    expect(isOver).to.be.false;
    await failAgain(list);
    await failAgain(list);
    await reloaded;
    expect(list.state).to.equal('error');
    expect((await log()).requests).to.equal(4);
  });

  it('"Thử lại" gives the reader a patience of twelve seconds anew', async () => {
    const { url, log } = await serve({ status: 503 });
    const list = await start(url);
    await failAll(list);
    const failed = nextEvent(list, 'news-error');
    part(list, 'retry')!.click();
    await until(() => list.state === 'loading');
    expect((await failed).error.retryInMs).to.be.within(45_000, 75_000);
    await until(() => list.state === 'error');
    expect((await log()).requests).to.equal(5);
  });

  it('does not take away what is shown: that is stale, and each try that fails says so', async () => {
    const { list, change, log } = await load({ body: [storm] });
    await change({ status: 503 });
    const told = record(list);
    const failed = nextEvent(list, 'news-error');
    await list.reload();
    await failed;
    expect(list.state).to.equal('stale');
    await failAgain(list);
    expect(list.state).to.equal('stale');
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect(told).to.deep.equal(['news-error', 'news-error']);
    await change({ body: [harbour] });
    await passToNextTry(list);
    await until(() => list.state === 'ready');
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect((await log()).requests).to.equal(4);
  });
});

describe('what no time heals', () => {
  for (const status of [401, 403, 404, 410]) {
    it(`status ${status}: one attempt, an error at once, however long the page stays open`, async () => {
      const { url, log } = await serve({ status });
      const list = await start(url);
      const { error } = await nextEvent(list, 'news-error');
      expect(error).to.include({ code: 'http', status, retryInMs: undefined });
      expect(list.state).to.equal('error');
      await time.pass(3_600_000);
      hide(true);
      hide(false);
      goOffline(true);
      goOffline(false);
      await list.updateComplete;
      await time.pass(3_600_000);
      expect((await log()).requests).to.equal(1);
    });
  }

  it('too large: one attempt, and what is shown stays', async () => {
    const { list, change, log } = await load({ body: [storm] });
    await change({ body: ' '.repeat(65_536), times: 100 });
    await list.reload();
    expect(list.error).to.include({ code: 'too-large', retryInMs: undefined });
    expect(list.state).to.equal('stale');
    expect(headlines(list)).to.deep.equal([storm.headline]);
    await time.pass(3_600_000);
    expect((await log()).requests).to.equal(2);
  });

  it('410: a single article that the publisher took back is taken back here', async () => {
    for (const tag of ['news-card', 'news-article'] as const) {
      const { url, change } = await serve({ body: storm });
      const element = document.createElement(tag);
      element.src = url;
      element.innerHTML = '<a href="/tin-moi">Tin mới nhất</a>';
      (await fixture(html`<div></div>`)).append(element);
      await settled(element);
      expect(headlines(element)).to.deep.equal([storm.headline]);
      await change({ status: 410 });
      await element.reload();
      expect(element.state).to.equal('error');
      expect(textOf(element.shadowRoot)).not.to.contain(storm.headline);
      expect(isSeen(element.querySelector('a'))).to.be.true;
    }
  });

  it('410: nobody who comes later gets that article from those who had it', async () => {
    const { url, change } = await serve({ body: storm });
    const card = await fixture<NewsCard>(html`<news-card src=${url}></news-card>`);
    await settled(card);
    await change({ status: 410 });
    await card.reload();
    const later = await fixture<NewsCard>(html`<news-card src=${url}></news-card>`);
    await settled(later);
    expect(later.state).to.equal('error');
    expect(headlines(later)).to.deep.equal([]);
  });

  it('410: a list stays, as old news', async () => {
    const { list, change } = await load({ body: feed });
    await change({ status: 410 });
    await list.reload();
    expect(list.state).to.equal('stale');
    expect(headlines(list)).to.have.length(3);
  });

  it('404: a single article stays, as old news, for it may be a slip', async () => {
    const { url, change } = await serve({ body: storm });
    const card = await fixture<NewsCard>(html`<news-card src=${url}></news-card>`);
    await settled(card);
    await change({ status: 404 });
    await card.reload();
    expect(card.state).to.equal('stale');
    expect(headlines(card)).to.deep.equal([storm.headline]);
  });
});

describe('something else in place of the news', () => {
  for (const [name, body, code] of [
    ['a login page', '<html><h1>Đăng nhập Wi-Fi sân bay</h1><form></form></html>', 'not-a-feed'],
    ['half a file', '{"articles": [{"headline": "Cảng cá', 'parse'],
  ] as const) {
    it(`${name} is an error at once, never shown, and asked for again after about a minute`, async () => {
      const { url, change, log } = await serve({ body });
      const list = await start(url);
      const { error } = await nextEvent(list, 'news-error');
      expect(error.code).to.equal(code);
      expect(error.retryInMs).to.be.within(45_000, 75_000);
      expect(list.state).to.equal('error');
      expect(textOf(list.shadowRoot)).not.to.match(/Wi-Fi|Cảng cá/);
      await time.pass(44_999);
      expect((await log()).requests).to.equal(1);
      await change({ body: feed });
      await time.pass(error.retryInMs! - 44_999);
      await until(() => list.state === 'ready');
      expect(headlines(list)).to.have.length(3);
    });
  }
});

describe('a server that cannot be reached', () => {
  for (const [name, toUrl] of [
    ['a closed port', async () => 'http://localhost:1/tin-moi.json'],
    ['another origin that does not allow it', async () => elsewhere((await serve({ body: feed })).url)],
    [
      'a loop of redirects',
      async () => {
        const served = await serve({});
        await served.change({ status: 302, headers: { location: served.url } });
        return served.url;
      },
    ],
  ] as [string, () => Promise<string>][]) {
    it(`${name} leaves the fallback, and is tried again as planned`, async () => {
      const url = await toUrl();
      const list = await fixture<HotEvents>(
        html`<hot-events src=${url}><a href="/tin-moi">Tin mới nhất</a></hot-events>`,
      );
      await failAll(list);
      expect(list.error).to.include({ code: 'network', url });
      expect(list.error!.retryInMs).to.be.within(45_000, 75_000);
      expect(isSeen(list.querySelector('a'))).to.be.true;
      expect(list.offsetHeight).to.be.above(50);
    });
  }
});

describe('a try that is due', () => {
  it('waits while the page is hidden or offline, and comes at once when it is back', async () => {
    for (const leave of [hide, goOffline]) {
      const { url, change, log } = await serve({ status: 503 });
      const list = await start(url);
      await failAll(list);
      leave(true);
      await list.updateComplete;
      await time.pass(3_600_000);
      expect((await log()).requests).to.equal(4);
      await change({ body: feed });
      leave(false);
      await until(() => list.state === 'ready');
      expect((await log()).requests).to.equal(5);
      list.remove();
    }
  });
});

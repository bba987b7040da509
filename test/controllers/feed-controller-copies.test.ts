import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import { addressOf, copyIs, copyOf } from '../copies.js';
import {
  feed,
  harbour,
  logged,
  nextEvent,
  part,
  serve,
  settled,
  storm,
  textOf,
  texts,
  until,
  type Served,
} from '../helpers.js';
import { headlines } from '../loaded.js';
import { isSeen } from '../page.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

const all = feed.articles.map(({ headline }) => headline);

const SAVED = /^Đang hiển thị bản đã lưu lúc (\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)\.$/;

let time: HeldTime;

beforeEach(async () => {
  await caches.delete('bantin');
  time = holdTime();
});
afterEach(async () => {
  time.release();
  await caches.delete('bantin');
});

/** Writes a copy, as an earlier visit may have, or somebody else. */
async function plant(url: string, copy: unknown, savedAt = Date.now()) {
  const headers = { 'bantin-url': url, 'bantin-saved-at': String(savedAt) };
  await (await caches.open('bantin')).put(addressOf(url), Response.json(copy, { headers }));
}

/** An earlier visit: what the server answered then is known. */
async function visit(body: unknown): Promise<Served> {
  const served = await serve({ body });
  const list = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
  await settled(list);
  await copyIs(true, served.url);
  list.remove();
  return served;
}

/** A list, and what it tells the page. */
async function start(url: string) {
  const list = document.createElement('hot-events');
  const told: [string, boolean | string][] = [];
  list.addEventListener('news-load', ({ stale }) => told.push(['news-load', stale]));
  list.addEventListener('news-error', ({ error }) => told.push(['news-error', error.code]));
  list.src = url;
  (await fixture(html`<div></div>`)).append(list);
  return { list, told };
}

describe('the last good copy', () => {
  it('is shown when the server fails, and says that it is one and of when', async () => {
    const served = await visit(feed);
    const savedAt = await copyIs(true, served.url);
    await served.change({ status: 503 });
    const { list, told } = await start(served.url);
    await until(() => told.length === 2);
    expect(told).to.deep.equal([
      ['news-load', true],
      ['news-error', 'http'],
    ]);
    expect(list.state).to.equal('stale');
    expect(list.matches(':state(stale)')).to.be.true;
    expect(list.matches(':state(loading)')).to.be.false;
    expect(headlines(list)).to.deep.equal(all);
    const [, day, month, year, hour, minute] = SAVED.exec(texts(list, 'status')[0]!)!;
    const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00+07:00`);
    expect(shown).to.equal(Math.floor(savedAt / 60_000) * 60_000);
    expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
  });

  it('is the state and the text of all four elements', async () => {
    const served = await visit(feed);
    await served.change({ status: 503 });
    const { url } = served;
    const box = await fixture(
      html`<div>
        <hot-events src=${url}></hot-events><news-card src=${url}></news-card>
        <news-article src=${url}></news-article><keyword-tags src=${url}></keyword-tags>
      </div>`,
    );
    const elements = [...box.children] as HotEvents[];
    await until(() => elements.every(({ state }) => state === 'stale'));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (const element of elements) expect(texts(element, 'status')[0]).to.match(SAVED);
    expect(headlines(elements[1]!)).to.deep.equal([storm.headline]);
  });

  it('is shown when the answer takes longer than two seconds, and gives way to it', async () => {
    const served = await visit([storm]);
    await served.change({ body: [harbour], held: 'start' });
    const { list, told } = await start(served.url);
    await logged(served, ({ requests }) => requests === 2);
    await time.pass(1999);
    expect(list.state).to.equal('loading');
    expect(headlines(list)).to.deep.equal([]);
    await time.pass(1);
    await until(() => told.length);
    expect(list.state).to.equal('stale');
    expect(list.error).to.be.null;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect(texts(list, 'status')[0]).to.match(SAVED);
    await served.release();
    await until(() => list.state === 'ready');
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(texts(list, 'status')).to.deep.equal(['']);
    expect(told).to.deep.equal([
      ['news-load', true],
      ['news-load', false],
    ]);
  });

  it('is replaced by what the next try brings', async () => {
    const served = await visit([storm]);
    await served.change({ status: 503 });
    const { list, told } = await start(served.url);
    await until(() => told.length === 2);
    await served.change({ body: [harbour] });
    await time.pass(list.error!.retryInMs!);
    await until(() => list.state === 'ready');
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(list.error).to.be.null;
  });

  it('shows nothing that the publisher has removed', async () => {
    const served = await visit({ ...feed, articles: [{ ...storm, status: 'removed' }, harbour] });
    await served.change({ status: 503 });
    const { list } = await start(served.url);
    await until(() => list.state === 'stale');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([harbour.headline]);
  });

  for (const status of [404, 410]) {
    it(`goes with the news: after ${status} there is neither`, async () => {
      const served = await visit(storm);
      await served.change({ status });
      const card = await fixture<NewsCard>(
        html`<news-card src=${served.url}><a href="/tin-moi">Tin mới nhất</a></news-card>`,
      );
      await settled(card);
      expect(card.state).to.equal('error');
      expect(headlines(card)).to.deep.equal([]);
      expect(isSeen(card.querySelector('a'))).to.be.true;
      await copyIs(false, served.url);
      // And it does not come back when the network fails later.
      await served.change({ status: 503 });
      const { list, told } = await start(served.url);
      await until(() => told.length);
      expect(told).to.deep.equal([['news-error', 'http']]);
      expect(headlines(list)).to.deep.equal([]);
    });
  }

  it('cache="none" writes none', async () => {
    const served = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events src=${served.url} cache="none"></hot-events>`);
    await settled(list);
    // Whatever is written later was begun later.
    const other = await visit([harbour]);
    expect(await copyOf(other.url)).not.to.equal(undefined);
    expect(await copyOf(served.url)).to.equal(undefined);
  });

  it('cache="none" shows none that another page has written', async () => {
    const served = await visit(feed);
    await served.change({ status: 503, held: 'start' });
    const list = await fixture<HotEvents>(html`<hot-events src=${served.url} cache="none"></hot-events>`);
    await logged(served, ({ requests }) => requests === 2);
    await time.pass(5000);
    expect(list.state).to.equal('loading');
    const failed = nextEvent(list, 'news-error');
    await served.release();
    await failed;
    expect(headlines(list)).to.deep.equal([]);
    expect(await copyOf(served.url)).not.to.equal(undefined);
  });

  it('older than seven days is none', async () => {
    const { url } = await serve({ status: 503 });
    await plant(url, feed, Date.now() - 7 * 24 * 3_600_000 - 1000);
    const { list, told } = await start(url);
    await until(() => told.length);
    expect(told).to.deep.equal([['news-error', 'http']]);
    expect(headlines(list)).to.deep.equal([]);
  });

  it('is checked like any feed: whoever writes there writes no script into the page', async () => {
    const { url } = await serve({ status: 503 });
    const evil = 'javascript:alert(document.domain)';
    await plant(url, {
      title: '<script>alert(1)</script>',
      url: evil,
      articles: [
        {
          id: 'gia',
          headline: '<img src=x onerror="window.attacked = 1">Tin giả',
          url: evil,
          picture: { src: evil, alt: '' },
          body: [{ type: 'paragraph', children: [{ type: 'link', url: evil, children: ['bấm'] }] }],
        },
      ],
    });
    const { list } = await start(url);
    await until(() => list.state === 'stale');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal(['<img src=x onerror="window.attacked = 1">Tin giả']);
    expect(list.shadowRoot!.querySelectorAll('script, img, [href^="javascript"]')).to.have.length(0);
    expect(window).not.to.have.property('attacked');
  });

  for (const [name, copy] of [
    ['nothing', null],
    ['a text', 'tin'],
    ['a list', [1, 2, 3]],
    ['a feed without articles in it', { articles: 'không' }],
    ['articles that are none', { articles: [null, 7, { headline: {} }] }],
  ] as const) {
    it(`does no harm if it is ${name}`, async () => {
      const served = await serve({ status: 503 });
      await plant(served.url, copy);
      const { list, told } = await start(served.url);
      await until(() => told.some(([type]) => type === 'news-error'));
      expect(headlines(list)).to.deep.equal([]);
      await served.change({ body: feed });
      await time.pass(list.error!.retryInMs!);
      await until(() => list.state === 'ready');
      expect(headlines(list)).to.deep.equal(all);
    });
  }

  it('is not missed where storage is blocked', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'caches')!;
    Object.defineProperty(window, 'caches', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    try {
      const served = await serve({ body: feed });
      const { list, told } = await start(served.url);
      await until(() => list.state === 'ready');
      await served.change({ status: 404 });
      await list.reload();
      await served.change({ status: 503 });
      const other = await start(`${served.url}?lan-sau`);
      await until(() => other.told.length);
      expect(other.told).to.deep.equal([['news-error', 'http']]);
      expect(told).to.deep.equal([
        ['news-load', false],
        ['news-error', 'http'],
      ]);
      expect(textOf(part(other.list, 'status'))).to.equal('');
    } finally {
      Object.defineProperty(window, 'caches', real);
    }
  });
});

import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, NewsCard } from '../../src/index.js';
import {
  feed,
  harbour,
  hasPart,
  logged,
  school,
  serve,
  settled,
  storm,
  texts,
  until,
  type Served,
} from '../helpers.js';
import { headlines, record } from '../loaded.js';
import { goOffline, hide, restorePage } from '../page.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

const all = feed.articles.map(({ headline }) => headline);

let time: HeldTime;

beforeEach(() => (time = holdTime()));
afterEach(() => {
  time.release();
  restorePage();
});

/** A list that reads its address again each minute, has read it once, and knows when it does so again. */
async function start(served: Served, refresh = 60) {
  const list = await fixture<HotEvents>(html`<hot-events src=${served.url} refresh=${refresh}></hot-events>`);
  await settled(list);
  // The browser may take its time to say that the list is near the screen.
  await until(() => refreshes().length);
  return list;
}

/** In how many milliseconds the next refreshes are due: no other timer is so far away. */
const refreshes = () => time.waits.filter((ms) => ms > 15_000);

/** The next refresh begins. */
async function passToRefresh(served: Served): Promise<void> {
  const { requests } = await served.log();
  await time.pass(refreshes()[0]!);
  await logged(served, (log) => log.requests > requests);
}

describe('refresh', () => {
  it('reads again after the time asked for, up to a quarter later, and shows what is new', async () => {
    const served = await serve({ body: [storm] });
    const list = await start(served);
    const [wait, ...others] = refreshes();
    expect(others).to.deep.equal([]);
    expect(wait).to.be.within(60_000, 75_000);
    await served.change({ body: [harbour, storm] });
    await time.pass(59_999);
    expect((await served.log()).requests).to.equal(1);
    await time.pass(wait! - 59_999);
    await until(() => headlines(list).length === 2);
    expect(headlines(list)).to.deep.equal([harbour.headline, storm.headline]);
    expect(list.state).to.equal('ready');
    expect(refreshes()[0]).to.be.within(60_000, 75_000);
  });

  it('leaves everything as it is meanwhile: no skeleton, no sentence, no word to screen readers', async () => {
    const served = await serve({ body: feed });
    const list = await start(served);
    const cards = [...list.shadowRoot!.querySelectorAll('[part~=card]')];
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({ type, attributeName }) => changes.push(`${type} ${attributeName}`)),
    );
    observer.observe(list, { attributes: true });
    observer.observe(list.shadowRoot!, { childList: true, subtree: true, characterData: true });
    await served.change({ body: feed, held: 'start' });
    await passToRefresh(served);
    expect(list.state).to.equal('ready');
    expect(headlines(list)).to.deep.equal(all);
    const told = record(list);
    await served.release();
    await until(() => told.length);
    expect(told).to.deep.equal(['news-load']);
    expect(changes).to.deep.equal([]);
    expect([...list.shadowRoot!.querySelectorAll('[part~=card]')]).to.deep.equal(cards);
    observer.disconnect();
  });

  it('knows an article by its address, whatever id and headline it has now: it keeps its card, and is not new', async () => {
    const served = await serve({ body: [storm] });
    const list = await start(served);
    const cards = () => [...list.shadowRoot!.querySelectorAll('[part~=card]')];
    const [card] = cards();
    const headline = 'Bão đổi hướng trong đêm';
    await served.change({ body: [harbour, { ...storm, id: 'bao-2', headline }] });
    await passToRefresh(served);
    await until(() => headlines(list).length === 2);
    expect(headlines(list)).to.deep.equal([harbour.headline, headline]);
    expect(cards()[1] === card).to.be.true;
    expect(list.shadowRoot!.querySelectorAll('[part~=new]')).to.have.length(1);
  });

  it('never happens unless it is asked for', async () => {
    const served = await serve({ body: feed });
    const list = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
    await settled(list);
    expect(refreshes()).to.deep.equal([]);
    await time.pass(86_400_000);
    expect((await served.log()).requests).to.equal(1);
  });

  it('begins and ends with the attribute, at any time', async () => {
    const served = await serve({ body: feed });
    const list = await start(served);
    list.removeAttribute('refresh');
    await list.updateComplete;
    expect(refreshes()).to.deep.equal([]);
    list.refresh = 300;
    await list.updateComplete;
    expect(refreshes()[0]).to.be.within(300_000, 375_000);
  });

  it('is not more often than twice a minute', async () => {
    const served = await serve({ body: feed });
    await start(served, 1);
    expect(refreshes()[0]).to.be.within(30_000, 37_500);
  });

  it('is one request for a hundred elements of one address', async () => {
    const served = await serve({ body: feed, held: 'start' });
    const box = await fixture(
      html`<div>
        ${Array.from({ length: 100 }, () => html`<news-card refresh="60" src=${served.url}></news-card>`)}
      </div>`,
    );
    const cards = [...box.children] as NewsCard[];
    await served.release();
    await Promise.all(cards.map(settled));
    expect((await served.log()).requests).to.equal(1);
    await served.change({ body: [school] });
    await passToRefresh(served);
    await until(() => cards.every((card) => headlines(card)[0] === school.headline));
    expect((await served.log()).requests).to.equal(2);
  });

  for (const [name, leave] of [
    ['hidden', hide],
    ['offline', goOffline],
  ] as const) {
    it(`rests while the page is ${name}, and is made up for once when it is back`, async () => {
      const served = await serve({ body: [storm] });
      const list = await start(served);
      leave(true);
      await list.updateComplete;
      expect(refreshes()).to.deep.equal([]);
      await time.pass(3_600_000);
      expect((await served.log()).requests).to.equal(1);
      await served.change({ body: [harbour] });
      leave(false);
      await until(() => headlines(list)[0] === harbour.headline);
      expect((await served.log()).requests).to.equal(2);
      expect(refreshes()[0]).to.be.within(60_000, 75_000);
    });

    it(`is not made up for after a moment that the page was ${name}`, async () => {
      const served = await serve({ body: [storm] });
      const list = await start(served);
      const [wait] = refreshes();
      await time.pass(10_000);
      for (let flicker = 0; flicker < 10; flicker++) {
        leave(true);
        await list.updateComplete;
        leave(false);
        await list.updateComplete;
      }
      expect(refreshes()[0]).to.be.closeTo(wait! - 10_000, 1);
      expect((await served.log()).requests).to.equal(1);
    });
  }

  it('rests while the element is far from the screen', async () => {
    const served = await serve({ body: [storm] });
    const list = await start(served);
    const above = document.createElement('div');
    above.style.blockSize = '9000px';
    list.before(above);
    await until(() => !refreshes().length);
    await time.pass(3_600_000);
    expect((await served.log()).requests).to.equal(1);
    await served.change({ body: [harbour] });
    above.remove();
    await until(() => headlines(list)[0] === harbour.headline);
    expect((await served.log()).requests).to.equal(2);
  });

  it('goes on for an element that is taken away and put back', async () => {
    const served = await serve({ body: [storm] });
    const list = await start(served);
    const box = list.parentElement!;
    list.remove();
    await nextFrame();
    expect(refreshes()).to.deep.equal([]);
    box.append(list);
    await settled(list);
    await until(() => refreshes().length);
    expect(refreshes()[0]).to.be.within(60_000, 75_000);
  });

  it('that fails leaves old news, which says so, until one succeeds', async () => {
    const served = await serve({ body: [storm] });
    const list = await start(served);
    await served.change({ status: 503 });
    await passToRefresh(served);
    await until(() => list.state === 'stale');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect(texts(list, 'status')[0]).to.match(/^Đang hiển thị bản đã lưu lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/);
    expect(texts(list, 'retry')).to.deep.equal(['Thử lại']);
    expect(list.error!.retryInMs).to.be.within(750, 1250);
    await served.change({ body: [harbour] });
    await time.pass(list.error!.retryInMs!);
    await until(() => list.state === 'ready');
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(hasPart(list, 'retry')).to.be.false;
    expect(refreshes()[0]).to.be.within(60_000, 75_000);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { KeywordTags, NewsCard } from '../../src/index.js';
import {
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
import { headlines } from '../loaded.js';
import { holdTime, type HeldTime } from '../virtual-time.js';

let time: HeldTime;

beforeEach(async () => {
  await caches.delete('bantin');
  time = holdTime();
});
afterEach(async () => {
  time.release();
  await caches.delete('bantin');
});

const newest = [storm, harbour, school].map(({ headline }) => headline);

/** A list of several addresses, and what it tells the page. */
async function start(urls: string[], attributes: Record<string, string> = {}) {
  const list = document.createElement('hot-events');
  const told: (string | boolean)[] = [];
  list.addEventListener('news-load', ({ stale }) => told.push(stale ? 'stale' : 'load'));
  list.addEventListener('news-error', ({ error }) => told.push(`${error.code} ${error.url}`));
  for (const [name, value] of Object.entries({ cache: 'none', ...attributes }))
    list.setAttribute(name, value);
  list.src = urls.join(' ');
  await fixture(html`<div>${list}</div>`);
  return { list, told };
}

const urlsOf = (served: Served[]) => served.map(({ url }) => url);

/** Servers with one article each. */
const serveEach = (...bodies: unknown[]) => Promise.all(bodies.map((body) => serve({ body })));

describe('several addresses in src', () => {
  it('are read side by side and shown as one list, the newest article first, and told once', async () => {
    const served = await serveEach([school], { title: 'Miền Biển', url: '/', articles: [harbour] }, [storm]);
    const { list, told } = await start(urlsOf(served));
    await settled(list);
    expect(headlines(list)).to.deep.equal(newest);
    expect(told).to.deep.equal(['load']);
    expect(list.state).to.equal('ready');
    expect([list.feed!.title, list.feed!.url]).to.deep.equal([undefined, undefined]);
  });

  it('wait for each other for two seconds; what comes later comes in quietly, and is not new', async () => {
    const [quick] = await serveEach([school]);
    const slow = await serve({ body: [storm, harbour], held: 'start' });
    const { list, told } = await start([quick!.url, slow.url]);
    await logged(quick!, ({ requests }) => requests);
    await time.pass(1999);
    expect(list.state).to.equal('loading');
    await time.pass(1);
    await settled(list);
    expect(headlines(list)).to.deep.equal([school.headline]);
    const [card] = list.shadowRoot!.querySelectorAll('[part~=card]');
    await slow.release();
    await until(() => headlines(list).length === 3);
    expect(headlines(list)).to.deep.equal(newest);
    expect(list.shadowRoot!.querySelectorAll('[part~=card]')[2] === card).to.be.true;
    expect(hasPart(list, 'new')).to.be.false;
    expect(told).to.deep.equal(['load', 'load']);
  });

  it('show nothing after two seconds if nothing has come, and then the first that does', async () => {
    const first = await serve({ body: [school], held: 'start' });
    const second = await serve({ body: [storm], held: 'start' });
    const { list } = await start([first.url, second.url]);
    await logged(second, ({ requests }) => requests);
    await time.pass(2000);
    expect(list.state).to.equal('loading');
    await second.release();
    await settled(list);
    expect(headlines(list)).to.deep.equal([storm.headline]);
  });

  it('go without one that fails, which is named; no copy is shown, so none is announced', async () => {
    const [good] = await serveEach([storm]);
    const dead = await serve({ status: 404 });
    const { list, told } = await start([dead.url, good!.url]);
    await settled(list);
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect(list.state).to.equal('stale');
    expect([list.error!.code, list.error!.url]).to.deep.equal(['http', dead.url]);
    expect(told).to.deep.equal([`http ${dead.url}`, 'load']);
    expect(texts(list, 'status').join('')).to.equal('');
  });

  it('are an error together only if all fail; the last one is the reason', async () => {
    const dead = await Promise.all([404, 410].map((status) => serve({ status })));
    const { list, told } = await start(urlsOf(dead));
    await settled(list);
    await list.updateComplete;
    expect(list.state).to.equal('error');
    expect(told).to.have.length(2);
    expect(urlsOf(dead)).to.include(list.error!.url);
  });

  it('are well again when the one that failed answers', async () => {
    const [good] = await serveEach([storm]);
    const flaky = await serve({ status: 503 });
    const { list } = await start([good!.url, flaky.url]);
    await until(() => list.error);
    await settled(list);
    await flaky.change({ body: [harbour] });
    await time.pass(list.error!.retryInMs!);
    await until(() => headlines(list).length === 2);
    await until(() => list.state === 'ready');
    expect(list.error).to.equal(null);
  });

  it('are read again one by one: the cards of the others stay what they are', async () => {
    const served = await serveEach([school], [harbour]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    const cards = () => [...list.shadowRoot!.querySelectorAll('[part~=card]')];
    const before = cards();
    await served[0]!.change({ body: [storm, school] });
    await list.reload();
    expect(headlines(list)).to.deep.equal(newest);
    expect(
      cards()
        .slice(1)
        .every((card, index) => card === before[index]),
    ).to.be.true;
    expect(texts(list, 'new')).to.deep.equal(['Mới']);
  });

  it('show the last good copy of the one that fails, which says how old that is', async () => {
    const served = await serveEach([school], [harbour]);
    const visit = await start(urlsOf(served), { cache: 'last-good' });
    await settled(visit.list);
    visit.list.remove();
    await served[0]!.change({ status: 500 });
    const { list } = await start(urlsOf(served), { cache: 'last-good' });
    await until(() => headlines(list).length === 2);
    await until(() => list.state === 'stale');
    expect(texts(list, 'status')[0]).to.match(/^Đang hiển thị bản đã lưu lúc/);
  });

  it('show an article once that several have, and keep two whose ids only happen to be equal', async () => {
    const served = await serveEach(
      [{ ...storm, id: '7' }, school],
      [
        { ...harbour, id: '7' },
        { ...school, id: 'khac', url: `${school.url}?utm_source=rss` },
      ],
    );
    const { list } = await start(urlsOf(served));
    await settled(list);
    expect(headlines(list)).to.deep.equal(newest);
    expect(new Set(list.articles.map(({ id }) => id)).size).to.equal(3);
  });

  it('leave the articles of other elements with the same address as they are', async () => {
    const served = await serveEach([{ ...storm, id: '7' }], [{ ...harbour, id: '7' }]);
    const alone = await start([served[0]!.url]);
    const { list } = await start(urlsOf(served));
    await Promise.all([settled(alone.list), settled(list)]);
    expect(alone.list.articles[0]!.id).to.equal('7');
  });

  it('put a day without a time of day at its beginning, and what has no time last', async () => {
    const day = { id: 'ngay', headline: 'Chỉ biết ngày', published: '2026-11-23' };
    const none = { id: 'khong', headline: 'Không biết giờ' };
    const before = { id: 'truoc', headline: 'Đêm trước', published: '2026-11-22T23:59:00+07:00' };
    const served = await serveEach([none, before], [day, storm]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    expect(headlines(list)).to.deep.equal([storm.headline, 'Chỉ biết ngày', 'Đêm trước', 'Không biết giờ']);
  });

  it('count once where they are equal, and at most twenty times', async () => {
    const served = await Promise.all(
      [...Array(25).keys()].map((at) =>
        serve({ body: [{ ...school, id: at, url: `/${at}`, headline: `Tin số ${at}` }] }),
      ),
    );
    const urls = urlsOf(served);
    const { list } = await start([urls[0]!, ...urls, urls[0]!], { limit: '100' });
    await settled(list);
    expect(list.articles).to.have.length(20);
    expect((await served[0]!.log()).requests).to.equal(1);
    expect((await served[24]!.log()).requests).to.equal(0);
  });

  it('name their sources in headlines, too; the attribute `attribution` is for one alone', async () => {
    const served = await serveEach([storm], [harbour]);
    const { list } = await start(urlsOf(served), { layout: 'headlines', attribution: 'Miền Biển' });
    await settled(list);
    expect(texts(list, 'attribution')).to.deep.equal(['Theo Đài PTTH tỉnh', 'Theo TTXVN']);
  });

  it('are one address in a card, whose spaces are part of it', async () => {
    const { url } = await serve({ body: [storm] }, 'tin nóng/');
    const card = await fixture<NewsCard>(html`<news-card src=${decodeURIComponent(url)}></news-card>`);
    await settled(card);
    expect(headlines(card)).to.deep.equal([storm.headline]);
  });

  it('give their keywords to <keyword-tags>', async () => {
    const served = await serveEach([harbour], [school]);
    const tags = await fixture<KeywordTags>(
      html`<keyword-tags src=${urlsOf(served).join('\n  ')}></keyword-tags>`,
    );
    await settled(tags);
    expect(texts(tags, 'keyword')).to.have.members([...harbour.keywords, ...school.keywords]);
  });

  it('are read anew when one of them changes, and never from the old ones again', async () => {
    const served = await serveEach([storm], [harbour], [school]);
    const [first, second, third] = urlsOf(served);
    const { list } = await start([first!, second!]);
    await settled(list);
    list.src = `${second} ${third}`;
    await until(() => headlines(list)[1] === school.headline);
    expect(headlines(list)).to.deep.equal([harbour.headline, school.headline]);
  });
});

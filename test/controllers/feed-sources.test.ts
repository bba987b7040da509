import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents, KeywordTags, NewsCard } from '../../src/index.js';
import { copyIs } from '../copies.js';
import {
  harbour,
  hasPart,
  logged,
  part,
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

/** A little longer than the two seconds after which a saved copy stands in for a slow answer. */
const PATIENCE_MS = 2100;

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

/** An earlier visit, of which the browser keeps copies. */
async function visit(served: Served[]) {
  const { list } = await start(urlsOf(served), { cache: 'last-good' });
  await settled(list);
  for (const url of urlsOf(served)) await copyIs(true, url);
  list.remove();
}

/** An article of its own for each number. */
const numbered = (at: number) => ({
  ...school,
  id: `${at}`,
  url: `/bai/${at}.html`,
  headline: `Tin số ${at}`,
});

/** The cards of a list, and whether a card is still the element that it was. */
const cards = (list: HotEvents) => [...list.shadowRoot!.querySelectorAll('[part~=card]')];

/** How long a request may take. */
const DEADLINE_MS = 10_000;

/** Lets time go on until so many refreshes have come, one after the other. */
async function passRefreshes(told: unknown[], count: number): Promise<void> {
  const end = told.length + count;
  while (told.length < end) {
    // A request that is under way takes no virtual time. The browser may take its time to say that the list is near.
    await until(() => time.waits.length && !time.waits.includes(DEADLINE_MS));
    await time.pass(time.waits[0]!);
  }
}

describe('several addresses in src', () => {
  it('are asked side by side: none waits for another', async () => {
    const served = await Promise.all(
      [storm, harbour, school].map((article) => serve({ body: [article], held: 'start' })),
    );
    const { list, told } = await start(urlsOf(served));
    await Promise.all(served.map((each) => logged(each, ({ requests }) => requests)));
    expect([list.state, told.length]).to.deep.equal(['loading', 0]);
    await Promise.all([...served].reverse().map((each) => each.release()));
    await settled(list);
    expect(headlines(list)).to.deep.equal(newest);
    expect(told).to.deep.equal(['load']);
  });

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
    await time.pass(PATIENCE_MS - 1);
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
    await time.pass(PATIENCE_MS);
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

  it('name the one that failed last, whichever comes first in the tag', async () => {
    const [good] = await serveEach([storm]);
    const later = await serve({ status: 404, held: 'start' });
    const sooner = await serve({ status: 403 });
    const { list, told } = await start([later.url, good!.url, sooner.url]);
    await until(() => told.length);
    await later.release();
    await settled(list);
    await list.updateComplete;
    expect(list.error!.url).to.equal(later.url);
    expect(told).to.deep.equal([`http ${sooner.url}`, `http ${later.url}`, 'load']);
  });

  it('are an error together only if all fail, and "Thử lại" asks all of them', async () => {
    const dead = await Promise.all([404, 410].map((status) => serve({ status })));
    const { list, told } = await start(urlsOf(dead));
    await settled(list);
    await list.updateComplete;
    expect(list.state).to.equal('error');
    expect(told).to.have.length(2);
    expect(texts(list, 'status')).to.deep.equal(['Không tải được tin.']);
    await dead[0]!.change({ body: [school] });
    await dead[1]!.change({ body: [storm], held: 'start' });
    part(list, 'retry')!.click();
    await logged(dead[1]!, ({ requests }) => requests > 1);
    expect(list.state).to.equal('loading');
    await dead[1]!.release();
    await until(() => list.state === 'ready');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline, school.headline]);
    expect(list.error).to.equal(null);
  });

  it('are on their way as long as one of them is, and an error after twelve seconds', async () => {
    const dead = await serve({ status: 404 });
    const slow = await serve({ body: [storm], held: 'start' });
    const { list, told } = await start([dead.url, slow.url]);
    await until(() => told.length);
    await logged(slow, ({ requests }) => requests);
    // After ten seconds the slow one is given up, and asked again.
    await time.pass(10_000);
    await until(() => told.length === 2);
    await time.pass(1999);
    await logged(slow, ({ requests }) => requests === 2);
    expect([list.state, hasPart(list, 'retry')]).to.deep.equal(['loading', false]);
    await time.pass(1);
    await list.updateComplete;
    expect([list.state, hasPart(list, 'retry')]).to.deep.equal(['error', true]);
    await slow.release();
    await until(() => list.state === 'stale');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline]);
  });

  it('are no error while one that failed is asked again at once', async () => {
    const flaky = await serve({ status: 503 });
    const dead = await serve({ status: 404, held: 'start' });
    const { list, told } = await start([flaky.url, dead.url]);
    await until(() => told.length);
    await dead.release();
    await until(() => told.length === 2);
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    await flaky.change({ body: [storm] });
    await time.pass(5000);
    await settled(list);
    expect(headlines(list)).to.deep.equal([storm.headline]);
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
    const before = cards(list);
    await served[0]!.change({ body: [storm, school] });
    await list.reload();
    expect(headlines(list)).to.deep.equal(newest);
    const kept = cards(list).slice(1);
    // Newest first, the harbour came before the school.
    expect(kept.every((card, index) => card === before[index])).to.be.true;
    expect(texts(list, 'new')).to.deep.equal(['Mới']);
  });

  it('refresh each at its own time; what is new of one stays so until that one answers again', async () => {
    const served = await serveEach([school], [harbour]);
    const { list, told } = await start(urlsOf(served), { refresh: '60' });
    await settled(list);
    await served[0]!.change({ body: [storm, school] });
    await passRefreshes(told, 2);
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal(newest);
    // Whichever was asked last: what the other one brought is still new.
    expect(texts(list, 'new')).to.deep.equal(['Mới']);
    await passRefreshes(told, 2);
    await list.updateComplete;
    expect(texts(list, 'new')).to.deep.equal([]);
    expect([...new Set(told)]).to.deep.equal(['load']);
  });

  it('are read when near the screen with `loading="lazy"`, not before', async () => {
    const served = await serveEach([storm], [harbour]);
    const list = document.createElement('hot-events');
    Object.assign(list, { src: urlsOf(served).join(' '), loading: 'lazy', cache: 'none' });
    const box = await fixture<HTMLElement>(html`<div style="margin-top: 50000px">${list}</div>`);
    const idle = [list.state, (await served[0]!.log()).requests, (await served[1]!.log()).requests];
    expect(idle).to.deep.equal(['idle', 0, 0]);
    box.style.marginTop = '0';
    await settled(list);
    expect(headlines(list)).to.have.length(2);
  });

  it('let `reload()` resolve when the last of them has answered or failed, and is drawn', async () => {
    const served = await serveEach([storm], [harbour], [school]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    await served[0]!.change({ body: [{ ...storm, headline: 'Nước đã rút' }] });
    await served[1]!.change({ status: 404 });
    await served[2]!.change({ body: [{ ...school, headline: 'Thư viện mở cửa' }], held: 'start' });
    let isOver = false;
    const reloaded = list.reload().then(() => (isOver = true));
    await until(() => list.error);
    await until(() => headlines(list)[0] === 'Nước đã rút');
    expect(isOver).to.be.false;
    await served[2]!.release();
    await reloaded;
    expect(headlines(list)).to.deep.equal(['Nước đã rút', harbour.headline, 'Thư viện mở cửa']);
    expect(list.state).to.equal('stale');
  });

  it('keep what they have when one of them fails later, and say how old that is', async () => {
    const served = await serveEach([storm], [harbour]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    await served[1]!.change({ status: 500 });
    await list.reload();
    expect(headlines(list)).to.deep.equal([storm.headline, harbour.headline]);
    expect([list.state, list.error!.url]).to.deep.equal(['stale', served[1]!.url]);
    expect(texts(list, 'status')[0]).to.match(/^Đang hiển thị bản đã lưu lúc/);
  });

  it('lose what the publisher of one has taken down, and that alone', async () => {
    const served = await serveEach([storm], [harbour]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    await served[0]!.change({ status: 410 });
    await list.reload();
    expect(headlines(list)).to.deep.equal([harbour.headline]);
    expect(list.state).to.equal('stale');
    await served[1]!.change({ status: 410 });
    await list.reload();
    expect([list.state, headlines(list).length]).to.deep.equal(['error', 0]);
  });

  it('stay on the screen when the list is taken out of the page and put back', async () => {
    const served = await serveEach([school], [harbour]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    const before = cards(list);
    const box = list.parentElement!;
    list.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await served[0]!.change({ body: [storm, school] });
    await served[1]!.change({ body: [harbour], held: 'start' });
    box.append(list);
    await until(() => headlines(list).length === 3);
    expect(headlines(list)).to.deep.equal(newest);
    expect(cards(list)[1] === before[0] && cards(list)[2] === before[1]).to.be.true;
    expect(texts(list, 'new')).to.have.length(1);
    await served[1]!.release();
    await until(() => list.state === 'ready');
  });

  it('show the last good copy of the one that fails, which says how old that is', async () => {
    const served = await serveEach([school], [harbour]);
    await visit(served);
    await served[0]!.change({ status: 500 });
    const { list } = await start(urlsOf(served), { cache: 'last-good' });
    await until(() => headlines(list).length === 2);
    await until(() => list.state === 'stale');
    expect(texts(list, 'status')[0]).to.match(/^Đang hiển thị bản đã lưu lúc/);
  });

  it('show the copy of one that is slow beside what the others have, once two seconds are over', async () => {
    const served = await serveEach([school], [harbour]);
    await visit(served);
    await served[0]!.change({ body: [storm, school], held: 'start' });
    const { list, told } = await start(urlsOf(served), { cache: 'last-good' });
    await logged(served[0]!, ({ requests }) => requests > 1);
    await time.pass(2000);
    await until(() => headlines(list).length);
    // What the storage has comes in with the rest, and is not put in between a moment later.
    expect(told).to.deep.equal(['stale']);
    expect(headlines(list)).to.deep.equal([harbour.headline, school.headline]);
    await until(() => list.state === 'stale');
    expect([list.error, texts(list, 'status')[0]!.slice(0, 24)]).to.deep.equal([
      null,
      'Đang hiển thị bản đã lưu',
    ]);
    await served[0]!.release();
    await until(() => list.state === 'ready');
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal(newest);
    expect(texts(list, 'status')).to.deep.equal(['']);
  });

  it('show nothing that one of them has removed, whoever else has it', async () => {
    const served = await serveEach([storm, harbour], [{ id: storm.id, url: storm.url, status: 'removed' }]);
    const { list } = await start(urlsOf(served));
    await settled(list);
    expect(headlines(list)).to.deep.equal([harbour.headline]);
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

  it('are put in the order of their times, however their clocks write them, and wherever the reader is', async () => {
    const at = (id: string, published: string) => ({ id, headline: id, published });
    const served = await serveEach(
      [at('Mười giờ', '2026-11-23T10:00:00+07:00'), at('Tám giờ', '2026-11-23T01:00:00Z')],
      [
        at('Chín giờ', 'Mon, 23 Nov 2026 02:00:00 GMT'),
        at('Đồng hồ chạy trước', '2026-11-23T18:00:00+09:00'),
      ],
      [at('Đồng hồ hỏng', 'hôm kia'), at('Bảy giờ', '2026-11-22T19:00:00-05:00')],
    );
    const { list } = await start(urlsOf(served));
    await settled(list);
    const order = ['Đồng hồ chạy trước', 'Mười giờ', 'Chín giờ', 'Tám giờ', 'Bảy giờ', 'Đồng hồ hỏng'];
    expect(headlines(list)).to.deep.equal(order);
    const before = cards(list);
    await list.reload();
    expect(headlines(list)).to.deep.equal(order);
    expect(cards(list).every((card, index) => card === before[index])).to.be.true;
  });

  it('count once where they are equal, however they are written, and at most twenty times', async () => {
    const served = await Promise.all([...Array(50).keys()].map((at) => serve({ body: [numbered(at)] })));
    const urls = urlsOf(served);
    const { pathname } = new URL(urls[0]!);
    const { list, told } = await start([urls[0]!, pathname, ...urls, urls[0]!], { limit: '100' });
    await settled(list);
    expect(list.articles).to.have.length(20);
    expect((await served[0]!.log()).requests).to.equal(1);
    expect((await served[19]!.log()).requests).to.equal(1);
    expect((await served[20]!.log()).requests).to.equal(0);
    expect(told).to.deep.equal(['load']);
  });

  it('are one address where two are equal: it keeps its title, its page and the attribute `attribution`', async () => {
    const [{ url }] = (await serveEach({ title: 'Miền Biển', url: '/tin', articles: [school] })) as [Served];
    const { list } = await start([url, url], { attribution: 'Báo Miền Biển' });
    await settled(list);
    expect([list.feed!.title, list.feed!.url]).to.deep.equal(['Miền Biển', new URL('/tin', url).href]);
    expect(texts(list, 'attribution')).to.deep.equal(['Theo Báo Miền Biển']);
  });

  it('all have the same field map, and what is in another shape fails alone', async () => {
    const mapped = (tieuDe: string) => ({ data: { list: [{ tieuDe, id: tieuDe }] } });
    const served = await serveEach(mapped('Cầu mới thông xe'), mapped('Chợ nổi họp lại'), {
      title: 'Không có danh sách nào ở đây',
    });
    const { list } = await start(urlsOf(served), {
      'items-path': 'data.list',
      'field-map': '{"headline":"tieuDe"}',
    });
    await settled(list);
    await list.updateComplete;
    expect(headlines(list)).to.have.members(['Cầu mới thông xe', 'Chợ nổi họp lại']);
    expect([list.state, list.error!.code, list.error!.url]).to.deep.equal([
      'stale',
      'not-a-feed',
      served[2]!.url,
    ]);
  });

  it('fail alone where a piece is no address', async () => {
    const [good] = await serveEach([storm]);
    const { list } = await start(['http://[', good!.url]);
    await settled(list);
    await list.updateComplete;
    expect(headlines(list)).to.deep.equal([storm.headline]);
    expect([list.state, list.error!.code, list.error!.url]).to.deep.equal(['stale', 'network', 'http://[']);
  });

  it('name each its own source: what an article names, else its channel', async () => {
    const rss = `<rss version="2.0"><channel><title>Báo Cồn Cỏ</title><item><title>Tàu về bến</title>
      <link>https://conco.example/tau-ve-ben.html</link></item></channel></rss>`;
    const served = await serveEach([storm], rss);
    const { list } = await start(urlsOf(served));
    await settled(list);
    expect(texts(list, 'attribution')).to.deep.equal(['Theo Đài PTTH tỉnh', 'Theo Báo Cồn Cỏ']);
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

  it('are read anew when they change while some are on their way: the newest win', async () => {
    const [first, third] = await serveEach([storm], [school]);
    const second = await serve({ body: [harbour], held: 'start' });
    const { list, told } = await start([first!.url, second.url]);
    await logged(second, ({ requests }) => requests);
    list.src = third!.url;
    await settled(list);
    await second.release();
    await time.pass(PATIENCE_MS);
    expect(headlines(list)).to.deep.equal([school.headline]);
    expect([told, list.state]).to.deep.equal([['load'], 'ready']);
    expect((await logged(second, ({ aborted }) => aborted)).aborted).to.equal(1);
  });
});

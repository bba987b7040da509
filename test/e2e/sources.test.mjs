// One list of five outlets, each on a server of its own and in a format of its own, over real HTTP: what readers see
// when all of them answer, when the plug of one is pulled, when one takes its time.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { LIST, startSite, toPage } from './site.mjs';

const NOW = '2026-11-23T17:00:00+07:00';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin mới nhất - Đài Hòn Mây RSS</title>
  <item><title>Mưa lớn kéo dài ở vùng núi</title><link>https://honmay.example/mua-lon.html</link>
    <pubDate>Mon, 23 Nov 2026 16:00:00 +0700</pubDate></item>
  <item><title>Cấm biển từ 12 giờ</title><link>https://honmay.example/cam-bien.html?utm_source=rss</link>
    <pubDate>Mon, 23 Nov 2026 11:30:00 +0700</pubDate></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Nông Vụ</title><id>urn:nong-vu</id>
  <entry><title>Gặt chạy bão ở cánh đồng ven sông</title><id>urn:nong-vu:1</id>
    <link href="https://nongvu.example/gat.html"/><published>2026-11-23T08:00:00Z</published></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Báo Bến Cảng',
  items: [
    {
      id: '1',
      url: 'https://bencang.example/tau-ve-bo.html',
      title: '412 tàu đã về nơi neo đậu',
      date_published: '2026-11-23T14:00:00+07:00',
    },
    {
      id: '2',
      url: 'https://honmay.example/cam-bien.html',
      title: 'Cấm biển từ 12 giờ',
      date_published: '2026-11-23T11:30:00+07:00',
    },
  ],
});

const WORDPRESS = JSON.stringify([
  {
    id: 1,
    date_gmt: '2026-11-23T06:00:00',
    link: 'https://xabaichan.example/truong-hoc.html',
    title: { rendered: 'Trường trên đồi mở cửa đón dân' },
    excerpt: { rendered: '' },
    content: { rendered: '<p>Có nước, mì gói và máy phát điện.</p>' },
  },
]);

const NATIVE = JSON.stringify({
  title: 'Miền Biển',
  articles: [
    {
      id: '1',
      url: 'https://mienbien.example/ho-chua.html',
      headline: 'Hồ Khe Lớn xả lũ',
      attribution: { name: 'Công ty Thủy lợi tỉnh', code: 'Thủy lợi tỉnh' },
      published: '2026-11-23T12:00:00+07:00',
    },
  ],
});

const BODIES = [RSS, ATOM, JSON_FEED, WORDPRESS, NATIVE];

/** What the list shows when all have answered: the newest first, what two have once. */
const ALL = [
  ['Mưa lớn kéo dài ở vùng núi', 'Theo Đài Hòn Mây'],
  ['Gặt chạy bão ở cánh đồng ven sông', 'Theo Báo Nông Vụ'],
  ['412 tàu đã về nơi neo đậu', 'Theo Báo Bến Cảng'],
  ['Trường trên đồi mở cửa đón dân', 'Theo xabaichan.example'],
  ['Hồ Khe Lớn xả lũ', 'Theo Thủy lợi tỉnh'],
  ['Cấm biển từ 12 giờ', 'Theo Báo Bến Cảng'],
];

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** An outlet, whose plug can be pulled, and which can be told to wait. */
async function startOutlet(t, body) {
  let isHeld = false;
  const held = [];
  const outlet = { requests: 0 };
  const server = createServer((request, response) => {
    outlet.requests++;
    response.setHeader('access-control-allow-origin', '*');
    if (isHeld) held.push(() => response.end(body));
    else response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  outlet.url = `http://localhost:${server.address().port}/tin`;
  outlet.pull = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  outlet.hold = () => (isHeld = true);
  outlet.release = () => held.forEach((answer) => answer());
  t.after(outlet.pull);
  return outlet;
}

/** Opens a page with one list of all outlets. */
async function withList(t, use) {
  const outlets = await Promise.all(BODIES.map((body) => startOutlet(t, body)));
  const urls = outlets.map(({ url }) => url);
  const list = LIST.replace('src="/tin.json"', `src="${urls.join('\n  ')}"`);
  const init = () => {
    globalThis.told = [];
    for (const type of ['news-load', 'news-error'])
      addEventListener(type, ({ error, stale }) =>
        globalThis.told.push(error ? `${error.code} ${error.url}` : `load${stale ? ' stale' : ''}`),
      );
  };
  // The console names what could not be reached.
  const isMeantToFail = (url) => urls.includes(url);
  await site.withPage(toPage({ body: list }), (page) => use(page, outlets), {
    init,
    isMeantToFail,
    now: new Date(NOW),
  });
}

/** Waits until the list shows so many articles, and says what a reader sees. */
async function seen(page, count) {
  await page
    .locator('hot-events [part=item]')
    .nth(count - 1)
    .waitFor();
  return page.evaluate(() => {
    const list = document.querySelector('hot-events');
    const textIn = (card, part) => card.querySelector(`[part~=${part}]`)?.textContent.trim();
    return {
      items: [...list.shadowRoot.querySelectorAll('[part~=card]')].map((card) => [
        textIn(card, 'headline'),
        textIn(card, 'attribution'),
      ]),
      state: list.state,
      failed: list.error?.url,
      status: textIn(list.shadowRoot, 'status'),
    };
  });
}

const told = (page) => page.evaluate(() => globalThis.told);

const withState = (page, state) =>
  page.waitForFunction((wanted) => document.querySelector('hot-events').state === wanted, state);

describe('five outlets in one list', () => {
  test('are asked once each, and shown together: the newest first, each with its own name', (t) =>
    withList(t, async (page, outlets) => {
      const { items, state } = await seen(page, 6);
      assert.deepEqual(items, ALL);
      assert.equal(state, 'ready');
      assert.deepEqual(await told(page), ['load']);
      assert.deepEqual(
        outlets.map(({ requests }) => requests),
        [1, 1, 1, 1, 1],
      );
    }));

  test('go without the one whose plug is pulled, which is named; there is no word of a saved copy', (t) =>
    withList(t, async (page, outlets) => {
      await seen(page, 6);
      await page.evaluate(() => caches.delete('bantin'));
      const [, dead] = outlets;
      await dead.pull();
      await page.reload();
      const { items, state, failed, status } = await seen(page, 5);
      assert.deepEqual(items, ALL.toSpliced(1, 1));
      assert.equal(state, 'stale');
      assert.equal(failed, dead.url);
      assert.equal(status, '');
      assert.deepEqual(await told(page), [`network ${dead.url}`, 'load']);
    }));

  test('show the saved copy of the one whose plug is pulled, and say so', (t) =>
    withList(t, async (page, outlets) => {
      await seen(page, 6);
      await outlets[3].pull();
      await page.reload();
      const { items } = await seen(page, 6);
      assert.deepEqual(items, ALL);
      await withState(page, 'stale');
      const { status } = await seen(page, 6);
      assert.match(status, /^Đang hiển thị bản đã lưu lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/);
    }));

  test('do not wait for one that hangs; it comes into its place later, and is not called new', (t) =>
    withList(t, async (page, outlets) => {
      await seen(page, 6);
      await page.evaluate(() => caches.delete('bantin'));
      const [slow] = outlets;
      slow.hold();
      await page.reload();
      // The JSON Feed has the article that two have.
      const { items } = await seen(page, 5);
      assert.deepEqual(items, ALL.slice(1));
      slow.release();
      assert.deepEqual((await seen(page, 6)).items, ALL);
      assert.equal(await page.locator('hot-events [part=new]').count(), 0);
      assert.deepEqual(await told(page), ['load', 'load']);
    }));

  test('leave the links inside the tag when all of them are gone', (t) =>
    withList(t, async (page, outlets) => {
      await seen(page, 6);
      await page.evaluate(() => caches.delete('bantin'));
      await Promise.all(outlets.map(({ pull }) => pull()));
      await page.reload();
      await withState(page, 'error');
      assert.equal(await page.locator('hot-events a', { hasText: 'Tin mới nhất' }).isVisible(), true);
    }));
});

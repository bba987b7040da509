// Pages that a server has drawn: read without script, and taken over by it while nobody notices.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { painted, recordShifts } from './layout-shift.mjs';
import { SCRIPT, startSite, toPage } from './site.mjs';

const NOW = new Date('2026-11-27T09:30:00+07:00');
const CSS = '<link rel="stylesheet" href="/bantin.css">';

const HEADLINES = [
  'Bão số 5 đổi hướng, sáu xã bãi ngang sơ tán trước 18 giờ',
  'Đê biển mới giữ được ruộng ở ba xã bãi ngang sau một mùa nước lớn',
  'Cầu treo bản Ngọ thông người qua lại từ cuối tuần',
  'Thư viện trên thuyền cập bến làng chài Hải Ngự',
  'Đội tuyển bóng đá huyện thắng 2-0 trong trận mở màn',
  'Giá muối tăng, diêm dân Cửa Lạch trở lại đồng',
];

const articles = HEADLINES.map((headline, at) => ({
  id: `bai-${at}`,
  url: `/bai/${at}.html`,
  headline,
  standfirst: 'Người dân ba xã đã xuống đồng từ sớm, mặt đê còn ướt sương và nước ròng.',
  section: 'Thời sự',
  kicker: at === 1 ? 'Phóng sự' : undefined,
  label: at === 0 ? 'live' : undefined,
  published: new Date(NOW.getTime() - (at + 1) * 40 * 60_000).toISOString(),
  authors: ['Phan Thị Hường'],
  attribution: at === 2 ? { name: 'Thông tấn xã Cửa Lạch', code: 'TXCL' } : 'Báo Cửa Lạch',
  picture: {
    src: `/tranh/${at}.webp`,
    alt: 'Bến cá lúc rạng sáng',
    width: 1280,
    height: 800,
    focus: at === 0 ? '20% 80%' : undefined,
    srcset: at === 1 ? '/tranh/1-nho.webp 480w, /tranh/1-to.webp 1280w' : undefined,
  },
  media: at === 3 ? { type: 'video', durationSeconds: 135 } : undefined,
  related: at === 0 ? [{ headline: 'Danh sách các điểm sơ tán', url: '/bai/so-tan.html' }] : undefined,
  keywords: ['bão số 5', 'sơ tán'],
  body: '<p>Sáng nay, nước ròng, mặt đê còn ướt sương.</p><p>Người dân ba xã đã xuống đồng từ sớm.</p>',
}));

const LAYOUTS = ['list', 'grid', 'lead', 'headlines', 'shelf', 'event'];

/** What is drawn: the tag, its properties without data, and its data. */
const ELEMENTS = {
  ...Object.fromEntries(LAYOUTS.map((layout) => [layout, ['hot-events', { layout }, { articles }]])),
  'news-card': ['news-card', {}, { article: articles[0] }],
  'news-article': ['news-article', { share: true, textSize: true }, { article: articles[0] }],
  'keyword-tags': [
    'keyword-tags',
    { href: '/tu-khoa/{slug}' },
    { keywords: ['bão số 5', 'sơ tán', 'đê biển'] },
  ],
};

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

const draw = (tag, props) => renderToString(tag, props, { now: NOW, url: `${site.url}/` });

const toDrawnPage = (drawn, head = SCRIPT) =>
  toPage({
    head: `<meta name="viewport" content="width=device-width">${CSS}<style>body { font: 16px/1.5 sans-serif }</style>${head}`,
    body: `<h1>Báo Cửa Lạch</h1><div id="box">${drawn}</div><p>Phần còn lại của trang</p>`,
  });

/** A promise that others resolve. */
function gate() {
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  return { until, open };
}

const withDrawnPage = (drawn, use, { width = 800, head, ...options } = {}) =>
  site.withPage(toDrawnPage(drawn, head), use, {
    now: NOW,
    viewport: { width, height: 12_000 },
    ...options,
  });

const feedAnswer = (until) => ({ '/tin.json': { body: JSON.stringify({ articles }), until } });

/** Runs on the page: what the elements show in every frame. */
const recordFrames = () => {
  globalThis.frames = [];
  const look = () => {
    const shown = [...document.querySelectorAll('#box > *')].map(({ shadowRoot, offsetHeight }) => ({
      offsetHeight,
      texts: [...(shadowRoot?.querySelectorAll('[part~=headline], [part~=keyword]') ?? [])].map(
        ({ textContent }) => textContent,
      ),
      pictures: [...(shadowRoot?.querySelectorAll('img') ?? [])]
        .filter((picture) => picture.getBoundingClientRect().left < innerWidth)
        .map(({ complete, currentSrc }) => complete && currentSrc),
    }));
    globalThis.frames.push(JSON.stringify(shown));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Waits until each picture in sight is there, and unpacked: only then is it painted for sure. */
const picturesLoaded = async (page) => {
  await page.waitForFunction(() => {
    globalThis.inSight = [...document.querySelectorAll('#box > *')]
      .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')])
      .filter((picture) => picture.getBoundingClientRect().left <= innerWidth);
    return globalThis.inSight.every(({ complete, naturalWidth }) => complete && naturalWidth);
  });
  await page.evaluate(() => Promise.all(globalThis.inSight.map((picture) => picture.decode())));
};

/** Waits until the elements draw for themselves, and what they have drawn is painted. */
const takenOver = (page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('#box > *')].every(
        (element) => element.state === 'ready' && !element.shadowRoot.querySelector('style'),
      ) && new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
  );

async function assertNothingIsNoticed(drawn, width) {
  const [script, feed] = [gate(), gate()];
  await withDrawnPage(
    drawn,
    async (page, { messages }) => {
      await picturesLoaded(page);
      const before = await page.screenshot();
      await page.evaluate(recordFrames);
      script.open();
      feed.open();
      await takenOver(page);
      const { shift, frames } = await page.evaluate(() => ({
        shift: globalThis.shift,
        frames: [...new Set(globalThis.frames)],
      }));
      for (const frame of frames.slice(1)) assert.deepEqual(JSON.parse(frame), JSON.parse(frames[0]));
      assert.equal(shift, 0);
      assert.ok(before.equals(await page.screenshot()), 'the screenshots differ');
      assert.deepEqual(messages, []);
    },
    {
      width,
      init: recordShifts,
      answers: {
        '/bantin.js': { ...site.usual('/bantin.js'), until: script.until },
        ...feedAnswer(feed.until),
      },
    },
  );
}

for (const width of [320, 800, 1280]) {
  test(`at ${width} px every element is taken over with its data: nothing moves, flickers or is there twice`, async () => {
    const drawn = Object.values(ELEMENTS).map(([tag, props, data]) => draw(tag, { ...props, ...data }));
    await assertNothingIsNoticed((await Promise.all(drawn)).join(''), width);
  });

  test(`at ${width} px what is drawn stands until its source has answered, and nothing moves or flickers then`, async () => {
    const drawn = Object.values(ELEMENTS)
      .filter(([tag]) => tag !== 'keyword-tags')
      .map(([tag, props, data]) => draw(tag, { ...props, ...data, src: '/tin.json' }));
    await assertNothingIsNoticed((await Promise.all(drawn)).join(''), width);
  });
}

/** All elements, drawn with their data. */
const drawAll = async () =>
  (
    await Promise.all(Object.values(ELEMENTS).map(([tag, props, data]) => draw(tag, { ...props, ...data })))
  ).join('');

/** What each element shows: the texts of its headlines and keywords. */
const shownTexts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#box > *')].map(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part~=headline], [part~=keyword]')].map(({ innerText }) =>
        innerText.replace(/\s*\(Video.*/, ''),
      ),
    ),
  );

test('without script every headline can be read and followed once, and no button is there that does nothing', async () => {
  const drawn = await drawAll();
  await withDrawnPage(
    drawn,
    async (page) => {
      await page.locator('#box').waitFor();
      for (const list of await page.locator('hot-events').all()) {
        for (const headline of HEADLINES) {
          const link = list.getByRole('link', { name: headline });
          assert.equal(await link.count(), 1, headline);
          assert.match(await link.getAttribute('href'), /^http:.*\/bai\/\d\.html$/);
        }
      }
      assert.equal(await page.locator('news-article h1').innerText(), HEADLINES[0]);
      assert.equal(await page.locator('keyword-tags').getByRole('link').count(), 3);
      assert.equal(await page.getByRole('button').count(), 0);
    },
    { javaScriptEnabled: false },
  );
});

/** Waits until the browser has read and painted so many cards. */
async function cardsPainted(page, count) {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('#box > *')].flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('.text') ?? []),
      ]).length >= wanted,
    count,
  );
  await painted(page);
}

test('a page that comes piece by piece moves nothing, though pictures come after the texts below them', async () => {
  const lists = LAYOUTS.map((layout) => draw('hot-events', { layout, articles }));
  const drawn = toDrawnPage((await Promise.all(lists)).join(''), '');
  // The build leaves out quotes that HTML does not need.
  const pieces = drawn.split(/(?=<div class="?picture)/);
  assert.ok(pieces.length > 20, `${pieces.length} pieces`);
  const opened = gate();
  async function* comeInPieces() {
    let count = 0;
    for (const piece of pieces) {
      yield piece;
      count += piece.split(/<div class="?text\b/).length - 1;
      await cardsPainted(await opened.until, count);
    }
  }
  const content = { body: Readable.from(comeInPieces()), type: 'text/html' };
  await site.withPage(
    content,
    async (page) => {
      opened.open(page);
      await page.waitForFunction(() => document.readyState === 'complete');
      await picturesLoaded(page);
      await painted(page);
      assert.equal(await page.evaluate(() => globalThis.shift), 0);
    },
    { now: NOW, viewport: { width: 800, height: 12_000 }, init: recordShifts },
  );
});

test('a script that was there before the page has come takes it over all the same', async () => {
  const feed = gate();
  await withDrawnPage(
    await draw('hot-events', { articles, src: '/tin.json', layout: 'grid' }),
    async (page, { messages }) => {
      await page.waitForFunction(() => document.readyState === 'complete');
      await page.evaluate(() => document.querySelector('hot-events').updateComplete);
      assert.deepEqual(await shownTexts(page), [HEADLINES]);
      assert.equal(await page.locator('hot-events').evaluate(({ state }) => state), 'loading');
      await picturesLoaded(page);
      feed.open();
      await takenOver(page);
      await painted(page);
      assert.deepEqual(await shownTexts(page), [HEADLINES]);
      assert.equal(await page.locator('hot-events > template').count(), 0);
      assert.equal(await page.evaluate(() => globalThis.shift), 0);
      assert.deepEqual(messages, []);
    },
    { head: '<script src="/bantin.js"></script>', init: recordShifts, answers: feedAnswer(feed.until) },
  );
});

test('the focus stays on its link, and a shelf where it was scrolled to', async () => {
  const script = gate();
  await withDrawnPage(
    await draw('hot-events', { articles, layout: 'shelf' }),
    async (page) => {
      const list = page.locator('hot-events');
      await list.getByRole('link', { name: HEADLINES[3] }).focus();
      await list.locator('[part=list]').evaluate((shelf) => {
        shelf.style.scrollBehavior = 'auto';
        shelf.style.scrollSnapType = 'none';
        shelf.scrollLeft = 300;
      });
      script.open();
      await takenOver(page);
      const { focused, scrolled } = await list.evaluate(({ shadowRoot }) => ({
        focused: shadowRoot.activeElement?.innerText,
        scrolled: shadowRoot.querySelector('[part=list]').scrollLeft,
      }));
      assert.match(focused, new RegExp(HEADLINES[3]));
      assert.ok(scrolled > 200, `${scrolled}`);
      await page.keyboard.press('Tab');
      const next = await list.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.innerText);
      assert.equal(next, HEADLINES[4]);
    },
    { answers: { '/bantin.js': { ...site.usual('/bantin.js'), until: script.until } } },
  );
});

test('what is drawn stays where nothing newer can be read, and its links can be followed', async () => {
  await withDrawnPage(
    await draw('hot-events', { articles, src: '/khong-co.json' }),
    async (page) => {
      await page.waitForFunction(() => document.querySelector('hot-events').state === 'error');
      assert.deepEqual(await shownTexts(page), [HEADLINES]);
      assert.equal(await page.getByRole('link', { name: HEADLINES[2] }).count(), 1);
      assert.equal(await page.locator('hot-events [part=skeleton]').count(), 0);
    },
    { isMeantToFail: (url) => url.endsWith('/khong-co.json') },
  );
});

test("under style-src 'self' what is drawn has its styles as soon as the script runs", async () => {
  const feed = gate();
  const policy = "default-src 'self'; style-src 'self'; script-src 'self'";
  await site.withPage(
    {
      type: 'text/html',
      headers: { 'content-security-policy': policy },
      body: toPage({
        head: SCRIPT,
        body: `<div id="box">${await draw('hot-events', { articles, src: '/tin.json' })}</div>`,
      }),
    },
    async (page) => {
      await page.waitForFunction(() => document.querySelector('hot-events').state === 'loading');
      const list = page.locator('hot-events [part=list]');
      assert.equal(await list.evaluate((found) => getComputedStyle(found).listStyleType), 'none');
      assert.deepEqual(await shownTexts(page), [HEADLINES]);
      feed.open();
      await takenOver(page);
      assert.deepEqual(await shownTexts(page), [HEADLINES]);
    },
    {
      now: NOW,
      answers: feedAnswer(feed.until),
      checkProblems: (problems) => {
        for (const problem of problems) assert.match(problem, /inline style/);
      },
    },
  );
});

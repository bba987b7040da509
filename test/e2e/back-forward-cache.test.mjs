// Going back: the browser keeps the page as it was, elements and all, and they go on living. Chromium tells why if it does not.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';
import { watchForProblems } from './browser.mjs';
import { answers, everythingShown, SHOWCASE } from './everything.mjs';
import { serve } from './http.mjs';
import { readRoot, textOf, toPage } from './site.mjs';

/** Remembers how the page was shown, and for what it listens. */
const RECORD = `
  var shown = [], listened = [];
  addEventListener('pageshow', function (event) { shown.push(event.persisted) });
  var add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type) { listened.push(type); return add.apply(this, arguments) };
`;

const ALL = SHOWCASE.join('\n').replace(
  '<hot-events',
  '<hot-events json-ld dedupe hash="tu-khoa" refresh="30"',
);

const toContent = (script = '') =>
  toPage({ head: `<script>${RECORD}${script}</script><script src="/bantin.js"></script>`, body: ALL });

let server;
let browser;
let pages;
/** Holds the feed back. */
let held;

before(async () => {
  const script = await readRoot('dist/bantin.js');
  const picture = await readRoot('demo/pictures/harbour.webp');
  server = await serve((path) => {
    if (pages[path] !== undefined) return { body: pages[path], type: 'text/html' };
    if (path === '/bantin.js') return { body: script, type: 'text/javascript' };
    if (path.startsWith('/tranh/')) return { body: picture, type: 'image/webp' };
    return answers[path] && { ...answers[path], until: held };
  });
  // Playwright turns it off, for tests that have nothing to do with it.
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page, uses it, goes to another one and back, and tells how it was shown the second time. */
async function goAndReturn(content, use, lookAgain, whileAway) {
  pages = { '/': content, '/khac': toPage({ head: '', body: '<h1>Trang khác</h1>' }) };
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const problems = watchForProblems(page);
    await page.goto(server.url);
    await use(page);
    await page.evaluate(() => {
      location.href = '/khac';
    });
    await page.getByText('Trang khác').waitFor();
    await whileAway?.();
    await page.evaluate(() => window.history.back());
    await page.waitForFunction(() => window.shown?.length);
    const { shown, reasons } = await page.evaluate(() => {
      const [{ notRestoredReasons: found }] = performance.getEntriesByType('navigation');
      return { shown: window.shown, reasons: (found?.reasons ?? []).map(({ reason }) => reason) };
    });
    await lookAgain?.(page);
    assert.deepEqual(problems, []);
    return { shown, reasons };
  } finally {
    await context.close();
  }
}

test('a page with all elements comes back from the back/forward cache, and they go on', async () => {
  const { shown, reasons } = await goAndReturn(
    toContent(),
    async (page) => {
      await everythingShown(page);
      await page.evaluate(() => {
        window.kept = document.querySelector('hot-events').shadowRoot.querySelector('[part=item]');
      });
    },
    async (page) => {
      const list = page.locator('hot-events').first();
      assert.ok(
        await list.evaluate(({ shadowRoot }) => shadowRoot.contains(window.kept)),
        'nothing was drawn anew',
      );
      await page.locator('keyword-tags button').filter({ hasText: 'nông nghiệp' }).click();
      await list.locator('[part=clear]').waitFor();
      assert.equal(await textOf(page, 'hot-events [part=count]'), '2 tin cho từ khóa “nông nghiệp”');
      const before = server.requests.length;
      await list.evaluate((element) => element.reload());
      assert.equal(server.requests.slice(before).filter(({ path }) => path === '/day-du.json').length, 1);
      assert.equal(await list.evaluate(({ state }) => state), 'ready');
    },
  );
  assert.deepEqual(reasons, []);
  assert.deepEqual(shown, [false, true], 'shown anew, from the cache');
});

test('what was said in the meantime is not too old: times are told anew when a page comes back', async () => {
  await goAndReturn(
    toContent(),
    async (page) => {
      await everythingShown(page);
      assert.equal(await textOf(page, 'hot-events [part=time]'), 'cập nhật khoảng 1 giờ trước');
      // A page in the cache stands still; when it is shown again, hours may have gone.
      await page.evaluate(() => {
        const Native = Date;
        const later = 2 * 60 * 60 * 1000;
        window.Date = class extends Native {
          constructor(...args) {
            super(...(args.length ? args : [Native.now() + later]));
          }
          static now() {
            return Native.now() + later;
          }
        };
      });
    },
    async (page) => {
      await page.locator('hot-events [part=time]').getByText('cập nhật khoảng 3 giờ trước').first().waitFor();
    },
  );
});

describe('a list that asks again every half a minute', () => {
  /** Half a minute is three seconds: nothing but what asks again waits so long, and no whole minute. */
  const HASTEN = `
    var set = setTimeout;
    window.setTimeout = function (run, ms) { return set(run, ms > 20000 && ms < 50000 ? ms / 10 : ms) };
    addEventListener('pageshow', function () { window.loads = 0 });
    addEventListener('news-load', function () { window.loads++ });
  `;
  const LIST = '<hot-events src="/day-du.json" refresh="30"></hot-events>';
  const toContentWith = (script) =>
    toPage({ head: `<script>${RECORD}${script}</script><script src="/bantin.js"></script>`, body: LIST });
  const asked = () => server.requests.filter(({ path }) => path === '/day-du.json').length;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  test('asks for nothing while the reader is elsewhere, and once when it comes back long overdue', async () => {
    let before;
    const { shown } = await goAndReturn(
      toContentWith(HASTEN),
      everythingShown,
      async (page) => {
        await page.waitForFunction(() => window.loads > 0);
        await pause(500);
        assert.equal(await page.evaluate(() => window.loads), 1);
        assert.equal(asked(), before + 1);
        assert.equal(await page.evaluate(() => document.querySelector('hot-events').state), 'ready');
      },
      async () => {
        before = asked();
        await pause(5000);
        assert.equal(asked(), before);
      },
    );
    assert.deepEqual(shown, [false, true]);
  });

  test('asks for nothing when the reader was away for a moment', async () => {
    let before;
    const { shown } = await goAndReturn(
      toContentWith(''),
      everythingShown,
      async () => {
        await pause(1500);
        assert.equal(asked(), before);
      },
      async () => {
        before = asked();
      },
    );
    assert.deepEqual(shown, [false, true]);
  });
});

test('nothing listens for what would keep a page out of the cache', async () => {
  await goAndReturn(toContent(), everythingShown, async (page) => {
    const listened = await page.evaluate(() => window.listened);
    assert.ok(listened.includes('pageshow'), 'the test hears of listeners');
    assert.deepEqual(
      listened.filter((type) => /unload|pagehide/.test(type)),
      [],
    );
  });
});

test('a page that does listen for it is not kept, and the test notices', async () => {
  const { shown, reasons } = await goAndReturn(
    toContent("add.call(window, 'unload', function () {})"),
    everythingShown,
  );
  assert.deepEqual(shown, [false]);
  assert.ok(reasons.length > 0, 'the browser names a reason');
});

test('a page that is frozen while it waits for its feed shows it when it may go on', async () => {
  let release;
  held = new Promise((resolve) => {
    release = resolve;
  });
  pages = { '/': toContent() };
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const problems = watchForProblems(page);
    await page.goto(server.url);
    await page.locator('hot-events [part=skeleton]').first().waitFor({ state: 'attached' });
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    release();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await everythingShown(page);
    assert.deepEqual(problems, []);
  } finally {
    held = undefined;
    await context.close();
  }
});

// The demo portal as a reader meets it: by mouse and by keyboard, online and offline. demo.long.test.mjs checks all its
// pages at all widths.
import assert from 'node:assert/strict';
import { after, before, describe, mock, test } from 'node:test';
import { startServer } from '../../tools/serve.mjs';
import { findViolations, WCAG_22_AA } from './browser.mjs';
import {
  assertShowsEverything,
  countOf,
  isClosedSource,
  PAGES,
  readThrough,
  startDemo,
  TAGS,
} from './demo.mjs';
import { hastenTries, textOf } from './site.mjs';

/** The article whose picture is no picture. */
const BROKEN_PICTURE = 'bai/anh-hong-lien-ket.html';

let demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo?.close());

for (const content of PAGES) {
  test(`${content.name} shows everything on a phone: no error, nothing too wide, WCAG 2.2 AA`, () =>
    assertShowsEverything(demo, content, { width: 320, colorScheme: 'light' }));
}

describe('the page of 2009', () => {
  test('does to its own things what it does not do to the news', () =>
    demo.withPage('trang-cu.html', async (page) => {
      await readThrough(page);
      const { own, ours, mode } = await page.evaluate(() => {
        const look = (element) => {
          const { textTransform, letterSpacing, textAlign, textIndent, width } = getComputedStyle(element);
          return { textTransform, letterSpacing, textAlign, textIndent, isNarrow: width === '50px' };
        };
        const inside = document.querySelector('#moi').shadowRoot;
        return {
          own: [look(document.querySelector('.loi-dan')), look(document.querySelector('img'))],
          ours: [look(inside.querySelector('[part=headline]')), look(inside.querySelector('img'))],
          mode: document.compatMode,
        };
      });
      assert.equal(mode, 'BackCompat');
      const [text, picture] = own;
      assert.equal(text.textTransform, 'uppercase');
      assert.ok(picture.isNarrow);
      for (const { textTransform, letterSpacing, textAlign, textIndent, isNarrow } of ours) {
        assert.deepEqual([textTransform, letterSpacing, textAlign], ['none', 'normal', 'start']);
        assert.equal(textIndent, '0px');
        assert.ok(!isNarrow);
      }
    }));
});

describe('the page that allows almost nothing', () => {
  test('comes with the headers that it shows, another nonce each time, and nothing is violated', async () => {
    const nonces = new Set();
    for (let time = 0; time < 2; time++) {
      await demo.withPage('nghiem-ngat.html', async (page, { response }) => {
        const headers = response.headers();
        const policy = headers['content-security-policy'];
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /require-trusted-types-for 'script'; trusted-types bantin bantin-json-ld$/);
        assert.equal(headers['integrity-policy'], 'blocked-destinations=(script)');
        nonces.add(/'nonce-([^']+)'/.exec(policy)[1]);
        const shown = (await textOf(page, '.snippet')).replace(/\s+/g, ' ');
        assert.ok(shown.includes(policy), shown);
        await page.evaluate(() => {
          globalThis.violations = [];
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            globalThis.violations.push(effectiveDirective),
          );
        });
        await readThrough(page);
        assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
      });
    }
    assert.equal(nonces.size, 2);
  });
});

describe('on the portal', () => {
  test('the foot leads to the other pages', () =>
    demo.withPage(
      '',
      async (page) => {
        for (const [name, path] of [
          ['Một ngày bão', 'bao-so-5.html'],
          ['tổng hợp', 'tong-hop.html'],
          ['Trên một trang cũ', 'trang-cu.html'],
          ['trên một trang nghiêm ngặt', 'nghiem-ngat.html'],
        ]) {
          await page.locator('.foot').getByRole('link', { name }).click();
          await page.waitForURL(`**/${path}`);
          await page.locator('hot-events [part=headline]').first().waitFor();
          await page.goBack();
        }
      },
      { isMeantToFail: isClosedSource },
    ));

  test('each feed is asked for once, however many elements show it', () =>
    demo.withPage('', async (page, { asked }) => {
      await readThrough(page);
      const feeds = asked.filter((url) => url.includes('/feeds/')).map((url) => url.replace(/.*\//, ''));
      assert.deepEqual(feeds.sort(), [
        'anh.json',
        'doc-nhieu.json',
        'moi-nhat.json',
        'su-kien.json',
        'tin-moi.json',
      ]);
    }));

  test('a keyword filters the list, says how many are left, and gives them all back', () =>
    demo.withPage('', async (page) => {
      const items = page.locator('#moi [part=item]');
      await items.first().waitFor();
      assert.equal(await items.count(), 8);
      const chip = page.locator('keyword-tags button').filter({ hasText: 'kinh tế biển' });
      const count = Number(await chip.locator('[part=count]').innerText());
      assert.ok(count > 0 && count < 8, `${count}`);
      await chip.click();
      await page.locator('#moi [part=clear]').waitFor();
      assert.equal(await chip.getAttribute('aria-pressed'), 'true');
      assert.equal(await items.count(), count);
      assert.equal(await textOf(page, '#moi [part=count]'), `${count} tin cho từ khóa “kinh tế biển”`);
      const { headline } = demo.articles.find(({ keywords }) => keywords?.includes('kinh tế biển'));
      assert.equal(await textOf(page, '#moi [part=headline]'), headline);
      await page.locator('#moi').getByRole('button', { name: 'Bỏ lọc' }).click();
      await page.locator('#moi [part=clear]').waitFor({ state: 'detached' });
      assert.equal(await items.count(), 8);
      assert.equal(await chip.getAttribute('aria-pressed'), 'false');
    }));

  test('a keyword of a reading page leads to the list, filtered by it', () =>
    demo.withPage('bai/cang-ca-nang-cap.html', async (page) => {
      await page.locator('news-article').getByRole('link', { name: 'kinh tế biển' }).click();
      await page.waitForURL('**/?tu-khoa=kinh-te-bien');
      await page.locator('#moi [part=clear]').waitFor();
      assert.match(await textOf(page, '#moi [part=count]'), /^\d+ tin cho từ khóa/);
    }));

  test('the reader’s choice of colours goes for the elements as well', () =>
    demo.withPage('', async (page) => {
      await page.locator('#moi [part=headline]').first().waitFor();
      const colorOf = () =>
        page.evaluate(() => {
          const headline = document.querySelector('#moi').shadowRoot.querySelector('[part=headline]');
          return getComputedStyle(headline).color;
        });
      assert.equal(await colorOf(), 'rgb(26, 23, 20)');
      await page.getByText('Tối', { exact: true }).click();
      assert.equal(await colorOf(), 'rgb(241, 237, 231)');
    }));

  for (const [where, path, list] of [
    ['in the list', '', '#anh'],
    ['in its article', BROKEN_PICTURE, 'news-article'],
  ]) {
    test(`the one broken picture leaves a quiet frame of its size ${where}`, () =>
      demo.withPage(path, async (page) => {
        await readThrough(page);
        const broken = await page.locator(`${list} img`).evaluateAll((pictures) =>
          pictures
            .filter(({ naturalWidth }) => naturalWidth === 0)
            .map((picture) => {
              const frame = picture.closest('[part=picture]');
              const { width, height } = frame.getBoundingClientRect();
              const hasColor = getComputedStyle(frame).backgroundColor !== 'rgba(0, 0, 0, 0)';
              return {
                file: picture.getAttribute('src').replace(/.*\//, ''),
                isSeen: getComputedStyle(picture).opacity !== '0',
                // Below the screen it goes; elsewhere it is a tinted box of its size.
                isQuiet: width <= 1 || (hasColor && width > 100 && height > 60),
              };
            }),
        );
        assert.deepEqual(broken, [{ file: 'hong.webp', isSeen: false, isQuiet: true }]);
      }));
  }

  test('an address that is not there answers 404 with a page that leads on', () =>
    demo.withPage(
      'bai/khong-co.html',
      async (page, { response }) => {
        assert.equal(response.status(), 404);
        assert.equal(await textOf(page, 'h1'), 'Không tìm thấy bài viết');
        await readThrough(page);
        assert.equal(await countOf(page, 'hot-events [part=headline]'), 5);
        assert.deepEqual(await findViolations(page, 'html', { runOnly: WCAG_22_AA }), []);
      },
      { isMeantToFail: (url) => url.endsWith('/bai/khong-co.html') },
    ));
});

describe('the day of a storm', () => {
  /** Where the first times of the rail stand, and the text of what is marked as new. */
  const look = (page) =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('[layout=event]');
      const headlines = [...shadowRoot.querySelectorAll('[part=rail] [part=headline]')];
      return {
        headlines: headlines.map(({ textContent }) => textContent.trim()),
        news: [...shadowRoot.querySelectorAll('[part=new]')].map(
          (mark) => mark.closest('article').article.headline,
        ),
        tops: Object.fromEntries(
          headlines.map((headline) => [headline.textContent.trim(), headline.getBoundingClientRect().top]),
        ),
      };
    });

  for (const [where, width] of [
    ['beside each other', 1280],
    ['below each other', 320],
  ]) {
    test(`with times ${where}, an update comes in quietly while a reader looks on`, async () => {
      // Half of the clock is the server's, which runs here.
      mock.timers.enable({ apis: ['Date'], now: Date.now() });
      try {
        const check = async (page) => {
          await page.locator('[layout=event] [part=rail] [part=headline]').first().waitFor();
          const before = await look(page);
          assert.equal(before.headlines.length, 8);
          assert.deepEqual(before.news, []);
          // At the top edge of the screen, in the middle of the rail.
          await page.locator('[layout=event] [part=rail] [part=headline]').nth(5).scrollIntoViewIfNeeded();
          await page.evaluate(() => {
            const { shadowRoot } = document.querySelector('[layout=event]');
            const rail = shadowRoot.querySelectorAll('[part=rail] [part=headline]');
            globalThis.scrollBy(0, rail[5].getBoundingClientRect().top);
          });
          const read = await look(page);
          mock.timers.tick(41_000);
          await page.evaluate(() => document.querySelector('[layout=event]').reload());
          await page.locator('[layout=event] [part=new]').waitFor({ state: 'attached' });
          const after = await look(page);
          const [update] = after.headlines;
          assert.equal(update, 'Mất điện ở bốn xã ven biển, bệnh viện huyện chạy máy phát');
          assert.deepEqual(after.news, [update]);
          assert.deepEqual(after.headlines.slice(1), before.headlines);
          const moved = Math.abs(after.tops[before.headlines[5]] - read.tops[before.headlines[5]]);
          assert.ok(moved <= 1, `${moved} px`);
        };
        await demo.withPage('bao-so-5.html', check, { width, isMeantToFail: isClosedSource });
      } finally {
        mock.timers.reset();
      }
    });
  }

  test('the lead leads to the whole live blog, which can be shared and enlarged', () =>
    demo.withPage(
      'bao-so-5.html',
      async (page) => {
        const lead = page.locator('[layout=event] [part=link]').first();
        const { headline } = await lead.evaluate((link) => link.closest('article').article);
        await lead.click();
        await page.waitForURL('**/bai/bao-so-5.html?tu=*');
        const title = await textOf(page, 'news-article [part=headline]');
        assert.ok(title.startsWith(headline), title);
        assert.equal(await countOf(page, 'news-article [part=body] h2, news-article [part=body] h3'), 8);
        assert.equal(await countOf(page, 'news-article [part=share]'), 1);
        assert.equal(await countOf(page, 'news-article [part=text-size]'), 3);
      },
      { isMeantToFail: isClosedSource },
    ));
});

describe('the digest', () => {
  test('shows what four sources say, each with its name, and which source is silent', () =>
    demo.withPage(
      'tong-hop.html',
      async (page) => {
        await readThrough(page);
        await page.locator('.sources .silent').waitFor();
        const names = await page.locator('#tong-hop [part=attribution]').allInnerTexts();
        assert.deepEqual([...new Set(names)].sort(), [
          'Theo Công an tỉnh',
          'Theo Du lịch vịnh bắc',
          'Theo Nông thôn xanh',
          'Theo Đài PTTH tỉnh',
        ]);
        assert.equal(await countOf(page, '#tong-hop [part=item]'), 9);
        assert.deepEqual(await page.locator('.sources em').allInnerTexts(), [
          'đang phát',
          'đang phát',
          'đang phát',
          'đang phát',
          'không trả lời',
        ]);
        assert.equal(await page.evaluate(() => document.querySelector('#tong-hop').state), 'stale');
        assert.equal(
          await countOf(page, '#tong-hop [part=retry]'),
          0,
          'no source is in the way of the others',
        );
      },
      { isMeantToFail: isClosedSource },
    ));

  test('its snippet works as it stands there', () =>
    demo.withPage(
      'tong-hop.html',
      async (page) => {
        const snippet = await textOf(page, '.snippet');
        const tag = snippet.slice(snippet.indexOf('<hot-events'));
        await page.setContent(`<script async src="/dist/bantin.js"></script>${tag}`);
        await page.locator('hot-events [part=headline]').first().waitFor();
        assert.equal(await countOf(page, 'hot-events [part=item]'), 9);
      },
      { isMeantToFail: isClosedSource },
    ));

  test('its headlines lead to the pages of their outlets', () =>
    demo.withPage(
      'tong-hop.html',
      async (page) => {
        const link = page.locator('#tong-hop [part=link]').filter({ hasText: 'Cấm xe trên tuyến ven biển' });
        await link.click();
        await page.waitForURL('**/to-bao/cong-an/cam-duong-ven-bien.html');
        assert.match(await textOf(page, 'news-article [part=headline]'), /^Cấm xe trên tuyến ven biển/);
      },
      { isMeantToFail: isClosedSource },
    ));
});

describe('the plug of the portal is pulled', () => {
  /** What a reader sees of each widget: articles or keywords, what the page itself put there, a button to try again. */
  const look = (page) =>
    page.evaluate(
      (tags) =>
        [...document.querySelectorAll(tags)].map((element) => {
          const { localName, id, shadowRoot, state } = element;
          const isSeen = (found) => found.checkVisibility({ visibilityProperty: true });
          const has = (root, selector) => [...root.querySelectorAll(selector)].some(isSeen);
          return {
            name: `${localName} ${id}`.trim(),
            state,
            hasContent: has(shadowRoot, '[part=headline], [part=keyword]'),
            hasFallback: has(element, ':scope > a'),
            hasRetry: has(shadowRoot, '[part=retry]'),
            height: element.getBoundingClientRect().height,
          };
        }),
      TAGS,
    );

  /** Goes through the page until nothing is on its way any more. */
  async function settle(page) {
    for (const element of await page.locator(TAGS).all()) await element.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (tags) => [...document.querySelectorAll(tags)].every(({ state }) => state && state !== 'loading'),
      TAGS,
    );
  }

  const nameOf = (url) => new URL(url).pathname.replace(/.*\//, '');

  /** A portal of its own, and its front page as far as the feeds, of which those named in `before` come. */
  async function withPortal(before, use) {
    const portal = await startServer();
    const context = await demo.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'vi-VN',
    });
    try {
      let release;
      const released = new Promise((resolve) => (release = resolve));
      await context.addInitScript(hastenTries);
      await context.route('**/feeds/*', async (route) => {
        if (!before.includes(nameOf(route.request().url()))) await released;
        // Not after the end of the test.
        await route.continue().catch(() => {});
      });
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(portal.url, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => globalThis.bantin);
      await use(page, async () => {
        await portal.close();
        release();
      });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      await portal.close();
    }
  }

  const ALL = ['anh.json', 'doc-nhieu.json', 'moi-nhat.json', 'su-kien.json', 'tin-moi.json'];

  for (const [moment, before, expected] of [
    ['before the feeds have come', [], 7],
    ['when some of them have come', ['tin-moi.json', 'doc-nhieu.json'], 3],
  ]) {
    test(`${moment}: no widget is an empty box`, () =>
      withPortal(before, async (page, pull) => {
        if (before.length) await page.locator('news-card [part=headline]').first().waitFor();
        await pull();
        await settle(page);
        const widgets = await look(page);
        for (const { name, state, hasContent, hasFallback, hasRetry, height } of widgets) {
          // The keywords are those of the list, and without it they take no room.
          const isNothing = name === 'keyword-tags' && height === 0;
          assert.ok(hasContent || hasFallback || hasRetry || isNothing, `${name}: ${state}`);
        }
        const failed = widgets.filter(({ state }) => state === 'error').length;
        assert.equal(failed, expected, 'the plug was pulled in time');
      }));
  }

  test('after the feeds have come: everything stays, and who asks for more is told', () =>
    withPortal(ALL, async (page, pull) => {
      await readThrough(page);
      await pull();
      await page.evaluate(
        (tags) => Promise.all([...document.querySelectorAll(tags)].map((element) => element.reload())),
        TAGS,
      );
      const widgets = await look(page);
      for (const { name, hasContent } of widgets) assert.ok(hasContent, name);
      for (const { name, hasRetry } of widgets) assert.ok(hasRetry || name === 'keyword-tags', name);
    }));
});

describe('by keyboard', () => {
  /** What has the focus, inside of the elements too. */
  const focused = (page) =>
    page.evaluate(() => {
      let { activeElement } = document;
      while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
      return { text: activeElement?.innerText?.trim(), part: activeElement?.getAttribute('part') };
    });

  test('the first Tab shows the skip link, which leads past the masthead to a headline; Enter opens it', () =>
    demo.withPage(
      '',
      async (page) => {
        await page.locator('hot-events [part=headline]').first().waitFor();
        await page.keyboard.press('Tab');
        assert.equal((await focused(page)).text, 'Bỏ qua để xem nội dung');
        assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'it is seen');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/#noi-dung');
        // "Xem tất cả" comes before the first headline.
        const reached = [];
        while (reached.length < 3 && reached.at(-1)?.part !== 'link') {
          await page.keyboard.press('Tab');
          reached.push(await focused(page));
        }
        const { text, part } = reached.at(-1);
        assert.equal(part, 'link', JSON.stringify(reached));
        assert.match(text, /^Bão số 5 áp sát bờ/);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/bao-so-5.html');
        await page.locator('hot-events [part=headline]').first().waitFor();
      },
      { isMeantToFail: isClosedSource },
    ));

  test('a keyword is picked with the space bar, and the focus stays on it', () =>
    demo.withPage('', async (page) => {
      const chip = page.locator('keyword-tags button').first();
      await chip.waitFor();
      const before = await chip.innerText();
      await chip.focus();
      await page.keyboard.press('Space');
      await page.locator('#moi [part=clear]').waitFor();
      const { text, part } = await focused(page);
      assert.deepEqual([text, part], [before.trim(), 'keyword']);
      assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    }));
});

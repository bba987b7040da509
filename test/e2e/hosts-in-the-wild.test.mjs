// The snippet of the page about CMSs, on pages as such systems make them: it shows the news as a part of the page, and
// changes nothing else there.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findViolations, WCAG_22_AA } from './browser.mjs';
import { readThrough, startDemo } from './demo.mjs';
import { gate, MAX_SHIFT, painted, recordShifts } from './layout-shift.mjs';
import { readRoot } from './site.mjs';

/** Hosts with the snippet in the page itself, and how many articles their feed gives. */
const HOSTS = [
  { name: 'HTML 4.01', path: 'html4.html', count: 5 },
  { name: 'a page of a frameset, without a doctype', path: 'bo-khung-tin.html', count: 5 },
  { name: 'WordPress, classic', path: 'wordpress-co-dien.html', count: 4 },
  { name: 'WordPress, blocks', path: 'wordpress-khoi.html', count: 5, isDark: true },
  { name: 'Joomla', path: 'joomla.html', count: 5 },
  { name: 'NukeViet', path: 'nukeviet.html', count: 5 },
  { name: 'Liferay', path: 'liferay.html', count: 5 },
  { name: 'SharePoint', path: 'sharepoint.html', count: 5 },
];

const FRAME = '/hosts/khung.html';
const FALLBACK = 'Xem tin mới nhất';

let demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo?.close());

/** The list shows news: it is ready, and so many headlines can be seen. Works in a page and in a frame. */
async function assertNews(page, count, within = 'body') {
  const list = page.locator(`${within} hot-events`);
  await list.locator('[part=headline]').first().waitFor();
  assert.equal(await list.evaluate(({ state }) => state), 'ready');
  const headlines = await list.locator('[part=headline]').all();
  assert.equal(headlines.length, count);
  for (const headline of headlines) assert.ok(await headline.isVisible());
  const links = await list.locator('[part=link]').evaluateAll((all) => all.map(({ href }) => href));
  const known = demo.articles.map(({ url }) => new URL(url, demo.url).href);
  for (const link of links) assert.ok(known.includes(link), link);
}

/** Opens a host step by step, as on a slow line: without the script, with it, with the news. Returns the total shift. */
async function withSlowPage(path, use, options) {
  const [script, feed] = [gate(), gate()];
  const hold = (until) => async (route) => {
    await until;
    await route.continue();
  };
  await demo.withPage(
    `hosts/${path}`,
    async (page) => {
      await page.locator('hot-events a').waitFor();
      await painted(page);
      script.open();
      await page.locator('hot-events .skeleton').first().waitFor({ state: 'attached' });
      await painted(page);
      feed.open();
      await page.locator('hot-events [part=headline]').first().waitFor();
      await painted(page);
      await use(page, await page.evaluate(() => globalThis.shift));
    },
    {
      waitUntil: 'commit',
      prepare: async (page) => {
        await page.addInitScript(recordShifts);
        await page.route(/\/bantin\.js$/, hold(script.until));
        await page.route(/\/(tin-moi\.json|posts\?_embed)$/, hold(feed.until));
      },
      ...options,
    },
  );
}

/** How what belongs to the host itself looks: everything but what depends on the room that the news takes. */
const lookOfHost = (page) =>
  page.evaluate(() => {
    const names =
      'color backgroundColor fontFamily fontSize fontWeight fontStyle lineHeight letterSpacing textTransform textAlign textIndent textDecoration listStyleType display position visibility opacity cursor marginTop marginBottom paddingTop paddingLeft borderTop borderBottom boxShadow boxSizing'.split(
        ' ',
      );
    const own = document.body.querySelectorAll(':not(hot-events, hot-events *, link, script)');
    return [...own].map((element) => {
      const style = getComputedStyle(element);
      return [element.localName, element.className, ...names.map((name) => `${name}: ${style[name]}`)].join();
    });
  });

/** Takes the snippet out of the page again. */
const takeOut = (page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('hot-events, [href$="/bantin.css"], [src$="/bantin.js"]'))
      element.remove();
  });

/** By how much the page is too wide. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether letters are bright, as on a dark page. */
const isBright = (colour) => Number(/^rgb\((\d+)/.exec(colour)[1]) > 127;

/** The colours of the letters: of the host itself, and of the news. */
const colours = (page) =>
  page.evaluate(() => {
    const headline = document.querySelector('hot-events').shadowRoot.querySelector('[part=headline]');
    return [document.body, headline].map((element) => getComputedStyle(element).color);
  });

for (const { name, path, count, isDark } of HOSTS) {
  describe(name, () => {
    test('shows the news on a phone: nothing jumps, or is too wide', () =>
      withSlowPage(
        path,
        async (page, shift) => {
          await assertNews(page, count);
          assert.ok(shift <= MAX_SHIFT, `shift of ${shift}`);
          assert.equal(await overflow(page), 0);
        },
        { width: 320 },
      ));

    test('shows the news on a desk at night in its own colours, and keeps its look', () =>
      withSlowPage(
        path,
        async (page, shift) => {
          await assertNews(page, count);
          assert.ok(shift <= MAX_SHIFT, `shift of ${shift}`);
          assert.equal(await overflow(page), 0);
          const [host, news] = await colours(page);
          assert.equal(isBright(host), Boolean(isDark));
          assert.equal(isBright(news), Boolean(isDark), 'the news is as dark as its host');
          await readThrough(page);
          assert.deepEqual(await findViolations(page, 'hot-events', { runOnly: WCAG_22_AA }), []);
          const withNews = await lookOfHost(page);
          assert.ok(withNews.length > 10);
          await takeOut(page);
          assert.deepEqual(await lookOfHost(page), withNews);
        },
        { colorScheme: 'dark' },
      ));
  });
}

test('without script, each host shows the link inside the tag, and keeps no room for news', () =>
  demo.withPage(
    'hosts/',
    async (page) => {
      for (const { path } of HOSTS) {
        await page.goto(`${demo.url}hosts/${path}`);
        assert.ok(await page.getByRole('link', { name: FALLBACK }).isVisible(), path);
        const { height } = await page.locator('hot-events').boundingBox();
        assert.ok(height < 60, `${path}: ${height} px`);
      }
    },
    { javaScriptEnabled: false },
  ));

describe('the snippet', () => {
  /** Tags one after the other: editors join lines, or wrap them. */
  const toTags = (html) => html.replaceAll(/<br \/>|\n\s*/g, '');

  for (const language of ['vi', 'en']) {
    test(`of each host, and the frame’s page, is that of docs/${language}/cms.md`, async () => {
      const text = await readRoot(`docs/${language}/cms.md`);
      const snippets = [...String(text).matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => toTags(html));
      assert.equal(snippets.length, 3);
      for (const { path } of HOSTS) {
        const html = await (await fetch(`${demo.url}hosts/${path}`)).text();
        // What has no Vietnamese letters of its own writes them as numbers.
        const letters = html.replaceAll(/&#(\d{3,4});/g, (_, code) => String.fromCodePoint(code));
        const page = toTags(letters).replace(' target="_top"', '');
        assert.ok(
          snippets.some((snippet) => page.includes(snippet)),
          path,
        );
      }
      assert.ok(snippets.includes(toTags(await (await fetch(demo.url + FRAME.slice(1))).text())));
    });
  }
});

test('the list of hosts leads to each of them', () =>
  demo.withPage('hosts/', async (page) => {
    const paths = await page
      .locator('.tiles a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.equal(paths.length, 11);
    for (const path of paths) assert.equal((await fetch(new URL(path, demo.url))).status, 200, path);
  }));

test('Liferay changes pages without reloading them, there and back, and the news is shown on each', () =>
  demo.withPage('hosts/liferay.html', async (page) => {
    await assertNews(page, 5);
    const wentTo = (path) =>
      page.waitForFunction((wanted) => document.body.dataset.navigated === wanted, `/hosts/${path}`);
    await page.evaluate(() => {
      globalThis.isSamePage = true;
    });
    await page.getByRole('link', { name: 'Văn bản' }).click();
    await wentTo('liferay-van-ban.html');
    await assertNews(page, 5, '#column-2');
    await page.goBack();
    await wentTo('liferay.html');
    await assertNews(page, 5, '#column-1');
    assert.ok(await page.evaluate(() => globalThis.isSamePage && globalThis.define.amd));
  }));

test('SharePoint loads a panel anew by a postback, twice, and the news is shown again', () =>
  demo.withPage('hosts/sharepoint.html', async (page) => {
    await assertNews(page, 5);
    for (let time = 0; time < 2; time++) {
      const old = await page.locator('hot-events').elementHandle();
      await page.getByRole('button', { name: 'Làm mới tin' }).click();
      await page.waitForFunction((element) => !element.isConnected, old);
      await assertNews(page, 5);
    }
    assert.equal(new URL(page.url()).pathname, '/hosts/sharepoint.html');
  }));

test('a frameset shows the news in its frame, and a headline leads the whole window on', () =>
  demo.withPage('hosts/bo-khung.html', async (page) => {
    const frame = page.frame({ name: 'noidung' });
    await assertNews(frame, 5);
    await frame.locator('hot-events [part=link]').first().click();
    await page.waitForURL('**/bai/*.html');
    await page.locator('news-article [part=headline]').waitFor();
  }));

test('a sandboxed frame shows the news with and without an origin, and the link where it may run no script', async () => {
  const context = await demo.browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const messages = [];
    page.on('console', (message) => message.type() === 'error' && messages.push(message.text()));
    await page.goto(`${demo.url}hosts/khung-sandbox.html`);
    const [sameOrigin, opaque, still] = page.frames().slice(1);
    for (const frame of [sameOrigin, opaque]) {
      await assertNews(frame, 4);
      assert.equal(await overflow(frame), 0);
    }
    assert.equal(await opaque.evaluate(() => globalThis.origin), 'null');
    await still.getByRole('link', { name: FALLBACK }).waitFor();
    assert.deepEqual(
      messages.filter((text) => !/^Blocked script execution .*'allow-scripts'/.test(text)),
      [],
    );
  } finally {
    await context.close();
  }
});

describe('AMP', () => {
  test('has the headlines of now as links, and no script of its own', () =>
    demo.withPage('hosts/amp.html', async (page) => {
      const links = await page.locator('.tin-lien-ket a').all();
      assert.equal(links.length, 5);
      const texts = await Promise.all(links.map((link) => link.innerText()));
      const headlines = demo.articles.map(({ headline }) => headline);
      for (const text of texts) assert.ok(headlines.includes(text), text);
      assert.equal(await page.locator('script').count(), 0);
      assert.equal(await overflow(page), 0);
      await links[0].click();
      await page.waitForURL('**/bai/*.html');
    }));

  test('shows the news in the frame that its script makes of <amp-iframe>; a headline opens its article', () =>
    demo.withPage(
      'hosts/amp.html',
      async (page) => {
        const frame = page.frames()[1];
        await page.locator('iframe').scrollIntoViewIfNeeded();
        await assertNews(frame, 4);
        assert.equal(await frame.evaluate(() => globalThis.origin), 'null');
        const [article] = await Promise.all([
          page.context().waitForEvent('page'),
          frame.locator('hot-events [part=link]').first().click(),
        ]);
        await article.locator('news-article [part=headline]').waitFor();
        assert.match(article.url(), /\/bai\/.*\.html$/);
        assert.equal(await article.evaluate(() => globalThis.origin), new URL(demo.url).origin);
      },
      { width: 320 },
    ));
});

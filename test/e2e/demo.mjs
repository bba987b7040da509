// The demo in a browser, for the end-to-end tests of its pages.
import assert from 'node:assert/strict';
import { startServer } from '../../tools/serve.mjs';
import { findViolations, launchBrowser, watchForProblems, WCAG_22_AA } from './browser.mjs';

export const TAGS = 'hot-events, news-card, keyword-tags, news-article';

/** Of the five sources of the digest, the one that has closed. */
export const isClosedSource = (url) => url.endsWith('/nguon/thuy-loi.json');

/** Pages to check as a whole, with the number of elements of each kind. */
export const PAGES = [
  { name: 'the portal', path: '', counts: { 'hot-events': 5, 'news-card': 2, 'keyword-tags': 1 } },
  {
    name: 'a reading page',
    path: 'bai/nuoc-song-len-nhanh.html',
    counts: { 'news-article': 1, 'hot-events': 2, 'keyword-tags': 1 },
  },
  {
    name: 'the day of a storm',
    path: 'bao-so-5.html',
    counts: { 'hot-events': 4 },
    isMeantToFail: isClosedSource,
  },
  {
    name: 'the reading page of the live blog',
    path: 'bai/bao-so-5.html',
    counts: { 'news-article': 1, 'hot-events': 2, 'keyword-tags': 1 },
  },
  { name: 'the list of hosts', path: 'hosts/', counts: {} },
  { name: 'the digest', path: 'tong-hop.html', counts: { 'hot-events': 1 }, isMeantToFail: isClosedSource },
  {
    name: 'a page of 2009',
    path: 'trang-cu.html',
    counts: { 'hot-events': 2, 'news-card': 2, 'keyword-tags': 1 },
    colorSchemes: ['light'],
  },
  {
    name: 'a page that allows almost nothing',
    path: 'nghiem-ngat.html',
    counts: { 'news-article': 1, 'hot-events': 1, 'news-card': 1, 'keyword-tags': 1 },
    colorSchemes: ['light'],
    // axe itself writes style attributes. Another test checks that nothing else violates the policy.
    bypassCSP: true,
  },
];

/** Starts the demo, and a browser for it. */
export async function startDemo() {
  const server = await startServer();
  const browser = await launchBrowser();
  const { articles } = await (await fetch(`${server.url}feeds/tin-moi.json`)).json();

  /**
   * Opens a page of the demo and passes it to `use`, with the addresses that it requests. Fails if anything goes wrong
   * on it, or if it requests something from another origin. `prepare` is called before the page is opened.
   */
  async function withPage(path, use, { isMeantToFail, prepare, waitUntil, width = 1280, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      ...options,
    });
    try {
      const page = await context.newPage();
      const problems = watchForProblems(page, isMeantToFail);
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await prepare?.(page);
      const response = await page.goto(server.url + path, { waitUntil });
      await use(page, { asked, response });
      assert.deepEqual(problems, []);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(server.url)),
        [],
        'nothing is asked of others',
      );
    } finally {
      await context.close();
    }
  }

  return {
    articles,
    browser,
    url: server.url,
    withPage,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Scrolls through the page like a reader, and waits for everything that loads on the way. */
export async function readThrough(page) {
  for (const element of await page.locator(TAGS).all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('[part=headline], [part=keyword]').first().waitFor();
    for (const picture of await element.locator('img').all()) {
      await picture.scrollIntoViewIfNeeded().catch(() => {});
      await page.waitForFunction(({ complete }) => complete, await picture.elementHandle());
    }
  }
  await page.evaluate(() => document.fonts.ready);
}

/** Lists what is wider than its place: the page, or an element, which would be cut off. */
const tooWide = (page) =>
  page.evaluate((tags) => {
    const roots = [...document.querySelectorAll(tags)].map((element) => [
      element.localName,
      element.shadowRoot.querySelector('.root'),
    ]);
    return [['the page', document.documentElement], ...roots]
      .filter(([, { scrollWidth, clientWidth }]) => scrollWidth > clientWidth)
      .map(([name, { scrollWidth, clientWidth }]) => `${name}: ${scrollWidth} in ${clientWidth} px`);
  }, TAGS);

export const countOf = (page, selector) => page.locator(selector).count();

/** Checks a page as a whole: all elements show something, nothing is too wide, and axe finds nothing. */
export function assertShowsEverything(demo, content, { width, colorScheme }) {
  const { path, counts, bypassCSP, isMeantToFail } = content;
  const check = async (page) => {
    await readThrough(page);
    for (const [tag, count] of Object.entries(counts)) assert.equal(await countOf(page, tag), count, tag);
    assert.deepEqual(await tooWide(page), []);
    assert.deepEqual(await findViolations(page, 'html', { runOnly: WCAG_22_AA }), []);
  };
  return demo.withPage(path, check, { width, colorScheme, bypassCSP, isMeantToFail });
}

// A site for the end-to-end tests: a feed, pictures, the built script, and pages that a test writes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser, watchForProblems } from './browser.mjs';
import { serve } from './http.mjs';

/** Reads a file of the repository. */
export const readRoot = (path) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days) => new Date(Date.now() - days * DAY_MS).toISOString();

/** The feed at /tin.json. */
export const feed = {
  title: 'Báo Cửa Lạch',
  url: '/',
  articles: [
    {
      id: 'de-bien-moi',
      url: '/bai/de-bien-moi.html',
      headline: 'Đê biển mới giữ được ruộng ở ba xã bãi ngang',
      standfirst: 'Sau một năm thi công, đoạn đê dài bảy cây số đã chặn mặn cho hơn hai nghìn héc-ta lúa.',
      section: 'Thời sự',
      published: daysAgo(400),
      authors: ['Phan Thị Hường'],
      attribution: 'Đài tỉnh',
      picture: { src: '/tranh/de-bien.webp', alt: 'Con đê chạy dọc bãi cát', width: 1280, height: 800 },
      keywords: ['đê biển', 'nông nghiệp'],
      body: '<p>Sáng nay, nước ròng, mặt đê còn ướt sương.</p><p>Người dân ba xã đã xuống đồng từ sớm.</p>',
    },
    {
      id: 'cau-treo',
      url: '/bai/cau-treo.html',
      headline: 'Cầu treo bản Ngọ thông người qua lại từ cuối tuần',
      published: daysAgo(2),
      keywords: ['giao thông'],
    },
    {
      id: 'thu-vien-thuyen',
      url: '/bai/thu-vien-thuyen.html',
      headline: 'Thư viện trên thuyền cập bến làng chài Hải Ngự',
      published: daysAgo(3),
      keywords: ['giáo dục', 'làng chài'],
    },
  ],
};

const FALLBACK = '<a href="/tin-moi">Tin mới nhất</a>';

/** One list, as webmasters paste it. */
export const LIST = `<hot-events src="/tin.json">${FALLBACK}</hot-events>`;

export const ALL_FOUR = `
  <hot-events src="/tin.json">${FALLBACK}</hot-events>
  <news-card src="/tin.json"><a href="/bai/de-bien-moi.html">Đê biển mới</a></news-card>
  <keyword-tags src="/tin.json"></keyword-tags>
  <news-article src="/tin.json"><a href="/bai/de-bien-moi.html">Đê biển mới</a></news-article>`;

export const SCRIPT = '<script async src="/bantin.js"></script>';

/** Writes a plain page around a body. */
export const toPage = ({
  body = LIST,
  head = SCRIPT,
  language = 'vi',
  charset = '<meta charset="utf-8">',
} = {}) =>
  `<!doctype html><html${language && ` lang="${language}"`}><head>${charset}<title>Trang thử</title>${head}</head><body>${body}</body></html>`;

/** Starts the site, and a browser for it. */
export async function startSite() {
  const [script, css, picture] = await Promise.all(
    ['dist/bantin.js', 'dist/bantin.css', 'demo/pictures/harbour.webp'].map(readRoot),
  );
  let special = {};

  function usual(path) {
    // Many servers state no charset.
    if (path.endsWith('bantin.js')) return { body: script, type: 'text/javascript' };
    if (path.endsWith('bantin.css')) return { body: css, type: 'text/css' };
    if (path === '/tin.json') return { body: JSON.stringify(feed), type: 'application/json' };
    return path.startsWith('/tranh/') ? { body: picture, type: 'image/webp' } : undefined;
  }

  const server = await serve((path) => (Object.hasOwn(special, path) ? special[path] : usual(path)));
  const browser = await launchBrowser();

  /**
   * Opens a page in a new context and passes it to `use`. Fails if something else goes wrong than `checkProblems`
   * expects.
   *
   * @param {string | import('./http.mjs').Answer} content of the page
   * @param {(page: import('playwright-core').Page, seen: {messages: string[][], context: import('playwright-core').BrowserContext}) => Promise<void>} use
   * @param {object} options `answers`: more answers by path; `init`: a script to run before those of the page; `now`: a
   *   fixed time; `isMeantToFail`: see watchForProblems; the rest goes to the browser's context
   */
  async function withPage(
    content,
    use,
    {
      answers,
      init,
      now,
      isMeantToFail,
      checkProblems = (problems) => assert.deepEqual(problems, []),
      ...options
    } = {},
  ) {
    special = {
      ...answers,
      '/': typeof content === 'string' ? { body: content, type: 'text/html' } : content,
    };
    server.requests.length = 0;
    const context = await browser.newContext({ timezoneId: 'Asia/Ho_Chi_Minh', ...options });
    try {
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      if (now) await page.clock.setFixedTime(now);
      const problems = watchForProblems(page, isMeantToFail);
      const messages = [];
      page.on('console', (message) => messages.push([message.type(), message.text()]));
      // Not until it has loaded, because a test may hold something back.
      await page.goto(server.url, { waitUntil: 'commit' });
      await use(page, { messages, context });
      checkProblems(problems);
    } finally {
      await context.close();
    }
  }

  return {
    url: server.url,
    requests: server.requests,
    usual,
    withPage,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the list shows its articles. */
export const listShown = (page) => page.locator('hot-events [part=headline]').first().waitFor();

/** Waits until each of the four elements shows something of the feed. */
export async function allShown(page) {
  for (const part of [
    'hot-events [part=headline]',
    'news-card [part=headline]',
    'keyword-tags [part=keyword]',
    'news-article [part=headline]',
  ])
    await page.locator(part).first().waitFor();
}

/** Makes retries twenty times as fast. Only their delays are random, so only they are no whole milliseconds. */
export const hastenTries = () => {
  const { setTimeout: set } = globalThis;
  globalThis.setTimeout = (run, ms, ...rest) =>
    set(run, ms > 500 && ms < 5000 && ms % 1 ? ms / 20 : ms, ...rest);
};

/** The visible text of the first element that matches. */
export const textOf = async (page, selector) => (await page.locator(selector).first().innerText()).trim();

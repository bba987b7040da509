// What docs/en/at-internet-scale.md says of the browser: which preload is the request of an element, and what a browser
// does with `stale-while-revalidate`.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { serve } from './http.mjs';
import { feed, readRoot, SCRIPT, toPage } from './site.mjs';

const OWN_HOST = '//localhost';
const NO_CROSSORIGIN = '<link rel="preload" as="fetch" href="%">';
const RIGHT = '<link rel="preload" as="fetch" crossorigin href="%">';
const WITH_CREDENTIALS = '<link rel="preload" as="fetch" crossorigin="use-credentials" href="%">';

let browser;
let site;
let page = '';
let cacheControl = '';

const script = await readRoot('dist/bantin.js');

function answer(path) {
  if (path === '/bantin.js') return { body: script, type: 'text/javascript' };
  if (path === '/') return { body: page, type: 'text/html; charset=utf-8' };
  if (path !== '/tin.json') return undefined;
  const headers = { 'cache-control': cacheControl, 'access-control-allow-origin': '*' };
  return { body: JSON.stringify(feed), type: 'application/json', headers };
}

before(async () => {
  browser = await launchBrowser();
  site = await serve(answer);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const feedRequests = () => site.requests.filter(({ path }) => path === '/tin.json').length;

/** Opens the page with a list of this address. Returns how often the feed was asked for. */
async function countRequests({ link, url, listUrl = url, cache }) {
  cacheControl = cache;
  const body = `<hot-events src="${listUrl}"></hot-events>`;
  page = toPage({ head: link.replace('%', url) + SCRIPT, body });
  const context = await browser.newContext();
  const opened = await context.newPage();
  const before = feedRequests();
  await opened.goto(site.url, { waitUntil: 'load' });
  await opened.waitForFunction(() => document.querySelector('hot-events').feed !== null);
  await opened.waitForLoadState('networkidle');
  await context.close();
  return feedRequests() - before;
}

describe('a preload of the feed', () => {
  const ways = [
    ['none', '', [1, 1, 1]],
    ['crossorigin', RIGHT, [1, 1, 1]],
    ['no crossorigin', NO_CROSSORIGIN, [1, 2, 2]],
    ['crossorigin="use-credentials"', WITH_CREDENTIALS, [1, 2, 2]],
  ];
  for (const [name, link, expected] of ways) {
    test(`with ${name} is answered by ${expected.join(', ')} requests: here, here without a cache, elsewhere`, async () => {
      const here = `${site.url}/tin.json`;
      const elsewhere = here.replace(OWN_HOST, '//127.0.0.1');
      const counts = [];
      counts.push(await countRequests({ link, url: here, cache: 'max-age=30' }));
      counts.push(await countRequests({ link, url: here, cache: 'no-store' }));
      counts.push(await countRequests({ link, url: elsewhere, cache: 'max-age=30' }));
      assert.deepEqual(counts, expected);
    });
  }

  test('of another spelling of the address is a request more', async () => {
    const url = `${site.url}/tin.json?moi`;
    const listUrl = `${site.url}/tin.json`;
    assert.equal(await countRequests({ link: RIGHT, url, listUrl, cache: 'max-age=30' }), 2);
  });
});

test('a browser that may show the old while it fetches the new shows the old', async () => {
  const headlines = [];
  for (const cache of ['max-age=0', 'max-age=0, stale-while-revalidate=60']) {
    page = toPage({ body: '<hot-events src="/tin.json"></hot-events>' });
    cacheControl = cache;
    const original = feed.articles[0].headline;
    const context = await browser.newContext();
    const opened = await context.newPage();
    await opened.goto(site.url);
    await opened.waitForFunction(() => document.querySelector('hot-events').feed !== null);
    feed.articles[0].headline = 'Tin vừa đến';
    try {
      headlines.push(
        await opened.evaluate(async () => {
          const list = document.querySelector('hot-events');
          await list.reload();
          return list.feed.articles[0].headline;
        }),
      );
    } finally {
      feed.articles[0].headline = original;
      await context.close();
    }
  }
  assert.deepEqual(headlines, ['Tin vừa đến', feed.articles[0].headline]);
});

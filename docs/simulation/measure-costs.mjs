// Measures what a page view costs a reader: bytes of dist/, and main-thread CPU in Chromium. Build first.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';

const ARTICLES = 10;
/** How many addresses one list reads. */
const SOURCES = 5;
const REPETITIONS = 9;

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const weigh = (bytes) => ({
  bytes: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

/** Ten articles of the demo, without their bodies: what a list needs. */
function readArticles() {
  const { articles } = JSON.parse(read('demo/articles.json'));
  return articles.slice(0, ARTICLES).map((article) => ({ ...article, body: undefined }));
}

/** @param outlet whose articles differ from those of other outlets */
function makeFeed(isChanged = false, outlet = '') {
  const short = readArticles().map((article) => ({
    ...article,
    id: `${article.id}${outlet}`,
    url: `${article.url}${outlet}`,
    headline: `${article.headline}${outlet}`,
  }));
  if (isChanged) short[0] = { ...short[0], id: 'moi', headline: 'Tin vừa đến' };
  return JSON.stringify({ title: 'Miền Biển', articles: isChanged ? [short.pop(), ...short] : short });
}

const toPage = (body) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang thử</title>${body}`;

const FALLBACK = '<a href="/tin-moi">Tin mới nhất</a>';

const toPicture = ({ src, width, height } = {}) =>
  src ? `<img src="${src}" alt="" width="${width}" height="${height}" loading="lazy">` : '';

/** A card of plain HTML. */
const toPlainCard = ({ url, headline, standfirst = '', picture }) =>
  `<article>${toPicture(picture)}<h3><a href="${url}">${headline}</a></h3><p>${standfirst}</p></article>`;

const OUTLETS = [...Array(SOURCES).keys()].map((number) => `?${number}`);

const toElement = (src) =>
  toPage(`<script async src="/bantin.js"></script><hot-events src="${src}">${FALLBACK}</hot-events>`);

/** Nothing but the link inside the tag, the ten cards as plain HTML, the element, and one with several addresses. */
const PAGES = {
  '/link': toPage(FALLBACK),
  '/plain': toPage(
    `<style>img { width: 100%; height: auto }</style>${readArticles().map(toPlainCard).join('')}`,
  ),
  '/element': toElement('/feed.json'),
  '/several': toElement(OUTLETS.map((outlet) => `/feed.json${outlet}`).join(' ')),
};

async function startSite() {
  const state = { isChanged: false };
  const answers = {
    '/bantin.js': () => ['text/javascript', read('dist/bantin.js')],
    '/feed.json': () => ['application/json', makeFeed(state.isChanged)],
  };
  for (const outlet of OUTLETS)
    answers[`/feed.json${outlet}`] = () => ['application/json', makeFeed(false, outlet)];
  const server = createServer(({ url }, response) => {
    const html = PAGES[url] && ['text/html', PAGES[url]];
    const [type, body] = html ?? answers[url]?.() ?? ['image/webp', read('demo/pictures/road.webp')];
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { state, url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/** Opens pages in fresh contexts, and reads the CPU time of the main thread, in milliseconds. */
async function openPage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpuMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await cpuMs();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  return { context, page, cpuMs, loadMs: (await cpuMs()) - before };
}

async function measureRefresh({ page, cpuMs }) {
  const before = await cpuMs();
  await page.evaluate(() => document.querySelector('hot-events').reload());
  await page.waitForTimeout(200);
  return (await cpuMs()) - before;
}

const countCards = ({ page }) =>
  page.evaluate(
    () => document.querySelector('hot-events').shadowRoot.querySelectorAll('[part~=card]').length,
  );

async function measureOnce(browser, site) {
  site.state.isChanged = false;
  const link = await openPage(browser, `${site.url}/link`);
  await link.context.close();
  const plain = await openPage(browser, `${site.url}/plain`);
  await plain.context.close();
  const several = await openPage(browser, `${site.url}/several`);
  const opened = await openPage(browser, `${site.url}/element`);
  for (const count of [await countCards(several), await countCards(opened)])
    if (count !== ARTICLES) throw new Error(`${count} cards`);
  await several.context.close();
  const unchanged = await measureRefresh(opened);
  site.state.isChanged = true;
  const changed = await measureRefresh(opened);
  await opened.context.close();
  return {
    plain: plain.loadMs - link.loadMs,
    load: opened.loadMs - link.loadMs,
    several: several.loadMs - link.loadMs,
    unchanged,
    changed,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] * 10) / 10;
}

/** @returns {Promise<object>} sizes in bytes, and CPU in milliseconds: medians */
export async function measureCosts() {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const site = await startSite();
  const samples = [];
  try {
    for (let run = 0; run < REPETITIONS; run++) samples.push(await measureOnce(browser, site));
  } finally {
    await browser.close();
    site.close();
  }
  return {
    articles: ARTICLES,
    sources: SOURCES,
    script: weigh(read('dist/bantin.js')),
    css: weigh(read('dist/bantin.css')),
    feed: weigh(Buffer.from(makeFeed())),
    cpuMs: Object.fromEntries(
      ['plain', 'load', 'several', 'unchanged', 'changed'].map((key) => [
        key,
        median(samples.map((sample) => sample[key])),
      ]),
    ),
  };
}

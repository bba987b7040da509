// Measures what a page view costs a reader: bytes of dist/, and main-thread CPU in Chromium. Build first.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';

const ARTICLES = 10;
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

function makeFeed(isChanged = false) {
  const short = readArticles();
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

/** Three pages: nothing but the link inside the tag, the ten cards as plain HTML, and the element. */
const PAGES = {
  '/link': toPage(FALLBACK),
  '/plain': toPage(
    `<style>img { width: 100%; height: auto }</style>${readArticles().map(toPlainCard).join('')}`,
  ),
  '/element': toPage(
    `<script async src="/bantin.js"></script><hot-events src="/feed.json">${FALLBACK}</hot-events>`,
  ),
};

async function startSite() {
  const state = { isChanged: false };
  const answers = {
    '/bantin.js': () => ['text/javascript', read('dist/bantin.js')],
    '/feed.json': () => ['application/json', makeFeed(state.isChanged)],
  };
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

async function measureOnce(browser, site) {
  site.state.isChanged = false;
  const link = await openPage(browser, `${site.url}/link`);
  await link.context.close();
  const plain = await openPage(browser, `${site.url}/plain`);
  await plain.context.close();
  const opened = await openPage(browser, `${site.url}/element`);
  const count = await opened.page.evaluate(
    () => document.querySelector('hot-events').shadowRoot.querySelectorAll('[part~=card]').length,
  );
  if (count !== ARTICLES) throw new Error(`${count} cards`);
  const unchanged = await measureRefresh(opened);
  site.state.isChanged = true;
  const changed = await measureRefresh(opened);
  await opened.context.close();
  return {
    plain: plain.loadMs - link.loadMs,
    load: opened.loadMs - link.loadMs,
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
    script: weigh(read('dist/bantin.js')),
    css: weigh(read('dist/bantin.css')),
    feed: weigh(Buffer.from(makeFeed())),
    cpuMs: Object.fromEntries(
      ['plain', 'load', 'unchanged', 'changed'].map((key) => [
        key,
        median(samples.map((sample) => sample[key])),
      ]),
    ),
  };
}

// The pages and feeds of the demo that are made on request: fresh feeds, reading pages, format pages, the strict page.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makeHostPage } from './hosts.mjs';
import { LIVE_BLOG_PATH, makeLiveBlog, makeStormPage, readLiveBlog } from './live-blog.mjs';
import { makeDigestPage, makeOutletFeed, makeOutletPage } from './outlets.mjs';
import {
  escapeHtml,
  fillTemplate,
  makeSample,
  readFreshFeed,
  readJson,
  readText,
  toJson,
  toPage,
} from './templates.mjs';

/** @import { Made } from './templates.mjs' */

const ROOT = new URL('../', import.meta.url);

/** The portal's own feeds. Each function selects the feed's articles. */
const FEEDS = {
  'tin-moi.json': (articles) => articles,
  'moi-nhat.json': (articles) => articles.slice(4),
  'doc-nhieu.json': (articles) => [4, 1, 7, 6, 0].map((index) => articles[index]),
  'anh.json': (articles) => articles.filter(({ picture, label }) => picture && !label).reverse(),
};

/** Its further feeds, each a file: the films, and the story of the day for the front page. */
const FILES = ['phim.json', 'su-kien.json'];

/** The addresses that docs use in their snippets, and the feeds behind them. */
const USUAL_ADDRESSES = {
  '/tin-moi.json': 'tin-moi.json',
  '/rss/tin-moi.rss': 'tin.rss',
  '/wp-json/wp/v2/posts': 'wordpress.json',
};

/** One of the portal's own feeds. */
async function makeFeed(name) {
  const feed = await readFreshFeed();
  return toJson({ ...feed, articles: FEEDS[name](feed.articles) });
}

/** Finds what a reading page shows: the live blog, or the article with this address. */
async function readArticle(path, query) {
  if (path === LIVE_BLOG_PATH) return readLiveBlog(query);
  const { articles } = await readJson('articles.json');
  return articles.find(({ url }) => url === path);
}

/** The reading page of an article, with the articles beside it. */
async function makeReadingPage(path, query) {
  const article = await readArticle(path, query);
  if (!article) return undefined;
  const { articles } = await readJson('articles.json');
  const index = articles.findIndex(({ url }) => url === path);
  const previous = articles.at(index - 1);
  const next = articles[(index + 1) % articles.length];
  const page = await fillTemplate('article.html', {
    source: '/feeds/tin-moi.json',
    section: 'Tin tức',
    attributes: '',
    ...article,
    description: article.standfirst ?? article.headline,
    previousUrl: previous.url,
    previousHeadline: previous.headline,
    nextUrl: next.url,
    nextHeadline: next.headline,
  });
  return toPage(page);
}

/** The page that lists all formats. */
async function makeFormatsPage() {
  const formats = await readJson('dinh-dang.json');
  const tiles = formats.map(
    ({ name, title, summary, file }) =>
      `<li><h2><a href="/dinh-dang/${name}">${title}</a></h2><p>${summary}</p><code>${file}</code></li>`,
  );
  return toPage(await fillTemplate('cac-dinh-dang.html', { tiles: tiles.join('\n') }));
}

/** The page of one format. */
async function makeFormatPage(wanted) {
  const formats = await readJson('dinh-dang.json');
  const format = formats.find(({ name }) => name === wanted);
  if (!format) return undefined;
  const links = formats.map(({ name, title }) => {
    const current = name === wanted ? ' aria-current="page"' : '';
    return `<li><a href="/dinh-dang/${name}"${current}>${title}</a></li>`;
  });
  const page = await fillTemplate('dinh-dang.html', {
    ...format,
    source: `/feeds/${format.file}`,
    notes: format.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('\n'),
    links: links.join('\n'),
  });
  return toPage(page);
}

/** The headers that docs recommend to strict portals. */
const toStrictHeaders = (nonce) => ({
  'content-security-policy': [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types bantin bantin-json-ld',
  ].join('; '),
  'integrity-policy': 'blocked-destinations=(script)',
});

/** The page with the strictest policy, a new nonce in each answer. It shows its own headers to the reader. */
async function makeStrictPage() {
  const nonce = randomBytes(16).toString('base64');
  const headers = toStrictHeaders(nonce);
  const integrity = JSON.parse(await readFile(new URL('dist/integrity.json', ROOT), 'utf8'));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll('; ', ';\n  ')}`);
  const page = await fillTemplate('nghiem-ngat.html', {
    nonce,
    integrity: integrity['bantin.js'],
    headers: lines.join('\n'),
  });
  return toPage(page, headers);
}

/** The names of the sample files. */
async function sampleNames() {
  const formats = await readJson('dinh-dang.json');
  return formats.map(({ file }) => file);
}

/** A feed that the portal has: its own ones, and a sample of each format. */
async function makeFeedOf(name, { origin, searchParams }) {
  if (name === 'bao-so-5.json') return makeLiveBlog(searchParams);
  if (FILES.includes(name)) return makeSample(name, origin);
  if (Object.hasOwn(FEEDS, name)) return makeFeed(name);
  const names = await sampleNames();
  return names.includes(name) ? makeSample(`feeds/${name}`, origin) : undefined;
}

/** A feed as the portal serves it: for everybody, pages in sandboxed frames too. */
async function makePortalFeed(name, address) {
  const made = await makeFeedOf(name, address);
  return made && { ...made, headers: { ...made.headers, 'access-control-allow-origin': '*' } };
}

/** What the demo says where it has nothing. */
export const makeNotFoundPage = async () => toPage(await fillTemplate('404.html'));

/**
 * Makes what the demo has at an address.
 *
 * @param {URL} address of the request
 * @returns {Promise<Made | undefined>} undefined if it leads to a file, or nowhere
 */
export async function makeDemoPage(address) {
  const { pathname: path, origin, searchParams: query } = address;
  const [folder, name, file] = path.slice(1).split('/');
  if (['/', '/index.html', '/tin-moi'].includes(path)) return toPage(await fillTemplate('index.html'));
  if (path === '/nghiem-ngat.html') return makeStrictPage();
  if (path === '/bao-so-5.html') return makeStormPage(query);
  if (path === '/tong-hop.html') return makeDigestPage();
  // Browsers ask for it where a page names no picture.
  if (path === '/favicon.ico') return { type: 'image/svg+xml', body: await readText('favicon.svg') };
  if (folder === 'hosts') return makeHostPage(name, address);
  if (Object.hasOwn(USUAL_ADDRESSES, path)) return makePortalFeed(USUAL_ADDRESSES[path], address);
  if (folder === 'bai') return makeReadingPage(path, query);
  if (folder === 'dinh-dang') return name ? makeFormatPage(name) : makeFormatsPage();
  if (folder === 'nguon') return makeOutletFeed(name, origin);
  if (folder === 'to-bao') return makeOutletPage(name, file, address);
  return folder === 'feeds' ? makePortalFeed(name, address) : undefined;
}

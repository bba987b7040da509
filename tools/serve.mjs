// Serves the demo: somebody else's pages, with the built files, fonts from packages, and a feed that stays fresh.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'demo');

/** Where paths lead, the longest first. */
const FOLDERS = [
  ['/fonts/be-vietnam-pro/', join(ROOT, 'node_modules/@fontsource/be-vietnam-pro')],
  ['/fonts/source-serif-4/', join(ROOT, 'node_modules/@fontsource-variable/source-serif-4')],
  ['/dist/', join(ROOT, 'dist')],
  ['/', DEMO],
];

const TYPES = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.rdf': 'application/rdf+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
/** How old the newest article of the demo is at any time. */
const NEWEST_MS = 12 * MINUTE_MS;

/** The feeds of the portal, and which articles each of them has. */
const FEEDS = new Map([
  ['/feeds/tin-moi.json', (articles) => articles],
  ['/feeds/moi-nhat.json', (articles) => articles.slice(4)],
  ['/feeds/doc-nhieu.json', (articles) => [4, 1, 7, 6, 0].map((at) => articles[at])],
  ['/feeds/anh.json', (articles) => articles.filter(({ picture, label }) => picture && !label).reverse()],
]);

/** Where the samples of the formats say that they are, and their times. */
const PORTAL = 'https://mienbien.example';
const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d/g;

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const readJson = async (name) => JSON.parse(await readFile(join(DEMO, name), 'utf8'));
const readArticles = () => readJson('articles.json');
const newestOf = ({ articles }) => Math.max(...articles.map(({ published }) => Date.parse(published)));

/** A template of the demo with its `{{names}}` filled in; `{{{names}}}` are HTML already. */
async function fill(name, values) {
  const template = await readFile(join(DEMO, name), 'utf8');
  const toText = (_, html, key) => (html ? values[key] : escapeHtml(values[key]));
  return template.replace(/\{\{(\{?)(\w+)\}\}\}?/g, toText);
}

/** The feed with its times moved on, so that the demo is as alive as a newspaper. What is old stays old. */
async function toFreshFeed(select) {
  const feed = await readArticles();
  const newest = newestOf(feed);
  const shift = Date.now() - NEWEST_MS - newest;
  const move = (time) => {
    const isOld = newest - Date.parse(time) > YEAR_MS;
    return isOld ? time : new Date(Date.parse(time) + shift).toISOString();
  };
  const articles = feed.articles.map((article) => ({
    ...article,
    ...(article.published && { published: move(article.published) }),
    ...(article.modified && { modified: move(article.modified) }),
  }));
  return JSON.stringify({ ...feed, articles: select(articles) });
}

/** The reading page of an article, or undefined if there is no such article. */
async function toReadingPage(path) {
  const { articles } = await readArticles();
  const at = articles.findIndex(({ url }) => url === path);
  if (at < 0) return undefined;
  const article = articles[at];
  const neighbour = (offset) => articles[(at + offset + articles.length) % articles.length];
  return fill('article.html', {
    id: article.id,
    headline: article.headline,
    description: article.standfirst ?? article.headline,
    url: article.url,
    section: article.section ?? 'Tin tức',
    previousUrl: neighbour(-1).url,
    previousHeadline: neighbour(-1).headline,
    nextUrl: neighbour(1).url,
    nextHeadline: neighbour(1).headline,
  });
}

/** The page of a format, the page of all of them, or undefined if there is no such format. */
async function toFormatPage(path) {
  const wanted = path.replace(/^\/dinh-dang\/?|\.html$/g, '');
  const formats = await readJson('dinh-dang.json');
  if (!wanted) {
    const tiles = formats.map(
      ({ name, title, summary, file }) =>
        `<li><h2><a href="/dinh-dang/${name}">${title}</a></h2><p>${summary}</p><code>${file}</code></li>`,
    );
    return fill('cac-dinh-dang.html', { tiles: tiles.join('\n') });
  }
  const format = formats.find(({ name }) => name === wanted);
  if (!format) return undefined;
  const links = formats.map(({ name, title }) => {
    const current = name === wanted ? ' aria-current="page"' : '';
    return `<li><a href="/dinh-dang/${name}"${current}>${title}</a></li>`;
  });
  return fill('dinh-dang.html', {
    ...format,
    source: `/feeds/${format.file}`,
    notes: format.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('\n'),
    links: links.join('\n'),
  });
}

/** A sample of a format, at home on this server, its times moved on as the portal’s are: by the same in each zone. */
async function toSample(path, origin) {
  const text = await readFile(toFile(path), 'utf8').catch(() => undefined);
  const shift = Date.now() - NEWEST_MS - newestOf(await readArticles());
  return text?.replaceAll(PORTAL, origin).replace(TIME, (time) => {
    const moved = new Date(Date.parse(`${time}Z`) + shift);
    return time[4] === '-'
      ? moved.toISOString().slice(0, 19).replace('T', time[10])
      : moved.toUTCString().replace(' GMT', '');
  });
}

/**
 * The page that allows almost nothing: the recipe for strict portals, with this server as the publisher's.
 *
 * @param {string} nonce another one for each answer
 */
const strictHeaders = (nonce) => ({
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
    'trusted-types bantin',
  ].join('; '),
  'integrity-policy': 'blocked-destinations=(script)',
});

async function sendStrictPage(response) {
  const nonce = randomBytes(16).toString('base64');
  const headers = strictHeaders(nonce);
  const integrity = JSON.parse(await readFile(join(ROOT, 'dist/integrity.json'), 'utf8'));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll('; ', ';\n  ')}`);
  const page = await fill('nghiem-ngat.html', {
    nonce,
    integrity: integrity['bantin.js'],
    headers: lines.join('\n'),
  });
  send(response, 200, TYPES['.html'], page, headers);
}

/** What is made for a path, or undefined if it leads to a file as it lies there. */
async function toMade(path, origin) {
  if (FEEDS.has(path)) return toFreshFeed(FEEDS.get(path));
  if (path.startsWith('/feeds/')) return toSample(path, origin);
  if (path.startsWith('/bai/')) return toReadingPage(path);
  return path.startsWith('/dinh-dang') ? toFormatPage(path) : undefined;
}

function send(response, status, type, body, headers = {}) {
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** The file for a path, never outside the folder that the path leads to. */
function toFile(path) {
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length) || 'index.html'));
  return file === folder || file.startsWith(folder + sep) ? file : undefined;
}

async function sendFile(request, response, path) {
  const file = toFile(path);
  const info = file && (await stat(file).catch(() => undefined));
  if (!info?.isFile()) {
    send(response, 404, TYPES['.html'], await readFile(join(DEMO, '404.html')));
    return;
  }
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': info.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

async function handle(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, 405, 'text/plain; charset=utf-8', 'Method not allowed');
    return;
  }
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    send(response, 400, 'text/plain; charset=utf-8', 'Bad request');
    return;
  }
  if (path === '/nghiem-ngat.html') {
    await sendStrictPage(response);
    return;
  }
  const made = await toMade(path, `http://${request.headers.host}`);
  if (made) send(response, 200, TYPES[extname(path)] ?? TYPES['.html'], made);
  else await sendFile(request, response, path);
}

/**
 * Starts the demo's server on the loopback address.
 *
 * @param {{port?: number}} options port to listen on; 0 takes a free one
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startServer({ port = 0 } = {}) {
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', 'Internal error');
      else response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The first free port from here on is good enough for a demo. */
async function startOnFreePort(first) {
  for (let port = first; port < first + 20; port++) {
    try {
      return await startServer({ port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return startServer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await stat(join(ROOT, 'dist/bantin.js')).catch(() => undefined))) {
    console.error('dist/bantin.js is missing: run npm run build first, or npm start, which does.');
    process.exit(1);
  }
  const { url } = await startOnFreePort(Number(process.env.PORT) || 8080);
  console.log(`bantin demo: ${url}`);
}

// The pages and feeds of the demo that are made on request: fresh feeds, reading pages, format pages, the strict page.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { lookup } from 'mrmime';

const ROOT = new URL('../', import.meta.url);
const DEMO = new URL('demo/', ROOT);

/** When this server began, for live blogs that nobody has opened. */
const START_MS = Date.now();
const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
/** The age that the newest article of the demo always has. */
const NEWEST_AGE_MS = 12 * MINUTE_MS;

/** The portal's own feeds. Each function selects the feed's articles. */
const FEEDS = {
  'tin-moi.json': (articles) => articles,
  'moi-nhat.json': (articles) => articles.slice(4),
  'doc-nhieu.json': (articles) => [4, 1, 7, 6, 0].map((index) => articles[index]),
  'anh.json': (articles) => articles.filter(({ picture, label }) => picture && !label).reverse(),
};

/** The origin that the sample files name, and the two notations of their times. */
const SAMPLE_ORIGIN = 'https://mienbien.example';
const ISO_TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/g;
const RFC_TIME = /\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d/g;

/** @typedef {{type: string, body: string, headers?: Record<string, string>}} Made */

const readText = (name) => readFile(new URL(name, DEMO), 'utf8');
const readJson = async (name) => JSON.parse(await readText(name));

const toPage = (body, headers) => ({ type: 'text/html; charset=utf-8', body, headers });

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Fills in a template of the demo. `{{name}}` takes text, `{{{name}}}` takes HTML. */
async function fillTemplate(name, values) {
  const template = await readText(name);
  return template
    .replace(/\{\{\{(\w+)\}\}\}/g, (_, key) => values[key])
    .replace(/\{\{(\w+)\}\}/g, (_, key) => escapeHtml(values[key]));
}

const newestTimeOf = (articles) => Math.max(...articles.map(({ published }) => Date.parse(published)));

/** How far the times of the demo have to move so that its newest article is a few minutes old. */
const toShiftMs = (articles) => Date.now() - NEWEST_AGE_MS - newestTimeOf(articles);

/** Returns the article with its times moved. Articles that are more than a year older than the newest keep theirs. */
function moveTimes(article, { shiftMs, newest }) {
  const move = (time) => {
    if (newest - Date.parse(time) > YEAR_MS) return time;
    return new Date(Date.parse(time) + shiftMs).toISOString();
  };
  const moved = { ...article };
  if (article.published) moved.published = move(article.published);
  if (article.modified) moved.modified = move(article.modified);
  return moved;
}

/** One of the portal's own feeds, as fresh as that of a newspaper. */
async function makeFeed(name) {
  const feed = await readJson('articles.json');
  const newest = newestTimeOf(feed.articles);
  const shiftMs = toShiftMs(feed.articles);
  const articles = feed.articles.map((article) => moveTimes(article, { shiftMs, newest }));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ ...feed, articles: FEEDS[name](articles) }),
  };
}

/** The feeds of other outlets, each of another format. */
const OUTLETS = ['dai-tinh.rss', 'nong-thon.atom', 'cong-an.json', 'du-lich.json'];

/** The films for the shelf. */
const FILMS = 'phim.json';

/** A file of the demo, with this server as its origin. Its times move like those of the portal. */
async function makeSample(path, origin) {
  const { articles } = await readJson('articles.json');
  const shiftMs = toShiftMs(articles);
  const move = (time) => new Date(Date.parse(`${time}Z`) + shiftMs);
  // The zone follows the match and stays as it is.
  const text = await readText(path);
  const body = text
    .replaceAll(SAMPLE_ORIGIN, origin)
    .replace(ISO_TIME, (time) => move(time).toISOString().slice(0, 19).replace('T', time[10]))
    .replace(RFC_TIME, (time) => move(time).toUTCString().replace(' GMT', ''));
  return { type: `${lookup(path)}; charset=utf-8`, body };
}

/** So often a live blog gets another update. */
const UPDATE_MS = 40_000;

/** An update of a live blog, which has neither an id nor an address of its own, as with most publishers. */
const toUpdate = ({ headline, articleBody }, published) => ({
  '@type': 'BlogPosting',
  headline,
  articleBody,
  datePublished: new Date(published).toISOString(),
});

/**
 * A live blog that grows while a reader looks at it.
 *
 * @param {number} since when the reader came, in milliseconds since the epoch
 */
async function makeLiveBlog(since) {
  const { posting, updates, later } = await readJson('live/bao-so-5.json');
  const arrived = later
    .map((update, index) => ({ update, published: since + (index + 1) * UPDATE_MS }))
    .filter(({ published }) => published <= Date.now())
    .map(({ update, published }) => toUpdate(update, published));
  const earlier = updates.map((update) => toUpdate(update, since - update.minutes * MINUTE_MS));
  const all = [...arrived.reverse(), ...earlier];
  const body = {
    ...posting,
    datePublished: new Date(since - 20 * 60 * MINUTE_MS).toISOString(),
    dateModified: all[0].datePublished,
    liveBlogUpdate: all,
  };
  return { type: 'application/ld+json; charset=utf-8', body: JSON.stringify(body) };
}

/** The page of the storm, whose live blog begins when it is opened. */
async function makeStormPage() {
  return toPage(await fillTemplate('bao-so-5.html', { now: String(Date.now()) }));
}

/** The reading page of an article. */
async function makeReadingPage(path) {
  const { articles } = await readJson('articles.json');
  const index = articles.findIndex(({ url }) => url === path);
  if (index < 0) return undefined;
  const article = articles[index];
  const previous = articles.at(index - 1);
  const next = articles[(index + 1) % articles.length];
  const page = await fillTemplate('article.html', {
    id: article.id,
    headline: article.headline,
    description: article.standfirst ?? article.headline,
    url: article.url,
    section: article.section ?? 'Tin tức',
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

/**
 * Makes what the demo has at an address.
 *
 * @param {URL} address of the request
 * @returns {Promise<Made | undefined>} undefined if it leads to a file, or nowhere
 */
export async function makeDemoPage({ pathname: path, origin, searchParams: query }) {
  const [folder, name] = path.slice(1).split('/');
  if (path === '/nghiem-ngat.html') return makeStrictPage();
  if (folder === 'bai') return makeReadingPage(path);
  if (folder === 'dinh-dang') return name ? makeFormatPage(name) : makeFormatsPage();
  if (path === '/bao-so-5.html') return makeStormPage();
  if (folder === 'nguon') return OUTLETS.includes(name) ? makeSample(path.slice(1), origin) : undefined;
  if (folder !== 'feeds') return undefined;
  if (name === FILMS) return makeSample(FILMS, origin);
  if (name === 'bao-so-5.json') return makeLiveBlog(Number(query.get('tu')) || START_MS);
  if (Object.hasOwn(FEEDS, name)) return makeFeed(name);
  const names = await sampleNames();
  return names.includes(name) ? makeSample(path.slice(1), origin) : undefined;
}

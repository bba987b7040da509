// Named elements of a page answer instead of the browser: its `document.body` may be a form, its `hidden` a frame.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything, visitEach } from './everything.mjs';
import { startSite, toPage } from './site.mjs';

/**
 * What scripts ask the document for, so that an element of such a name answers. What makes nodes is left out: no
 * script whatever could draw a thing.
 */
const OF_DOCUMENT =
  `activeElement all anchors attributes baseURI body characterSet childNodes children compatMode contentType
  cookie currentScript defaultView dir doctype documentURI domain embeds firstChild fonts forms getRootNode hasFocus head
  hidden images implementation isConnected lastModified links nodeType ownerDocument parentNode plugins referrer
  readyState scripts scrollingElement styleSheets timeline title visibilityState URL`.split(/\s+/);

/** Its methods: whoever calls one stumbles. */
const METHODS =
  `addEventListener contains dispatchEvent getElementById getElementsByClassName getElementsByTagName querySelector
  querySelectorAll removeEventListener`.split(/\s+/);

/** What scripts ask the window for, where nothing else answers. */
const OF_WINDOW =
  `bantin reactiveElementVersions litElementVersions litIssuedWarnings process module exports require define feed
  reader host shadowRoot policy html css msg`.split(/\s+/);

const NAMES = [...OF_DOCUMENT, ...OF_WINDOW];

const WAYS = {
  forms: (name) => `<form name="${name}"><input name="${name}" id="${name}"></form>`,
  pictures: (name) => `<img name="${name}" id="${name}" src="/tranh/ten.webp" alt="" width="1" height="1">`,
  links: (name) => `<a id="${name}" name="${name}" href="/bai/${name}.html">${name}</a>`,
  'objects and pictures at once': (name) =>
    `<object name="${name}" id="${name}"></object><img name="${name}" alt="">`,
  frames: (name) => `<iframe name="${name}" hidden></iframe>`,
};

/** What a form around an element answers for itself. */
const INPUTS = [
  'attributes',
  'children',
  'childNodes',
  'parentNode',
  'querySelector',
  'closest',
  'getRootNode',
  'src',
  'lang',
]
  .map((name) => `<input name="${name}">`)
  .join('');

const BODY = `
  <hot-events id="list" src="day-du.json" page-size="2" json-ld><a href="/tin-moi">Tin mới nhất</a></hot-events>
  <news-card src="/day-du.json" article-id="lua-bai-ngang"></news-card>
  <keyword-tags for="list"></keyword-tags>
  <news-article json-ld><script type="application/json">${JSON.stringify(everything.articles[0])}</script></news-article>
  <form>${INPUTS}<keyword-tags keywords="một, hai" href="tu-khoa/{slug}"></keyword-tags></form>`;

const toContent = (named, { language = 'en', attributes = '' } = {}) =>
  toPage({
    language,
    head: '<script async src="/bantin.js"></script>',
    body: named + BODY.replace('<hot-events', `<hot-events ${attributes}`),
  });

const isShown = () => {
  const all = window.Document.prototype.querySelectorAll.call(
    document,
    'hot-events, news-card, keyword-tags, news-article',
  );
  return (
    all.length === 5 &&
    [...all].every(({ shadowRoot }) => shadowRoot?.querySelector('[part=headline], [part=keyword]'))
  );
};

/** All that is there to see and to follow, after some use. */
const useAll = (page) =>
  page.evaluate(async () => {
    const all = (selector) => [...window.Document.prototype.querySelectorAll.call(document, selector)];
    const [list] = all('hot-events');
    await list.loadMore();
    await list.reload();
    list.keyword = 'nông nghiệp';
    await list.updateComplete;
    const [article] = all('news-article');
    article.remove();
    list.after(article);
    await article.updateComplete;
    const elements = all('hot-events, news-card, keyword-tags, news-article');
    return {
      texts: elements.map(({ localName, state, shadowRoot }) =>
        [localName, state, shadowRoot.textContent.replace(/\s+/g, ' ')].join(' '),
      ),
      links: elements.flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('a')].map(({ href }) => href),
      ),
      data: all('script[type="application/ld+json"]').map(({ text }) => text),
      api: Object.keys(window.bantin).sort(),
      language: window.bantin.getLocale(),
    };
  });

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Visits each page; all of them must show what the first one shows, which has no such names. */
async function compareAll(t, pages) {
  let expected;
  await visitEach(t, site, pages, async (page) => {
    await page.waitForFunction(isShown, undefined, { timeout: 10_000 });
    const found = await useAll(page);
    expected ??= found;
    assert.deepEqual(found, expected);
  });
  assert.match(expected.texts.join('\n'), /Đê biển giữ được hai nghìn héc-ta lúa/);
  return expected;
}

test('elements of the page that have the names of the browser’s own change nothing', async (t) => {
  const pages = { 'without any': toContent('', { attributes: 'dedupe exclude-current' }) };
  for (const [way, toHtml] of Object.entries(WAYS))
    pages[`${way}, ${NAMES.length} names`] = toContent(NAMES.map(toHtml).join(''), {
      attributes: 'dedupe exclude-current',
    });
  const { data } = await compareAll(t, pages);
  assert.equal(data.length, 2, 'search engines are told');
});

// To tell search engines, and to know the page's own article, the document has to be asked.
test('nor do those that have the names of its methods', (t) =>
  compareAll(t, {
    'without any': toContent('').replaceAll('json-ld', ''),
    [`pictures, ${METHODS.length} names`]: toContent(METHODS.map(WAYS.pictures).join('')).replaceAll(
      'json-ld',
      '',
    ),
    [`forms, ${METHODS.length} names`]: toContent(METHODS.map(WAYS.forms).join('')).replaceAll('json-ld', ''),
  }));

test('a Vietnamese page may have a form of the name of its own root', (t) =>
  compareAll(t, {
    'without one': toContent('', { language: 'vi' }),
    'with one': toContent(WAYS.forms('documentElement'), { language: 'vi' }),
  }));

test('a frame called “hidden”, as old forms send to, does not stop what comes while a page is seen', async (t) => {
  const feed = { body: JSON.stringify(everything), type: 'application/json', status: 503 };
  await visitEach(
    t,
    site,
    { 'without it': toContent(''), 'with it': toContent(WAYS.frames('hidden')) },
    async (page) => {
      await page.waitForFunction(() => {
        const [list] = window.Document.prototype.querySelectorAll.call(document, 'hot-events');
        return list.error?.status === 503;
      });
      feed.status = 200;
      // The first retry comes after a second or so.
      await page.waitForFunction(isShown, undefined, { timeout: 10_000 });
      // The next page finds it as the first one did.
      feed.status = 503;
    },
    { answers: { '/day-du.json': feed }, isMeantToFail: (url) => url.endsWith('/day-du.json') },
  );
});

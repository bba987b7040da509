// Named elements of a page answer instead of the browser: its `document.body` may be a form, its `hidden` a frame.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything, visitEach } from './everything.mjs';
import { startSite, toPage } from './site.mjs';

/** What scripts ask the document for. Without what makes nodes: no script could draw anything then. */
const OF_DOCUMENT =
  `activeElement all anchors attributes baseURI body characterSet childNodes children compatMode contentType cookie
  currentScript defaultView dir doctype documentElement documentURI domain embeds firstChild fonts forms getRootNode
  hasFocus head hidden images implementation isConnected lastModified links nodeType ownerDocument parentNode plugins
  referrer readyState scripts scrollingElement styleSheets timeline title visibilityState URL`.split(/\s+/);

/** What they ask the window for, where a page can answer: nothing is defined there yet. */
const OF_WINDOW =
  `bantin trustedTypesPolicy litHtmlVersions reactiveElementVersions litElementVersions litIssuedWarnings
  litHtmlPolyfillSupport process module exports require define feed reader host shadowRoot policy html css msg`.split(
    /\s+/,
  );

const NAMES = [...OF_DOCUMENT, ...OF_WINDOW];

const toForm = (name) => `<form name="${name}"><input name="${name}" id="${name}"></form>`;

const WAYS = {
  'forms with names': (names) => names.map(toForm).join(''),
  'pictures with names': (names) =>
    names
      .map((name) => `<img name="${name}" id="${name}" src="/tranh/ten.webp" alt="" width="1" height="1">`)
      .join(''),
  'links with ids': (names) =>
    names.map((name) => `<a id="${name}" href="/bai/${name}.html">${name}</a>`).join(''),
  'two of each': (names) =>
    names.map((name) => `<object name="${name}" id="${name}"></object><img name="${name}" alt="">`).join(''),
  'frames with names': (names) => names.map((name) => `<iframe name="${name}" hidden></iframe>`).join(''),
};

/** What a form, a picture or a link around or inside of an element could be mistaken for. */
const INSIDE = [
  'attributes',
  'children',
  'shadowRoot',
  'parentNode',
  'querySelector',
  'getRootNode',
  'src',
  'isConnected',
  'childNodes',
  'dispatchEvent',
]
  .map((name) => `<input name="${name}">`)
  .join('');

const BODY = `
  <hot-events id="list" src="/day-du.json" page-size="2" json-ld dedupe exclude-current><a href="/tin-moi">Tin mới nhất</a></hot-events>
  <news-card src="day-du.json" article-id="lua-bai-ngang"></news-card>
  <keyword-tags for="list"></keyword-tags>
  <news-article json-ld><script type="application/json">${JSON.stringify(everything.articles[0])}</script></news-article>
  <form id="viet"><keyword-tags keywords="một, hai" href="/tu-khoa/{slug}"></keyword-tags>${INSIDE}</form>`;

const toContent = (before, language = 'en') =>
  toPage({ language, head: '<script async src="/bantin.js"></script>', body: `${before}${BODY}` });

/** All that is there to see, to follow and to find, after some use. */
const look = (page) =>
  page.evaluate(async () => {
    const { prototype } = window.Document;
    const all = (selector) => [...prototype.querySelectorAll.call(document, selector)];
    const [list] = all('hot-events');
    await list.loadMore();
    await list.reload();
    list.keyword = 'nông nghiệp';
    await list.updateComplete;
    const [article] = all('news-article');
    article.remove();
    list.after(article);
    await article.updateComplete;
    const head = Object.getOwnPropertyDescriptor(prototype, 'head').get.call(document);
    return {
      texts: all('hot-events, news-card, keyword-tags, news-article').map(
        ({ localName, state, shadowRoot }) =>
          [localName, state, shadowRoot.textContent.replace(/\s+/g, ' ')].join(' '),
      ),
      links: all('hot-events, news-card, keyword-tags, news-article').flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('a')].map(({ href }) => href),
      ),
      data: [...head.querySelectorAll('script[type="application/ld+json"]')].map(({ text }) => text),
      language: window.bantin.getLocale?.(),
    };
  });

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

test('elements of the page with the names of the browser’s own change nothing', async (t) => {
  const pages = { 'as none have such names': toContent('') };
  for (const [way, toHtml] of Object.entries(WAYS)) {
    pages[way] = toContent(toHtml(NAMES));
  }
  let expected;
  await visitEach(t, site, pages, async (page) => {
    await page.waitForFunction(
      () => {
        const all = window.Document.prototype.querySelectorAll.call(
          document,
          'hot-events, news-card, keyword-tags, news-article',
        );
        return [...all].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('[part=headline], [part=keyword]'),
        );
      },
      undefined,
      { timeout: 5000 },
    );
    const found = await look(page);
    expected ??= found;
    assert.deepEqual(found, expected);
  });
});

// The built script file on other people's pages, over HTTP: what a webmaster gets who pastes one tag.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  ALL_FOUR,
  allShown,
  feed,
  LIST,
  listShown,
  readRoot,
  SCRIPT,
  startSite,
  textOf,
  toPage,
} from './site.mjs';

const [first] = feed.articles;

/** As a reader sees it: the publisher's text has double spaces. */
const toOneLine = (text) => text.replace(/\s+/g, ' ').trim();

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

describe('one script tag', () => {
  for (const [kind, head] of [
    ['async', SCRIPT],
    ['defer', '<script defer src="/bantin.js"></script>'],
    ['blocking', '<script src="/bantin.js"></script>'],
    ['type="module"', '<script type="module" src="/bantin.js"></script>'],
  ]) {
    test(`works as a ${kind} script, for all four elements`, () =>
      site.withPage(toPage({ head, body: ALL_FOUR }), async (page) => {
        await allShown(page);
        assert.equal(await textOf(page, 'news-article [part=headline]'), first.headline);
        assert.equal(await page.locator('hot-events [part=item]').count(), 3);
        assert.deepEqual(
          (await page.locator('keyword-tags [part=keyword]').allInnerTexts()).map((text) => text.trim()),
          ['đê biển', 'nông nghiệp', 'giao thông', 'giáo dục', 'làng chài'],
        );
      }));
  }

  test('works at the end of the page, after the elements', () =>
    site.withPage(toPage({ head: '', body: LIST + SCRIPT }), listShown));

  test('a page with nothing else says "Sự kiện hot" and "khoảng 1 năm trước"', () =>
    site.withPage(toPage(), async (page) => {
      await listShown(page);
      assert.equal(await textOf(page, 'hot-events [part=heading]'), 'Sự kiện hot');
      assert.equal(await textOf(page, 'hot-events [part=time]'), 'khoảng 1 năm trước');
    }));

  test('the feed and its pictures are all that it asks for, and once; it keeps no cookie, and no more than the last good copy', () =>
    site.withPage(toPage({ body: ALL_FOUR }), async (page, { context }) => {
      await allShown(page);
      const asked = [];
      page.on('request', (request) => asked.push(request.url().replace(site.url, '')));
      await page.reload();
      await allShown(page);
      await page.waitForFunction(() =>
        [...document.querySelector('news-article').shadowRoot.querySelectorAll('img')].every(
          ({ complete }) => complete,
        ),
      );
      const expected = ['/', '/bantin.js', '/tin.json', first.picture.src];
      assert.deepEqual([...new Set(asked)].sort(), expected.sort(), 'no other address, no other host');
      assert.equal(asked.filter((url) => url === '/tin.json').length, 1, 'one request for four elements');
      const feedRequest = site.requests.findLast(({ path }) => path === '/tin.json');
      assert.equal(feedRequest.headers.cookie, undefined);
      const kept = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: window.localStorage.length,
        session: window.sessionStorage.length,
        caches: await window.caches.keys(),
        databases: await window.indexedDB.databases(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(kept, {
        cookie: '',
        local: 0,
        session: 0,
        caches: ['bantin'],
        databases: [],
        workers: 0,
      });
      assert.deepEqual(await context.cookies(), []);
    }));
});

test('the article of a portal from May 2023 reads in June 2024 as it should', async () => {
  const seed = JSON.parse(await readRoot('test/fixtures/seed.json'));
  const [article] = seed.articles;
  const { body } = site.usual('/tranh/hoi-truong.webp');
  await site.withPage(
    toPage({
      body: '<hot-events src="/tinh.json"></hot-events><news-article src="/tinh.json"></news-article>',
    }),
    async (page) => {
      await listShown(page);
      await page.locator('news-article [part=headline]').waitFor();
      assert.equal(await textOf(page, 'hot-events [part=heading]'), 'Sự kiện hot');
      assert.equal(await textOf(page, 'hot-events [part=headline]'), article.headline);
      assert.equal(await textOf(page, 'hot-events [part=time]'), 'khoảng 1 năm trước');
      const inArticle = (part) => textOf(page, `news-article [part=${part}]`);
      assert.equal(await inArticle('headline'), article.headline);
      assert.equal(await inArticle('time'), 'khoảng 1 năm trước');
      assert.match(await inArticle('standfirst'), /^Ngày 29\/5, /);
      assert.equal(await inArticle('caption'), 'Toàn cảnh buổi ký kết.');
      assert.equal(await inArticle('byline'), 'Bùi Tuấn');
      assert.equal(await inArticle('attribution'), 'Theo KT&ĐU');
      const paragraphs = await page.locator('news-article [part=body] p').allInnerTexts();
      assert.equal(paragraphs.length, 5);
      assert.deepEqual(paragraphs.map(toOneLine), article.body.map(toOneLine));
      assert.match(paragraphs[1], /công tác dân vận\.Nâng cao/, 'as the publisher wrote it');
      assert.equal(await page.getByText('Từ khóa').count(), 0);
    },
    {
      now: new Date('2024-06-20T09:00:00+07:00'),
      answers: {
        '/tinh.json': { body: JSON.stringify(seed), type: 'application/json' },
        [article.picture.src]: { body, type: 'image/webp' },
      },
    },
  );
});

describe('on a page of somebody else', () => {
  test('leaves one name behind, besides the names of Lit', () =>
    site.withPage(
      toPage(),
      async (page) => {
        await listShown(page);
        const { names, api, version } = await page.evaluate(() => ({
          names: Object.getOwnPropertyNames(globalThis).filter((name) => !globalThis.namesBefore.has(name)),
          api: Object.keys(bantin).sort(),
          version: bantin.version,
        }));
        const isOfLit = (name) =>
          /^((litHtml|reactiveElement|litElement)Versions|litPropertyMetadata)$/.test(name);
        assert.deepEqual(
          names.filter((name) => !isOfLit(name)),
          ['bantin'],
        );
        assert.deepEqual(api, ['getLocale', 'setLocale', 'version']);
        assert.equal(version, JSON.parse(await readRoot('package.json')).version);
      },
      {
        init: () => {
          globalThis.namesBefore = undefined;
          globalThis.namesBefore = new Set(Object.getOwnPropertyNames(globalThis));
        },
      },
    ));

  test('a <div id="bantin"> of the page is in nobody’s way', () =>
    site.withPage(toPage({ body: `<div id="bantin">Quảng cáo</div>${LIST}` }), async (page) => {
      await listShown(page);
      assert.equal(await textOf(page, '#bantin'), 'Quảng cáo');
      assert.equal(await page.evaluate(() => bantin.getLocale()), 'vi');
    }));

  for (const [how, second] of [
    ['as a classic script', '<script defer src="/ban-sao/bantin.js"></script>'],
    ['as a module', '<script type="module" src="/ban-sao/bantin.js"></script>'],
  ]) {
    test(`a second copy, ${how}, only says so`, () =>
      site.withPage(
        toPage({ head: `<script src="/bantin.js"></script><script>const first = bantin</script>${second}` }),
        async (page, { messages }) => {
          await listShown(page);
          await page.waitForLoadState('load');
          assert.equal(messages.length, 1, JSON.stringify(messages));
          const [[type, text]] = messages;
          assert.equal(type, 'info');
          assert.match(text, /bantin/);
          assert.ok(await page.evaluate('bantin === first'), 'the first copy is still there');
          await page.evaluate(() => bantin.setLocale('en'));
          await page.getByRole('heading', { name: 'Hot events' }).waitFor();
          assert.equal(await textOf(page, 'hot-events [part=time]'), 'about 1 year ago');
        },
      ));
  }

  test('a page in windows-1252 gets good Vietnamese from a script without a charset', () =>
    site.withPage(
      {
        body: Buffer.from(toPage({ charset: '', body: '<p id="host">Café</p>' + LIST }), 'latin1'),
        type: 'text/html; charset=windows-1252',
      },
      async (page) => {
        await listShown(page);
        assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
        assert.equal(await textOf(page, '#host'), 'Café');
        assert.equal(await textOf(page, 'hot-events [part=heading]'), 'Sự kiện hot');
        assert.equal(await textOf(page, 'hot-events [part=time]'), 'khoảng 1 năm trước');
        assert.equal(await textOf(page, 'hot-events [part=headline]'), first.headline);
      },
    ));

  for (const [place, open, close] of [
    ['a <p>', '<p>', '</p>'],
    ['a <td>', '<table><tr><td>', '</td></tr></table>'],
    ['a float', '<div style="float:left">', '</div>'],
    ['a flex row', '<div style="display:flex">', '</div>'],
  ]) {
    test(`in ${place} it has a width to be read in`, () =>
      site.withPage(
        toPage({
          body: ALL_FOUR.replace(/<(?=[a-z]+-)/g, `${open}<`).replace(/<\/[a-z]+-[a-z]+>/g, `$&${close}`),
        }),
        async (page) => {
          await allShown(page);
          for (const tag of ['hot-events', 'news-card', 'keyword-tags', 'news-article']) {
            const { width, parent } = await page.evaluate((name) => {
              const element = document.querySelector(name);
              return {
                width: element.getBoundingClientRect().width,
                parent: element.parentElement.localName,
              };
            }, tag);
            assert.equal(parent, /<(\w+)[^<]*$/.exec(open)[1], `<${tag}> stands in ${place}`);
            assert.ok(width >= 240, `<${tag}> is ${width} px wide`);
          }
        },
      ));
  }
});

/** Takes away what came into engines from 2023 on. */
function makeOld() {
  for (const [owner, names] of [
    [window.ShadowRoot.prototype, ['adoptedStyleSheets']],
    [window.Document.prototype, ['adoptedStyleSheets', 'startViewTransition']],
    [window.ElementInternals.prototype, ['states']],
    [window.Element.prototype, ['moveBefore', 'checkVisibility', 'setHTML']],
    [Array.prototype, ['toSorted', 'toReversed', 'with', 'toSpliced', 'findLast', 'findLastIndex']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [URL, ['canParse', 'parse']],
    [window.AbortSignal, ['any', 'timeout']],
    [Set.prototype, ['union', 'difference', 'intersection']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [window, ['CustomStateSet', 'scheduler', 'navigation']],
  ])
    for (const name of names) delete owner[name];
  window.CSSStyleSheet = class {
    constructor() {
      throw new TypeError('Illegal constructor');
    }
  };
}

test('an engine of 2022 shows everything, in its style, and throws nothing', () =>
  site.withPage(
    toPage({ body: ALL_FOUR }),
    async (page) => {
      await allShown(page);
      const display = await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('hot-events').shadowRoot.querySelector('.list')).display,
      );
      assert.equal(display, 'grid');
    },
    { init: makeOld },
  ));

describe('the language of the page', () => {
  /** Every text that an element has shown at any time, from the first on. */
  const recordTexts = () => {
    globalThis.texts = new Set();
    const { attachShadow } = window.Element.prototype;
    window.Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      new window.MutationObserver(() => globalThis.texts.add(root.textContent)).observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return root;
    };
  };

  const allTexts = (page) => page.evaluate(() => [...globalThis.texts].join('\n'));

  test('<html lang="en"> speaks English from the first paint', () =>
    site.withPage(
      toPage({ language: 'en', body: ALL_FOUR }),
      async (page) => {
        await allShown(page);
        const texts = await allTexts(page);
        assert.match(texts, /Hot events/);
        assert.match(texts, /about 1 year ago/);
        assert.doesNotMatch(texts, /Sự kiện hot|Từ khóa|trước/);
        assert.equal(await page.evaluate(() => bantin.getLocale()), 'en');
      },
      { init: recordTexts },
    ));

  for (const language of ['fr', '', 'vi-VN']) {
    test(`<html${language && ` lang="${language}"`}> speaks Vietnamese from the first paint`, () =>
      site.withPage(
        toPage({ language, body: ALL_FOUR }),
        async (page) => {
          await allShown(page);
          const texts = await allTexts(page);
          assert.match(texts, /Sự kiện hot/);
          assert.match(texts, /khoảng 1 năm trước/);
          assert.doesNotMatch(texts, /Hot events|Keywords| ago/);
          assert.equal(await page.evaluate(() => bantin.getLocale()), 'vi');
        },
        { init: recordTexts },
      ));
  }
});

describe('without the script', () => {
  test('the links inside the tags are there when JavaScript is off', () =>
    site.withPage(
      toPage({ body: ALL_FOUR }),
      async (page) => {
        await page.getByRole('link', { name: 'Tin mới nhất' }).waitFor();
        assert.equal(await page.getByRole('link', { name: 'Đê biển mới' }).count(), 2);
        for (const link of await page.getByRole('link').all()) assert.ok(await link.isVisible());
      },
      { javaScriptEnabled: false },
    ));

  test('the links inside the tags are there when the script is not', async () => {
    await site.withPage(
      toPage({ head: `<link rel="stylesheet" href="/bantin.css">${SCRIPT}`, body: ALL_FOUR }),
      async (page) => {
        await page.waitForLoadState('load');
        for (const link of await page.getByRole('link').all()) assert.ok(await link.isVisible());
        assert.equal(await page.getByRole('link').count(), 3);
        assert.equal(await page.evaluate(() => globalThis.bantin), undefined);
      },
      { answers: { '/bantin.js': { status: 404 } }, isMeantToFail: (url) => url.endsWith('/bantin.js') },
    );
  });
});

// Pages whose scripts have changed the browser’s own objects, before the script came or after: all is shown, and right.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything, everythingShown, visitEach } from './everything.mjs';
import { PATCHES } from './patches.mjs';
import { startSite, toPage } from './site.mjs';

const OTHER_SHAPE = {
  data: {
    list: [
      {
        tieuDe: 'Chợ nổi họp sớm hai giờ',
        anh: [{ tep: '/tranh/cho-noi.webp' }],
        the: ['chợ nổi', 'du lịch'],
      },
    ],
  },
};

const FIELD_MAP = { headline: 'tieuDe', picture: 'anh.0.tep', keywords: 'the' };

const OPTIONS = {
  answers: { '/khac.json': { body: JSON.stringify(OTHER_SHAPE), type: 'application/json' } },
  isMeantToFail: (url) => url.endsWith('/khong-co.json'),
};

const BODY = `<hot-events src="/day-du.json" page-size="2"></hot-events>
  <hot-events src="/day-du.json /dai-huyen.json" layout="shelf"></hot-events>
  <hot-events src="/day-du.json" layout="event" order="oldest"></hot-events>
  <news-card src="/day-du.json" layout="overlay"></news-card>
  <keyword-tags src="/day-du.json" href="/tu-khoa/{slug}" counts></keyword-tags>
  <news-article src="/day-du.json" keyword-href="/?q={keyword}" share text-size></news-article>`;

/** Old scripts know nothing of modules and run first, or come last. */
const toContent = (patch = '') =>
  toPage({
    head: `<script>${patch && `(${patch})()`}</script><script src="/bantin.js"></script>`,
    body: BODY,
  });

/**
 * Uses the elements as pages do: by attributes, by properties, by methods, in both languages. Gives back all that is
 * to be seen in the end.
 */
const useAll = (page) =>
  page.evaluate(async (fieldMap) => {
    const shown = [];
    const toText = (root) => {
      const links = [...root.querySelectorAll('a, img')].map((node) => node.href || node.src);
      const attributes = [...root.querySelectorAll('time')].map(
        ({ dateTime, title }) => `${dateTime} ${title}`,
      );
      return [root.textContent.replace(/\s+/g, ' '), ...links, ...attributes].join(' | ');
    };
    const show = (name, element) => {
      shown.push(`${name}: ${element.state} ${toText(element.shadowRoot)}`);
    };
    const listen = (element, type) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${type} of ${element.localName}`)), 8000);
        const handle = (event) => {
          element.removeEventListener(type, handle);
          resolve(event);
        };
        element.addEventListener(type, handle);
      });
    const elements = [...document.querySelectorAll('hot-events, news-card, keyword-tags, news-article')];
    for (const element of elements) show(element.localName, element);

    const list = document.querySelector('hot-events');
    await list.loadMore();
    show('more', list);
    list.keyword = 'nông nghiệp';
    await list.updateComplete;
    show('filtered', list);
    list.keyword = '';
    await bantin.setLocale('en');
    await list.updateComplete;
    show('in English', list);
    await bantin.setLocale('vi');

    const mapped = document.createElement('hot-events');
    mapped.itemsPath = 'data.list';
    mapped.fieldMap = fieldMap;
    mapped.src = '/khac.json';
    mapped.fields = 'picture keywords';
    const loaded = listen(mapped, 'news-load');
    document.body.appendChild(mapped);
    const { feed, type, bubbles } = await loaded;
    shown.push(`${type} ${bubbles} ${feed.articles[0].headline}`);
    show('mapped', mapped);

    const card = document.createElement('news-card');
    card.article = {
      headline: 'Tin viết bằng script',
      published: new Date(Date.UTC(2023, 4, 29, 3)),
      keywords: ['một', 'hai'],
      url: '/a',
    };
    card.timeStyle = 'absolute';
    card.fields = 'time keywords';
    document.body.appendChild(card);
    await card.updateComplete;
    show('by property', card);

    const tags = document.createElement('keyword-tags');
    tags.keywords = ['Hạ', 'An', 'Đà', 'Ăn'];
    tags.sort = 'alphabetical';
    tags.selectable = true;
    document.body.appendChild(tags);
    await tags.updateComplete;
    const picked = listen(document.body, 'news-keyword');
    tags.shadowRoot.querySelector('button').click();
    shown.push(`picked ${(await picked).keyword}`);
    await tags.updateComplete;
    show('keywords', tags);

    const inline = document.createElement('news-article');
    inline.innerHTML =
      '<script type="application/json">{"headline":"Tin trong trang","body":["<p>Một <b>hai</b></p>"]}</' +
      'script>';
    document.body.appendChild(inline);
    await inline.updateComplete;
    show('inline', inline);

    const failed = document.createElement('hot-events');
    failed.setAttribute('src', '/khong-co.json');
    const failure = listen(failed, 'news-error');
    document.body.appendChild(failed);
    const { error } = await failure;
    shown.push(`${error.name} ${error.code} ${error.status}`);

    await list.reload();
    show('again', list);
    list.remove();
    document.body.insertBefore(list, document.body.firstChild);
    await list.updateComplete;
    show('moved', list);
    return shown;
  }, FIELD_MAP);

let site;
let expected;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

test('a page without patches shows what it should, for the others to be compared with', (t) =>
  visitEach(
    t,
    site,
    { 'in each way of using the elements': toContent() },
    async (page) => {
      await everythingShown(page);
      expected = await useAll(page);
      const text = expected.join('\n');
      for (const wanted of [
        everything.articles[0].headline,
        everything.articles[3].headline,
        'cập nhật khoảng 1 giờ trước',
        'updated about 1 hour ago',
        '29/05/2023 10:00',
        'Chợ nổi họp sớm hai giờ',
        'picked An',
        'FeedError http 404',
      ])
        assert.ok(text.includes(wanted), wanted);
    },
    OPTIONS,
  ));

const toPages = (toPageOf) =>
  Object.fromEntries(Object.entries(PATCHES).map(([name, patch]) => [name, toPageOf(patch)]));

test('twenty changes to the browser’s own objects', () => {
  assert.ok(Object.keys(PATCHES).length >= 20);
});

test('what was there before the script changes nothing of what is shown', { timeout: 300_000 }, (t) =>
  visitEach(
    t,
    site,
    toPages((patch) => toContent(patch)),
    async (page) => {
      await everythingShown(page);
      assert.deepEqual(await useAll(page), expected);
    },
    OPTIONS,
  ),
);

test('what comes after the script changes nothing of what is shown', { timeout: 300_000 }, (t) =>
  visitEach(
    t,
    site,
    toPages(() => toContent()),
    async (page, name) => {
      await everythingShown(page);
      await page.evaluate(`(${PATCHES[name]})()`);
      assert.deepEqual(await useAll(page), expected);
    },
    OPTIONS,
  ),
);

const OF_JSON = Object.keys(PATCHES).filter((name) => /toJSON/.test(name));

test('what is told to search engines is right whatever a page does to JSON', (t) =>
  visitEach(
    t,
    site,
    Object.fromEntries(
      OF_JSON.map((name) => [
        `with ${name}`,
        toPage({
          head: `<script>(${PATCHES[name]})()</script><script src="/bantin.js"></script>`,
          body: BODY.replace('<hot-events', '<hot-events json-ld').replace(
            '<news-article',
            '<news-article json-ld',
          ),
        }),
      ]),
    ),
    async (page) => {
      await everythingShown(page);
      const things = (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
        (text) => JSON.parse(text),
      );
      const [list, article] = ['ItemList', 'NewsArticle'].map((type) =>
        things.find((thing) => thing['@type'] === type),
      );
      const [first] = everything.articles;
      assert.deepEqual(
        list.itemListElement.map(({ item }) => item.headline),
        everything.articles.slice(0, 2).map(({ headline }) => headline),
      );
      assert.equal(article.datePublished, first.published);
      assert.deepEqual(article.keywords, first.keywords);
      assert.deepEqual(
        article.author.map(({ name }) => name),
        first.authors.map(({ name }) => name),
      );
    },
  ));

test('the last good copy can be read whatever a page does to JSON', async (t) => {
  const feed = { body: JSON.stringify(everything), type: 'application/json', status: 200 };
  await visitEach(
    t,
    site,
    Object.fromEntries(OF_JSON.map((name) => [`with ${name}`, toContent(PATCHES[name])])),
    async (page) => {
      feed.status = 200;
      await everythingShown(page);
      await page.waitForFunction(async () => (await (await caches.open('bantin')).keys()).length > 0);
      const shown = await page.locator('news-article [part=headline], news-article time').allInnerTexts();
      feed.status = 503;
      await page.reload();
      await page.locator('news-article [part=status]').getByText('bản đã lưu').waitFor();
      assert.deepEqual(
        await page.locator('news-article [part=headline], news-article time').allInnerTexts(),
        shown,
      );
      await page.evaluate(() => caches.delete('bantin'));
    },
    { answers: { '/day-du.json': feed }, isMeantToFail: (url) => url.endsWith('/day-du.json') },
  );
});

test('a list keeps its room while it loads, whatever a page does to Array.from', async (t) => {
  const waiting = { until: new Promise(() => {}) };
  await visitEach(
    t,
    site,
    {
      'by itself': toContent(),
      'with an Array.from that takes no function': toContent(PATCHES['Array.from that takes no function']),
    },
    async (page) => {
      const card = page.locator('hot-events[page-size] [part=skeleton] .card');
      await card.first().waitFor();
      assert.equal(await card.count(), 2);
    },
    { answers: { '/day-du.json': waiting } },
  );
});

/** What the scripts of such a site look like: they expect their library, and nothing else. */
const OLD_SITE = `
  var $ = function (id) { return document.getElementById(id) }
  $('menu').select('a').toArray = Array.prototype.toArray
  ;['Trang nhất', 'Thời sự', 'Bạn đọc'].each(function (name, at) {
    $('menu').insert(document.createElement('li').update(name.strip() + ' ' + (at + 1)))
  })
  window.menu = [].slice.call($('menu').select('li')).map(function (item) { return item.innerHTML }).toJSON()
  window.found = [3, 5, 8].find(function (number) { return number > 4 })
  window.late = (function (text) { return this.name + text }).bind({ name: 'Cửa ' }, 'Lạch')
`;

const OF_ONE_LIBRARY = [
  'Array.prototype.toJSON that gives a text',
  'toJSON of texts, numbers and dates that gives JSON',
  'Array.prototype.reduce that takes no function',
  'methods of lists that stop by throwing',
  'helpers of lists that can be enumerated',
  'Function.prototype.bind that takes its arguments as a list',
  'methods of texts that are older than the standard’s',
  'methods of elements that give the element back',
];

test('a site of 2008, with its library as a whole, shows everything, and its own scripts go on', (t) =>
  visitEach(
    t,
    site,
    {
      'the library before the script, its own scripts after': toPage({
        head: `<script>${OF_ONE_LIBRARY.map((name) => `(${PATCHES[name]})();`).join('\n')}</script><script src="/bantin.js"></script>`,
        body: `${BODY}<ul id="menu"></ul><script>${OLD_SITE}</script>`,
      }),
    },
    async (page) => {
      await everythingShown(page);
      assert.deepEqual(await useAll(page), expected);
      const own = await page.evaluate(() => [window.menu, window.found, window.late()]);
      assert.deepEqual(own, ['["Trang nhất 1", "Thời sự 2", "Bạn đọc 3"]', 5, 'Cửa Lạch']);
    },
    OPTIONS,
  ));

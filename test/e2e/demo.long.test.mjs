// All pages of the demo: at all widths, by day and by night, and the reading page of each article.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  assertShowsEverything,
  countOf,
  isClosedSource,
  PAGES,
  readThrough,
  startDemo,
  TAGS,
} from './demo.mjs';
import { textOf } from './site.mjs';

/** Most of the time a page waits for its pictures. */
const PAGES_AT_A_TIME = 4;

let demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo?.close());

/** How the text of an article begins: as HTML, or as a list of paragraphs. */
const toBeginning = (body) =>
  [body]
    .flat()[0]
    .replace(/<[^>]*>/g, '')
    .slice(0, 24);

for (const content of PAGES) {
  describe(content.name, () => {
    for (const width of [320, 768, 1280]) {
      for (const colorScheme of content.colorSchemes ?? ['light', 'dark']) {
        test(`shows everything at ${width} px, ${colorScheme}: no error, nothing too wide, WCAG 2.2 AA`, () =>
          assertShowsEverything(demo, content, { width, colorScheme }));
      }
    }
  });
}

describe('no link is dead', () => {
  /** All links of a page, those of the elements too. */
  const linksOf = (page) =>
    page.evaluate((tags) => {
      const roots = [document, ...[...document.querySelectorAll(tags)].map(({ shadowRoot }) => shadowRoot)];
      return roots.flatMap((root) => [...root.querySelectorAll('a[href]')].map(({ href }) => href));
    }, TAGS);

  test('from the front page on, every link leads to a page or a feed', { timeout: 600_000 }, async () => {
    const outside = new Set();
    const known = new Set([demo.url]);
    const places = new Set();
    const found = new Set();
    const follow = (href) => {
      const { origin, pathname, hash } = new URL(href);
      // What the query says, the front page and the pages of the storm show in their own way.
      const url = origin + pathname;
      if (!url.startsWith(demo.url)) outside.add(href);
      else known.add(url);
      if (hash) places.add(url + hash);
    };
    const isPage = ({ headers }) => headers.get('content-type').startsWith('text/html');
    const visit = async (url) => {
      const response = await fetch(url);
      assert.equal(response.status, 200, url);
      if (!isPage(response) || url.includes('/feeds/')) return;
      // One of its frames refuses the script, and browsers report that. hosts-in-the-wild.test.mjs looks at it.
      if (url.endsWith('/hosts/khung-sandbox.html')) return;
      const look = async (page) => {
        await readThrough(page);
        for (const href of await linksOf(page)) follow(href);
        const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
        for (const id of ids) found.add(`${url}#${id}`);
      };
      await demo.withPage(url.slice(demo.url.length), look, { isMeantToFail: isClosedSource });
    };
    const visited = new Set();
    while (visited.size < known.size) {
      const next = [...known].filter((url) => !visited.has(url)).slice(0, PAGES_AT_A_TIME);
      await Promise.all(next.map(visit));
      for (const url of next) visited.add(url);
    }
    assert.ok(known.size > 40, `${known.size}`);
    assert.deepEqual(
      [...places].filter((place) => !found.has(place)),
      [],
    );
    assert.deepEqual([...outside], ['https://www.npmjs.com/package/bantin']);
  });
});

test('every article has its reading page', { timeout: 600_000 }, async (t) => {
  const { articles } = demo;
  assert.equal(articles.length, 20);
  for (const { id, url, headline, body, section } of articles) {
    await t.test(id, () =>
      demo.withPage(url.slice(1), async (page) => {
        await page.locator('news-article [part=headline]').waitFor();
        assert.equal(await textOf(page, 'news-article [part=headline]'), headline);
        assert.equal(await countOf(page, 'h1'), 1, 'one main heading');
        assert.equal(await page.title(), `${headline} – Miền Biển`);
        if (section) assert.equal(await textOf(page, 'news-article [part=section]'), section);
        const text = await textOf(page, 'news-article [part=body]');
        assert.equal(text.slice(0, 24), toBeginning(body));
        for (const link of await page.locator('.between a').all()) {
          const path = await link.getAttribute('href');
          assert.ok(
            articles.some((other) => other.url === path),
            path,
          );
        }
      }),
    );
  }
});

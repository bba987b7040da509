// Opens every story and every docs page of the static Storybook: each draws something, none logs an error, nothing is
// wider than its box, and axe finds no violation.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { findViolations, launchBrowser } from './browser.mjs';
import { contextOptions, createWalker, readEntries, serveStorybook, settle } from './storybook.mjs';

/** How many pages are open at the same time. */
const PAGES = 2;

let server;
let browser;
let context;

before(async () => {
  server = await serveStorybook();
  browser = await launchBrowser();
  context = await browser.newContext(contextOptions);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs a test for each entry, several at the same time. Each page opens one entry after the other. */
async function walk(t, entries, check) {
  const rest = [...entries];
  const walkAlone = async () => {
    const walker = createWalker(context, server.url);
    for (let entry = rest.shift(); entry; entry = rest.shift()) {
      const current = entry;
      await t.test(current.id, async () => {
        let passed = false;
        try {
          const { page, problems } = await walker.open(current);
          await check(page, current);
          assert.deepEqual(problems, []);
          passed = true;
        } finally {
          if (!passed) await walker.close();
        }
      });
    }
    await walker.close();
  };
  await Promise.all(Array.from({ length: PAGES }, walkAlone));
}

/** Returns the height of the scene, and what is wider than its box, or has something inside that is cut off. */
const measure = (page) =>
  page.evaluate(() => {
    const box = document.querySelector('#storybook-root .box');
    const { left, right, height } = box.getBoundingClientRect();
    const tooWide = [...box.querySelectorAll('hot-events, news-card, keyword-tags, news-article')]
      .filter((element) => {
        const inside = element.getBoundingClientRect();
        const root = element.shadowRoot.querySelector('.root');
        const isCut = root?.scrollWidth > root?.clientWidth;
        return inside.left < left - 1 || inside.right > right + 1 || isCut;
      })
      .map(({ localName }) => localName);
    if (document.scrollingElement.scrollWidth > innerWidth) tooWide.push('the page');
    return { height, tooWide };
  });

const TAGS = ['hot-events', 'news-card', 'keyword-tags', 'news-article'];

const STATES = ['empty', 'error', 'idle', 'loading', 'ready', 'stale'];

/** A story is a fragment of a page, without landmarks. */
const FRAGMENT = { rules: { region: { enabled: false } } };

test(
  'Storybook: every story draws, without errors, and axe finds nothing',
  { timeout: 1_800_000 },
  async (t) => {
    const stories = await readEntries('story');
    assert.ok(stories.length >= 120, `${stories.length} stories`);
    const statesByTag = new Map(TAGS.map((tag) => [tag, new Set()]));
    await walk(t, stories, async (page, story) => {
      await settle(page, story);
      const [tag] = /(?<=^elements-)\w+-\w+/.exec(story.id) ?? [];
      if (tag) {
        const shown = await page
          .locator(`#storybook-root ${tag}`)
          .evaluateAll((all) => all.map(({ state }) => state));
        statesByTag.get(tag).add(shown[0]);
      }
      const { height, tooWide } = await measure(page);
      if (story.tags.includes('renders-nothing')) assert.equal(height, 0, 'draws nothing');
      else assert.ok(height > 0, 'draws something');
      assert.deepEqual(tooWide, []);
      assert.deepEqual(await findViolations(page, '#storybook-root', FRAGMENT), []);
    });
    for (const [tag, states] of statesByTag)
      assert.deepEqual([...states].sort(), STATES, `a story of <${tag}> in each state`);
  },
);

/** Returns the names of everything that the manifest lists of each element, by the id of its docs page. */
async function readNames() {
  const { modules } = JSON.parse(
    await readFile(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
  );
  const keys = ['attributes', 'slots', 'events', 'cssParts', 'cssProperties', 'cssStates'];
  return new Map(
    modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName)
      .map((declaration) => [
        `elements-${declaration.tagName}--docs`,
        keys.flatMap((key) => (declaration[key] ?? []).map(({ name }) => name)).filter(Boolean),
      ]),
  );
}

test('Storybook: every docs page opens and names everything', { timeout: 900_000 }, async (t) => {
  const pages = await readEntries('docs');
  const stories = await readEntries('story');
  const names = await readNames();
  assert.equal(names.size, 4, 'four elements');
  const ids = new Set(pages.map(({ id }) => id));
  for (const id of [...names.keys(), 'tokens--docs', 'torture--docs', 'getting-started--docs'])
    assert.ok(ids.has(id), id);
  await walk(t, pages, async (page, { id, title }) => {
    const docs = page.locator('#storybook-docs');
    await docs.locator('h1').first().waitFor();
    assert.ok((await docs.innerText()).length > 200, 'says something');
    if (names.has(id)) {
      await docs.getByText('Properties, methods, events').click();
      const tables = await docs.locator('table.docblock-argstable').allInnerTexts();
      const words = new Set(tables.join('\n').split(/[\s()"=]+/));
      assert.deepEqual(
        names.get(id).filter((name) => !words.has(name)),
        [],
        'the tables name everything that the element has',
      );
      const links = docs.locator('.story-links a[href*="path=/story/"]');
      assert.equal(await links.count(), stories.filter((story) => story.title === title).length);
      assert.equal(await docs.locator('.sb-story').count(), 1, 'one story is live');
    }
    // Only pages written by hand: the other pages consist of stories, which have their own tests.
    if (/^(guides|getting-started|tokens)-/.test(id))
      assert.deepEqual(await findViolations(page, '#storybook-docs', FRAGMENT), []);
  });
});

// Every attribute and every custom property has a control in the static Storybook that changes the story.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { elements, tryAttributes, tryCssProperties } from './storybook-controls.mjs';
import { tokenTrials, tryNonsense, tryTokens } from './storybook-tokens.mjs';
import { serveStorybook } from './storybook.mjs';

const HREF = 'https://mienbien.example/chu-de/{keyword}';

const WITHOUT_SOURCE = { src: 'stories-api/thieu-nguon.json', 'article-id': 'mua-lu' };

/** @type {Record<string, Trial>} */
const shared = {
  loading: { value: 'lazy', unseen: true },
  refresh: { value: 60, unseen: true },
  cache: { value: 'none', unseen: true },
  debug: { value: true, unseen: true },
  'time-style': { value: 'absolute' },
  theme: { value: 'dark' },
  fields: { value: 'attribution' },
  'heading-level': { value: 5 },
  target: { value: '_blank' },
  'keyword-href': { value: HREF, args: { fields: 'keywords' } },
  'items-path': { value: 'articles.0.picture' },
  'field-map': { value: '{"headline":"section"}', property: { headline: 'section' } },
  'min-age': { value: 60 },
  'require-attribution': { value: true, args: { src: 'stories-api/thieu-nguon.json' } },
  attribution: { value: 'Báo Cửa Lạch', args: { src: 'stories-api/thieu-nguon.json' } },
};

/** @type {Record<string, Record<string, Trial>>} */
const trials = {
  'hot-events': {
    ...shared,
    src: { value: 'stories-api/odd.json' },
    heading: { value: 'Tin biển' },
    layout: { value: 'event' },
    order: { value: 'oldest', args: { layout: 'event' } },
    limit: { value: 2 },
    'page-size': { value: 3 },
    keyword: { value: 'mưa lũ' },
    hash: { value: 'tu-khoa', unseen: true },
    'exclude-current': { value: false, story: 'tru-bai-dang-xem' },
    dedupe: { value: false, story: 'khong-lap' },
    'json-ld': { value: true },
  },
  'news-card': {
    ...shared,
    src: { value: 'stories-api/tai-tro.json' },
    layout: { value: 'headline' },
    'article-id': { value: 'cang-ca', args: { src: 'stories-api/feed.json' } },
    'min-age': { value: 600 },
    'require-attribution': { value: true, args: WITHOUT_SOURCE },
    attribution: { value: 'Báo Cửa Lạch', args: WITHOUT_SOURCE },
  },
  'keyword-tags': {
    ...shared,
    src: { value: 'stories-api/tai-tro.json' },
    for: { value: 'khong-co', story: 'loc-danh-sach' },
    href: { value: HREF },
    heading: { value: 'Chủ đề' },
    limit: { value: 2 },
    sort: { value: 'alphabetical' },
    counts: { value: true },
    selectable: { value: true },
    keywords: { value: 'gốm, lụa', property: ['gốm', 'lụa'] },
    target: { value: '_blank', args: { href: HREF } },
    'field-map': { value: '{"keywords":"section"}', property: { keywords: 'section' } },
    // Nothing here has times, fields or cards.
    'time-style': { value: 'absolute', unseen: true },
    fields: { value: 'attribution', unseen: true },
    attribution: { value: 'Báo Cửa Lạch', unseen: true },
    'keyword-href': { value: HREF, unseen: true },
  },
  'news-article': {
    ...shared,
    src: { value: 'stories-api/tai-tro.json' },
    'article-id': { value: 'cang-ca', args: { src: 'stories-api/feed.json' } },
    'json-ld': { value: true },
    share: { value: true },
    'text-size': { value: true },
    'min-age': { value: 600 },
    'require-attribution': { value: true, args: WITHOUT_SOURCE },
    attribution: { value: 'Báo Cửa Lạch', args: WITHOUT_SOURCE },
  },
};

let server;
let browser;

before(async () => {
  server = await serveStorybook();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const [{ tagName: firstTag, cssProperties: tokens }, ...otherElements] = elements.toSorted(
  (one, other) => Number(other.tagName === 'hot-events') - Number(one.tagName === 'hot-events'),
);

// Most of the time Storybook's own panel is waited for, so two of them are open at the same time.
describe('Storybook', { concurrency: 2 }, () => {
  for (const { tagName, attributes } of elements) {
    test(`every control of <${tagName}> changes it`, { timeout: 900_000 }, async (t) => {
      await tryAttributes(t, { browser, url: server.url, tagName, attributes, trials: trials[tagName] });
    });
  }

  test(`every custom property changes <${firstTag}>`, { timeout: 300_000 }, async (t) => {
    const names = tokens.map(({ name }) => name);
    assert.deepEqual(Object.keys(tokenTrials).sort(), names.sort(), 'there is a trial of each');
    const { url } = server;
    await tryCssProperties(t, {
      browser,
      url,
      tagName: firstTag,
      cssProperties: tokens,
      trials: tokenTrials,
    });
  });

  for (const { tagName, cssProperties } of otherElements) {
    test(`every custom property changes <${tagName}>`, { timeout: 300_000 }, async (t) => {
      await tryTokens(t, { browser, url: server.url, tagName, cssProperties, trials: tokenTrials });
    });
  }

  for (const element of elements) {
    test(`nonsense in every control leaves <${element.tagName}> whole`, { timeout: 120_000 }, () =>
      tryNonsense({ browser, url: server.url, element }),
    );
  }
});

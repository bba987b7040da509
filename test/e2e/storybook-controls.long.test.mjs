// Every attribute and every custom property has a control in the static Storybook that changes the story.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { elements, tryAttributes, tryCssProperties } from './storybook-controls.mjs';
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

/** @type {Record<string, Trial>} */
const cssTrials = {
  '--news-font': { value: 'monospace' },
  '--news-font-headline': { value: 'monospace' },
  '--news-color': { value: '#123c69' },
  '--news-muted': { value: '#7a4b00' },
  '--news-accent': { value: 'light-dark(#0b5d4b, #6fd3bb)' },
  '--news-surface': { value: '#f3ece0' },
  '--news-border': { value: '#a8201a' },
  '--news-radius': { value: '14px' },
  '--news-gap': { value: '2.5em' },
  '--news-picture-ratio': { value: '1 / 1' },
  '--news-headline-size': { value: '1.7em' },
  '--news-size': { value: '1.2rem' },
  '--news-headline-lines': { value: '1' },
  '--news-standfirst-lines': { value: '1' },
  '--news-thumbnail-order': { value: '-1' },
  '--news-rule': { value: '4px solid' },
  '--news-section-case': { value: 'uppercase' },
  // Crops, numbers and articles are not measured here.
  '--news-picture-position': { value: '0% 0%', unseen: true },
  '--news-numeral': { value: '300 2.3em / 1', unseen: true },
  '--news-measure': { value: '30em', unseen: true },
  // It applies before the script runs.
  '--news-reserve': { value: '24rem', unseen: true },
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

for (const { tagName, attributes } of elements) {
  test(`Storybook: every control of <${tagName}> changes it`, { timeout: 900_000 }, async (t) => {
    await tryAttributes(t, { browser, url: server.url, tagName, attributes, trials: trials[tagName] });
  });
}

test('Storybook: every custom property changes <hot-events>', { timeout: 300_000 }, async (t) => {
  const { cssProperties } = elements.find(({ tagName }) => tagName === 'hot-events');
  const names = cssProperties.map(({ name }) => name);
  assert.deepEqual(Object.keys(cssTrials).sort(), names.sort(), 'there is a trial of each');
  await tryCssProperties(t, { browser, url: server.url, tagName: 'hot-events', trials: cssTrials });
});

// One control of each kind changes a story of the static Storybook. The long test tries all of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { elements, tryAttributes } from './storybook-controls.mjs';
import { serveStorybook } from './storybook.mjs';

const trials = {
  heading: { value: 'Tin biển' },
  layout: { value: 'shelf' },
  order: { value: 'oldest', args: { layout: 'event' } },
  limit: { value: 2 },
  'json-ld': { value: true },
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

test('Storybook: controls of each kind change <hot-events>', { timeout: 300_000 }, async (t) => {
  const tagName = 'hot-events';
  const element = elements.find((candidate) => candidate.tagName === tagName);
  const attributes = element.attributes.filter(({ name }) => name in trials);
  assert.equal(attributes.length, Object.keys(trials).length, 'the manifest has these attributes');
  await tryAttributes(t, { browser, url: server.url, tagName, attributes, trials });
});

test('Storybook: the address of a story sets controls', { timeout: 120_000 }, async () => {
  const page = await browser.newPage();
  const args = 'layout:grid;limit:2;dedupe:!true;keyword:mien-nui';
  await page.goto(`${server.url}/iframe.html?id=elements-hot-events--san-sang&args=${args}`);
  const list = page.locator('#storybook-root hot-events');
  await list.waitFor({ state: 'attached' });
  const properties = await list.evaluate(({ layout, limit, dedupe, keyword }) => ({
    layout,
    limit,
    dedupe,
    keyword,
  }));
  assert.deepEqual(properties, { layout: 'grid', limit: 2, dedupe: true, keyword: 'mien-nui' });
});

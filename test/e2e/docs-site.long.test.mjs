// Each page of the documentation from the disk, in a narrow window and with axe, in light and in dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildSite, checkWithAxe, openPages } from './docs-site.mjs';

let site;

before(() => {
  site = buildSite();
});

after(() => site?.remove());

test('every page of the documentation opens from a disk without an error, and fits a box of 320 px', async () => {
  await openPages(site, site.pages, async (page, file, problems) => {
    assert.deepEqual(problems, [], file);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${file}: ${width} px`);
  });
});

test('no page of the documentation violates WCAG 2.2 AA', async () => {
  await openPages(site, site.pages, async (page, file) => {
    assert.deepEqual(await checkWithAxe(page), [], file);
  });
});

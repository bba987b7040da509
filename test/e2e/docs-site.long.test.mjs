// Each page of the documentation with axe, in light and in dark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSite, checkWithAxe, openPages } from './docs-site.mjs';

test('no page of the documentation violates WCAG 2.2 AA', async () => {
  const site = buildSite();
  try {
    await openPages(site, site.pages, async (page, file) => {
      assert.deepEqual(await checkWithAxe(page), [], file);
    });
  } finally {
    site.remove();
  }
});

// Shared by the tests of this folder: what each app must do in a browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { watchForProblems } from '../e2e/browser.mjs';
import { MAX_SHIFT, recordShifts } from '../e2e/layout-shift.mjs';
import { folderOf, LIT_IN_DEV_MODE } from './host.mjs';

const { module } = await runnerImport(join(folderOf('shared'), 'articles.ts'));
const feed = JSON.parse(await readFile(join(folderOf('shared'), 'public/tin-moi.json'), 'utf8'));

const toHeadlines = (articles) => articles.map(({ headline }) => headline);
export const latest = toHeadlines(module.articles);
const updated = [module.breaking.headline, ...latest].slice(0, latest.length);
export const wire = toHeadlines(feed.articles);
const [keyword] = module.articles[0].keywords;

/** Records what goes wrong on a page, warnings too. */
export function watch(page) {
  const problems = watchForProblems(page);
  page.on('console', (message) => {
    const isWarning = message.type() === 'warning' && !LIT_IN_DEV_MODE.test(message.text());
    if (isWarning) problems.push(`console: ${message.text()}`);
  });
  return problems;
}

/** Waits until a list shows these headlines. */
export async function expectHeadlines(page, selector, headlines) {
  const parts = page.locator(`${selector} [part~="headline"]`);
  const read = async () => (await parts.allTextContents()).map((text) => text.trim());
  // Fails with the selector if there are never so many.
  await parts.nth(headlines.length - 1).waitFor();
  await page.waitForFunction(
    ([query, first]) =>
      document.querySelector(query).shadowRoot.querySelector('[part~="headline"]')?.textContent.trim() ===
      first,
    [selector, headlines[0]],
  );
  assert.deepEqual(await read(), headlines, selector);
}

/** The address of the feed is answered only when the test says so: until then a reader sees the fallback. */
async function holdFeed(page) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route('**/tin-moi.json', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function openAnArticle(page, selector) {
  const { pathname } = new URL(page.url());
  const id = await page.evaluate(() => (globalThis.pageId = Math.random()));
  await page.locator(`${selector} a[part~="link"]`, { hasText: latest[1] }).click();
  await page.locator('#opened', { hasText: latest[1] }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.pageId), id, `still the page ${pathname}`);
}

/**
 * Uses an app as a reader does, and fails if a list, an event, a filter or an update of its data does not arrive, or if
 * anything is logged.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function checkPage(browser, url, { maxShift = MAX_SHIFT } = {}) {
  const page = await browser.newPage({ locale: 'vi-VN' });
  try {
    const problems = watch(page);
    await page.addInitScript(recordShifts);
    const release = await holdFeed(page);
    await page.goto(url);
    await expectHeadlines(page, '#latest', latest);
    await page.locator('#wire a', { hasText: 'Xem tất cả tin mới' }).waitFor();
    release();
    await expectHeadlines(page, '#wire', wire);
    const shift = await page.evaluate(() => globalThis.shift);

    await openAnArticle(page, '#latest');
    const chip = page.locator('keyword-tags [part~="keyword"]', { hasText: keyword });
    await chip.click();
    await expectHeadlines(page, '#latest', latest.slice(0, 1));
    await chip.click();
    await page.locator('#update').click();
    await expectHeadlines(page, '#latest', updated);
    assert.deepEqual(problems, []);
    assert.ok(shift <= maxShift, `a shift of ${shift}`);
  } finally {
    await page.close();
  }
}

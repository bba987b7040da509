// Shared by the tests of this folder: the tests that every app of Vite has.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../e2e/browser.mjs';
import { startBuilt, startDevelopment } from './host.mjs';
import { checkPage } from './page.mjs';

/**
 * Builds an app and uses it in a browser, then does the same with its development server.
 *
 * @param {string[]} paths the pages to use
 */
export function testApp(app, paths = ['']) {
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [name, start] of [
    ['built for production', startBuilt],
    ['in development', startDevelopment],
  ]) {
    test(`${app}: ${name}, it draws data, filters and updates them, and opens articles`, async () => {
      const { url, problems, close } = await start(app);
      try {
        for (const path of paths) await checkPage(browser, url + path);
      } finally {
        await close();
      }
      assert.deepEqual(problems, []);
    });
  }
}

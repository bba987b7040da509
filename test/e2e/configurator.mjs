// The configurator in a browser, for its end-to-end tests.
import assert from 'node:assert/strict';
import { startServer } from '../../tools/serve.mjs';
import { launchBrowser, watchForProblems } from './browser.mjs';

/** Starts the demo's server, and a browser. */
export async function startConfigurator() {
  const server = await startServer();
  const browser = await launchBrowser();

  /**
   * Opens the configurator with a hash, and passes it to `use` with the addresses that it asks for and the dialogs that
   * were opened. Fails if anything goes wrong on it that is not expected.
   */
  async function withConfigurator(hash, use, { isExpected = () => false, route, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      ...options,
    });
    try {
      const page = await context.newPage();
      const problems = watchForProblems(page);
      const asked = [];
      const dialogs = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      if (route) await page.route(...route);
      await page.goto(`${server.url}trinh-tao-ma.html${hash}`);
      await page.getByRole('tab').first().waitFor();
      await use(page, { asked, dialogs, context });
      assert.deepEqual(
        problems.filter((problem) => !isExpected(problem)),
        [],
      );
    } finally {
      await context.close();
    }
  }

  return {
    url: server.url,
    browser,
    withConfigurator,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The element in the preview. */
export const inPreview = (page, selector) => page.frameLocator('iframe').locator(selector);

/** Waits until the preview shows an article. */
export const previewShown = (page, tag = 'hot-events') =>
  inPreview(page, `${tag} [part=headline]`).first().waitFor();

/** Waits until the source has been read. */
export const sourceRead = (page) => page.locator('.verdict').first().waitFor();

/** What a block of the snippet says. */
export const codeOf = (page, id) => page.locator(`#${id}`).textContent();

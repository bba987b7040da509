// What the end-to-end tests share: the browser, and what they ask of any page that it opens.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2, levels A and AA. */
export const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A browser as it was installed. */
export const launchBrowser = () => chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

/**
 * Remembers what goes wrong on a page.
 *
 * @param {(url: string) => boolean} isMeantToFail which addresses answer with an error on purpose
 * @returns {string[]} filled as it happens
 */
export function watchForProblems(page, isMeantToFail = () => false) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    const isFailedRequest = message.text().startsWith('Failed to load resource');
    if (!isFailedRequest || !isMeantToFail(url)) problems.push(`console: ${message.text()} (${url})`);
  });
  page.on('requestfailed', (request) => {
    // What was still on its way when the page went elsewhere.
    const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isLeft && !isMeantToFail(request.url())) problems.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeantToFail(response.url()))
      problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

/**
 * What axe finds, a line each.
 *
 * @param {string} root what to look at
 * @param {object} options as axe.run takes them
 */
export async function findViolations(page, root, options) {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([where, how]) => {
      const { violations } = await axe.run(where, { resultTypes: ['violations'], ...how });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
      );
    },
    [root, options],
  );
}

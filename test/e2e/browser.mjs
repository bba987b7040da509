// Shared by the end-to-end tests: the browser, and checks for every page.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2, levels A and AA. */
export const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Starts the installed Chromium. */
export const launchBrowser = () => chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

/**
 * Records what goes wrong on a page: exceptions, console errors, failed requests.
 *
 * @param {(url: string) => boolean} isMeantToFail tells which addresses fail on purpose
 * @returns {string[]} grows while the page lives
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
    // The page was left while the request was under way.
    const isAborted = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isAborted && !isMeantToFail(request.url())) problems.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeantToFail(response.url()))
      problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

/**
 * Lists the violations that axe finds, one line each.
 *
 * @param {string} root selector of the part to check
 * @param {object} options of axe.run
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

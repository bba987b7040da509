// The documentation site for tests: built once into a folder of its own, read as files and opened from the disk.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import { findViolations, launchBrowser, watchForProblems, WCAG_22_AA } from './browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site, as `npm run docs` does where all else is built. */
export function buildSite() {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-docs-'));
  const output = relative(ROOT, folder);
  const config = ['--config', 'docs/eleventy.config.mjs', '--output', output, '--quiet'];
  execFileSync(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs', ...config], { cwd: ROOT });
  const pages = readdirSync(folder, { recursive: true })
    .filter((file) => /^(vi|en)\/.*\.html$/.test(file))
    .sort();
  return {
    folder,
    pages,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lists the elements of a page, with their attributes. */
export function listTags(html) {
  const tags = [];
  const parser = new Parser({ onopentag: (tag, attributes) => tags.push({ ...attributes, tag }) });
  parser.end(html);
  return tags;
}

/**
 * Opens pages from the disk, and passes each to `check`.
 *
 * @param {(page, file: string, problems: string[]) => Promise<void>} check
 */
export async function openPages({ folder }, files, check, options = {}) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, ...options });
    const problems = watchForProblems(page);
    const strangers = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) strangers.push(request.url());
    });
    for (const file of files) {
      await page.goto(String(pathToFileURL(join(folder, file))));
      await check(page, file, [...problems, ...strangers]);
    }
  } finally {
    await browser.close();
  }
}

/** Checks a page with axe, in light and in dark. */
export async function checkWithAxe(page) {
  const violations = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const found = await findViolations(page, 'html', { runOnly: WCAG_22_AA });
    violations.push(...found.map((text) => `${colorScheme}: ${text}`));
  }
  return violations;
}

// The static Storybook for the end-to-end tests: builds it if it is out of date, serves it, opens its stories.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { watchForProblems } from './browser.mjs';
import { listen } from './http.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATIC = join(ROOT, 'storybook-static');

/** The sources of the static build. */
const SOURCES = [
  'src',
  'stories',
  '.storybook',
  'demo/pictures',
  'custom-elements-manifest.config.mjs',
  'package-lock.json',
  'package.json',
  'demo/configurator/ranges.ts',
  'docs/en/designers.md',
  'docs/vi/thiet-ke.md',
];

/** Generous, for slow machines. */
const TIMEOUT_MS = 60_000;

function modifiedMs(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return Math.max(...readdirSync(path).map((name) => modifiedMs(join(path, name))));
}

/** Builds the static Storybook if there is none, or if a source is newer. */
function buildIfOutOfDate() {
  const builtMs = modifiedMs(join(STATIC, 'index.json'));
  const isUpToDate = SOURCES.every((source) => modifiedMs(join(ROOT, source)) < builtMs);
  if (isUpToDate) return;
  // Not the manifest, which `npm run build` has written: another test may be reading it.
  execFileSync('npm', ['run', '--silent', 'build:stories'], {
    cwd: ROOT,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}

/** Serves the static Storybook. */
export async function serveStorybook() {
  buildIfOutOfDate();
  // Several pages load the same megabytes, so the browser may keep them.
  return listen(sirv(STATIC, { maxAge: 3600 }));
}

/** Lists the stories of the static Storybook ('story'), or its pages of documentation ('docs'). */
export async function readEntries(wanted) {
  const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === wanted);
}

/** Makes a browser draw the same on every machine. */
export const contextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  reducedMotion: 'reduce',
};

/** The picture of the story about missing pictures. */
export const isMeantToFail = (url) => url.endsWith('/pictures/khong-co.webp');

/** Adds every request to another server than Storybook's own to the problems. */
export function watchForRequests(page, url, problems) {
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url))
      problems.push(`asked another server: ${request.url()}`);
  });
}

/** Makes Storybook open another entry. Resolves when it is drawn, with a description of the failure or ''. */
const select = ({ id, viewMode }) =>
  new Promise((resolve) => {
    const { channel } = globalThis.__STORYBOOK_PREVIEW__;
    const done = {
      storyFinished: ({ storyId, status }) => storyId === id && resolve(status === 'error' ? 'failed' : ''),
      docsRendered: (docsId) => docsId === id && resolve(''),
      storyMissing: () => resolve('is missing'),
      storyErrored: ({ title, description }) => resolve(`${title}: ${description}`),
      storyThrewException: (error) => resolve(String(error.stack ?? error.message)),
    };
    for (const [event, listener] of Object.entries(done)) channel.on(event, listener);
    channel.emit('setCurrentStory', { storyId: id, viewMode });
  });

/**
 * Opens one entry after the other within Storybook, without reloading the page.
 *
 * @param {string} globals the settings of the toolbar, as in the page's address
 */
export function createWalker(context, url, globals = '') {
  let page;
  let problems = [];
  /** The id of the open entry. */
  let current;

  async function load({ id, type }) {
    page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    problems = watchForProblems(page, isMeantToFail);
    watchForRequests(page, url, problems);
    // Storybook's own axe would run at the same time.
    const toolbar = ['a11y.manual:!true', globals].filter(Boolean).join(';');
    const viewMode = type === 'docs' ? 'docs' : 'story';
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=${viewMode}&globals=${toolbar}`);
    const drawn = type === 'docs' ? '#storybook-docs h1' : '.sb-show-main:not(.sb-show-preparing-story)';
    await page.locator(drawn).first().waitFor();
  }

  return {
    /** Opens an entry of the index. */
    async open(entry) {
      if (!page) await load(entry);
      else if (entry.id !== current) {
        problems.length = 0;
        // The last picture may have been taken at another size.
        await page.setViewportSize(contextOptions.viewport);
        const failure = await Promise.race([
          page.evaluate(select, { id: entry.id, viewMode: entry.type }),
          // An entry that hangs must not block the others.
          new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS, 'was not drawn in time').unref()),
        ]);
        if (failure) throw new Error(`${entry.id} ${failure}\n${problems.join('\n')}`);
      }
      current = entry.id;
      return { page, problems };
    },

    /** Makes the next entry start on a new page, since a failed one may have left things behind. */
    async close() {
      await page?.close();
      page = undefined;
    },
  };
}

/** Waits until the elements are drawn. Stories about loading stay in that state. */
export async function settle(page, { id, tags = [] }) {
  await page.waitForFunction(
    (isLoadingFine) => {
      const elements = [
        ...document.querySelectorAll(
          '#storybook-root :is(hot-events, news-card, keyword-tags, news-article)',
        ),
      ];
      return (
        elements.length > 0 && elements.every(({ state }) => state && (isLoadingFine || state !== 'loading'))
      );
    },
    /--dang-tai/.test(id) || tags.includes('keeps-loading'),
  );
  await page.evaluate(() => document.fonts.ready);
  // A story may still be animating.
  await page.waitForFunction(
    () => document.querySelector('#storybook-root').getAnimations({ subtree: true }).length === 0,
  );
}

// The static Storybook for the end-to-end tests: built where it is old, served, and walked from story to story.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchForProblems } from './browser.mjs';
import { serve } from './http.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATIC = join(ROOT, 'storybook-static');

/** What the static build is made of. */
const SOURCES = ['src', 'stories', '.storybook', 'demo/pictures', 'package-lock.json'];

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** On a machine with more to do than it can. */
const PATIENCE_MS = 60_000;

function modifiedMs(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return Math.max(...readdirSync(path).map((name) => modifiedMs(join(path, name))));
}

/** A fresh check-out has no static build, and after a change it is an old one. */
function buildIfOld() {
  const builtMs = modifiedMs(join(STATIC, 'index.json'));
  if (SOURCES.every((source) => modifiedMs(join(ROOT, source)) < builtMs)) return;
  execFileSync('npm', ['run', '--silent', 'build:storybook'], {
    cwd: ROOT,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}

/** Serves the static Storybook, as it is now. */
export async function serveStorybook() {
  buildIfOld();
  return serve(async (path) => {
    const file = normalize(join(STATIC, path));
    if (!file.startsWith(STATIC + sep)) return undefined;
    const body = await readFile(file).catch(() => undefined);
    // Several pages load the same megabytes: the browser keeps them, compiled.
    return body && { body, type: TYPES[extname(file)], headers: { 'cache-control': 'max-age=3600' } };
  });
}

/** What the static Storybook has: stories, or pages of documentation. */
export async function readEntries(wanted) {
  const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === wanted);
}

/** What a browser is told, so that it draws the same everywhere. */
export const contextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  reducedMotion: 'reduce',
};

/** A story says itself which picture is not there. */
export const isMeantToFail = (url) => url.endsWith('/pictures/khong-co.webp');

/** Has Storybook draw another entry of itself. Resolves when that is done, with what went wrong if anything did. */
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
 * Goes from entry to entry of one Storybook as its readers do: by its own links, without loading it anew.
 *
 * @param {string} globals what the toolbar says, as in its address
 */
export function createWalker(context, url, globals = '') {
  let page;
  let problems = [];
  /** The id of what is open. */
  let current;

  async function load({ id, type }) {
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    problems = watchForProblems(page, isMeantToFail);
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
        // What comes is laid out on a screen as people have it, whatever the last picture was taken on.
        await page.setViewportSize(contextOptions.viewport);
        const failure = await Promise.race([
          page.evaluate(select, { id: entry.id, viewMode: entry.type }),
          // One that hangs shall not take the others with it.
          new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, 'was not drawn in time').unref()),
        ]);
        if (failure) throw new Error(`${entry.id} ${failure}\n${problems.join('\n')}`);
      }
      current = entry.id;
      return { page, problems };
    },

    /** Begins anew with the next entry: for when one has failed, and nobody knows what it left behind. */
    async close() {
      await page?.close();
      page = undefined;
    },
  };
}

/** Waits until our elements have drawn what they will draw; a story about waiting never gets further. */
export async function settle(page, { id }) {
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
    /--dang-tai/.test(id),
  );
  await page.evaluate(() => document.fonts.ready);
  // What a story does after it was drawn.
  await page.waitForFunction(
    () => document.querySelector('#storybook-root').getAnimations({ subtree: true }).length === 0,
  );
}

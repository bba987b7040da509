// Opens every story and every page of the documentation of the static Storybook: each draws something, none
// logs an error, and axe finds nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findViolations, launchBrowser, watchForProblems } from './browser.mjs';
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

let server;
let browser;
let context;

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

async function toAnswer(path) {
  const file = normalize(join(STATIC, path));
  if (!file.startsWith(STATIC + sep)) return undefined;
  const body = await readFile(file).catch(() => undefined);
  // A hundred pages load the same megabytes: the browser keeps them, compiled.
  return body && { body, type: TYPES[extname(file)], headers: { 'cache-control': 'max-age=3600' } };
}

before(async () => {
  buildIfOld();
  server = await serve(toAnswer);
  browser = await launchBrowser();
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A story says itself which picture is not there. */
const isMeantToFail = (url) => url.endsWith('/pictures/khong-co.webp');

async function open(query) {
  const page = await context.newPage();
  const problems = watchForProblems(page, isMeantToFail);
  // Storybook's own axe would run at the same time.
  await page.goto(`${server.url}/iframe.html?${query}&globals=a11y.manual:!true`);
  return { page, problems };
}

async function readEntries(wanted) {
  const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
  return Object.values(entries).filter(({ type }) => type === wanted);
}

/** Waits until our elements have drawn what they will draw; a story about waiting never gets further. */
async function settle(page, isWaiting) {
  await page.waitForSelector('.sb-show-main:not(.sb-show-preparing-story)');
  await page.waitForFunction((isLoadingFine) => {
    const elements = [
      ...document.querySelectorAll('#storybook-root :is(hot-events, news-card, keyword-tags, news-article)'),
    ];
    return (
      elements.length > 0 && elements.every(({ state }) => state && (isLoadingFine || state !== 'loading'))
    );
  }, isWaiting);
  await page.evaluate(() => document.fonts.ready);
  // What a story does after it was drawn.
  await page.waitForFunction(
    () => document.querySelector('#storybook-root').getAnimations({ subtree: true }).length === 0,
  );
}

const heightOf = (page) =>
  page.evaluate(() => document.querySelector('#storybook-root .box').getBoundingClientRect().height);

test(
  'Storybook: every story draws, without errors, and axe finds nothing',
  { timeout: 1_800_000 },
  async (t) => {
    const stories = await readEntries('story');
    assert.ok(stories.length >= 60, `${stories.length} stories`);
    for (const { id, tags } of stories) {
      await t.test(id, async () => {
        const { page, problems } = await open(`id=${id}&viewMode=story`);
        try {
          await settle(page, id.includes('--dang-tai'));
          const height = await heightOf(page);
          if (tags.includes('renders-nothing')) assert.equal(height, 0, 'draws nothing');
          else assert.ok(height > 0, 'draws something');
          // A story is a piece of a page: it has no landmarks of its own.
          const rules = { region: { enabled: false } };
          assert.deepEqual(await findViolations(page, '#storybook-root', { rules }), []);
          assert.deepEqual(problems, []);
        } finally {
          await page.close();
        }
      });
    }
  },
);

test('Storybook: every page of the documentation opens', { timeout: 600_000 }, async (t) => {
  const pages = await readEntries('docs');
  assert.equal(pages.length, 5, 'one for each element, and one for designers');
  for (const { id } of pages) {
    await t.test(id, async () => {
      const { page, problems } = await open(`id=${id}&viewMode=docs`);
      try {
        await page.locator('#storybook-docs h1').first().waitFor();
        assert.ok((await page.locator('#storybook-docs').innerText()).length > 500, 'says something');
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

// Opens every story and every page of the documentation of the static Storybook: each draws something, none
// logs an error, and axe finds nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STATIC = join(ROOT, 'storybook-static');
const AXE = join(ROOT, 'node_modules/axe-core/axe.min.js');

/** A story that is to stay as it is for ever is given this long to show it. */
const SETTLE_MS = 15_000;

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
let origin;

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = normalize(join(STATIC, pathname === '/' ? 'index.html' : pathname));
  try {
    if (!file.startsWith(STATIC + sep)) throw new Error('outside');
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** The one picture that is not there, on purpose. */
const isExpected = (url) => url.endsWith('/pictures/khong-co.webp');

before(async () => {
  if (!existsSync(join(STATIC, 'index.json'))) {
    execFileSync('npm', ['run', '--silent', 'build:storybook'], {
      cwd: ROOT,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  }
  server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${server.address().port}`;
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

/** A page that remembers what went wrong on it. */
async function open(query) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.location().url)) problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url())) {
      problems.push(`${response.status()} ${response.url()}`);
    }
  });
  await page.goto(`${origin}/iframe.html?${query}`);
  return { page, problems };
}

async function findViolations(page, selector) {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async (root) => {
    // A story is a piece of a page: it has no landmarks of its own.
    const { violations } = await window.axe.run(root, { rules: { region: { enabled: false } } });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' '))})`,
    );
  }, selector);
}

/** Waits until our elements have drawn what they will draw; a story about waiting never gets further. */
async function settle(page, isWaiting) {
  await page.waitForSelector('.sb-show-main:not(.sb-show-preparing-story)');
  await page.waitForFunction(
    (isLoadingFine) => {
      const elements = [
        ...document.querySelectorAll(
          '#storybook-root :is(hot-events, news-card, keyword-tags, news-article)',
        ),
      ];
      return (
        elements.length > 0 && elements.every(({ state }) => state && (state !== 'loading' || isLoadingFine))
      );
    },
    isWaiting,
    { timeout: SETTLE_MS },
  );
  await page.evaluate(() => document.fonts.ready);
  // What a story does after it was drawn, and what axe of the addon has to say about it.
  await page.waitForFunction(
    () => document.querySelector('#storybook-root')?.getAnimations({ subtree: true }).length === 0,
  );
}

const heightOf = (page) =>
  page.evaluate(() => document.querySelector('#storybook-root .box')?.getBoundingClientRect().height ?? 0);

test(
  'Storybook: every story draws, without errors, and axe finds nothing',
  { timeout: 600_000 },
  async (t) => {
    const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
    const stories = Object.values(entries).filter(({ type }) => type === 'story');
    assert.ok(stories.length >= 60, `${stories.length} stories`);
    for (const { id, tags } of stories) {
      await t.test(id, async () => {
        const { page, problems } = await open(`id=${id}&viewMode=story`);
        try {
          await settle(page, id.includes('--dang-tai'));
          const height = await heightOf(page);
          if (tags.includes('renders-nothing')) assert.equal(height, 0, 'draws nothing');
          else assert.ok(height > 0, 'draws something');
          assert.deepEqual(await findViolations(page, '#storybook-root'), []);
          assert.deepEqual(problems, []);
        } finally {
          await page.close();
        }
      });
    }
  },
);

test('Storybook: every page of the documentation opens', { timeout: 300_000 }, async (t) => {
  const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8'));
  const pages = Object.values(entries).filter(({ type }) => type === 'docs');
  assert.equal(pages.length, 5, 'one for each element, and one for designers');
  for (const { id } of pages) {
    await t.test(id, async () => {
      const { page, problems } = await open(`id=${id}&viewMode=docs`);
      try {
        const headings = page.locator('#storybook-docs h1');
        await headings.first().waitFor();
        assert.ok((await page.locator('#storybook-docs').innerText()).length > 500, 'says something');
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

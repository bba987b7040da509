// What Storybook prints as code can be pasted: into a blank page with the built files it renders, and a theme of the
// playground arrives as it was made.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { findViolations, launchBrowser, watchForProblems } from './browser.mjs';
import { contextOptions, createWalker, readEntries, serveStorybook, settle } from './storybook.mjs';

const PUBLISHER = 'https://mienbien.example/';
const PLAYGROUND = { id: 'playground--xuong-giao-dien', type: 'story', tags: ['keeps-loading'] };
const TAGS = 'hot-events, news-card, keyword-tags, news-article';
const SCRIPT = `<script src="${PUBLISHER}bantin.js"></script>`;

const script = await readFile(new URL('../../dist/bantin.js', import.meta.url), 'utf8');
const sheet = await readFile(new URL('../../dist/bantin.css', import.meta.url), 'utf8');

let server;
let browser;
let context;
let walker;

before(async () => {
  server = await serveStorybook();
  browser = await launchBrowser();
  context = await browser.newContext({
    ...contextOptions,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  walker = createWalker(context, server.url);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a story and returns the code that Storybook prints for it. */
async function readCode(story) {
  const { page, problems } = await walker.open({ id: 'torture--khong-anh', type: 'story' });
  await page.evaluate(() => {
    globalThis.__STORYBOOK_PREVIEW__.channel.on('storybook/docs/snippet-rendered', ({ id, source }) => {
      globalThis.code = { ...globalThis.code, [id]: source };
    });
  });
  await walker.open(story);
  await settle(page, story);
  await page.waitForFunction((id) => globalThis.code?.[id], story.id);
  assert.deepEqual(problems, []);
  return { page, code: await page.evaluate((id) => globalThis.code[id], story.id) };
}

/** Reads a feed of the stories, as the publisher's server answers with it. */
async function readFeed(storybook, file) {
  const [status, body] = await storybook.evaluate(async (name) => {
    const answer = await fetch(`stories-api/${name}`);
    return [answer.status, await answer.text()];
  }, file);
  return {
    status,
    contentType: 'application/json',
    body: body.replaceAll(`${server.url}/`, PUBLISHER),
  };
}

/** A page whose policy allows no inline styles, as the playground's code has to bear. */
const STRICT = { 'content-security-policy': "style-src 'self'" };

/** Pastes code into a blank page of the publisher, whose style sheet has `css`. Feeds are those of the stories. */
async function paste(storybook, code, { tail = SCRIPT, css = '', headers = {} } = {}) {
  const page = await context.newPage();
  const problems = watchForProblems(page);
  await page.route(`${PUBLISHER}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/thu.html') {
      const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/trang.css"><body>${code}${tail}`;
      return route.fulfill({ contentType: 'text/html', body, headers });
    }
    if (pathname.endsWith('/bantin.js'))
      return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname.endsWith('/bantin.css')) return route.fulfill({ contentType: 'text/css', body: sheet });
    if (pathname === '/trang.css') return route.fulfill({ contentType: 'text/css', body: css });
    if (pathname.startsWith('/pictures/'))
      return route.fulfill({ response: await route.fetch({ url: server.url + pathname }) });
    return route.fulfill(await readFeed(storybook, pathname.slice(1).replace('tin-moi', 'feed')));
  });
  await page.goto(`${PUBLISHER}thu.html`);
  await page.waitForFunction((tags) => {
    const all = [...document.querySelectorAll(tags)];
    return all.length > 0 && all.every(({ state }) => state && state !== 'loading');
  }, TAGS);
  return { page, problems };
}

test('Storybook: the code of the first story of each page renders where it is pasted', async (t) => {
  const stories = await readEntries('story');
  const firsts = [...new Map(stories.toReversed().map((story) => [story.title, story])).values()];
  for (const story of [...firsts, { id: 'tokens--nam-dong', title: 'Tokens', type: 'story' }]) {
    await t.test(story.id, async () => {
      const { page: storybook, code } = await readCode(story);
      assert.doesNotMatch(code, /stories-api|class="(?:scene|box|columns)|data-story-only|<!--/);
      assert.doesNotMatch(code, /="false"|limit="10"|layout="list"/, 'defaults are not printed');
      const drawn = await storybook
        .locator(`#storybook-root :not([data-story-only] *):is(${TAGS})`)
        .evaluateAll((all) => all.map(({ localName, state }) => `${localName}: ${state}`));
      const { page, problems } = await paste(storybook, code);
      const pasted = await page
        .locator(TAGS)
        .evaluateAll((all) => all.map(({ localName, state }) => `${localName}: ${state}`));
      assert.deepEqual(pasted, drawn);
      assert.deepEqual(
        problems.filter((problem) => !/404|Failed to load/.test(problem)),
        [],
      );
      await page.close();
    });
  }
});

test('Storybook: tokens in use are a style block of the code', async () => {
  const { code } = await readCode({ id: 'tokens--nam-dong', type: 'story' });
  assert.match(code, /^<style>\n {2}hot-events \{\n {4}--news-accent: light-dark\(#0b5d4b, #6fd3bb\);\n/);
  assert.match(
    code,
    /<hot-events src="https:\/\/mienbien\.example\/feed\.json" layout="lead" limit="4"><\/hot-events>$/,
  );
});

/** Sets args of the playground. */
const setArgs = (page, updatedArgs) =>
  page.evaluate(
    ([storyId, args]) =>
      globalThis.__STORYBOOK_PREVIEW__.channel.emit('updateStoryArgs', { storyId, updatedArgs: args }),
    [PLAYGROUND.id, updatedArgs],
  );

/** Copies one of the playground's blocks and returns what the clipboard has. */
async function copy(page, name) {
  await page.bringToFront();
  const block = page.locator(`[data-code=${name}]`);
  await block.getByRole('button').click();
  await block.getByText('Đã chép').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('Storybook: a theme made in the playground works where it is pasted', async () => {
  const { page, problems } = await walker.open(PLAYGROUND);
  await settle(page, PLAYGROUND);
  const css = page.locator('[data-code=CSS] code');
  assert.equal(await css.textContent(), '', 'nothing is changed yet');

  await page.getByRole('button', { name: 'government' }).click();
  await page.waitForFunction(() =>
    document.querySelector('[data-code=CSS] code').textContent.includes('uppercase'),
  );
  await setArgs(page, {
    '--news-accent': '#00558c',
    '--news-accent-dark': '#8cc8f0',
    '--news-gap': '2em',
    '--news-headline-lines': 2,
    '--news-rule': 'red; } * { display: none',
    '--news-radius': 'banana',
  });
  await page.getByText('left out').waitFor();
  assert.match(await page.locator('.invalid').textContent(), /: --news-radius, --news-rule$/);

  const theme = await copy(page, 'CSS');
  assert.match(theme, /^:root \{\n(?: {2}--news-[\w-]+: [^;]+;\n)+\}\n$/);
  assert.match(theme, /--news-accent: light-dark\(#00558c, #8cc8f0\);/);
  assert.doesNotMatch(theme, /--news-(?:rule|radius|color)/);
  assert.deepEqual(await findViolations(page, '.playground'), []);

  const whole = await copy(page, 'HTML');
  assert.doesNotMatch(whole, /<style/);
  const pasted = await paste(page, whole, { tail: '', css: theme, headers: STRICT });
  const readTokens = (where, selector) =>
    where
      .locator(selector)
      .first()
      .evaluate((node) => {
        const style = getComputedStyle(node);
        return ['accent', 'gap', 'headline-lines', 'section-case', 'radius'].map((name) =>
          style.getPropertyValue(`--news-${name}`),
        );
      });
  const tokens = await readTokens(page, '#storybook-root hot-events');
  assert.deepEqual(tokens, ['light-dark(#00558c, #8cc8f0)', '2em', '2', 'uppercase', '']);
  assert.deepEqual(await readTokens(pasted.page, 'hot-events'), tokens);
  assert.deepEqual(pasted.problems, []);

  await page.getByRole('button', { name: 'default' }).click();
  await page.waitForFunction(() => document.querySelector('[data-code=CSS] code').textContent === '');
  assert.deepEqual(problems, []);
});

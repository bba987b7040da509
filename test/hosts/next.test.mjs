// The App Router of Next: a page made on the server, with a list that React hydrates.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import getPort from 'get-port';
import { launchBrowser } from '../e2e/browser.mjs';
import { environment, folderOf, runTool } from './host.mjs';
import { MAX_SHIFT, recordShifts } from '../e2e/layout-shift.mjs';
import { checkPage, expectHeadlines, latest, watch, wire } from './page.mjs';

const NEXT = 'next/dist/bin/next';

/** Starts one of Next's servers, and waits until it answers. */
async function startNext(command) {
  const port = await getPort();
  const script = join(folderOf('node_modules'), NEXT);
  const args = [script, command, '--port', String(port), '--hostname', '127.0.0.1'];
  const server = spawn(process.execPath, args, { cwd: folderOf('next'), env: environment });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  while (!output.includes('Ready in')) {
    const [text] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [])]);
    if (text === undefined) throw new Error(`next ${command} ended: ${output}`);
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    read: () => output,
    close: async () => {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

/** The lists in the HTML that the server sends. */
const tagsOf = (html) => html.match(/<hot-events.*?<\/hot-events>/gs);

let browser;
before(async () => {
  // Next serves only a folder of its own.
  await cp(folderOf('shared/public'), folderOf('next/public'), { recursive: true });
  browser = await launchBrowser();
});
after(() => browser.close());

test('next: the app is type-checked and built', async () => {
  const { code, output, errors } = await runTool('next', NEXT, ['build']);
  assert.equal(code, 0, output + errors);
  assert.doesNotMatch(output + errors, /warn/i);
});

for (const [name, command] of [
  ['built for production', 'start'],
  ['in development', 'dev'],
]) {
  test(`next: ${name}, the page is hydrated with data and listeners`, async () => {
    const { url, read, close } = await startNext(command);
    try {
      const [latest, wire] = tagsOf(await (await fetch(url)).text());
      assert.match(
        latest,
        /^<hot-events (?=.*\bid="latest")(?=.*\bheading="Tin mới nhất")(?=.*\blimit="3").*?>/,
      );
      assert.match(latest, /><a href="\/tin-moi-nhat">Tin mới nhất<\/a><\/hot-events>$/);
      assert.match(wire, /^<hot-events (?=.*\bsrc="\/tin-moi.json")(?=.*\blimit="2").*?><a /);
      await checkPage(browser, url);
      assert.doesNotMatch(read(), /warn|⚠|⨯|error/i);
    } finally {
      await close();
    }
  });
}

describe('next: a page with what a server drew', () => {
  let server;
  before(async () => {
    server = await startNext('start');
  });
  after(() => server?.close());

  /** Opens a page and hands it over, with what goes wrong on it. */
  async function withPage(options, use) {
    const page = await browser.newPage(options);
    try {
      const problems = watch(page);
      await page.addInitScript(recordShifts);
      await use(page, problems);
    } finally {
      await page.close();
    }
  }

  test('shows every headline without script', () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}may-chu`);
      const drawn = page.locator('#drawn [part~="link"]:visible');
      assert.deepEqual(await drawn.allTextContents(), latest);
      assert.deepEqual(await page.locator('#linked a:visible').allTextContents(), wire);
    }));

  test('is taken over: nothing moves, and nothing is there twice', () =>
    withPage({}, async (page, problems) => {
      await page.goto(`${server.url}may-chu`);
      await expectHeadlines(page, '#drawn', latest);
      await expectHeadlines(page, '#linked', wire);
      // The styles of the server go when the element draws for itself.
      await page.waitForFunction(() => {
        const list = document.querySelector('#drawn');
        return list.state === 'ready' && !list.shadowRoot.querySelector('style');
      });
      await expectHeadlines(page, '#drawn', latest);
      const shift = await page.evaluate(() => globalThis.shift);
      assert.ok(shift <= MAX_SHIFT, `a shift of ${shift}`);
      assert.deepEqual(problems, []);
    }));

  test('is drawn, too, where the router goes there without loading a page', () =>
    withPage({}, async (page, problems) => {
      await page.goto(server.url);
      await page.locator('#served').click();
      await expectHeadlines(page, '#drawn', latest);
      await expectHeadlines(page, '#linked', wire);
      // React sets HTML in a way that parses no declarative roots, and Chromium says so.
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('declarative Shadow DOM is not being parsed')),
        [],
      );
    }));
});

// Pages that allow almost nothing: the elements must do with what the README asks for, and report no violation.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ALL_FOUR, allShown, startSite, toPage } from './site.mjs';

const NONCE = 'r4nd0m';

const STRICT = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
];

const TRUSTED_TYPES = "require-trusted-types-for 'script'";

const content = toPage({
  head: `<link rel="stylesheet" href="/bantin.css"><script nonce="${NONCE}" async src="/bantin.js"></script>`,
  body: ALL_FOUR,
});

const answer = (directives) => ({
  body: content,
  type: 'text/html',
  headers: { 'content-security-policy': directives.join('; ') },
});

/** Hears of every violation, from before the first script on. */
const recordViolations = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
  );
};

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

describe('a strict Content-Security-Policy', () => {
  for (const [name, directives] of [
    ['of nonces alone', STRICT],
    ['that requires Trusted Types', [...STRICT, TRUSTED_TYPES]],
    ['that allows the policy “bantin” and no other', [...STRICT, TRUSTED_TYPES, 'trusted-types bantin']],
    ['of an allow-list of hosts', ["default-src 'none'", "script-src 'self'", ...STRICT.slice(2)]],
  ]) {
    test(`${name} lets all four elements show everything, without one violation`, () =>
      site.withPage(
        answer(directives),
        async (page) => {
          await allShown(page);
          await page.waitForFunction(
            () => document.querySelector('news-article').shadowRoot.querySelector('img').naturalWidth > 0,
          );
          // What is drawn again on the way: a language, a filter, a failure.
          await page.evaluate(async () => {
            await bantin.setLocale('en');
            const list = document.querySelector('hot-events');
            list.keyword = 'giao thông';
            await list.updateComplete;
            list.src = '/khong-co.json';
          });
          await page.getByRole('link', { name: 'Tin mới nhất' }).waitFor();
          assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
        },
        { init: recordViolations, isMeantToFail: (url) => url.endsWith('/khong-co.json') },
      ));
  }

  test('that does not list the script blocks it, and the links inside the tags stay', () =>
    site.withPage(
      answer(["default-src 'none'", "style-src 'self'"]),
      async (page) => {
        await page.getByRole('link', { name: 'Tin mới nhất' }).waitFor();
        await page.waitForFunction(() => globalThis.violations.length > 0);
        const violations = await page.evaluate(() => globalThis.violations);
        assert.match(violations.join('\n'), /^script-src/, 'the test hears of violations');
        assert.equal(await page.evaluate(() => globalThis.bantin), undefined);
      },
      {
        init: recordViolations,
        checkProblems: (problems) => {
          const kinds = problems.map((problem) => problem.replace(/:.*/s, '')).sort();
          assert.deepEqual(kinds, ['console', 'failed'], problems.join('\n'));
        },
      },
    ));
});

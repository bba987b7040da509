// The first paste of the README, and the policies of the guides: copied as they are, onto a page of one's own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readRoot, startSite, toPage } from './site.mjs';

const GUIDES = ['README.md', 'docs/vi/chinh-sach-bao-mat.md', 'docs/en/content-security-policy.md'];

/** Lists the fenced blocks of one language, as a reader copies them. */
const blocksOf = (text, language) =>
  [...text.matchAll(new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms'))].map(([, block]) => block);

const texts = Object.fromEntries(
  await Promise.all(GUIDES.map(async (path) => [path, String(await readRoot(path))])),
);
const [html] = blocksOf(texts['README.md'], 'html');
const [json] = blocksOf(texts['README.md'], 'json');
const [css] = blocksOf(texts['README.md'], 'css');

/** The answers of a site whose webmaster copied what the README shows. */
const answers = {
  '/tin-moi.json': { body: json, type: 'application/json' },
  '/trang.css': { body: css, type: 'text/css' },
};

/** Hears of every violation, from before the first script on. */
const recordViolations = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    globalThis.violations.push(`${violatedDirective}: ${blockedURI}`),
  );
};

const toAnswer = (policy, body) => ({
  body: toPage({ head: '<link rel="stylesheet" href="/trang.css">', body }),
  type: 'text/html',
  headers: { 'content-security-policy': policy },
});

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** The policies that are shown anywhere, each once. */
const policiesOf = (text) =>
  blocksOf(text, 'http').map((header) => /^Content-Security-Policy: (.+)$/m.exec(header)[1]);
const policies = new Set(Object.values(texts).flatMap(policiesOf));

describe('the first paste', () => {
  for (const policy of policies) {
    test(`shows the news in its colours, without a violation of ${policy}`, async () => {
      const body = policy.includes('nonce-RANDOM') ? html.replace('<script', '<script nonce="RANDOM"') : html;
      await site.withPage(
        toAnswer(policy, body),
        async (page) => {
          await page.waitForLoadState('load');
          await page.locator('hot-events [part=headline]').nth(2).waitFor();
          const { headlines, accent, violations } = await page.evaluate(() => {
            const { shadowRoot } = document.querySelector('hot-events');
            return {
              headlines: shadowRoot.querySelectorAll('[part=headline]').length,
              accent: getComputedStyle(shadowRoot.querySelector('[part=section]')).color,
              violations: globalThis.violations,
            };
          });
          assert.equal(headlines, JSON.parse(json).articles.length);
          assert.equal(accent, 'rgb(0, 85, 140)', 'the accent of the CSS that is shown');
          assert.deepEqual(violations, []);
        },
        { answers, init: recordViolations },
      );
    });
  }

  test('has the same policies in both languages', () => {
    const [, vietnamese, english] = GUIDES.map((path) => policiesOf(texts[path]));
    assert.ok(vietnamese.length > 3);
    assert.deepEqual(english, vietnamese);
  });
});

// More than one of us on a page, and Lit of the page's own: whoever comes first serves all, and nobody gets in the way.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { ALL_FOUR, allShown, feed, readRoot, startSite, textOf, toPage } from './site.mjs';

/** Files of ES modules by their address, as a server without a bundler has them. */
async function readModules(folder) {
  const names = await readdir(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), {
    recursive: true,
  });
  const files = names.filter((name) => name.endsWith('.js'));
  const toEntry = async (name) => [
    `/${folder}/${name}`,
    { body: await readRoot(`${folder}/${name}`), type: 'text/javascript' },
  ];
  return Object.fromEntries(await Promise.all(files.map(toEntry)));
}

const IMPORT_MAP = `<script type="importmap">${JSON.stringify({
  imports: {
    bantin: '/dist/index.js',
    'bantin/': '/dist/',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  },
})}</script>`;

const script = (path) => `<script src="${path}"></script>`;
const modules = (code) => `<script type="module">${code}</script>`;

let site;
let answers;
let version;

before(async () => {
  site = await startSite();
  const folders = [
    'dist',
    'node_modules/lit',
    'node_modules/lit/decorators',
    'node_modules/lit/directives',
    'node_modules/lit-html',
    'node_modules/lit-html/directives',
    'node_modules/lit-element',
    'node_modules/@lit/reactive-element',
    'node_modules/@lit/reactive-element/decorators',
  ];
  answers = Object.assign({}, ...(await Promise.all(folders.map(readModules))));
  ({ version } = JSON.parse(await readRoot('package.json')));
  const text = String(await readRoot('dist/bantin.js'));
  const older = text.replaceAll(version, '0.0.9');
  assert.notEqual(older, text, 'the version stands in the script');
  answers['/cu/bantin.js'] = { body: older, type: 'text/javascript' };
  answers['/moi/bantin.js'] = { body: text, type: 'text/javascript' };
});

after(() => site?.close());

/** What is said in the console about a second copy. */
const NOTE = /^bantin: .*the first copy stays\.$/;

/** Opens a page with all elements, waits for them, and looks at what was said. */
const withCopies = (head, use, { requests = 1 } = {}) =>
  site.withPage(
    toPage({ head: IMPORT_MAP + head, body: ALL_FOUR }),
    async (page, { messages }) => {
      await allShown(page);
      await page.waitForFunction(() => document.readyState === 'complete');
      assert.equal(await textOf(page, 'news-article [part=headline]'), feed.articles[0].headline);
      await use(page, messages);
      for (const [type, text] of messages) {
        assert.equal(type, 'info', text);
        assert.match(text, NOTE);
      }
      assert.equal(
        site.requests.filter(({ path }) => path === '/tin.json').length,
        requests,
        'one for each copy that draws',
      );
    },
    { answers },
  );

/** Uses what the elements can do, so that each of them has to do with whoever serves it. */
async function useElements(page) {
  await page.locator('hot-events').evaluate((list) => {
    list.keyword = 'giao thông';
  });
  await page.locator('hot-events [part=clear]').click();
  await page.locator('hot-events [part=clear]').waitFor({ state: 'detached' });
  assert.equal(await page.locator('hot-events [part=item]').count(), 3);
}

describe('two versions of the script', () => {
  for (const [order, first, second, expected] of [
    ['the older one first', '/cu/bantin.js', '/moi/bantin.js', () => '0.0.9'],
    ['the newer one first', '/moi/bantin.js', '/cu/bantin.js', () => version],
  ]) {
    test(`${order}: it serves the page, and the other one says so once`, () =>
      withCopies(script(first) + script(second), async (page, messages) => {
        assert.equal(await page.evaluate(() => bantin.version), expected());
        assert.equal(messages.length, 1);
        await useElements(page);
        await page.evaluate(() => bantin.setLocale('en'));
        await page.getByRole('heading', { name: 'Hot events' }).waitFor();
      }));
  }
});

describe('ES modules and the script file', () => {
  test('the script first: it serves the page, and the modules can be imported all the same', () =>
    withCopies(
      script('/moi/bantin.js') + modules(`import * as all from 'bantin'; window.all = all;`),
      async (page) => {
        const { isOfScript, names } = await page.evaluate(() => ({
          isOfScript: customElements.get('hot-events') !== window.all.HotEvents,
          names: Object.keys(window.all),
        }));
        assert.ok(isOfScript);
        assert.ok(names.includes('HotEvents') && names.includes('setLocale'));
        await useElements(page);
        await page.evaluate(() => bantin.setLocale('en'));
        await page.getByRole('heading', { name: 'Hot events' }).waitFor();
      },
    ));

  test('the modules first: they serve the page, and the script harms nobody', () =>
    withCopies(
      modules(`
        import * as all from 'bantin';
        window.all = all;
        document.head.append(Object.assign(document.createElement('script'), { src: '/moi/bantin.js' }));`),
      async (page) => {
        await page.waitForFunction(() => window.bantin);
        assert.ok(await page.evaluate(() => customElements.get('hot-events') === window.all.HotEvents));
        await useElements(page);
        await page.evaluate(() => window.all.setLocale('en'));
        await page.getByRole('heading', { name: 'Hot events' }).waitFor();
      },
    ));

  test('one element of the modules and the script for the others', () =>
    withCopies(
      modules(`
        import { NewsCard } from 'bantin/news-card.js';
        window.NewsCard = NewsCard;
        document.head.append(Object.assign(document.createElement('script'), { src: '/moi/bantin.js' }));`),
      async (page) => {
        await page.waitForFunction(() => window.bantin);
        assert.ok(await page.evaluate(() => customElements.get('news-card') === window.NewsCard));
        await useElements(page);
      },
      { requests: 2 },
    ));
});

describe('ES modules and the script file where Trusted Types are required', () => {
  /** Each has its policy: that of the modules is the one of the page’s Lit. */
  const POLICY = "require-trusted-types-for 'script'; trusted-types bantin bantin-json-ld lit-html";
  const recordViolations = () => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      globalThis.violations.push(`${effectiveDirective}: ${sample}`),
    );
  };
  const later = (path) => `<script defer src="${path}"></script>`;
  const importAll = modules(`import * as all from 'bantin'; window.all = all;`);

  for (const [order, head, attributes] of [
    ['the script first', script('/moi/bantin.js') + importAll, 'json-ld'],
    [
      'two scripts and the modules',
      script('/moi/bantin.js') + script('/cu/bantin.js') + importAll,
      'json-ld',
    ],
    ['the modules first', importAll + later('/moi/bantin.js'), 'json-ld'],
  ]) {
    test(`${order}: everything is shown, and nothing is violated`, () =>
      site.withPage(
        {
          body: toPage({
            head: IMPORT_MAP + head,
            body: ALL_FOUR.replaceAll(' src=', ` ${attributes} src=`),
          }),
          type: 'text/html',
          headers: { 'content-security-policy': POLICY },
        },
        async (page, { messages }) => {
          await allShown(page);
          await page.waitForFunction(() => document.readyState === 'complete' && window.all && window.bantin);
          await useElements(page);
          assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
          for (const [type, text] of messages) {
            assert.equal(type, 'info', text);
            assert.match(text, NOTE);
          }
          assert.equal(
            messages.length,
            order.startsWith('two') ? 2 : 1,
            'each copy that comes later says so once',
          );
        },
        { answers, init: recordViolations },
      ));
  }

  test('a policy of ours that the page does not allow is violated, and the test notices', () =>
    site.withPage(
      {
        body: toPage({ head: script('/moi/bantin.js') }),
        type: 'text/html',
        headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
      },
      async (page) => {
        await page.waitForFunction(() => globalThis.violations.length > 0);
        assert.equal(await page.evaluate(() => globalThis.violations[0]), 'trusted-types: bantin');
      },
      { answers, init: recordViolations, checkProblems: () => {} },
    ));
});

describe('Lit of the page’s own', () => {
  const CLOCK = `
    import { LitElement, css, html } from 'lit';
    class PortalClock extends LitElement {
      static properties = { hour: { type: Number } };
      static styles = css\`:host { color: rgb(1, 2, 3) }\`;
      constructor() { super(); this.hour = 6; }
      render() { return html\`<b>Bây giờ là \${this.hour} giờ</b><button @click=\${() => this.hour++}>Thêm</button>\`; }
    }
    customElements.define('portal-clock', PortalClock);
    document.body.append(document.createElement('portal-clock'));`;

  for (const [order, head] of [
    ['before the script', modules(CLOCK) + '<script defer src="/moi/bantin.js"></script>'],
    ['after the script', script('/moi/bantin.js') + modules(CLOCK)],
    ['with the modules, which share it', modules(`import 'bantin';${CLOCK}`)],
  ]) {
    test(`${order}: both draw`, () =>
      withCopies(head, async (page, messages) => {
        const clock = page.locator('portal-clock');
        await clock.getByText('Bây giờ là 6 giờ').waitFor();
        await clock.getByRole('button').click();
        await clock.getByText('Bây giờ là 7 giờ').waitFor();
        assert.equal(await clock.evaluate((element) => getComputedStyle(element).color), 'rgb(1, 2, 3)');
        await useElements(page);
        assert.deepEqual(messages, []);
      }));
  }
});

test('elements of the page’s own with our names stay as they are, and the others are ours', () =>
  site.withPage(
    toPage({
      head: `<script>customElements.define('news-card', class extends HTMLElement {
          connectedCallback() { this.textContent = 'Thẻ của trang' } })</script>${script('/moi/bantin.js')}`,
      body: ALL_FOUR,
    }),
    async (page, { messages }) => {
      await page.locator('hot-events [part=headline]').first().waitFor();
      assert.match(await textOf(page, 'news-card'), /^Thẻ của trang/);
      assert.deepEqual(messages, [
        ['info', 'bantin: <news-card> already on this page; the first copy stays.'],
      ]);
    },
    { answers },
  ));

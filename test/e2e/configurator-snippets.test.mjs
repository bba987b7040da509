// What the configurator's buttons copy, pasted into blank pages that send the policy which it prints.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { watchForProblems } from './browser.mjs';
import { codeOf, sourceRead, startConfigurator } from './configurator.mjs';
import { serve } from './http.mjs';
import { feed, readRoot } from './site.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORS = { 'access-control-allow-origin': '*' };

let app;
/** Somebody's page, and what belongs to it. */
let site;
let pages = {};
/** Somebody else's feed. */
let other;

const TYPES = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  rss: 'text/xml',
  atom: 'text/xml',
  webp: 'image/webp',
};

/** The files that the configurator tells to copy, where it tells to put them. */
async function findFile(path) {
  const file = path
    .replace(/^\/bantin\/[\d.]+\//, '')
    .replace(/^\/(?=[\w-]+\.(?:json|rss|atom)|pictures)/, 'mau/');
  try {
    return { body: await readRoot(`configurator-static/${file}`), type: TYPES[path.split('.').at(-1)] };
  } catch {
    return undefined;
  }
}

before(async () => {
  app = await startConfigurator();
  site = await serve((path) => pages[path] ?? findFile(path));
  const picture = await readRoot('demo/pictures/harbour.webp');
  other = await serve((path) => {
    if (path === '/tin.json') return { body: JSON.stringify(feed), type: 'application/json', headers: CORS };
    return path.startsWith('/tranh/') ? { body: picture, type: 'image/webp' } : undefined;
  });
});

after(async () => {
  await app?.close();
  await site?.close();
  await other?.close();
});

/** Presses the button that copies a block, and returns what is in the clipboard. */
async function copied(page, title) {
  await page.getByRole('button', { name: `Chép: ${title}` }).click();
  await page.getByText('Đã chép.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The strictest page there is, but for what the configurator says. */
const toPolicy = (lines) =>
  `default-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; ${lines.replace(/\s+/g, ' ')}`;

/**
 * Opens a page with a snippet in its body, and passes it to `use` when all elements are ready. Fails if anything goes
 * wrong or violates the policy.
 */
async function paste({ html, css = '', policy, files = {} }, use) {
  const head = css && '<link rel="stylesheet" href="/trang.css">';
  pages = {
    '/': {
      body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang trống</title>${head}</head><body>${html}</body></html>`,
      type: 'text/html; charset=utf-8',
      headers: policy && { 'content-security-policy': toPolicy(policy) },
    },
    '/trang.css': { body: css, type: 'text/css' },
    ...files,
  };
  const page = await app.browser.newPage();
  const problems = watchForProblems(page);
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => {
      const elements = [...document.querySelectorAll('hot-events, news-card, news-article, keyword-tags')];
      return elements.length > 0 && elements.every(({ state }) => state === 'ready');
    });
    await page.waitForLoadState('networkidle');
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
  }
}

/** The accent that the first element draws with. */
const accentOf = (page, tag) =>
  page.evaluate(
    (name) => getComputedStyle(document.querySelector(name)).getPropertyValue('--news-accent'),
    tag,
  );

describe('the HTML', () => {
  for (const tag of ['hot-events', 'news-card', 'news-article', 'keyword-tags']) {
    test(`for <${tag}> renders on a blank page with the policy that is printed`, () =>
      app.withConfigurator(
        `#_element=${tag}&_look=classic&--news-accent=%230a58ca${tag === 'hot-events' ? '&json-ld=' : ''}`,
        async (configurator) => {
          await sourceRead(configurator);
          const html = await copied(configurator, 'Dán vào chỗ cần hiện tin');
          const css = await copied(configurator, 'Thêm vào tệp CSS của trang');
          const policy = await copied(configurator, 'Thêm vào Content-Security-Policy, nếu trang có gửi');
          assert.match(html, /<!--bantin-->\n {2}.*<a href="\/bai\//);
          await paste({ html, css, policy }, async (page) => {
            assert.equal(await accentOf(page, tag), '#0a58ca');
            const { font, parts } = await page.evaluate((name) => {
              const element = document.querySelector(name);
              return {
                font: getComputedStyle(element).getPropertyValue('--news-font'),
                parts: element.shadowRoot.querySelectorAll('[part=headline], [part=keyword]').length,
              };
            }, tag);
            assert.match(font, /Times New Roman/, 'the theme is there');
            assert.ok(parts > 0);
          });
        },
        WITH_CLIPBOARD,
      ));
  }

  test('for a feed of another host names the hosts of the feed and its pictures, and asks for it once', () =>
    app.withConfigurator(
      `#src=${encodeURIComponent(`${other.url}/tin.json`)}`,
      async (configurator) => {
        await configurator.getByRole('button', { name: /^Tải nguồn từ/ }).click();
        await sourceRead(configurator);
        const html = await copied(configurator, 'Dán vào chỗ cần hiện tin');
        const policy = await copied(configurator, 'Thêm vào Content-Security-Policy, nếu trang có gửi');
        other.requests.length = 0;
        await paste({ html, policy }, async (page) => {
          const picture = await page.evaluate(
            () => document.querySelector('hot-events').shadowRoot.querySelector('img').naturalWidth,
          );
          assert.ok(picture > 0);
          const asked = other.requests.filter(({ path }) => path === '/tin.json');
          assert.equal(asked.length, 1, 'the preload is the request');
        });
      },
      WITH_CLIPBOARD,
    ));

  test('has no article inside that its own rules keep back', () =>
    app.withConfigurator(
      `#src=${encodeURIComponent(`${other.url}/tin.json`)}&min-age=4000&require-attribution=`,
      async (configurator) => {
        await configurator.getByRole('button', { name: /^Tải nguồn từ/ }).click();
        await sourceRead(configurator);
        const headlinesOf = async () =>
          [...(await codeOf(configurator, 'html')).matchAll(/<a href="[^"]*">(.*?)<\/a>/g)].map(
            ([, text]) => text,
          );
        const [old, young, middle] = feed.articles.map(({ headline }) => headline);
        assert.deepEqual(await headlinesOf(), [old]);
        const rule = configurator.getByLabel('Bỏ bài không rõ nguồn');
        await rule.uncheck();
        assert.deepEqual(await headlinesOf(), [old, middle], `${young} is too young`);
        await configurator.locator('[name=element][value=news-card]').check({ force: true });
        await configurator.getByLabel('Bài nào').fill('cau-treo');
        assert.deepEqual(await headlinesOf(), []);
      },
    ));

  test('for news of several sources and for news inside the tag renders as well', () =>
    app.withConfigurator('', async (configurator) => {
      for (const [sample, expected] of [
        ['trong-the', /<script type="application\/json">/],
        ['tong-hop', /src="\/dai-tinh\.rss \/nong-thon\.atom \/cong-an\.json"/],
      ]) {
        await configurator.getByLabel('Mẫu', { exact: true }).selectOption(sample);
        await sourceRead(configurator);
        const html = await codeOf(configurator, 'html');
        assert.match(html, expected);
        await paste({ html, policy: await codeOf(configurator, 'policy') }, async (page) => {
          assert.ok((await page.locator('hot-events [part=headline]').count()) > 1);
        });
      }
    }));
});

/** Options with everything that JSX writes in another way. */
const MANY =
  '#_element=hot-events&_keywords=1&theme=light&limit=3&heading-level=3&dedupe=&fields=picture+time&heading=%22Tin%22+%7B1%7D&attribution=&field-map=%7B%22headline%22%3A%22headline%22%7D&--news-accent=%230a58ca&_look=compact';

/** Bundles code that imports the package by its name, as an app does. */
async function bundle(contents, loader) {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: ROOT },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return {
    '/app.js': { body: textOf('.js'), type: 'text/javascript' },
    '/app.css': { body: textOf('.css'), type: 'text/css' },
  };
}

const APP = '<link rel="stylesheet" href="/app.css"><script type="module" src="/app.js"></script>';

/** Lists what TypeScript finds wrong in a module. */
function findTypeErrors(source) {
  const file = `${ROOT}News.tsx`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    jsx: ts.JsxEmit.ReactJSX,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    noUncheckedSideEffectImports: false,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? source : readFile(path));
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, source, options.target, true) : getSourceFile(path, ...rest);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the other tabs', () => {
  const code = {};

  before(() =>
    app.withConfigurator(MANY, async (page) => {
      await sourceRead(page);
      for (const [tab, ids] of Object.entries({
        npm: ['install', 'imports', 'markup', 'css'],
        React: ['component'],
        WordPress: ['wordpress', 'policy'],
      })) {
        await page.getByRole('tab', { name: tab }).click();
        for (const id of ids) code[id] = await codeOf(page, id);
        if (tab === 'npm') code.bundled = await codeOf(page, 'policy');
      }
    }),
  );

  /** What is the same wherever it is pasted. */
  async function check(page) {
    assert.equal(await page.locator('hot-events [part=item]').count(), 3);
    assert.equal(await accentOf(page, 'hot-events'), '#0a58ca');
    assert.equal(await page.locator('[theme=light]').count(), 2, 'list and keywords have one theme');
    assert.equal(await page.evaluate(() => document.querySelector('hot-events').heading), '"Tin" {1}');
  }

  test('WordPress: the block renders', async () => {
    assert.match(code.wordpress, /^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->\n$/);
    await paste({ html: code.wordpress, css: code.css, policy: code.policy }, check);
  });

  test('npm: the modules are bundled, and render with the HTML', async () => {
    assert.match(code.install, /^npm i \.\/bantin-\d+\.\d+\.\d+\.tgz\n$/);
    const files = await bundle(code.imports, 'js');
    await paste({ html: APP + code.markup, css: code.css, policy: code.bundled, files }, check);
  });

  test('React: the component compiles with its types, and renders', async () => {
    assert.deepEqual(findTypeErrors(code.component), []);
    const mount = `${code.component}
      import { createRoot } from 'react-dom/client';
      createRoot(document.getElementById('app')).render(<News />);`;
    await paste({ html: `${APP}<div id="app"></div>`, files: await bundle(mount, 'tsx') }, check);
  });
});

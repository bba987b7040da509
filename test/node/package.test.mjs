// The package as a developer installs it: what it exports, imports, registers, types and packs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { build as buildApp } from 'vite';
import { replaceVersion } from '../../tools/document-version.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const packageJson = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const TAGS = ['hot-events', 'keyword-tags', 'news-article', 'news-card'];

/** What an integration may import, besides lit. */
const OF_INTEGRATIONS = {
  'react.js': /^(react|@lit\/react)$/,
  'integrations/draw-on-server.js': /^@lit-labs\/ssr(\/|$)/,
};

const folders = [];

async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-package-'));
  folders.push(folder);
  return folder;
}

after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Every file that a value of package.json's `exports` leads to. */
const targetsOf = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targetsOf));

/** Whether there is a file for a path, where one of its parts may end in `*`, or start with it. */
async function isThere(path) {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const at = path.lastIndexOf('/');
  const [start, end] = path.slice(at + 1).split('*');
  const names = await readdir(join(ROOT, path.slice(0, at + 1)));
  return names.some((name) => name.startsWith(start) && name.endsWith(end));
}

describe('package.json', () => {
  test('every export leads to a file that is there', async () => {
    const targets = targetsOf(packageJson.exports);
    assert.ok(targets.length > 10, targets.join(' '));
    for (const target of targets) assert.ok(await isThere(target), target);
  });

  test('every other field that names a file names one that is there', async () => {
    const {
      main,
      module,
      types,
      unpkg,
      jsdelivr,
      customElements,
      'web-types': webTypes,
      files,
    } = packageJson;
    for (const file of [main, module, types, unpkg, jsdelivr, customElements, webTypes, ...files])
      assert.ok(file && (await isThere(file)), file);
  });

  test('sideEffects lists files that are there, all that register something among them', async () => {
    const { sideEffects } = packageJson;
    for (const file of sideEffects) {
      // A pattern without a folder goes for all of them.
      const path = file.includes('/') ? file : `dist/${file}`;
      assert.ok(await isThere(path), file);
    }
    for (const tag of TAGS) assert.ok(sideEffects.includes(`./dist/${tag}.js`), tag);
  });

  test('lit is all that comes along at run time; what only some need is optional', () => {
    assert.deepEqual(Object.keys(packageJson.dependencies), ['lit']);
    const peers = Object.keys(packageJson.peerDependencies);
    assert.deepEqual(peers, ['@lit-labs/ssr', '@lit/react', 'react']);
    for (const peer of peers) assert.equal(packageJson.peerDependenciesMeta[peer].optional, true, peer);
  });

  test('names an author, a place for the source and one for bugs, and asks npm for provenance', () => {
    const { author, repository, homepage, bugs, publishConfig, scripts } = packageJson;
    for (const address of [homepage, bugs.url, repository.url.replace(/^git\+/, '')])
      assert.equal(new URL(address).protocol, 'https:', address);
    assert.ok(author);
    assert.deepEqual(publishConfig, { access: 'public', provenance: true });
    assert.equal(scripts.prepack, 'npm run build', 'a clone is packed with what it builds');
  });
});

describe('the modules', () => {
  test('leave lit outside, and import nothing else but what an integration is for', async () => {
    const files = (await readdir(join(ROOT, 'dist'), { recursive: true })).filter(
      (file) => file.endsWith('.js') && !['bantin.js', 'cli.js'].includes(file),
    );
    const importers = new Map();
    for (const file of files) {
      const code = await readFile(join(ROOT, 'dist', file), 'utf8');
      for (const { fileName: specifier } of ts.preProcessFile(code).importedFiles) {
        if (specifier.startsWith('.')) continue;
        importers.set(specifier, [...(importers.get(specifier) ?? []), file]);
      }
    }
    assert.ok(importers.get('lit')?.length > 4, 'the test sees imports');
    for (const [specifier, from] of importers) {
      if (/^lit(\/|$)/.test(specifier)) continue;
      const [entry] = Object.entries(OF_INTEGRATIONS).find(([, pattern]) => pattern.test(specifier)) ?? [];
      assert.deepEqual(from, [entry], specifier);
    }
  });

  const modules = Object.keys(packageJson.exports).filter(
    (name) => typeof packageJson.exports[name] === 'object',
  );

  for (const name of modules) {
    const specifier = name.replace('.', 'bantin');
    test(`"${specifier}" can be imported where there is no page`, async () => {
      assert.equal(globalThis.document, undefined);
      await import(specifier);
    });
  }

  test('"bantin" exports what the README says', async () => {
    const exported = Object.keys(await import('bantin'));
    assert.deepEqual(
      exported.sort(),
      [
        ...['FeedError', 'HotEvents', 'KeywordTags', 'NewsArticle', 'NewsCard'],
        ...['NewsErrorEvent', 'NewsKeywordEvent', 'NewsLoadEvent', 'NewsOpenEvent', 'NewsViewEvent'],
        ...['fetchFeed', 'getLocale', 'readFeed', 'setLocale'],
      ].sort(),
    );
  });

  test('"bantin/data" reads a feed in Node, from a text and over the network', async () => {
    const { FeedError, fetchFeed, readFeed } = await import('bantin/data');
    const text = JSON.stringify({
      title: 'Báo Hải Ngự',
      articles: [
        { headline: 'Mùa rươi về sớm trên sông Cái', url: 'bai/mua-ruoi.html', published: '2026-11-20' },
        { url: '/bai/khong-co-tieu-de.html' },
      ],
    });
    const check = ({ title, articles }, base) => {
      assert.equal(title, 'Báo Hải Ngự');
      assert.deepEqual(
        articles.map(({ headline, url, publishedPrecision }) => [headline, url, publishedPrecision]),
        [['Mùa rươi về sớm trên sông Cái', `${base}bai/mua-ruoi.html`, 'day']],
      );
    };
    check(readFeed(text, { url: 'https://bao.example/tin/moi.json' }), 'https://bao.example/tin/');
    assert.throws(() => readFeed('<p>Đăng nhập</p>', { url: 'https://bao.example/' }), FeedError);

    const server = createServer((request, response) => {
      if (request.url === '/moi.json') response.writeHead(200).end(text);
      else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${server.address().port}/`;
    try {
      check(await fetchFeed(`${base}moi.json`), base);
      await assert.rejects(fetchFeed(`${base}cu.json`), { code: 'http', status: 404 });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('bundled for a page', () => {
  /** Bundles a page's script, runs it where there is nothing but a registry, and says which tags it registers. */
  async function registeredBy(contents) {
    const folder = await makeFolder();
    const outfile = join(folder, 'bundle.mjs');
    const { metafile } = await build({
      stdin: { contents, resolveDir: ROOT },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      logLevel: 'silent',
    });
    const [{ inputs }] = Object.values(metafile.outputs);
    const used = Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0);
    const script = `
      const tags = [];
      globalThis.HTMLElement = class {};
      globalThis.customElements = { get: (tag) => undefined, define: (tag) => tags.push(tag) };
      await import(${JSON.stringify(outfile)});
      console.log(JSON.stringify(tags.sort()));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    return { tags: JSON.parse(output), used };
  }

  for (const tag of TAGS) {
    test(`"bantin/${tag}.js" registers <${tag}> and brings no other element`, async () => {
      const { tags, used } = await registeredBy(`import 'bantin/${tag}.js';`);
      assert.deepEqual(tags, [tag]);
      const others = TAGS.filter((other) => other !== tag && used.some((path) => path.includes(other)));
      assert.deepEqual(others, [], used.join(' '));
    });
  }

  test('"bantin" registers all four, also where only a name of it is imported', async () => {
    assert.deepEqual((await registeredBy(`import 'bantin';`)).tags, TAGS);
    assert.deepEqual((await registeredBy(`import { getLocale } from 'bantin'; getLocale();`)).tags, TAGS);
  });

  test('"bantin/data" brings neither elements nor lit', async () => {
    const { tags, used } = await registeredBy(
      `import { readFeed } from 'bantin/data'; readFeed('{"articles":[]}', { url: 'https://bao.example/' });`,
    );
    assert.deepEqual(tags, []);
    const strangers = used.filter((path) => /node_modules|hot-events|keyword-tags|news-|styles/.test(path));
    assert.deepEqual(strangers, []);
  });
});

describe('the types', () => {
  const consumer = `
    import { readFeed, type Article, type NewsOpenEvent } from 'bantin';
    import type { Block, Feed } from 'bantin/data';
    import { HotEvents } from 'bantin/hot-events.js';
    import 'bantin/keyword-tags.js';
    import 'bantin/news-article.js';
    import { NewsCard } from 'bantin/news-card.js';

    const list: HotEvents = document.createElement('hot-events');
    list.articles = [{ headline: 'Thông xe tuyến ven biển', url: '/bai/thong-xe.html' }];
    list.layout = 'grid';
    list.limit = 5;
    list.addEventListener('news-open', (event: NewsOpenEvent) => {
      event.preventDefault();
      const url: string | undefined = event.article.url;
      console.log(url, event.originalEvent.button);
    });
    document.addEventListener('news-error', ({ error }) => console.log(error.code === 'http' && error.status));
    const card = document.querySelector('news-card');
    const headline: string | undefined = card instanceof NewsCard ? card.article?.headline : undefined;
    const keywords: string[] | undefined = document.querySelector('keyword-tags')?.keywords;
    const feed: Feed = readFeed('[]', { url: location.href });
    const blocks: Block[] = feed.articles.flatMap((article: Article) => article.body ?? []);
    const done: Promise<void> = list.reload();
    console.log(headline, keywords, blocks, done);

    // @ts-expect-error a layout that does not exist
    list.layout = 'carousel';
    // @ts-expect-error the state can only be read
    list.state = 'ready';
    // @ts-expect-error the address is missing
    readFeed('[]');
  `;

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    test(`compile in a strict project with moduleResolution "${moduleResolution}"`, async () => {
      const folder = await makeFolder();
      await mkdir(join(folder, 'node_modules'));
      await symlink(ROOT, join(folder, 'node_modules/bantin'), 'junction');
      await writeFile(join(folder, 'package.json'), '{"type": "module", "private": true}');
      await writeFile(join(folder, 'main.ts'), consumer);
      const compilerOptions = {
        ...{ module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
        ...{ strict: true, noEmit: true, skipLibCheck: false, verbatimModuleSyntax: true },
        ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      let errors = '';
      try {
        execFileSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8', stdio: 'pipe' });
      } catch ({ stdout }) {
        errors = stdout;
      }
      assert.equal(errors, '');
    });
  }
});

/** Bundles a page's script with lit, minified, as the build of a developer does. Returns its bytes, gzip -9. */
async function bundledSize(code) {
  const { output } = await buildApp({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
        load: (id) => (id === '\0entry' ? code : undefined),
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: 'entry' } },
  });
  return gzipSync(output.map((file) => file.code ?? '').join(''), { level: 9 }).length;
}

describe('what a developer pays, bundled with lit, minified and packed', () => {
  let all;
  before(async () => {
    all = await bundledSize(`import 'bantin';`);
  });

  test('import "bantin" costs at most 5 % more than the script file', async () => {
    const script = await readFile(join(ROOT, 'dist/bantin.js'));
    const pasted = gzipSync(script, { level: 9 }).length;
    assert.ok(all <= pasted * 1.05, `${all} bytes against ${pasted}`);
  });

  test('a card alone costs at most 85 % of all four elements', async () => {
    const card = await bundledSize(`import 'bantin/news-card.js';`);
    assert.ok(card <= all * 0.85, `${card} bytes of ${all}`);
  });

  test('the class of errors costs less than 400 bytes', async () => {
    const code = `import { FeedError } from 'bantin/data'; console.log(FeedError);`;
    const size = await bundledSize(code);
    assert.ok(size < 400, `${size} bytes`);
  });
});

test('a release puts its version into what the documentation shows, and nowhere else', () => {
  const text = 'src="/bantin/0.1.0/bantin.js"; npm i ./bantin-0.1.0.tgz; since 0.1.0';
  const expected = 'src="/bantin/0.2.0/bantin.js"; npm i ./bantin-0.2.0.tgz; since 0.1.0';
  assert.equal(replaceVersion(text, '0.1.0', '0.2.0'), expected);
});

test('the README shows the version that it comes with', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.ok(readme.includes(`/bantin/${version}/bantin.js`));
});

// What is not pasted into a page of the README's and the documentation's snippets: code is compiled, feeds are read,
// commands are run.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv';
import ts from 'typescript';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { readFeed } from '../../dist/data.js';
import { run } from '../cli-helpers.mjs';
import { blocks, blocksIn, ROOT } from '../docs-blocks.mjs';
import { serve } from '../e2e/http.mjs';

/** What runs nowhere, by how it begins, and why. */
const NOT_RUN = {
  'location /bantin/': 'one directive of nginx, which is not installed everywhere',
  '<hot-events src="/tin.json"><?php readfile': 'one call of PHP, which is not installed everywhere',
  "add_action('wp_enqueue_scripts'":
    'functions of WordPress; the tags that it writes are pasted on the same page',
};

/** Handled here, in test/e2e/docs-snippets.test.mjs (html, css), or output that is shown and no code. */
const KNOWN = ['', 'text', 'html', 'css', 'json', 'ts', 'tsx', 'js', 'vue', 'svelte', 'sh', 'cron', 'http'];

const squeeze = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** The proxies are run by test/node/proxies.long.test.mjs. */
const proxies = readdirSync(join(ROOT, 'docs/proxies')).map((file) =>
  squeeze(readFileSync(join(ROOT, 'docs/proxies', file), 'utf8')),
);

const isTestedFile = ({ code }) => proxies.some((text) => text.includes(squeeze(code)));

/** Names that the text around a snippet brings, by the snippets that use them. */
const PRELUDES = [
  [/articles\(\)/, `declare const articles: () => import('bantin').ArticleInput[];`],
  [/\{articles\} onnews-open/, `declare const articles: import('bantin').ArticleInput[];`],
  [
    /\bdefineConfig\(/,
    'declare const defineConfig: (config: object) => object; declare const vue: typeof defineConfig;',
  ],
  [/\bexpect\(/, 'declare const expect: (value: unknown) => { toContain(text: string): void };'],
  [/<hot-events[^>]* onnews-open/, `import 'bantin/jsx';`],
];

const AMBIENT = `
  declare module 'next/navigation' { function useRouter(): { push(url: string): void } }
  declare const response: import('node:http').ServerResponse;`;

const toSource = ({ code, language }) => {
  const jsx = /\bon:news-/.test(code) ? 'solid-js' : 'react';
  const pragma = language === 'tsx' ? `/** @jsxImportSource ${jsx} */\n` : '';
  const prelude = PRELUDES.filter(([pattern]) => pattern.test(code)).map(([, text]) => text);
  return `${pragma}${prelude.join('\n')}\n${code}\nexport {};`;
};

/** Compiles files that are on no disk, as if they stood in the package, and returns what the compiler says. */
function compileFiles(files, options) {
  const settings = {
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ...{ target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve, noEmit: true, skipLibCheck: true },
    ...{ lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: ['node'] },
    ...options,
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  const isOurs = (path) => Object.hasOwn(files, path);
  host.fileExists = (path) => isOurs(path) || fileExists(path);
  host.readFile = (path) => files[path] ?? readFile(path);
  host.getSourceFile = (path, ...rest) =>
    isOurs(path)
      ? ts.createSourceFile(path, files[path], ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram(Object.keys(files), settings, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

const toFiles = (list) =>
  Object.fromEntries([
    [join(ROOT, 'test/snippets/ambient.d.ts'), AMBIENT],
    ...list.map((block) => [
      join(ROOT, 'test/snippets', `${block.name.replace(/[^\w.]+/g, '-')}.${block.language}`),
      toSource(block),
    ]),
  ]);

describe('code', () => {
  test('in TypeScript and TSX takes the types of the package', () => {
    const list = blocksIn('ts', 'tsx');
    assert.ok(list.length > 5);
    const strict = { strict: true, exactOptionalPropertyTypes: true };
    assert.deepEqual(compileFiles(toFiles(list), strict), []);
  });

  test('in JavaScript uses the package rightly', () => {
    const list = blocksIn('js').filter((block) => !isTestedFile(block));
    assert.ok(list.length > 0);
    assert.deepEqual(compileFiles(toFiles(list), { allowJs: true, checkJs: true }), []);
  });

  for (const { name, code } of blocksIn('vue'))
    test(`${name} compiles`, () => {
      const { descriptor, errors } = parseVue(code);
      assert.deepEqual(errors, []);
      const { content } = compileScript(descriptor, { id: 'snippet', inlineTemplate: true });
      assert.match(content, /hot-events/);
    });

  for (const { name, code } of blocksIn('svelte'))
    test(`${name} compiles`, () => {
      assert.match(compileSvelte(code, { generate: 'client' }).js.code, /hot-events/);
    });
});

const schema = JSON.parse(readFileSync(join(ROOT, 'dist/feed.schema.json'), 'utf8'));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
const isSettings = (json) => ['html.customData', 'web-types', 'options'].some((key) => key in json);

describe('JSON', () => {
  for (const { name, code } of blocksIn('json'))
    test(`${name} is a feed, or settings that are JSON`, () => {
      const json = JSON.parse(code);
      if (isSettings(json)) return;
      assert.ok(validate(json), JSON.stringify(validate.errors));
      assert.ok(readFeed(code, { url: 'https://bao.example/tin-moi.json' }).articles.length > 0);
    });
});

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Cửa Lạch</title><link>https://bao.example/</link>
  <item><title>Cảng cá nâng cấp xong cầu tàu</title><link>https://bao.example/bai/1.html</link>
  <pubDate>Mon, 23 Nov 2026 08:00:00 +0700</pubDate></item></channel></rss>`;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Commands of others, which stand in the documentation for what surrounds ours. */
const OTHERS =
  /^(npm (ci|start|test|pack|i|install)\b|python3 -m http\.server|mkdir|curl|git pull|crontab|PATH=)/;

/** Splits what a shell is given into commands, without comments and the times of cron. */
const toCommands = (code) =>
  code
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n| && /)
    .map((line) =>
      line
        .replace(/(^|\s+)#.*$/, '')
        .replace(/^([\d*/,-]+ ){5}/, '')
        .trim(),
    )
    .filter(Boolean);

/** Reads the arguments of a command as a shell does. */
const toArguments = (command) =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare,
  );

describe('commands', () => {
  let server;
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bantin-snippets-'));
    server = await serve((path) => {
      if (/\.(json)$|\/api\//.test(path))
        return {
          type: 'application/json',
          body: '{"data":{"list":[{"tieuDe":"Cầu mới","duongDan":"/1","headline":"Cầu mới"}]},"articles":[{"headline":"Cầu mới","url":"/1"}]}',
        };
      return { type: 'application/rss+xml', body: RSS };
    });
  });

  after(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Leads addresses to the server of the test, and files into its folder. */
  const redirect = (text) =>
    text
      .replaceAll(/https:\/\/([\w.-]+\.example)/g, `${server.url}/$1`)
      .replaceAll(/\/(var|srv)\/www\/(?:[\w.-]+\/)*(?=[\w.-]+)/g, `${folder}/`);

  const prepare = () => {
    const page = '<!doctype html><meta charset="utf-8"><hot-events src="/tin-moi.json"></hot-events>';
    for (const name of ['index.html', 'trang-chu.html']) writeFileSync(join(folder, name), page);
    writeFileSync(join(folder, 'tin.rss'), RSS);
    writeFileSync(join(folder, 'tin-moi.rss'), RSS);
    copyFileSync(join(ROOT, 'demo/articles.json'), join(folder, 'tin-moi.json'));
  };

  for (const { name, code } of blocksIn('sh', 'cron'))
    test(name, async () => {
      prepare();
      for (const command of toCommands(code)) {
        const [, ours] = /(?:^|\| *)(?:npx )?bantin (.*)$/.exec(command) ?? [];
        const [, script] = /^npm run ([\w:]+)/.exec(command) ?? [];
        if (ours) {
          const input = command.includes('|') ? RSS : undefined;
          const { code: exit, stderr } = await run(toArguments(redirect(ours)), { cwd: folder, input });
          assert.equal(exit, 0, `${command}\n${stderr}`);
        } else if (script) assert.ok(scripts[script], command);
        else assert.match(command, OTHERS);
      }
    });
});

describe('the rest', () => {
  for (const { name, code } of blocksIn('http'))
    test(`${name} is lines of HTTP`, () => {
      for (const line of code.trim().split('\n')) assert.match(line, /^(HTTP\/|GET |[A-Z][\w-]*: \S)/);
    });

  test('stands in a file that a test uses, or has a reason why it does not', () => {
    const strangers = blocks
      .filter(({ language }) => !KNOWN.includes(language))
      .filter(({ code }) => !Object.keys(NOT_RUN).some((start) => code.startsWith(start)))
      .filter((block) => !isTestedFile(block));
    assert.deepEqual(
      strangers.map(({ name, language }) => `${name} (${language})`),
      [],
    );
  });

  test('each reason is that of a snippet', () => {
    for (const start of Object.keys(NOT_RUN))
      assert.ok(
        blocks.some(({ code }) => code.startsWith(start)),
        start,
      );
  });
});

// dist/bantin.js, the file of the script tag: small, whole, and as its hash says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What every reader on the slowest network pays for. */
const MAX_GZIP_BYTES = 66_700;

const bytes = await readFile(join(ROOT, 'dist/bantin.js'));
const code = bytes.toString('latin1');

/** Every node of the script, as the compiler reads it: a pattern would take a text for code. */
function* nodesOf(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

const nodes = [...nodesOf(ts.createSourceFile('bantin.js', code, ts.ScriptTarget.ES2022, true))];

/** What is called or constructed by a plain name. */
const called = nodes
  .filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node))
  .map(({ expression }) => expression)
  .filter((callee) => ts.isIdentifier(callee))
  .map(({ text }) => text);

test(`the script is at most ${MAX_GZIP_BYTES} bytes, gzip -9`, () => {
  const size = gzipSync(bytes, { level: 9 }).length;
  assert.ok(size <= MAX_GZIP_BYTES, `${size} bytes`);
});

test('the script is one file: it imports nothing, at no time', () => {
  const imports = nodes.filter(
    (node) =>
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isExportAssignment(node) ||
      node.kind === ts.SyntaxKind.ImportKeyword ||
      ts.isMetaProperty(node),
  );
  assert.deepEqual(
    imports.map((node) => node.getText()),
    [],
  );
  const loaders = ['importScripts', 'Worker', 'SharedWorker', 'require'];
  assert.deepEqual(
    called.filter((name) => loaders.includes(name)),
    [],
  );
  assert.doesNotMatch(code, /createElement\(["'`]link/);
  // What search engines are told is the one script that is made, and none that runs.
  const scripts = [...code.matchAll(/(\w+)=\w+\.createElement\(["'`]script["'`]\)/g)];
  assert.equal(scripts.length, code.split(/createElement\(["'`]script/).length - 1);
  for (const [, name] of scripts) assert.ok(code.includes(`${name}.type="application/ld+json"`));
  assert.doesNotMatch(code, /sourceMappingURL/);
});

// Chrome 101, Firefox 100 and Safari 15.5 are to show the news, too: what they cannot parse would take all of it away.
test('the script has no syntax that engines of 2022 do not know', () => {
  assert.ok(nodes.some(ts.isPrivateIdentifier), 'the test sees what is young');
  const patterns = nodes.filter(ts.isRegularExpressionLiteral).map(({ text }) => text);
  assert.ok(patterns.length > 20);
  assert.deepEqual(
    patterns.filter((pattern) => /\(\?<[=!]|\/[a-z]*v[a-z]*$/.test(pattern)),
    [],
  );
  const isYoung = (node) =>
    ts.isClassStaticBlockDeclaration(node) || ts.isDecorator(node) || ts.isAwaitUsingStatement?.(node);
  assert.deepEqual(
    nodes.filter(isYoung).map((node) => node.getText()),
    [],
  );
});

test('the script makes no code out of text', () => {
  assert.ok(called.includes('fetch'), 'the test sees what is called');
  assert.deepEqual(
    called.filter((name) => ['eval', 'Function'].includes(name)),
    [],
  );
  const timersOfText = nodes.filter(
    (node) =>
      ts.isCallExpression(node) &&
      /\b(?:setTimeout|setInterval)$/.test(node.expression.getText()) &&
      ts.isStringLiteralLike(node.arguments[0]),
  );
  assert.deepEqual(timersOfText, []);
});

test('the script begins with a byte order mark, so that no page can mistake its encoding', () => {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.ok(bytes.includes(Buffer.from('Sự kiện hot')), 'its texts are UTF-8');
});

test('the script has nothing of Lit’s development build', () => {
  assert.doesNotMatch(code, /dev mode|litIssuedWarnings|emitLitDebugLogEvents/);
});

test('the script says its version and its licences', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const start = bytes.toString('utf8').slice(0, 80);
  assert.ok(start.startsWith(`\uFEFF/*! bantin ${version} | MIT | lit: BSD-3-Clause`), start);
});

test('the script parses as a classic script and as a module, and the command as a module', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-check-'));
  try {
    for (const kind of ['cjs', 'mjs']) {
      const copy = join(folder, `bantin.${kind}`);
      await copyFile(join(ROOT, 'dist/bantin.js'), copy);
      execFileSync(process.execPath, ['--check', copy], { stdio: 'pipe' });
    }
    const cli = join(ROOT, 'dist/cli.js');
    execFileSync(process.execPath, ['--check', cli], { stdio: 'pipe' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('integrity.json has the hash of each file that is pasted into a page', async () => {
  const integrity = JSON.parse(await readFile(join(ROOT, 'dist/integrity.json'), 'utf8'));
  const themes = (await readdir(join(ROOT, 'dist/themes'))).filter((file) => file.endsWith('.css'));
  const pasted = ['bantin.js', 'bantin.css', ...themes.map((file) => `themes/${file}`)];
  assert.deepEqual(Object.keys(integrity).sort(), pasted.sort());
  for (const file of pasted) {
    const hash = createHash('sha384').update(await readFile(join(ROOT, 'dist', file)));
    assert.equal(integrity[file], `sha384-${hash.digest('base64')}`, file);
  }
});

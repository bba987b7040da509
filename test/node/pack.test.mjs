// The tarball that npm would publish: what is in it, and what is not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, describe, test } from 'node:test';
import { pack } from '../../tools/pack.mjs';

/** Whoever installs it downloads this. Two thirds of it are source maps and types. */
const MAX_TARBALL_BYTES = 750_000;

const TAGS = ['hot-events', 'keyword-tags', 'news-article', 'news-card'];
const INTEGRATIONS = ['jsx', 'react', 'server', 'svelte', 'vue'];

const folder = mkdtempSync(join(tmpdir(), 'bantin-pack-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { path: tarball, files } = pack(folder);
execFileSync('tar', ['-xzf', tarball, '-C', folder]);
const readPacked = (file) => readFileSync(join(folder, 'package', file), 'utf8');

const within = (start) => files.filter((file) => file.startsWith(start));
const modules = within('dist/').filter((file) => file.endsWith('.js'));
/** Files that are complete in themselves. */
const BUNDLES = ['dist/bantin.js', 'dist/cli.js'];

describe('the packed package', () => {
  test('has these files outside of its folders, and no others', () => {
    assert.deepEqual(files.filter((file) => !file.includes('/')).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'THIRD-PARTY-NOTICES',
      'custom-elements.json',
      'package.json',
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ]);
  });

  test('has all else in dist/: what is pasted, what is imported, the command', () => {
    const entries = ['index', 'data', ...TAGS, ...INTEGRATIONS].map((name) => `dist/${name}.js`);
    const themes = ['classic', 'compact', 'contrast', 'government'].map((name) => `dist/themes/${name}.css`);
    const data = ['dist/bantin.css', 'dist/feed.schema.json', 'dist/integrity.json'];
    const expected = [...BUNDLES, ...entries, ...data];
    const direct = within('dist/').filter((file) => /^dist\/[^/]+$/.test(file) && !file.endsWith('.map'));
    assert.deepEqual(direct.sort(), expected.sort());
    assert.deepEqual(
      within('dist/themes/')
        .filter((file) => file.endsWith('.css'))
        .sort(),
      themes,
    );
    assert.deepEqual(
      files.filter((file) => file.includes('/') && !file.startsWith('dist/')),
      [],
    );
  });

  test('has modules, their maps and their types, and nothing of the workshop', () => {
    const kinds = within('dist/').filter((file) => !/\.(?:js|js\.map|d\.ts|css)$/.test(file));
    assert.deepEqual(kinds.sort(), ['dist/feed.schema.json', 'dist/integrity.json']);
    const untyped = modules
      .filter((file) => !BUNDLES.includes(file) && !file.startsWith('dist/vendor/'))
      .map((file) => file.replace(/^dist\/(.+)\.js$/, '$1'))
      .filter((name) => {
        const folders = ['', 'elements/', 'integrations/'];
        const places = [...folders.map((place) => `${place}${name}`), `${name}/index`];
        return !places.some((place) => files.includes(`dist/types/${place}.d.ts`));
      });
    assert.deepEqual(untyped, []);
  });

  test('has source maps with the TypeScript in them, for modules that a debugger steps into', () => {
    const maps = within('dist/').filter((file) => file.endsWith('.map'));
    assert.ok(maps.length > 100, `${maps.length} maps`);
    for (const file of maps) {
      const { sources, sourcesContent } = JSON.parse(readPacked(file));
      assert.ok(modules.includes(file.replace(/\.map$/, '')), file);
      assert.ok(sources.length && sourcesContent?.length === sources.length, file);
      for (const source of sources) assert.match(source, /^(?:\.\.\/)+(?:src|node_modules)\//, file);
    }
    // Readers' browsers would ask for the map of the script file, and webmasters copy that file alone.
    for (const file of [...BUNDLES, 'dist/index.js']) {
      const [, map] = /sourceMappingURL=(\S+)\s*$/.exec(readPacked(file)) ?? [];
      if (BUNDLES.includes(file)) assert.equal(map, undefined, file);
      else if (map) assert.ok(files.includes(posix.join('dist', map)), file);
    }
  });

  test('has the licence of each package whose code it contains', () => {
    const notices = readPacked('THIRD-PARTY-NOTICES');
    const names = new Set(['lit-html', 'lit-element', '@lit/reactive-element']);
    for (const file of within('dist/vendor/@')) names.add(file.split('/').slice(2, 4).join('/'));
    assert.ok(names.size > 3);
    for (const name of names) assert.ok(notices.includes(`\n${name} (`), name);
    assert.match(notices, /Redistributions in binary form must reproduce/);
  });

  test(`has at most ${MAX_TARBALL_BYTES} bytes`, () => {
    const { size } = statSync(tarball);
    assert.ok(size <= MAX_TARBALL_BYTES, `${size} bytes`);
  });
});

// Whoever builds the package gets the package: a hash of a release can be checked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Generated files beside dist/. */
const GENERATED = [
  'THIRD-PARTY-NOTICES',
  'custom-elements.json',
  'vscode.css-custom-data.json',
  'vscode.html-custom-data.json',
  'web-types.json',
];

function hashAll() {
  const built = readdirSync(join(ROOT, 'dist'), { recursive: true })
    .map((file) => join('dist', file))
    .filter((file) => statSync(join(ROOT, file)).isFile());
  const toHash = (file) =>
    createHash('sha256')
      .update(readFileSync(join(ROOT, file)))
      .digest('hex');
  return Object.fromEntries([...built, ...GENERATED].sort().map((file) => [file, toHash(file)]));
}

test('a second build, in another time zone and language, gives the same bytes', () => {
  const first = hashAll();
  assert.ok(Object.keys(first).length > 400);
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
    shell: process.platform === 'win32',
  });
  assert.deepEqual(hashAll(), first);
});

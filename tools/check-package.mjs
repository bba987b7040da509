// Packs what was built, and checks the package as npm would deliver it: its fields, its exports and its types.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.mjs';

/** Entries that are no modules with types. */
const FILES = [
  ...['./bantin.js', './bantin.css', './themes/*', './integrity.json', './feed.schema.json'],
  ...[
    './custom-elements.json',
    './web-types.json',
    './vscode.html-custom-data.json',
    './vscode.css-custom-data.json',
  ],
];

const run = (command, ...args) =>
  execFileSync(join('node_modules', '.bin', command), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

const folder = mkdtempSync(join(tmpdir(), 'bantin-package-'));
try {
  const { path } = pack(folder);
  run('publint', '--strict', path);
  run('attw', path, '--profile', 'esm-only', '--exclude-entrypoints', ...FILES);
} catch (error) {
  // The tools have said why, above.
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// What the bundler does not do: style sheets, the integrity of every script-tag file, a command that can be run.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

mkdirSync('dist/themes', { recursive: true });
copyFileSync('src/themes/bantin.css', 'dist/bantin.css');
for (const file of readdirSync('src/themes')) {
  if (file.endsWith('.css') && file !== 'bantin.css')
    copyFileSync(`src/themes/${file}`, `dist/themes/${file}`);
}

const scripts = ['bantin.js'];
const integrity = Object.fromEntries(
  scripts.map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(`dist/${file}`))
      .digest('base64')}`,
  ]),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

chmodSync('dist/cli.js', 0o755);

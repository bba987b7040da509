// Completes dist/ after the bundler: style sheets, the integrity of the script file, an executable command.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { bundleSources } from './bundle-sources.mjs';

const { bantinCss } = await import(
  await bundleSources(`export { bantinCss } from './src/themes/bantin-css.ts';`)
);

const SCRIPT = 'bantin.js';

const themes = readdirSync('src/themes').filter((file) => file.endsWith('.css'));
mkdirSync('dist/themes', { recursive: true });
writeFileSync('dist/bantin.css', await format(bantinCss, { parser: 'css' }));
for (const file of themes) copyFileSync(`src/themes/${file}`, `dist/themes/${file}`);

const hash = createHash('sha384')
  .update(readFileSync(`dist/${SCRIPT}`))
  .digest('base64');
const integrity = { [SCRIPT]: `sha384-${hash}` };
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

chmodSync('dist/cli.js', 0o755);

// Completes dist/ after the bundler: style sheets, the integrity of what is pasted, the schema of native JSON, notices, an executable command.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { bundleSources } from './bundle-sources.mjs';
import { makeFeedSchema } from './feed-schema.mjs';

const { bantinCss } = await import(
  await bundleSources(`export { bantinCss } from './src/themes/bantin-css.ts';`)
);

const themes = readdirSync('src/themes').filter((file) => file.endsWith('.css'));
mkdirSync('dist/themes', { recursive: true });
writeFileSync('dist/bantin.css', await format(bantinCss, { parser: 'css' }));
for (const file of themes) copyFileSync(`src/themes/${file}`, `dist/themes/${file}`);

/** Of each file that is pasted into a page: style sheets can be held to their integrity as well. */
const pasted = ['bantin.js', 'bantin.css', ...themes.map((file) => `themes/${file}`)];
const toIntegrity = (file) => {
  const hash = createHash('sha384').update(readFileSync(`dist/${file}`));
  return [file, `sha384-${hash.digest('base64')}`];
};
const integrity = Object.fromEntries(pasted.map(toIntegrity));
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

writeFileSync('dist/feed.schema.json', `${JSON.stringify(makeFeedSchema(), null, 2)}\n`);

/** Where vite.config.ts leaves the licences of what it bundles. */
const LICENCES = 'node_modules/.cache/bantin-licences';

/** The bundler's own helpers, which it puts into the output, are published as this package. */
const HELPERS = '@oxc-project/runtime';

/** BSD and MIT ask for their notice wherever a copy goes, a minified one too. */
function writeNotices() {
  const { license } = JSON.parse(readFileSync(`node_modules/${HELPERS}/package.json`, 'utf8'));
  const licences = readdirSync(LICENCES).sort();
  const notices = [
    'The files of bantin contain code of the packages below, under their licences.\n',
    ...licences.map((file) => readFileSync(`${LICENCES}/${file}`, 'utf8')),
    `${HELPERS} (${license})\n\n${readFileSync(`node_modules/${HELPERS}/LICENSE`, 'utf8')}`,
  ];
  writeFileSync('THIRD-PARTY-NOTICES', notices.join(`\n${'-'.repeat(80)}\n\n`));
}
writeNotices();

chmodSync('dist/cli.js', 0o755);

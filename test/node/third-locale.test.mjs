// A further language is what the architecture says: a code, texts taken out, translated, brought in, and one line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const french = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/localization/fr.json'), 'utf8'));

const LOCALIZATION = 'src/localization';
const UNITS = /<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>/g;

let copy;
let xliff;
let bundle;

function edit(path, change) {
  const before = readFileSync(join(copy, path), 'utf8');
  const text = change(before);
  assert.notEqual(text, before, `${path} was changed`);
  writeFileSync(join(copy, path), text);
}

const localize = (command) =>
  execFileSync(
    join(ROOT, 'node_modules/.bin/lit-localize'),
    [command, '--config', `${LOCALIZATION}/lit-localize.json`],
    { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

/** A translation with the placeholders of its source in the place of {0} and {1}. */
function toTarget(id, source) {
  const placeholders = source.match(/<x [^>]*\/>/g) ?? [];
  return french[id].replace(/\{(\d)\}/g, (_, at) => placeholders[at]);
}

before(async () => {
  copy = mkdtempSync(join(tmpdir(), 'bantin-locale-'));
  for (const path of ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

  edit(`${LOCALIZATION}/lit-localize.json`, (text) => text.replace('["en"]', '["en", "fr"]'));
  localize('extract');
  xliff = readFileSync(join(copy, LOCALIZATION, 'xliff/fr.xlf'), 'utf8');
  edit(`${LOCALIZATION}/xliff/fr.xlf`, (text) =>
    text.replace(UNITS, (unit, id, source) =>
      french[id] ? `${unit}<target>${toTarget(id, source)}</target>` : unit,
    ),
  );
  const output = localize('build');
  assert.doesNotMatch(output, /missing/, 'every text is translated');
  edit(`${LOCALIZATION}/localization.ts`, (text) =>
    text
      .replace(
        /^import \{ templates as english \}.*$/m,
        "$&\nimport { templates as french } from './generated/fr.js';",
      )
      .replace(/^( *)en: \{ templates: english \},$/m, '$&\n$1fr: { templates: french },'),
  );
  const outfile = join(copy, 'french.mjs');
  await build({
    stdin: {
      contents: `
        export { setLocale, getLocale } from './localization/localization.ts';
        export { formatRelativeTime } from './templates/relative-time.ts';
        export { labelTexts } from './templates/label.ts';`,
      resolveDir: join(copy, 'src'),
    },
    absWorkingDir: copy,
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['node'],
    logLevel: 'silent',
  });
  // @lit/localize reports to a window, which Node lacks.
  const page = new EventTarget();
  globalThis.dispatchEvent = (event) => page.dispatchEvent(event);
  globalThis.window = globalThis;
  bundle = await import(pathToFileURL(outfile).href);
});

after(() => {
  rmSync(copy, { recursive: true, force: true });
  delete globalThis.dispatchEvent;
  delete globalThis.window;
});

test('a third language has a translation for every text of the source, and for nothing else', () => {
  const ids = [...xliff.matchAll(UNITS)].map(([, id]) => id).sort();
  assert.deepEqual(Object.keys(french).sort(), ids);
});

test('a third language is spoken once it is chosen, and Vietnamese before and after', async () => {
  const now = new Date('2024-06-20T10:00:00+07:00');
  const say = (days) => bundle.formatRelativeTime(new Date(+now - days * 86_400_000), now);
  assert.equal(say(388), 'khoảng 1 năm trước');
  await bundle.setLocale('fr-CA');
  assert.equal(bundle.getLocale(), 'fr');
  assert.equal(say(388), 'il y a environ 1 an');
  assert.equal(say(5), 'il y a 5 jours');
  assert.equal(bundle.labelTexts.sponsored(), 'Contenu sponsorisé');
  await bundle.setLocale('vi');
  assert.equal(bundle.labelTexts.sponsored(), 'Nội dung tài trợ');
});

test('a language that nobody shipped is not in the script', () => {
  assert.doesNotMatch(readFileSync(join(ROOT, 'dist/bantin.js'), 'latin1'), /il y a|Mots-cl/);
});

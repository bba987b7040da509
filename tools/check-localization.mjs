// Checks that the translations match the source: each message is extracted, explained and translated, and no Vietnamese
// text has changed since its translation. After a check of the translations, `--update` records the current Vietnamese texts.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = 'src/localization/lit-localize.json';
const XLIFF = 'src/localization/xliff';
const GENERATED = 'src/localization/generated';
/** For each message id the hash of the Vietnamese text that was translated. @lit/localize keeps no such record. */
const TRANSLATED = 'src/localization/translated-sources.json';

const toHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Reads all files of a folder, by name. */
function readFolder(folder) {
  const entries = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  return Object.fromEntries(entries);
}

const readOutput = () => ({ ...readFolder(XLIFF), ...readFolder(GENERATED) });

/** Lists the messages of all XLIFF files. */
function listMessages() {
  return Object.entries(readFolder(XLIFF)).flatMap(([file, xliff]) => {
    const units = xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g);
    return [...units].map(([, id, unit]) => ({
      file,
      id,
      source: /<source>([\s\S]*?)<\/source>/.exec(unit)?.[1] ?? '',
      isTranslated: unit.includes('<target>'),
      isExplained: unit.includes('<note>'),
    }));
  });
}

/** Runs a command of lit-localize and returns its output. */
function localize(command) {
  const args = ['lit-localize', command, '--config', CONFIG];
  return execFileSync('npx', args, {
    encoding: 'utf8',
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
}

/** Extracts and builds anew. Lists what is missing, and files that differ from those in the repository. */
function findDrift() {
  const before = readOutput();
  const output = localize('extract') + localize('build');
  const after = readOutput();
  const missing = output.split('\n').filter((line) => line.includes('missing'));
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  return [...missing, ...changed.map((file) => `${file} is out of date: run npm run localize`)];
}

/** Runs a function that changes the XLIFF and generated files, and restores them afterwards. */
function withRestore(run) {
  const backup = mkdtempSync(join(tmpdir(), 'bantin-localization-'));
  cpSync(XLIFF, join(backup, 'xliff'), { recursive: true });
  cpSync(GENERATED, join(backup, 'generated'), { recursive: true });
  try {
    return run();
  } finally {
    cpSync(join(backup, 'xliff'), XLIFF, { recursive: true });
    cpSync(join(backup, 'generated'), GENERATED, { recursive: true });
    rmSync(backup, { recursive: true, force: true });
  }
}

function findIncomplete() {
  return listMessages().flatMap(({ file, id, isTranslated, isExplained }) => [
    ...(isTranslated ? [] : [`${file}: "${id}" is not translated`]),
    ...(isExplained ? [] : [`${file}: "${id}" has no <note> for translators`]),
  ]);
}

function findStale() {
  const translated = JSON.parse(readFileSync(TRANSLATED, 'utf8'));
  const messages = listMessages().filter(({ id, source }) => translated[id] !== toHash(source));
  const ids = new Set(messages.map(({ id }) => id));
  const advice = 'check its translations, then run node tools/check-localization.mjs --update';
  return [...ids].map((id) => `"${id}": the Vietnamese text has changed; ${advice}`);
}

function recordTranslated() {
  const hashes = Object.fromEntries(listMessages().map(({ id, source }) => [id, toHash(source)]));
  writeFileSync(TRANSLATED, `${JSON.stringify(hashes, null, 2)}\n`);
}

function check() {
  const problems = withRestore(() => [...findDrift(), ...findIncomplete(), ...findStale()]);
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  else console.log('localization: up to date');
}

if (process.argv.includes('--update')) recordTranslated();
else check();

// Fails where the translations are not what the source says: messages not extracted, not translated, or changed
// in Vietnamese after they were translated.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const XLIFF = 'src/localization/xliff';
const GENERATED = 'src/localization/generated';
const SOURCES = 'src/localization/translated-sources.json';
const isUpdate = process.argv.includes('--update');

const read = (directory) =>
  Object.fromEntries(
    readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
const units = (xliff) => [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)];
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What was translated: the hash of each Vietnamese text at that time. */
function sourceHashes() {
  const hashes = {};
  for (const xliff of Object.values(read(XLIFF))) {
    for (const [, id, unit] of units(xliff))
      hashes[id] = hash(/<source>([\s\S]*?)<\/source>/.exec(unit)?.[1] ?? '');
  }
  return hashes;
}

const problems = [];
if (isUpdate) {
  writeFileSync(SOURCES, `${JSON.stringify(sourceHashes(), null, 2)}\n`);
} else {
  const before = { ...read(XLIFF), ...read(GENERATED) };
  const backup = mkdtempSync(join(tmpdir(), 'bantin-localization-'));
  cpSync(XLIFF, join(backup, 'xliff'), { recursive: true });
  cpSync(GENERATED, join(backup, 'generated'), { recursive: true });
  try {
    const output = execFileSync(
      join('node_modules', '.bin', 'lit-localize'),
      ['extract', '--config', 'src/localization/lit-localize.json'],
      { encoding: 'utf8' },
    );
    const built = execFileSync(
      join('node_modules', '.bin', 'lit-localize'),
      ['build', '--config', 'src/localization/lit-localize.json'],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    for (const line of `${output}\n${built}`.split('\n'))
      if (line.includes('missing')) problems.push(line.trim());
    const after = { ...read(XLIFF), ...read(GENERATED) };
    for (const file in after)
      if (after[file] !== before[file])
        problems.push(`${file} is not what the source says: run npm run localize`);
    for (const [file, xliff] of Object.entries(read(XLIFF))) {
      for (const [, id, unit] of units(xliff))
        if (!unit.includes('<target>')) problems.push(`${file}: "${id}" is not translated`);
    }
    const translated = JSON.parse(readFileSync(SOURCES, 'utf8'));
    for (const [id, now] of Object.entries(sourceHashes())) {
      if (translated[id] !== now)
        problems.push(
          `"${id}": the Vietnamese changed; check its translations, then: node tools/check-localization.mjs --update`,
        );
    }
  } finally {
    cpSync(join(backup, 'xliff'), XLIFF, { recursive: true });
    cpSync(join(backup, 'generated'), GENERATED, { recursive: true });
    rmSync(backup, { recursive: true, force: true });
  }
}
for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
else console.log('localization: up to date');

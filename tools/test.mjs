// Runs every runner, then prints one line that sums them: "N passed, N failed[, N skipped]".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const counts = mkdtempSync(join(tmpdir(), 'bantin-test-'));
const env = { ...process.env, COUNTS_DIR: counts };
const bin = (name) => join('node_modules', '.bin', name);
/** One by one: folders hold helpers too, and are no longer taken by Node 22. */
const testFiles = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(folder, file)),
);
const total = { passed: 0, failed: 0, skipped: 0 };
let ok = true;

function run(title, command, args, countsFile) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) ok = false;
  if (!countsFile) {
    if (status !== 0) total.failed++;
    return status === 0;
  }
  let counted;
  try {
    counted = JSON.parse(readFileSync(join(counts, countsFile), 'utf8'));
  } catch {
    counted = { passed: 0, failed: 1, skipped: 0 };
    ok = false;
  }
  if (counted.failed > 0) ok = false;
  for (const key in total) total[key] += counted[key];
  return status === 0;
}

if (run('build', 'npm', ['run', '--silent', 'build'])) {
  run('in the browser', bin('wtr'), ['--coverage'], 'browser.json');
  run(
    'in Node, and end to end on the built files',
    process.execPath,
    [
      '--test',
      '--test-concurrency=1',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tools/node-test-reporter.mjs',
      '--test-reporter-destination=' + join(counts, 'node.json'),
      ...testFiles,
    ],
    'node.json',
  );
}
rmSync(counts, { recursive: true, force: true });
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = ok ? 0 : 1;

// Runs every runner, then prints what failed and one line that sums them: "N passed, N failed[, N skipped]".
// The browser tests run in the engines named by the command line, else in those of BROWSERS, else in Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wantedEngines } from './find-browser.mjs';

const counts = mkdtempSync(join(tmpdir(), 'bantin-test-'));
const bin = (name) => join('node_modules', '.bin', name);
/** One by one: folders hold helpers too, and are no longer taken by Node 22. */
const testFiles = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(folder, file)),
);
const total = { passed: 0, failed: 0, skipped: 0 };
/** What the end of a log has to tell. */
const failures = [];
let ok = true;

function run(title, command, args, { countsFile, env } = {}) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, COUNTS_DIR: counts, ...env },
    shell: process.platform === 'win32',
  });
  let counted = { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0, failures: [] };
  if (countsFile) {
    try {
      counted = JSON.parse(readFileSync(join(counts, countsFile), 'utf8'));
      rmSync(join(counts, countsFile));
    } catch {
      counted.failed = 1;
    }
  }
  for (const key in total) total[key] += counted[key];
  failures.push(...counted.failures);
  if (status !== 0 || counted.failed > 0) ok = false;
  if ((status !== 0 || counted.failed > 0) && !counted.failures.length)
    failures.push({ name: title, message: `failed as a whole (${status}): its own output above tells why` });
  return status === 0;
}

/** The first lines of a message, without colours. */
function shorten(message = '') {
  // eslint-disable-next-line no-control-regex
  const lines = message.replace(/\x1b\[[\d;]*m/g, '').split('\n');
  return lines
    .filter((line) => line.trim())
    .slice(0, 8)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}

const engines = wantedEngines(process.argv[2]);
if (run('build', 'npm', ['run', '--silent', 'build'])) {
  // One after the other: each takes all that a small machine has. Coverage is what Chromium alone can measure.
  for (const engine of engines) {
    run(`in the browser: ${engine}`, bin('wtr'), engine === 'chromium' ? ['--coverage'] : [], {
      countsFile: 'browser.json',
      env: { BROWSERS: engine },
    });
  }
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
    { countsFile: 'node.json' },
  );
}
// Heap, long tasks, media and the back/forward cache are looked at over the DevTools protocol, which one engine speaks.
for (const engine of engines.filter((name) => name !== 'chromium')) {
  const skipped = testFiles.filter((file) => file.startsWith(join('test', 'e2e')));
  total.skipped += skipped.length;
  for (const file of skipped)
    console.log(`skipped in ${engine}: ${file} is driven over the DevTools protocol`);
}
rmSync(counts, { recursive: true, force: true });
for (const { name, message } of failures) console.log(`\n✗ ${name}\n${shorten(message)}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = ok ? 0 : 1;

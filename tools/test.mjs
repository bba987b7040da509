// Runs all test runners, one after the other. At the end it prints what failed and one line that sums them up:
// "N passed, N failed[, N skipped]".
//
//   node tools/test.mjs         the quick tests, in Chromium or in the engines that BROWSERS names
//   node tools/test.mjs --all   these and the long ones (*.long.test.*), in all engines, with coverage, and the hosts
//   node tools/test.mjs --hosts the hosts alone: apps of several frameworks with the packed package
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, readEngines } from './find-browser.mjs';

const isAll = process.argv.includes('--all');
const isHosts = process.argv.includes('--hosts');
const engines = isAll ? Object.keys(ENGINES) : readEngines();
const folder = mkdtempSync(join(tmpdir(), 'bantin-test-'));

/** The results of all files so far: {passed, failed, skipped, failures} each. */
const results = [];

/** Files that ran once more, because the browser crashed in them. */
const crashes = [];

/** Runs a command with its output on the terminal. Returns its exit code. */
function run(title, command, args, env = {}) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status;
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/** Adds a failure for a command that failed although none of its tests did. */
function checkStatus(title, status, reported) {
  const isExplained = reported.some(({ failed }) => failed > 0);
  const isComplete = status === 0 && reported.length > 0;
  if (isComplete || isExplained) return;
  const message = `exit code ${status}; its output above says more`;
  results.push({ passed: 0, failed: 1, skipped: 0, failures: [{ name: title, message }] });
}

/** Runs @web/test-runner in an engine. Returns its exit code and the results of its files. */
function runTestRunner(title, engine, args) {
  const file = join(folder, `${engine}.json`);
  rmSync(file, { force: true });
  const env = { BROWSERS: engine, RESULTS_FILE: file, ...(isAll && { LONG_TESTS: '1' }) };
  const status = run(title, join('node_modules', '.bin', 'wtr'), args, env);
  return { status, reported: readResults(file) };
}

/** Runs the tests of test/ that need the page of a browser. Files in which the browser itself crashed run once more. */
function runInBrowser(engine) {
  const title = `in the browser: ${engine}`;
  // Only Chromium can measure coverage. It needs all files in one run.
  const isMeasured = isAll && engine === 'chromium';
  let { status, reported } = runTestRunner(title, engine, isMeasured ? ['--coverage'] : []);
  const crashed = isMeasured ? [] : reported.filter((result) => result.crashed);
  if (crashed.length) {
    const files = crashed.map((result) => result.crashed);
    crashes.push(`${engine} crashed in ${files.join(', ')}`);
    const again = runTestRunner(`${title}: crashed, once more`, engine, ['--files', ...files]);
    reported = [...reported.filter((result) => !result.crashed), ...again.reported];
    status = again.status;
  }
  results.push(...reported);
  checkStatus(title, status, reported);
}

/** Lists the test files of a folder. Node 22 no longer takes folders, and Node 20 takes no patterns. */
function listTestFiles(directory, isWanted) {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.test.mjs') && isWanted(name))
    .map((name) => join(directory, name));
}

/** Runs test files with node:test, so many at a time. */
function runInNode(title, files, concurrency) {
  const file = join(folder, 'node.json');
  const args = [
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tools/node-test-reporter.mjs',
    `--test-reporter-destination=${file}`,
    ...files,
  ];
  const status = run(title, process.execPath, args);
  const reported = readResults(file);
  rmSync(file, { force: true });
  results.push(...reported);
  checkStatus(title, status, reported);
}

const isLong = (name) => name.includes('.long.');
const directories = ['test/node', 'test/e2e'];

/** Runs a command that has no tests of its own. Tells whether it went well. */
function prepare(title, command, args) {
  const status = run(title, command, args);
  if (status !== 0) checkStatus(title, status, []);
  return status === 0;
}

/** Builds the apps of test/hosts/ with the packed package, and uses them in a browser. */
function runHosts() {
  if (!prepare('hosts: install', process.execPath, ['test/hosts/install.mjs'])) return;
  const files = listTestFiles('test/hosts', () => true);
  runInNode('hosts: apps of several frameworks', files, 2);
}

function runAll() {
  if (!prepare('build', 'npm', ['run', '--silent', 'build'])) return;
  if (isHosts) {
    runHosts();
    return;
  }
  for (const engine of engines) runInBrowser(engine);
  const quick = directories.flatMap((directory) => listTestFiles(directory, (name) => !isLong(name)));
  runInNode('in Node and end to end', quick, 2);
  if (!isAll) return;
  // Long tests measure time and memory, so each has the machine to itself.
  const long = directories.flatMap((directory) => listTestFiles(directory, isLong));
  runInNode('in Node and end to end, the long ones', long, 1);
  runHosts();
}

/** The first lines of a message, without colours. */
function shorten(message = '') {
  const lines = message
    // eslint-disable-next-line no-control-regex
    .replace(/\x1b\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim());
  return lines
    .slice(0, 8)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}

const sumOf = (key) => results.reduce((sum, result) => sum + result[key], 0);

runAll();
rmSync(folder, { recursive: true, force: true });
for (const { failures } of results) {
  for (const { name, message } of failures) console.log(`\n✗ ${name}\n${shorten(message)}`);
}
for (const crash of crashes) console.log(`\n! ${crash}: ran once more`);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sumOf);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

// Writes what @web/test-runner counted, and what failed, to a file, so that tools/test.mjs can add up all runners.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Every test of a suite with its full name. */
function* testsOf(suite, path = []) {
  for (const test of suite?.tests ?? []) yield { ...test, name: [...path, test.name].join(' > ') };
  for (const child of suite?.suites ?? []) yield* testsOf(child, [...path, child.name]);
}

/** What a page wrote to its console and did not find, which tells why a file could not be loaded. */
function saidBy({ logs = [], request404s = [] }) {
  const texts = logs.flat().map((log) => log?.message ?? log?.stack ?? String(log));
  return [...texts, ...request404s.map((path) => `not found: ${path}`)].join('\n');
}

function resultOf(session) {
  const { browser, testFile, testResults, errors = [], passed: isGood } = session;
  const where = `${browser.name} > ${relative('', testFile)}`;
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const { name, skipped, passed, error } of testsOf(testResults)) {
    total[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (skipped || passed) continue;
    total.failures.push({
      name: `${where} > ${name}`,
      message: error?.message ?? 'it was not run to its end',
    });
  }
  if (isGood) return total;
  // The file did not load, a hook failed, or it timed out.
  const told = total.failed ? '' : saidBy(session);
  if (total.failed === 0) total.failed = 1;
  for (const error of errors)
    total.failures.push({ name: where, message: `${error.message ?? String(error)}\n${told}` });
  if (!total.failures.length) total.failures.push({ name: where, message: told });
  return total;
}

export function summaryReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const results = sessions.map(resultOf);
      const sum = (key) => results.reduce((total, result) => total + result[key], 0);
      const counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
      writeFileSync(
        file,
        JSON.stringify({ ...counts, failures: results.flatMap(({ failures }) => failures) }),
      );
    },
  };
}

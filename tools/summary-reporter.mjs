// Writes what @web/test-runner counted to a file, so that tools/test.mjs can add up all runners.
import { writeFileSync } from 'node:fs';

function count(suite, total) {
  for (const test of suite?.tests ?? [])
    total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const child of suite?.suites ?? []) count(child, total);
  return total;
}

export function summaryReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const counted = count(session.testResults, { passed: 0, failed: 0, skipped: 0 });
        // The file did not load, a hook failed, or it timed out.
        if (!session.passed && counted.failed === 0) counted.failed = 1;
        for (const key in total) total[key] += counted[key];
      }
      writeFileSync(file, JSON.stringify(total));
    },
  };
}

// A node:test reporter that counts tests (not suites) and writes them as JSON.
export default async function* countingReporter(source) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // A file that runs as a child process reports itself once more; its own tests are counted already.
    if (type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.mjs')) continue;
    if (data.skip !== undefined || data.todo !== undefined) total.skipped++;
    else total[type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield JSON.stringify(total);
}

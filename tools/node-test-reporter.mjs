// A node:test reporter that counts tests (not suites) and writes them as JSON, with what failed.
import { relative } from 'node:path';

/** Why a test failed, without the frame that node:test puts around it; of a file that broke, what it said. */
function messageOf(error, said) {
  if (/Error\b/.test(said)) return said.slice(Math.max(0, said.search(/^.*Error\b/m)));
  return String(error?.cause?.message ?? error?.cause ?? error?.message ?? error);
}

export default async function* countingReporter(source) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  /** The suites that a test stands in, by nesting. */
  const path = [];
  /** What a file wrote to its standard error, and what is told of it besides its tests. */
  const said = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:diagnostic')
      said.set(data.file, (said.get(data.file) ?? '') + data.message);
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { nesting, name, file, skip, todo, details: { error, type: kind } = {} } = data;
    const isSkipped = skip !== undefined || todo !== undefined;
    const hasFailed = type === 'test:fail' && !isSkipped;
    // What failed inside a suite tells of itself, a hook of the suite does not.
    if (kind === 'suite' && (!hasFailed || error?.failureType === 'subtestsFailed')) continue;
    // A file that runs as a child process reports itself once more; its own tests are counted already.
    const isFile = nesting === 0 && name.endsWith('.mjs');
    if (type === 'test:pass' && isFile) continue;
    total[isSkipped ? 'skipped' : hasFailed ? 'failed' : 'passed']++;
    if (!hasFailed) continue;
    total.failures.push({
      name: [relative('', file ?? name), ...(isFile ? [] : [...path.slice(0, nesting), name])].join(' > '),
      message: messageOf(error, isFile ? (said.get(file ?? name) ?? '') : ''),
    });
  }
  yield JSON.stringify(total);
}

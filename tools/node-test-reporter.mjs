// A reporter of node:test that writes its results as JSON, so that tools/test.mjs can add up all runners.
import { relative } from 'node:path';

/** Explains why a test failed, without the frame that node:test puts around the error. */
const messageOf = (error) => String(error?.cause?.message ?? error?.cause ?? error?.message ?? error);

/** The last error that a file wrote to its standard error. It explains why the whole file failed. */
function errorIn(output = '') {
  const start = output.search(/^.*Error\b/m);
  return start < 0 ? undefined : output.slice(start);
}

/** Whether the event is about something other than a single test. */
function isNoTest({ type, data }) {
  const { nesting, name, details } = data;
  // node:test reports each file as a test of its own.
  const isFile = nesting === 0 && name.endsWith('.mjs');
  if (isFile) return type === 'test:pass';
  // A suite fails with its tests, which report that themselves, or by a hook of its own.
  const hasFailedItself = type === 'test:fail' && details.error?.failureType !== 'subtestsFailed';
  return details.type === 'suite' && !hasFailedItself;
}

/** The name of a failed test with its file and suites, and the error. */
function toFailure(data, suites, output) {
  const { nesting, name, file, details } = data;
  const path = relative('', file ?? name);
  if (nesting === 0 && name.endsWith('.mjs')) {
    return { name: path, message: errorIn(output.get(file ?? name)) ?? messageOf(details.error) };
  }
  const names = [path, ...suites.slice(0, nesting), name];
  return { name: names.join(' > '), message: messageOf(details.error) };
}

export default async function* jsonReporter(events) {
  const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
  /** The names of the test that has started last and of all around it, by nesting. */
  const suites = [];
  /** The standard error of each file. */
  const output = new Map();
  for await (const event of events) {
    const { type, data } = event;
    if (type === 'test:stderr') output.set(data.file, (output.get(data.file) ?? '') + data.message);
    if (type === 'test:start') suites[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (isNoTest(event)) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      results.skipped++;
    } else if (type === 'test:pass') {
      results.passed++;
    } else {
      results.failed++;
      results.failures.push(toFailure(data, suites, output));
    }
  }
  yield JSON.stringify([results]);
}

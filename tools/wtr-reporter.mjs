// A reporter of @web/test-runner that writes its results as JSON, so that tools/test.mjs can add up all runners.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** All tests of a suite and the suites in it, each with its full name. */
function listTests(suite, path = []) {
  const tests = (suite?.tests ?? []).map((test) => ({ ...test, name: [...path, test.name].join(' > ') }));
  const nested = (suite?.suites ?? []).map((child) => listTests(child, [...path, child.name]));
  return [...tests, ...nested.flat()];
}

/** What a page logged and failed to load. It explains why a whole file failed. */
function describePage({ logs = [], request404s = [] }) {
  const lines = logs.flat().map((log) => log?.message ?? log?.stack ?? String(log));
  const missing = request404s.map((path) => `not found: ${path}`);
  return [...lines, ...missing].join('\n');
}

/** Failures of a file that belong to no test: it did not load, a hook failed, or it took too long. */
function listFileFailures(session, hasFailedTests) {
  const { errors = [] } = session;
  const details = hasFailedTests ? '' : describePage(session);
  const messages = errors.map((error) => `${error.message ?? error}\n${details}`);
  if (!messages.length && !hasFailedTests) messages.push(details);
  return messages;
}

/**
 * Whether the browser went away in the middle: it crashed, or the page left. @web/test-runner and its launcher of WebKit say
 * so in words alone.
 */
const hasCrashed = ({ errors = [] }) =>
  errors.some(({ message }) => /browser disconnected|WebDriverError/.test(message));

/** The results of one file in one browser. */
function toResults(session) {
  const where = `${session.browser.name} > ${relative('', session.testFile)}`;
  const tests = listTests(session.testResults);
  const skipped = tests.filter((test) => test.skipped);
  const passed = tests.filter((test) => test.passed && !test.skipped);
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const failures = failed.map(({ name, error }) => ({
    name: `${where} > ${name}`,
    message: error?.message ?? 'did not finish',
  }));
  if (!session.passed) {
    const messages = listFileFailures(session, failed.length > 0);
    failures.push(...messages.map((message) => ({ name: where, message })));
  }
  const isFileFailure = !session.passed && !failed.length;
  return {
    passed: passed.length,
    failed: isFileFailure ? 1 : failed.length,
    skipped: skipped.length,
    failures,
    ...(hasCrashed(session) && { crashed: relative('', session.testFile) }),
  };
}

/**
 * Creates the reporter.
 *
 * @param {string} file to write to
 */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(file, JSON.stringify(sessions.map(toResults)));
    },
  };
}

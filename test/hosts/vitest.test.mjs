// Tests that a user writes with vitest: no stub is needed for what an environment lacks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIT_IN_DEV_MODE, runTool } from './host.mjs';

test('vitest: the types accept what the tests do', async () => {
  const { output } = await runTool('vitest', 'typescript/bin/tsc', ['--project', '.']);
  assert.equal(output, '');
});

for (const environment of ['jsdom', 'happy-dom']) {
  test(`vitest: elements are drawn, clicked and queried under ${environment}`, async () => {
    const args = ['run', '--project', environment, '--reporter=json'];
    const { output, errors } = await runTool('vitest', 'vitest/vitest.mjs', args);
    const { testResults } = JSON.parse(output);
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    assert.deepEqual(
      results
        .filter(({ status }) => status !== 'passed')
        .map(({ title, failureMessages }) => ({ title, failureMessages })),
      [],
    );
    assert.equal(results.length, 4);
    assert.deepEqual(
      errors.split('\n').filter((line) => line && !LIT_IN_DEV_MODE.test(line)),
      [],
    );
  });
}

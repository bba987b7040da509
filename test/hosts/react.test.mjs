import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from './app.mjs';
import { runTool } from './host.mjs';

test('react: the types accept what the app does, and refuse every mistake of Wrong.tsx', async () => {
  const { output } = await runTool('react', 'typescript/bin/tsc', ['--project', '.']);
  assert.equal(output, '');
});

// Plain tags, and components.
testApp('react', ['', '?components']);

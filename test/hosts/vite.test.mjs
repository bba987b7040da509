// Plain Vite with TypeScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from './app.mjs';
import { runTool } from './host.mjs';

test('vite: the types accept what the app does, and refuse every mistake of wrong.ts', async () => {
  const { output } = await runTool('vite', 'typescript/bin/tsc', ['--project', '.']);
  assert.equal(output, '');
});

testApp('vite');

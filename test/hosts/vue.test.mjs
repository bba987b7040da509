import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from './app.mjs';
import { runTool } from './host.mjs';

test('vue: strict templates accept what the app does, and refuse every mistake of Wrong.vue', async () => {
  const { output } = await runTool('vue', 'vue-tsc/bin/vue-tsc.js', ['--project', '.']);
  assert.equal(output, '');
});

testApp('vue');

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { testApp } from './app.mjs';
import { folderOf, runTool } from './host.mjs';

const WRONG = 'Wrong.svelte';

test('svelte: the types accept what the app does, and refuse every mistake of Wrong.svelte', async () => {
  const args = ['--tsconfig', './tsconfig.json', '--output', 'machine-verbose'];
  const { output } = await runTool('svelte', 'svelte-check/bin/svelte-check', args);
  const problems = output
    .split('\n')
    .flatMap((line) => line.match(/\{.*\}/)?.map((text) => JSON.parse(text)) ?? []);
  const lines = (await readFile(join(folderOf('svelte'), WRONG), 'utf8')).split('\n');
  const expected = lines.flatMap((line, at) => (line.includes('<!-- REFUSED') ? [`${WRONG}:${at + 1}`] : []));
  assert.equal(expected.length, 4);
  assert.deepEqual(
    problems.map(({ filename, start }) => `${filename}:${start.line + 1}`),
    expected,
    output,
  );
});

testApp('svelte');

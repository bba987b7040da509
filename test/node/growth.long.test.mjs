import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// Garbage is collected between two measurements, and nearly never while one runs, because new objects have half a
// gigabyte: how an engine makes room is not what is measured. With less, only the large input would pay for it.
const { stdout } = await promisify(execFile)(
  process.execPath,
  [
    '--expose-gc',
    '--min-semi-space-size=512',
    '--max-semi-space-size=512',
    fileURLToPath(new URL('growth.mjs', import.meta.url)),
  ],
  { maxBuffer: 1 << 24 },
);

describe('time grows with the length of the input, not faster', () => {
  for (const line of stdout.trim().split('\n')) {
    const { name, isLinear, times } = JSON.parse(line);
    it(`for ${name}`, () => assert.ok(isLinear, `${times.map((time) => time.toFixed()).join(', ')} ms`));
  }
});

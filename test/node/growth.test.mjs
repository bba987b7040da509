import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { readFeed } from '../../dist/data.js';
import { measureGrowth, timeOf } from './cpu-time.mjs';

// The shapes, and what cannot be reached from outside with texts of any length, or with data.
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { NESTED_JSON, SHAPES } from './test/data/shapes.ts';
      export { readFeedData } from './src/data/read-feed.ts';
      export { articleNumber } from './src/data/text/urls.ts';
      export { readDate } from './src/data/text/dates.ts';`,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  logLevel: 'silent',
});
const { SHAPES, NESTED_JSON, readFeedData, articleNumber, readDate } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const url = 'https://mienbien.example/rss/thoi-su.rss';
const MEGABYTE = 1024 * 1024;

/** Asserts that 1, 2 and 4 MB of a shape take time in proportion. */
function assertLinear(shape, run) {
  run(shape(MEGABYTE / 16));
  const { isLinear, times } = measureGrowth(
    [1, 2, 4].map((size) => {
      const source = shape(size * MEGABYTE);
      return () => run(source);
    }),
  );
  const told = `${times.map((time) => time.toFixed()).join(', ')} ms for 1, 2, 4 MB`;
  assert.ok(isLinear, told);
  return told;
}

/** Reads, or refuses for a reason. */
function attempt(read) {
  try {
    read();
  } catch (error) {
    assert.ok(['parse', 'not-a-feed'].includes(error.code), error);
  }
}

const read = (source) => attempt(() => readFeed(source, { url }));
const readData = (data) => attempt(() => readFeedData(data, url));

describe('time grows with the length of the input, not faster', () => {
  for (const [name, shape] of SHAPES) {
    it(`for ${name}`, (t) => t.diagnostic(assertLinear(shape, read)));
  }

  // The engine's own JSON.parse takes more than double the time for double the depth: ours is what comes then.
  for (const [name, shape] of NESTED_JSON) {
    it(`for ${name}, once the engine has parsed it`, () => {
      assertLinear((length) => JSON.parse(shape(length)), readData);
    });
  }

  it('for digits at the end of an address that is no number', () => {
    assertLinear((length) => `https://a.example/${'1'.repeat(length)}x`, articleNumber);
  });

  const almost = [' ', ',', '-', '1', '1/', 'thu ', 'ngay ', '10:15 ', '29 may ', '+ '];

  for (const piece of almost) {
    it(`for what is almost a date: "${piece}"`, () => {
      assertLinear((length) => piece.repeat(length / piece.length), readDate);
    });
  }

  it('and the longest text that may be a date is done with at once', () => {
    const texts = almost.map((piece) => piece.repeat(100).slice(0, 100));
    const round = () => {
      for (let time = 0; time < 100; time++) texts.forEach((text) => readDate(text));
    };
    assert.ok(Math.min(...Array.from({ length: 5 }, () => timeOf(round))) < 500);
  });
});

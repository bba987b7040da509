// Prints, as a line of JSON, how long 1, 2 and 4 MB of every shape take. For growth.test.mjs, in a process of its own.
import assert from 'node:assert/strict';
import { readFeed } from '../../dist/data.js';
import { bundleSources } from '../bundle-sources.mjs';
import { measureGrowth, timeOf } from './cpu-time.mjs';

// The shapes, and what cannot be reached from outside with texts of any length, or with data.
const { SHAPES, NESTED_JSON, readFeedData, articleNumber, readDate } = await import(
  await bundleSources(`
    export { NESTED_JSON, SHAPES } from './test/data/shapes.ts';
    export { readFeedData } from './src/data/read-feed.ts';
    export { articleNumber } from './src/data/text/urls.ts';
    export { readDate } from './src/data/text/dates.ts';`)
);

const url = 'https://mienbien.example/rss/thoi-su.rss';
const MEGABYTE = 1024 * 1024;

/** Tells whether 1, 2 and 4 MB of a shape take time in proportion. */
function measure(name, shape, run) {
  run(shape(MEGABYTE / 16));
  const runs = [1, 2, 4].map((size) => {
    const source = shape(size * MEGABYTE);
    return () => run(source);
  });
  console.log(JSON.stringify({ name, ...measureGrowth(runs) }));
}

/** Reads, or refuses for a reason. */
function attempt(read) {
  try {
    read();
  } catch (error) {
    assert.ok(['parse', 'not-a-feed'].includes(error.code), error);
  }
}

for (const [name, shape] of SHAPES)
  measure(name, shape, (source) => attempt(() => readFeed(source, { url })));

// The engine's own JSON.parse takes more than double the time for double the depth: ours is what comes then.
for (const [name, shape] of NESTED_JSON)
  measure(
    `${name}, once the engine has parsed it`,
    (length) => JSON.parse(shape(length)),
    (data) => attempt(() => readFeedData(data, url)),
  );

measure(
  'digits at the end of an address that is no number',
  (length) => `https://a.example/${'1'.repeat(length)}x`,
  articleNumber,
);

const ALMOST_DATES = [' ', ',', '-', '1', '1/', 'thu ', 'ngay ', '10:15 ', '29 may ', '+ '];
for (const piece of ALMOST_DATES)
  measure(`what is almost a date: "${piece}"`, (length) => piece.repeat(length / piece.length), readDate);

const longest = ALMOST_DATES.map((piece) => piece.repeat(100).slice(0, 100));
const readLongest = () => {
  for (let time = 0; time < 100; time++) longest.forEach((text) => readDate(text));
};
const times = Array.from({ length: 5 }, () => timeOf(readLongest));
console.log(
  JSON.stringify({ name: 'the longest texts that may be a date', isLinear: Math.min(...times) < 500, times }),
);

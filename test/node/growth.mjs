// Prints how long 1 and 4 MB of every shape take, one line of JSON each. The growth test runs it in a new process.
import assert from 'node:assert/strict';
import { readFeed } from '../../dist/data.js';
import { WRITERS, writeList } from '../bench/read-articles.mjs';
import { bundleSources } from '../../tools/bundle-sources.mjs';
import { measureGrowth, timeOf } from './cpu-time.mjs';

// The shapes, and internal functions that the public ones never call with texts of such length.
const { SHAPES, NESTED_JSON, readFeedData, mergeFeeds, articleNumber, readDate, Page, findTags } =
  await import(
    await bundleSources(`
    export { NESTED_JSON, SHAPES } from './test/data/shapes.ts';
    export { readFeedData } from './src/data/read-feed.ts';
    export { mergeFeeds } from './src/data/merge-feeds.ts';
    export { articleNumber } from './src/data/text/urls.ts';
    export { readDate } from './src/data/text/dates.ts';
    export { Page } from './src/cli/bake/page.ts';
    export { findTags } from './src/cli/bake/find-tags.ts';`)
  );

const url = 'https://mienbien.example/rss/thoi-su.rss';
const MEGABYTE = 1024 * 1024;

/** Measures 1 and 4 MB of a shape and prints whether the time grows in proportion. */
function measure(name, shape, run) {
  run(shape(MEGABYTE / 16));
  const [small, large] = [1, 4].map((size) => {
    const source = shape(size * MEGABYTE);
    return () => run(source);
  });
  console.log(JSON.stringify({ name, ...measureGrowth(small, large) }));
}

/** Reads, and accepts a refusal as unreadable. */
function attempt(read) {
  try {
    read();
  } catch (error) {
    assert.ok(['parse', 'not-a-feed'].includes(error.code), error);
  }
}

/** Reads a feed as a list does, then the bodies. */
function readAll(source) {
  const { articles } = readFeed(source, { url });
  return articles.map(({ body }) => body);
}

for (const [name, shape] of SHAPES) measure(name, shape, (source) => attempt(() => readAll(source)));

// Bodies whose first picture, second paragraph or opening words come late or never.
for (const piece of [
  '<img src="/a.gif" width="1">',
  '<figure>',
  '<figure></figure>',
  '<table><tr><td><img src="/a.jpg">',
  'chữ ',
  '<b>',
  '<br>',
])
  for (const title of ['', 'x'])
    measure(
      `bodies of "${piece}", ${title ? 'with' : 'without'} a title`,
      (length) =>
        JSON.stringify([
          {
            title: { rendered: title },
            content: { rendered: `${piece.repeat(length / piece.length)}<img>` },
          },
        ]),
      (source) => attempt(() => readFeed(source, { url })),
    );

/** Writes as many articles as make a list of that length, with short bodies: their number counts, too. */
function listOf(format, length) {
  const articleLength = writeList(format, 'short', 1000).length / 1000;
  return writeList(format, 'short', Math.round(length / articleLength));
}

for (const format of Object.keys(WRITERS))
  measure(
    `a list of articles, every body asked for: ${format}`,
    (length) => listOf(format, length),
    (source) => readFeed(source, { url }).articles.forEach(({ body }) => assert.ok(body)),
  );

// JSON.parse of the engine takes more than twice as long for twice the depth. Only what follows it is measured.
for (const [name, shape] of NESTED_JSON)
  measure(
    `${name}, once the engine has parsed it`,
    (length) => JSON.parse(shape(length)),
    (data) => attempt(() => readFeedData(data, url)),
  );

/** Feeds of ten houses, two of each, which all count from 1. */
const feedsOf = (length) =>
  Array.from({ length: 20 }, (_, feed) => {
    const articles = Array.from({ length: length / 2560 }, (_, at) => ({
      id: at,
      url: `/tin-${at}`,
      headline: `Tin số ${at % 100}`,
      published: '2026-11-23T16:40:00+07:00',
    }));
    return readFeedData(articles, `https://nguon-${feed % 10}.example/`);
  });
measure('the articles of several sources', feedsOf, mergeFeeds);

measure(
  'digits at the end of an address that is no number',
  (length) => `https://a.example/${'1'.repeat(length)}x`,
  articleNumber,
);

for (const piece of [
  '<% ',
  '<? ',
  '<?php ',
  '<!--#',
  '<!--bantin-->',
  '<hot-events src="/a"> \u00a0</hot-events>',
])
  measure(
    `pages to bake: "${piece}"`,
    (length) => Buffer.from(piece.repeat(length / 8 / piece.length)),
    (bytes) => findTags(new Page(bytes), url),
  );

const ALMOST_DATES = [
  ' ',
  ',',
  '-',
  '1',
  '1/',
  'thu ',
  'ngay ',
  '10:15 ',
  '29 may ',
  '+ ',
  'may 1:11 ',
  '10h',
  '(',
];
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

// Inputs that readers of feeds often get wrong, as publishers really write them, and what must come out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFeed } from '../../dist/data.js';
import { run } from '../cli-helpers.mjs';

const FOLDER = new URL('../fixtures/cases/', import.meta.url);
const URL_OF_FEED = 'https://nguon.example/';

const cases = JSON.parse(await readFile(new URL('expected.json', FOLDER), 'utf8'));
// The pages among them are opened in a browser, in test/e2e.
const feeds = Object.entries(cases).filter(([, { page }]) => !page);

/** Picks what an expectation asks for. */
const pick = (article, fields) => Object.fromEntries(fields.map((field) => [field, article?.[field]]));

function checkArticle(article, expected, at) {
  const { absent = [], oneOf = {}, srcsetHas = [], srcsetHasNot = [], bodyHas = [], ...equal } = expected;
  assert.deepEqual(pick(article, Object.keys(equal)), equal, `article ${at}`);
  for (const field of absent) assert.equal(article[field], undefined, `article ${at}: ${field}`);
  for (const [field, readings] of Object.entries(oneOf)) {
    assert.ok(readings.includes(article[field]), `article ${at}: ${field} is ${article[field]}`);
  }
  for (const part of srcsetHas) assert.ok(article.picture.srcset.includes(part), part);
  for (const part of srcsetHasNot) assert.ok(!article.picture.srcset.includes(part), part);
  for (const address of bodyHas) assert.ok(JSON.stringify(article.body).includes(address), address);
}

function checkFeed(feed, { count, feed: fields = {}, articles = {}, single = [] }) {
  const headlines = feed.articles.map(({ headline }) => headline);
  assert.equal(headlines.length, count, headlines.join(' | '));
  assert.deepEqual(pick(feed, Object.keys(fields)), fields);
  for (const [at, expected] of Object.entries(articles)) checkArticle(feed.articles[at], expected, at);
  for (const versions of single) {
    const found = headlines.filter((headline) => versions.includes(headline));
    assert.equal(found.length, 1, versions.join(' | '));
  }
}

describe('what comes out of inputs that are often read wrongly', { concurrency: 2 }, () => {
  for (const [file, expected] of feeds) {
    test(`${file}: by readFeed`, async () => {
      const bytes = await readFile(new URL(file, FOLDER));
      // As JSON shows it: bodies are read, and dates are texts.
      checkFeed(JSON.parse(JSON.stringify(readFeed(bytes, { url: URL_OF_FEED }))), expected);
    });

    test(`${file}: by bantin read`, async () => {
      const path = fileURLToPath(new URL(file, FOLDER));
      const { code, stdout, stderr } = await run(['read', path, '--url', URL_OF_FEED, '--json']);
      assert.deepEqual([code, stderr], [0, '']);
      checkFeed(JSON.parse(stdout), expected);
    });
  }
});

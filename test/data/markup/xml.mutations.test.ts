import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Article } from '../../../src/data/article.js';
import { FeedError } from '../../../src/data/feed-error.js';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

/** Samples that have much of what a format may have. */
const NAMES = [
  ...['rss-wordpress.xml', 'rss-media.xml', 'rss-1.0.rdf', 'atom-1.0.atom', 'broken-markup.xml'],
  ...['hostile-markup.xml', 'json-ld-graph.json', 'json-ld-page.html', 'wordpress-embed.json'],
  ...['json-feed.json', 'native.json', 'portal-api.json'],
];

const samples = await Promise.all(
  NAMES.map(async (name) => (await fetch(new URL(`/raw-feeds/${name}`, location.href))).text()),
);

/** Pieces that change what is around them. */
const PIECES = [
  ...['<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE a [', '&', '&lt;', '"', "'", '='],
  ...['<item>', '</item>', '<entry>', '<p>', '<br>', '</rss>', '<script type="application/ld+json">'],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '"@id":',
    '"@graph":',
    '"__proto__":{"x":1},',
    '\u0000',
    '\ud83d',
  ],
  ...['{"toString":1}', '[[[[]]]]', '1e999', ' '.repeat(50)],
];

const sample = fc.constantFrom(...samples);

/** Cuts out a part, or says it again somewhere else, or puts a piece in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 200 }),
  piece: fc.constantFrom('', 'again', ...PIECES),
});

const mutated = fc.tuple(sample, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) =>
  edits.reduce((changed, { at, length, piece }) => {
    const start = Math.floor(at * changed.length);
    const part = changed.slice(start, start + length);
    return piece === 'again'
      ? changed.slice(0, start) + part + changed.slice(start)
      : changed.slice(0, start) + piece + changed.slice(start + (piece ? 0 : length));
  }, text),
);

/** How deep lists and objects stand in each other, and how many there are. */
function measure(value: unknown): { depth: number; count: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, count: 1 };
  const inner = Object.values(value).map(measure);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    count: inner.reduce((sum, { count }) => sum + count, 1),
  };
}

function expectSane({ headline, status, body, url: address, picture }: Article): void {
  expect(headline || status === 'removed').to.be.ok;
  for (const link of [address, picture?.src]) if (link !== undefined) expect(link).to.match(/^https?:\/\//);
  const { depth, count } = measure(body);
  // A block is an object with a list in it, and 64 of them may stand in each other, with a line of text in the last.
  expect(depth).to.be.at.most(2 * 64 + 140);
  expect(count).to.be.at.most(200_000);
}

describe('a feed with changes that nobody meant', () => {
  it('fails with a FeedError or is read within the limits', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        try {
          readFeed(text, { url }).articles.forEach(expectSane);
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
          expect(error.code).to.be.oneOf(['parse', 'not-a-feed']);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves Object.prototype alone', () => {
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect('x' in {}).to.be.false;
  });
});

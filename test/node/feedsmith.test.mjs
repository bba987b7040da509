import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { readFeed } from '../../dist/data.js';

const FOLDER = new URL('../fixtures/feeds/', import.meta.url);

/** The samples that a strict parser takes, with dates that it knows, without doubles and without noise in the text. */
const NAMES = [
  'atom-1.0.atom',
  'encoding-bom.xml',
  'rss-0.91.xml',
  'rss-1.0.rdf',
  'rss-anchor-description.rss',
  'rss-build-time.xml',
  'rss-long.xml',
  'rss-media.xml',
  'rss-nukeviet-instant.xml',
  'rss-paragraphs.xml',
  'rss-wordpress.xml',
  'seed.rss',
];

/** As people read it; what was encoded twice is decoded once more. */
const oneLine = (text) =>
  text?.normalize('NFC').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim() || undefined;

/** Where only the day counts, the day in Vietnam. */
const toDay = (time) => new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);

/** What both parsers have to agree on, from theirs. */
function fromTheirs({ format, feed }, options) {
  const items = (format === 'atom' ? feed.entries : feed.items) ?? [];
  return items.map((item) => {
    const link = item.link ?? item.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
    const date = item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? item.dc?.date ?? item.updated;
    return {
      headline: oneLine(typeof item.title === 'object' ? item.title.value : item.title),
      url: link && new URL(link, options.url).href,
      published: date && new Date(date).getTime(),
    };
  });
}

describe('another parser finds the same headlines, links and instants', () => {
  for (const name of NAMES) {
    test(name, async () => {
      const bytes = await readFile(new URL(name, FOLDER));
      const expectation = new URL(name.replace(/\.\w+$/, '.expected.json'), FOLDER);
      const { options } = JSON.parse(await readFile(expectation, 'utf8'));
      const { articles } = readFeed(bytes, options);
      const ours = articles.map(({ headline, url, published }) => ({
        headline,
        url,
        published: published?.getTime(),
      }));
      const theirs = fromTheirs(parseFeed(bytes.toString('utf8')), options);
      articles.forEach(({ publishedPrecision, published }, index) => {
        if (publishedPrecision !== 'day' || !published) return;
        for (const item of [ours[index], theirs[index]]) item.published &&= toDay(item.published);
      });
      assert.ok(ours.length > 0);
      assert.deepEqual(ours, theirs);
    });
  }
});

import { expect } from '@open-wc/testing';
import { readFeed, readFeedData } from '../../src/data/read-feed.js';
import { CHANNEL, FORMATS, toStory } from '../fixtures/formats.js';
import { TEXTUAL_BODIES } from './textual-bodies.js';

const url = 'https://mienbien.example/tin.json';
const TEXT = 'Nước lên';

describe('a body of text that no block is made for', () => {
  it('has its text all the same', () => {
    for (const body of TEXTUAL_BODIES) {
      const [article] = readFeedData({ headline: 'Tin', body }, url).articles;
      expect(JSON.stringify(article!.body), JSON.stringify(body)).to.include(TEXT);
    }
  });

  it('has its text in every format', () => {
    const bodies = TEXTUAL_BODIES.filter((body) => typeof body === 'string');
    for (const [name, format] of Object.entries(FORMATS)) {
      const stories = bodies.map((html, number) => ({ ...toStory(number), html }));
      const { articles } = readFeed(format(stories, CHANNEL), { url });
      expect(articles).to.have.length(bodies.length);
      articles.forEach(({ body }, index) => {
        const html = bodies[index]!;
        // JSON-LD has text for a body, where a reference is nothing but its letters.
        if (name === 'json-ld' && html.startsWith('&#')) return;
        expect(JSON.stringify(body), `${name}: ${html}`).to.include(TEXT);
      });
    }
  }).timeout(60_000);
});

import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import { toText } from '../../src/data/markup/html-blocks.js';
import { readFeed } from '../../src/data/read-feed.js';
import { NESTED_JSON, SHAPES } from './shapes.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

// How long it takes is measured in Node; how deep an engine can go is its own.
describe('a quarter of a megabyte is read, or refused as no feed,', () => {
  for (const [name, shape] of [...SHAPES, ...NESTED_JSON]) {
    it(`of ${name}`, () => {
      try {
        expect(readFeed(shape(1024 * 256), { url })).to.have.property('articles');
      } catch (error) {
        expect(error).to.be.instanceOf(FeedError);
      }
    });
  }
});

describe('of much too much markup', () => {
  it('nothing is lost but depth', () => {
    expect(toText(`${'<div>'.repeat(200_000)}sâu`)).to.equal('');
    expect(toText(`đầu${'<div>'.repeat(200_000)}`)).to.equal('đầu');
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ');
    expect(toText(`<p ${attributes}>Bão</p>`)).to.equal('Bão');
  });

  it('one element holds as many blocks as an article may have', () => {
    const rules = '<hr/>'.repeat(199_000);
    const source = `<rss><item><title>Bão</title><description><div>${rules}</div></description></item></rss>`;
    const [article] = readFeed(source, { url }).articles;
    expect(article!.headline).to.equal('Bão');
    expect(article!.body.length).to.be.at.most(20_000);
  });
});

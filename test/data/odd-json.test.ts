import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import { readFeed } from '../../src/data/read-feed.js';
import { BROKEN_JSON, ODD_JSON, WRAPPED_JSON } from './odd-json.js';

const url = 'https://mienbien.example/api/tin-moi.json';

/** The code of the failure, or the headlines. */
function outcomeOf(text: string | Uint8Array): string | string[] {
  try {
    return readFeed(text, { url }).articles.map(({ headline }) => headline);
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError).with.property('url', url);
    return (error as FeedError).code;
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('JSON', () => {
  it(`that is broken in one of ${BROKEN_JSON.length} ways cannot be parsed, and does nothing worse`, () => {
    expect(new Set(BROKEN_JSON).size).to.equal(BROKEN_JSON.length);
    expect(BROKEN_JSON.length).to.be.above(60);
    for (const text of BROKEN_JSON) {
      expect(() => JSON.parse(text) as unknown, text).to.throw(SyntaxError);
      expect(outcomeOf(text), text).to.equal('parse');
      expect(outcomeOf(bytes(text)), text).to.equal('parse');
    }
  });

  it('that is odd is read as what it says, or is no feed', () => {
    for (const [text, headlines = 'not-a-feed'] of ODD_JSON) {
      expect(outcomeOf(text), text).to.deep.equal(headlines);
      expect(outcomeOf(bytes(text)), text).to.deep.equal(headlines);
    }
  });

  it(`that something else is around is read, in one of ${WRAPPED_JSON.length} ways`, () => {
    for (const [text, headlines] of WRAPPED_JSON) {
      expect(outcomeOf(text), text).to.deep.equal(headlines);
      expect(outcomeOf(bytes(text)), text).to.deep.equal(headlines);
    }
  });

  it('is not searched for in a page, nor behind more than 4 KB', () => {
    const json = '{"articles":[{"headline":"Tin"}]}';
    for (const tags of [
      '<!doctype html><title>Đăng nhập</title>',
      '<html>',
      '<HEAD>',
      '<body class="login">',
      '<p>Đăng nhập</p><script>var tin = ',
    ])
      expect(outcomeOf(`${tags}${json}`), tags).to.equal('not-a-feed');
    const outcomes = [4096, 4097].map((length) => outcomeOf('-'.repeat(length) + json));
    expect(outcomes).to.deep.equal([['Tin'], 'parse']);
    expect(outcomeOf(`${' '.repeat(5000)}${json}${' '.repeat(5000)}`)).to.deep.equal(['Tin']);
    expect(outcomeOf(`${'-'.repeat(2100)}${json}${'-'.repeat(2100)}`)).to.equal('parse');
    expect(outcomeOf(`${json}<body>`)).to.equal('parse');
  });

  it('that ends anywhere too soon cannot be parsed', () => {
    const article = { headline: 'Bão', keywords: ['gió', -1.5e3, null, true] };
    const text = JSON.stringify({ title: 'Miền "Biển"', articles: [article] });
    expect(outcomeOf(text)).to.deep.equal(['Bão']);
    for (let length = 0; length < text.length; length++)
      expect(outcomeOf(text.slice(0, length)), `${length}`).to.equal('parse');
  });
});

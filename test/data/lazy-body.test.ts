import { expect } from '@open-wc/testing';
import type { Article, Feed } from '../../src/data/article.js';
import { toNativeJson } from '../../src/data/to-native-json.js';
import { toBlocks } from '../../src/data/markup/html-blocks.js';
import { readFeed, readFeedData } from '../../src/data/read-feed.js';
import { ATTACKS } from '../fixtures/attacks.js';
import { CHANNEL, FORMATS, toStory } from '../fixtures/formats.js';
import { isInVocabulary } from './markup/vocabulary.js';

const url = 'https://mienbien.example/nguon/tin.json';
const html = '<p>Nước lên <b>nhanh</b>.</p><p>Xem <a href="/so-tan">nơi sơ tán</a>.</p>';
const stories = [0, 1, 2].map((number) => ({ ...toStory(number), html }));

/** The feed in each format. */
const feeds = Object.entries(FORMATS).map(([name, format]): [string, Feed] => [
  name,
  readFeed(format(stories, CHANNEL), { url }),
]);

const read = (...articles: unknown[]) => readFeedData(articles, url).articles;

/** An article whose body tells how often it was read. */
function createSpy(body: unknown = html) {
  const spy = {
    reads: 0,
    article: {
      headline: 'Tin',
      get body() {
        spy.reads++;
        return body;
      },
    },
  };
  return spy;
}

describe('a body', () => {
  for (const [format, { articles }] of feeds) {
    it(`is an own, enumerable property that gives the same blocks every time (${format})`, () => {
      const [article] = articles;
      const property = Object.getOwnPropertyDescriptor(article, 'body');
      expect(property?.enumerable).to.equal(true);
      expect(property?.get).to.be.a('function');
      const { body } = article!;
      expect(body.slice(0, 2)).to.deep.equal(toBlocks(html, { url: article!.url! }));
      expect(article!.body).to.equal(body);
    });
  }

  it('is there in JSON, in copies and in clones, each of an article that nobody has asked before', () => {
    const expected = toBlocks(html, { url });
    const fresh = () => read({ headline: 'Tin', body: html })[0]!;
    expect((JSON.parse(JSON.stringify(fresh())) as Article).body).to.deep.equal(expected);
    expect((JSON.parse(toNativeJson(fresh())) as Article).body).to.deep.equal(expected);
    expect({ ...fresh() }.body).to.deep.equal(expected);
    expect(structuredClone(fresh()).body).to.deep.equal(expected);
    expect(Object.freeze(fresh()).body).to.deep.equal(expected);
    expect(new Proxy(fresh(), {}).body).to.deep.equal(expected);
  });

  it('stands in JSON where it always has', () => {
    const [article] = read({ headline: 'Tin', body: html, keywords: 'lũ', language: 'vi' });
    expect(Object.keys(article!).join(' ')).to.equal(
      'headline id publishedPrecision authors related keywords body language status',
    );
  });

  it('that is missing is an empty list', () => {
    for (const article of [
      { headline: 'Tin' },
      { headline: 'Tin', body: null },
      { status: 'removed', id: 1 },
    ]) {
      expect(read(article)[0]!.body).to.deep.equal([]);
    }
  });

  it('is not read by reading, merging or listing articles', () => {
    const spies = [createSpy(), createSpy(), createSpy()];
    spies.forEach(({ article }, index) => Object.assign(article, { id: index % 2, url: `/${index}` }));
    const [first, second] = read(...spies.map(({ article }) => article));
    expect(first).to.include({ id: '0', url: 'https://mienbien.example/2' });
    expect(spies.map(({ reads }) => reads)).to.deep.equal([0, 0, 0]);
    expect(second!.body).to.deep.equal(toBlocks(html, { url }));
    expect(spies.map(({ reads }) => reads)).to.deep.equal([0, 1, 0]);
    expect(second!.body).to.equal(second!.body);
    expect(spies[1]!.reads).to.equal(1);
  });

  it('of an article of ours stays unread when the article is read again, and is the same then', () => {
    const spy = createSpy();
    let articles = read(spy.article);
    const [original] = articles;
    for (let time = 0; time < 20_000; time++) articles = read(...articles);
    expect(spy.reads).to.equal(0);
    expect(articles[0]!.body).to.deep.equal(toBlocks(html, { url }));
    expect(articles[0]!.body).to.equal(original!.body);
    expect(spy.reads).to.equal(1);
  });

  it('that was replaced is checked', () => {
    const [article] = read({ headline: 'Tin', body: html });
    const body = [
      { type: 'paragraph', children: [{ type: 'link', url: 'javascript:1', children: ['bấm'] }] },
    ];
    const [again] = read({ ...article, body });
    expect(again!.body).to.deep.equal([{ type: 'paragraph', children: ['bấm'] }]);
  });

  it('that cannot be read is an empty list', () => {
    const fail = () => {
      throw new Error('không đọc được');
    };
    const secretive = new Proxy(
      { headline: 'Tin', body: html },
      {
        getOwnPropertyDescriptor: (target, name) =>
          name === 'body' ? fail() : Reflect.getOwnPropertyDescriptor(target, name),
      },
    );
    const drafts = [
      Object.defineProperty({ headline: 'Tin' }, 'body', { get: fail }),
      secretive,
      { headline: 'Tin', body: new Proxy([html], { get: fail }) },
      { headline: 'Tin', body: [Object.defineProperty({ type: 'quote' }, 'children', { get: fail })] },
    ];
    for (const draft of drafts) expect(read(draft)[0]!.body).to.deep.equal([]);
  });

  it('has its caps', () => {
    const [deep, long] = read(
      { headline: 'Sâu', body: `${'<blockquote>'.repeat(1000)}Đáy` },
      { headline: 'Dài', body: '<p>a'.repeat(30_000) },
    );
    expect(JSON.stringify(deep!.body).split('quote').length - 1).to.be.within(60, 64);
    expect(long!.body.length).to.equal(10_000);
  });

  it('of attacks has only blocks of ours, whenever it is asked for', () => {
    const hostile = ATTACKS.map(({ text }, number) => ({ ...toStory(number), html: text }));
    const feeds = Object.values(FORMATS).map((format) => readFeed(format(hostile, CHANNEL), { url }));
    for (const { articles } of feeds) {
      expect(articles).to.have.length(hostile.length);
      expect(articles.filter(({ body }) => !body.every(isInVocabulary))).to.deep.equal([]);
    }
  }).timeout(60_000);
});

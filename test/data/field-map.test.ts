import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/data/feed-error.js';
import type { FieldMapOptions } from '../../src/data/field-map.js';
import { readFeed } from '../../src/data/read-feed.js';

const url = 'https://mienbien.example/api/tin';

const read = (json: unknown, map: FieldMapOptions) =>
  readFeed(JSON.stringify(json), { url, ...map }).articles;

const headlines = (json: unknown, map: FieldMapOptions) => read(json, map).map(({ headline }) => headline);

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError).with.property('code', 'not-a-feed');
    return (error as FeedError).message;
  }
  throw new Error('nothing was thrown');
}

describe('a field map', () => {
  const list = [{ tieuDe: 'Bão' }, { tieuDe: 'Lũ' }];

  it('finds the list at the root, under articles, or where it is told', () => {
    const fieldMap = { headline: 'tieuDe' };
    expect(headlines(list, { fieldMap })).to.deep.equal(['Bão', 'Lũ']);
    expect(headlines({ articles: list }, { fieldMap })).to.deep.equal(['Bão', 'Lũ']);
    expect(headlines({ a: { b: list } }, { fieldMap, itemsPath: 'a.b' })).to.deep.equal(['Bão', 'Lũ']);
  });

  it('counts in lists, on the way to the articles and in them', () => {
    const json = { trang: [{ tin: [] }, { tin: [{ chu: ['x', { to: 'Bão' }], anh: [{ url: '/a.jpg' }] }] }] };
    const [article] = read(json, {
      itemsPath: 'trang.1.tin',
      fieldMap: { headline: 'chu.1.to', picture: 'anh.0.url' },
    });
    expect(article).to.include({ headline: 'Bão' });
    expect(article!.picture?.src).to.equal('https://mienbien.example/a.jpg');
  });

  it('reads what it does not name under its native name', () => {
    const [article] = read([{ tieuDe: 'Bão', section: 'Thời sự', url: '/bao' }], {
      fieldMap: { headline: 'tieuDe' },
    });
    expect(article).to.include({ section: 'Thời sự', url: 'https://mienbien.example/bao' });
  });

  it('that says nothing changes nothing', () => {
    expect(
      headlines({ version: 'https://jsonfeed.org/version/1.1', items: [{ title: 'Bão' }] }, { fieldMap: {} }),
    ).to.deep.equal(['Bão']);
    expect(headlines([{ title: { rendered: 'Lũ' } }], { fieldMap: {}, itemsPath: '' })).to.deep.equal(['Lũ']);
  });

  it('leaves the feed its title and its page', () => {
    const json = { title: 'Tin bão', url: '/chu-de/bao', articles: list };
    expect(readFeed(JSON.stringify(json), { url, fieldMap: { headline: 'tieuDe' } })).to.include({
      title: 'Tin bão',
      url: 'https://mienbien.example/chu-de/bao',
    });
  });

  it('names the path to the list that leads nowhere', () => {
    for (const itemsPath of ['data.lisst', 'data.list.0.x', 'data.list.7', 'length', 'data.list.length'])
      expect(messageOf(() => read({ data: { list } }, { itemsPath }))).to.include(`"${itemsPath}"`);
    expect(messageOf(() => read({ data: list }, { fieldMap: { headline: 'tieuDe' } }))).to.include(
      '"articles"',
    );
    expect(messageOf(() => read({ data: 'x' }, { itemsPath: 'data' }))).to.include('"data"');
  });

  it('names the path to the headline that leads nowhere in every article', () => {
    const fieldMap = { headline: 'noi.dung.tieude' };
    expect(messageOf(() => read(list, { fieldMap }))).to.include('"noi.dung.tieude"');
    expect(messageOf(() => read(list, { fieldMap: { url: 'tieuDe' } }))).to.include('"headline"');
    expect(headlines([{}, null, 7, 'x', ...list], { fieldMap: { headline: 'tieuDe' } })).to.deep.equal([
      'Bão',
      'Lũ',
    ]);
  });

  it('leads to an empty feed where there are no articles today', () => {
    expect(read({ list: [] }, { itemsPath: 'list', fieldMap: { headline: 'x' } })).to.deep.equal([]);
  });

  it('leads nowhere through what any object has', () => {
    for (const itemsPath of ['__proto__', 'constructor.prototype', 'toString', 'data.__proto__'])
      expect(messageOf(() => read({ data: { list } }, { itemsPath }))).to.include(itemsPath);
    for (const headline of ['__proto__', 'constructor.name', 'tieuDe.length', 'tieuDe.0'])
      expect(messageOf(() => read(list, { fieldMap: { headline } }))).to.include(headline);
  });

  it('leaves Object.prototype alone', () => {
    const fieldMap = JSON.parse('{"headline":"tieuDe","__proto__":"ban","constructor":"ban"}') as Record<
      string,
      string
    >;
    const json = JSON.parse('[{"tieuDe":"Bão","ban":{"x":1},"__proto__":{"x":1,"label":"live"}}]') as unknown;
    expect(read(json, { fieldMap })[0]).to.include({ headline: 'Bão' }).and.not.have.any.keys('label', 'x');
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect('x' in {}).to.be.false;
  });

  it('is for JSON alone: a feed that says what it is needs none', () => {
    const source = '<rss><channel><item><title>Bão</title></item></channel></rss>';
    const map = { itemsPath: 'a.b', fieldMap: { headline: 'x' } };
    expect(readFeed(source, { url, ...map }).articles).to.have.length(1);
  });
});

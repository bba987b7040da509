import { expect } from '@open-wc/testing';
import { readFeed, readFeedData } from '../../../src/data/read-feed.js';
import { feed, harbour, seed, storm } from '../../helpers.js';

const BASE = 'https://mienbien.example/api/tin-moi.json';
const headlines = (data: unknown) => readFeedData(data, BASE).articles.map(({ headline }) => headline);

describe('native JSON', () => {
  it('is an object with a list of articles', () => {
    const read = readFeed(JSON.stringify(feed), { url: BASE });
    expect(read).to.include({ title: 'Miền Biển', url: 'https://mienbien.example/' });
    expect(read.articles.map(({ headline }) => headline)).to.deep.equal(
      feed.articles.map(({ headline }) => headline),
    );
  });

  it('is a bare list of articles', () => {
    const read = readFeedData([storm, harbour], BASE);
    expect(read).to.have.all.keys('articles');
    expect(read.articles).to.have.length(2);
  });

  it('is a single article, whose address is not that of a list', () => {
    const read = readFeedData({ ...storm, title: 'Tên trang' }, BASE);
    expect(read).to.have.all.keys('articles');
    expect(read.articles[0]).to.deep.include({ headline: storm.headline, url: storm.url });
  });

  it('may be empty', () => {
    for (const data of [[], { articles: [] }])
      expect(readFeedData(data, BASE)).to.deep.equal({ articles: [] });
    expect(readFeedData({ title: 'Trống', articles: [] }, BASE).title).to.equal('Trống');
  });

  it('shows the good articles of a list that has others', () => {
    expect(headlines([null, 7, 'x', {}, [], { headline: '' }, harbour])).to.deep.equal([harbour.headline]);
    expect(headlines({ articles: [null, { title: 'Không phải tít' }, harbour] })).to.deep.equal([
      harbour.headline,
    ]);
    expect(headlines({ articles: [{ title: 'Không có bài nào' }] })).to.deep.equal([]);
  });

  it('is still a feed when its last article was removed', () => {
    for (const data of [[{ id: 'tin-sai', status: 'removed' }], { id: 'tin-sai', status: 'removed' }]) {
      expect(readFeedData(data, BASE).articles.map(({ status }) => status)).to.deep.equal(['removed']);
    }
  });

  it('carries the article as a portal had it', () => {
    const [article] = readFeedData(seed, BASE).articles;
    expect(article).to.deep.include({
      authors: [{ name: 'Bùi Tuấn' }],
      attribution: { name: 'KT&ĐU' },
      keywords: [],
    });
    expect(article!.body.filter(({ type }) => type === 'paragraph')).to.have.length(5);
    expect(JSON.stringify(article!.body)).to.include('công tác dân vận.Nâng cao');
  });
});

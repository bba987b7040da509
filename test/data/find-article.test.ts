import { expect } from '@open-wc/testing';
import { findArticle, shownArticles } from '../../src/data/find-article.js';
import { readFeedData } from '../../src/data/read-feed.js';
import { harbour, school, storm } from '../helpers.js';

const BASE = 'https://mienbien.example/trang-chu.html';

const feed = readFeedData(
  [{ ...storm, status: 'removed' }, harbour, { ...school, id: 0 }],
  'https://mienbien.example/tin.json',
);

describe('shownArticles', () => {
  it('has no removed article, and keeps the order of the others', () => {
    expect(shownArticles(feed).map(({ headline }) => headline)).to.deep.equal([
      harbour.headline,
      school.headline,
    ]);
  });

  it('has none where there is no feed', () => {
    expect(shownArticles(null)).to.deep.equal([]);
    expect(shownArticles({ articles: [] })).to.deep.equal([]);
  });
});

describe('findArticle', () => {
  it('finds the first article where nothing is asked for', () => {
    expect(findArticle(feed, '', BASE)!.headline).to.equal(harbour.headline);
  });

  it('finds an article by its id or its URL', () => {
    expect(findArticle(feed, '0', BASE)!.headline).to.equal(school.headline);
    expect(findArticle(feed, school.url, BASE)!.headline).to.equal(school.headline);
  });

  it('finds an article by an address as a page writes it', () => {
    expect(findArticle(feed, '/bai/cang-ca.html', BASE)!.headline).to.equal(harbour.headline);
    expect(findArticle(feed, '/bai/cang-ca.html', 'https://khac.example/')).to.equal(null);
  });

  it('finds an address with or without tracking parameters', () => {
    expect(findArticle(feed, `${school.url}?utm_source=zalo`, BASE)!.headline).to.equal(school.headline);
  });

  it('finds the first with an id that several have, and takes an id for one before an address', () => {
    const shared = readFeedData(
      ['a', 'b', 'c'].map((name) => ({ id: '0', url: `https://xa.example/${name}`, headline: name })),
      BASE,
    );
    expect(findArticle(shared, '0', BASE)!.headline).to.equal('a');
    expect(findArticle(shared, 'https://xa.example/b', BASE)!.headline).to.equal('b');
    const crossed = readFeedData(
      [
        { id: '1', url: 'https://xa.example/b', headline: 'a' },
        { id: 'https://xa.example/b', url: 'https://xa.example/c', headline: 'b' },
      ],
      BASE,
    );
    expect(findArticle(crossed, 'https://xa.example/b', BASE)!.headline).to.equal('b');
  });

  it('finds none that was removed or that is not there', () => {
    expect(findArticle(feed, storm.id, BASE)).to.equal(null);
    expect(findArticle(feed, 'bai-khong-co', BASE)).to.equal(null);
    expect(findArticle(null, '', BASE)).to.equal(null);
    expect(findArticle({ articles: [] }, '', BASE)).to.equal(null);
  });
});

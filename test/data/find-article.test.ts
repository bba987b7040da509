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

  it('finds none that was removed or that is not there', () => {
    expect(findArticle(feed, storm.id, BASE)).to.equal(null);
    expect(findArticle(feed, 'bai-khong-co', BASE)).to.equal(null);
    expect(findArticle(null, '', BASE)).to.equal(null);
    expect(findArticle({ articles: [] }, '', BASE)).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import { findArticle, shownArticles } from '../../src/data/find-article.js';
import { readFeedData } from '../../src/data/read-feed.js';
import { harbour, school, storm } from '../helpers.js';

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
    expect(findArticle(feed, '')!.headline).to.equal(harbour.headline);
  });

  it('finds an article by its id or its URL', () => {
    expect(findArticle(feed, '0')!.headline).to.equal(school.headline);
    expect(findArticle(feed, school.url)!.headline).to.equal(school.headline);
  });

  it('finds none that was removed or that is not there', () => {
    expect(findArticle(feed, storm.id)).to.equal(null);
    expect(findArticle(feed, 'bai-khong-co')).to.equal(null);
    expect(findArticle(null, '')).to.equal(null);
    expect(findArticle({ articles: [] }, '')).to.equal(null);
  });
});

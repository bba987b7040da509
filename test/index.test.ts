import { expect } from '@open-wc/testing';
import * as bantin from '../src/index.js';
import * as data from '../src/data/index.js';

describe('what a developer imports', () => {
  it('is the elements, their events, the language and all of bantin/data', () => {
    expect(Object.keys(bantin)).to.have.members([
      'HotEvents',
      'KeywordTags',
      'NewsArticle',
      'NewsCard',
      'NewsErrorEvent',
      'NewsKeywordEvent',
      'NewsLoadEvent',
      'NewsOpenEvent',
      'NewsViewEvent',
      'getLocale',
      'setLocale',
      ...Object.keys(data),
    ]);
  });

  it('reads feeds without any element', () => {
    expect(Object.keys(data)).to.include.members(['readFeed', 'fetchFeed', 'FeedError']);
  });
});

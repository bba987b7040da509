import { expect } from '@open-wc/testing';
import { toKeywordCounts, type KeywordOrder } from '../../src/data/keyword-counts.js';
import { readFeedData } from '../../src/data/read-feed.js';

const feedOf = (...lists: (string[] | string)[]) =>
  readFeedData(
    lists.map((keywords, at) => ({ headline: `Tin ${at}`, keywords })),
    'https://mienbien.example/',
  );

const feed = feedOf(
  ['mưa lũ', 'Sơ tán'],
  ['cảng cá', 'Mưa lũ', 'sơ tán'],
  [],
  ['miền núi', 'mưa lũ', 'cảng cá'],
);

const listed = (order: KeywordOrder, given?: string[]) =>
  toKeywordCounts(feed, order, given).map(({ keyword, count }) => `${keyword} ${count}`);

describe('toKeywordCounts', () => {
  it('has each keyword of a feed once, as it was first written, with the number of its articles', () => {
    expect(listed('feed')).to.deep.equal(['mưa lũ 3', 'Sơ tán 2', 'cảng cá 2', 'miền núi 1']);
  });

  it('puts the frequent ones first, equally frequent ones in the feed’s order', () => {
    const order = feedOf(['ít', 'ba', 'hai'], ['hai', 'ba']);
    expect(toKeywordCounts(order, 'frequency').map(({ keyword }) => keyword)).to.deep.equal([
      'ba',
      'hai',
      'ít',
    ]);
  });

  it('knows the Vietnamese order', () => {
    const words = ['Hạ', 'Đà', 'Dak', 'Hà', 'Ăn', 'Ân', 'An', 'Ấn'];
    expect(toKeywordCounts(feedOf(words), 'alphabetical').map(({ keyword }) => keyword)).to.deep.equal(
      [...words].sort(new Intl.Collator('vi').compare),
    );
    const few = toKeywordCounts(feedOf(['Hạ', 'Đà', 'Dak', 'Ăn', 'An']), 'alphabetical');
    expect(few.map(({ keyword }) => keyword)).to.deep.equal(['An', 'Ăn', 'Dak', 'Đà', 'Hạ']);
  });

  it('does not count articles that were removed', () => {
    const removed = readFeedData(
      [
        { headline: 'Một', keywords: 'bão' },
        { headline: 'Hai', keywords: 'bão, lũ', status: 'removed' },
      ],
      'https://mienbien.example/',
    );
    expect(toKeywordCounts(removed, 'feed')).to.deep.equal([{ keyword: 'bão', count: 1 }]);
  });

  it('shows given keywords instead, counted as the filter finds them', () => {
    expect(listed('feed', ['Cảng Cá', 'bóng đá', 'mua lu'])).to.deep.equal([
      'Cảng Cá 2',
      'bóng đá 0',
      'mua lu 3',
    ]);
    expect(listed('frequency', ['bóng đá', 'miền núi', 'mưa lũ'])).to.deep.equal([
      'mưa lũ 3',
      'miền núi 1',
      'bóng đá 0',
    ]);
  });

  it('leaves the given list as it was', () => {
    const given = ['Đà', 'An'];
    expect(listed('alphabetical', given)).to.deep.equal(['An 0', 'Đà 0']);
    expect(given).to.deep.equal(['Đà', 'An']);
  });

  it('counts nothing where there is no feed', () => {
    expect(toKeywordCounts(null, 'feed')).to.deep.equal([]);
    expect(toKeywordCounts(null, 'frequency', ['bão'])).to.deep.equal([{ keyword: 'bão', count: 0 }]);
    expect(toKeywordCounts(feed, 'feed', [])).to.deep.equal([]);
  });

  it('does not stumble over keywords named like what objects have', () => {
    expect(toKeywordCounts(feedOf(['constructor', '__proto__'], ['constructor']), 'feed')).to.deep.equal([
      { keyword: 'constructor', count: 2 },
      { keyword: '__proto__', count: 1 },
    ]);
  });
});

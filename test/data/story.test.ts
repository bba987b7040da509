import { expect } from '@open-wc/testing';
import { readFeedData } from '../../src/data/read-feed.js';
import { arrange } from '../../src/data/story.js';

const BASE = 'https://mienbien.example/';

const at = (hour: number, more: object = {}) => ({
  id: `tin-${hour}`,
  url: `/bai/tin-${hour}.html`,
  headline: `Mốc lúc ${hour} giờ`,
  published: `2026-11-23T${String(hour).padStart(2, '0')}:00:00+07:00`,
  ...more,
});

const EVENT = { layout: 'event', limit: 10, order: 'newest' } as const;

function arrangeAll(items: object[], options: Partial<Parameters<typeof arrange>[1]> = {}) {
  const { articles, related } = arrange(readFeedData(items, BASE).articles, { ...EVENT, ...options });
  return { ids: articles.map(({ id }) => id), related: related.map(({ headline }) => headline) };
}

describe('arrange', () => {
  const undated = at(0, {
    id: 'khong-gio',
    url: '/bai/khong-gio.html',
    published: undefined,
    headline: 'Không rõ giờ',
  });

  it('leaves other layouts in the order of the publisher', () => {
    const items = [at(9), at(14), undated, at(11)];
    expect(arrangeAll(items, { layout: 'list' })).to.deep.equal({
      ids: ['tin-9', 'tin-14', 'khong-gio', 'tin-11'],
      related: [],
    });
  });

  it('begins with the first article, whatever its time, and tells the others from the newest on', () => {
    expect(arrangeAll([at(9), undated, at(11), at(14)]).ids).to.deep.equal([
      'tin-9',
      'tin-14',
      'tin-11',
      'khong-gio',
    ]);
  });

  it('tells them from the oldest on, if asked to; those without a time still come last', () => {
    const { ids } = arrangeAll([at(9), undated, at(14), at(11)], { order: 'oldest' });
    expect(ids).to.deep.equal(['tin-9', 'tin-11', 'tin-14', 'khong-gio']);
  });

  for (const order of ['newest', 'oldest'] as const)
    it(`keeps the newest where there are too many, in the order "${order}" too`, () => {
      const { ids } = arrangeAll([at(1), at(2), at(3), at(4), at(5)], { order, limit: 3 });
      expect([...ids].sort()).to.deep.equal(['tin-1', 'tin-4', 'tin-5']);
    });

  it('puts three links of the first article beside it, and what they lead to nowhere else', () => {
    const related = [12, 11, 10, 8].map((hour) => ({
      headline: `Bài ${hour}`,
      url: `/bai/tin-${hour}.html?utm_source=x`,
    }));
    expect(arrangeAll([at(9, { related }), at(12), at(8), at(7)])).to.deep.equal({
      ids: ['tin-9', 'tin-8', 'tin-7'],
      related: ['Bài 12', 'Bài 11', 'Bài 10'],
    });
  });

  it('else three articles with the same kicker', () => {
    const kicker = 'Bão số 5';
    const items = [
      at(9, { kicker }),
      at(15, { kicker: 'Giá vàng' }),
      ...[14, 13, 12, 11].map((hour) => at(hour, { kicker })),
    ];
    expect(arrangeAll(items)).to.deep.equal({
      ids: ['tin-9', 'tin-15', 'tin-11'],
      related: ['Mốc lúc 14 giờ', 'Mốc lúc 13 giờ', 'Mốc lúc 12 giờ'],
    });
    expect(arrangeAll([at(9), at(14), at(13)]).related).to.deep.equal([]);
  });

  it('has nothing to arrange in an empty list, and only a lead in a list of one', () => {
    expect(arrangeAll([])).to.deep.equal({ ids: [], related: [] });
    expect(arrangeAll([at(9)]).ids).to.deep.equal(['tin-9']);
  });
});

import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/data/article.js';
import { findArticle } from '../../src/data/find-article.js';
import { keepKnownArticles } from '../../src/data/known-articles.js';
import { readFeedData } from '../../src/data/read-feed.js';

const flood = {
  id: 'lu',
  headline: 'Lũ rút, ba xã ven sông có điện trở lại',
  published: '2026-11-20T08:00:00+07:00',
  authors: ['Lò Thị Mai'],
  attribution: { name: 'Thông tấn xã Việt Nam', code: 'TTXVN' },
  keywords: ['sau lũ', 'điện lưới'],
  body: '<p>Bản đầu.</p>',
};
const bridge = { ...flood, id: 'cau', headline: 'Cầu treo Suối Đá thông xe trước Tết' };

const read = (...articles: object[]): Feed => readFeedData(articles, 'https://mienbien.example/');
const textOf = (feed: Feed, at: number) => JSON.stringify(feed.articles[at]!.body);

describe('keepKnownArticles', () => {
  it('keeps the objects of articles that have not changed, wherever they stand now', () => {
    const before = read(flood, bridge);
    const [lu, cau] = before.articles;
    const { articles } = keepKnownArticles(before, read({ ...flood, id: 'moi' }, bridge, flood));
    expect([articles[1] === cau, articles[2] === lu]).to.deep.equal([true, true]);
    expect(articles[0]!.id).to.equal('moi');
  });

  it('gives them the body of the new version', () => {
    const before = read(flood);
    expect(textOf(before, 0)).to.include('Bản đầu.');
    const after = keepKnownArticles(before, read({ ...flood, body: '<p>Bản sửa.</p>' }));
    expect(after.articles[0] === before.articles[0]).to.be.true;
    expect(textOf(after, 0)).to.include('Bản sửa.');
  });

  const changes = {
    headline: 'Lũ rút, cả huyện có điện',
    standfirst: 'Trường học mở cửa.',
    published: '2026-11-20T08:01:00+07:00',
    authors: ['Lò Thị Mai', 'Trần Quốc Đạt'],
    attribution: { name: 'Thông tấn xã Việt Nam' },
    keywords: ['sau lũ', 'điện'],
  };
  for (const [field, value] of Object.entries(changes)) {
    it(`takes the new object of an article whose ${field} changed`, () => {
      const before = read(flood);
      const received = read({ ...flood, [field]: value });
      const { articles } = keepKnownArticles(before, received);
      expect(articles[0] === received.articles[0]).to.be.true;
    });
  }

  it('does not read the bodies', () => {
    let reads = 0;
    const withBody = () => ({
      ...flood,
      get body() {
        reads++;
        return '<p>Chưa ai hỏi.</p>';
      },
    });
    keepKnownArticles(read(withBody()), read(withBody()));
    expect(reads).to.equal(0);
  });

  it('takes the new object where a page has frozen the one it had', () => {
    const before = read(flood);
    Object.freeze(before.articles[0]);
    const received = read({ ...flood, body: '<p>Bản sửa.</p>' });
    expect(textOf(keepKnownArticles(before, received), 0)).to.include('Bản sửa.');
  });

  describe('an article with the same address', () => {
    const url = 'https://mienbien.example/bai/lu-rut.html';
    const [before, after] = [
      { ...flood, url },
      { ...flood, id: 'lu-2', url: `${url}?utm_source=rss` },
    ];

    it('keeps its id, where the publisher gives it another one', () => {
      const [changed] = keepKnownArticles(
        read(before, bridge),
        read(bridge, { ...after, headline: 'Lũ đã rút' }),
      ).articles.slice(1);
      expect([changed!.id, changed!.headline]).to.deep.equal(['lu', 'Lũ đã rút']);
      expect(JSON.stringify(changed!.body)).to.include('Bản đầu.');
    });

    it('is the same object, if nothing else has changed', () => {
      const shown = read(before);
      expect(keepKnownArticles(shown, read({ ...before, id: 'lu-2' })).articles[0] === shown.articles[0]).to
        .be.true;
    });

    it('is found by the id that the publisher gives it now', () => {
      const feed = keepKnownArticles(read(before), read(after));
      expect(findArticle(feed, 'lu-2', '')!.id).to.equal('lu');
    });

    it('leaves what was read as it is, for other elements', () => {
      const received = read(after);
      keepKnownArticles(read(before), received);
      expect(received.articles[0]!.id).to.equal('lu-2');
    });

    it('is another one, if the address is not its own, before or now', () => {
      const third = { ...after, id: 'lu-3', headline: 'Lũ lại lên' };
      for (const [earlier, later] of [
        [[before], [after, third]],
        [[after, third], [before]],
      ] as const) {
        const ids = keepKnownArticles(read(...earlier), read(...later)).articles.map(({ id }) => id);
        expect(ids).to.deep.equal(later.map(({ id }) => id));
      }
      const start = { headline: 'Họp dân', url: 'https://mienbien.example/' };
      const { articles } = keepKnownArticles(
        read({ ...start, id: '1' }),
        read({ ...start, id: '2', headline: 'Tiêm phòng' }),
      );
      expect(articles[0]!.id).to.equal('2');
    });

    it('counts less than the same id', () => {
      const { articles } = keepKnownArticles(read(before), read(after, { ...before, url: '/khac' }));
      expect(articles.map(({ id }) => id)).to.deep.equal(['lu-2', 'lu']);
    });
  });

  describe('an id', () => {
    /** Reads lists one after the other, each written as "id address headline, …". Returns the ids that each has then. */
    const idsOf = (...lists: string[]) => {
      const feeds = lists.map((list) =>
        read(
          ...list.split(', ').map((item) => {
            const [id, path, headline] = item.split(' ');
            return { id, headline, url: path === '-' ? undefined : `https://mienbien.example/${path}` };
          }),
        ),
      );
      let shown = feeds[0]!;
      return feeds.map((feed) => {
        shown = feed === shown ? feed : keepKnownArticles(shown, feed);
        return shown.articles.map(({ id }) => id).join(', ');
      });
    };

    for (const [name, lists, ids] of [
      ['is known from the last reading, too', ['1 a A', '2 a A', '2 b B'], ['1', '1', '1']],
      ['may change to and fro', ['1 a A', '2 a A', '1 a A'], ['1', '1', '1']],
      [
        'that counts from the top is that of another article each time',
        ['1 a A, 2 b B', '1 c C, 2 a A, 3 b B', '1 d D, 2 c C2, 3 a A'],
        ['1, 2', '1 C, 1, 2', '1 D, 1 C, 1'],
      ],
      [
        'that comes back with another article is not its own',
        ['1 a A', '2 a A', '1 c C, 2 a A'],
        ['1', '1', '1 C, 1'],
      ],
      ['that all have tells nothing', ['0 a A', '0 b B, 0 a A', '0 b B2'], ['0', '0 B, 0', '0 B']],
      ['that all have is enough with the headline', ['0 - A', '0 - B, 0 - A'], ['0', '0 B, 0']],
      ['follows an article whose address a newer one has now', ['8 p A', '9 p B, 8 a A'], ['8', '9, 8']],
    ] as const) {
      it(name, () => {
        expect(idsOf(...lists)).to.deep.equal(ids);
      });
    }
  });
});

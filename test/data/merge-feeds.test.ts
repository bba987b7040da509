import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/data/article.js';
import { publishedId } from '../../src/data/identity.js';
import { keepKnownArticles } from '../../src/data/known-articles.js';
import { mergeFeeds } from '../../src/data/merge-feeds.js';
import { mergesOf } from '../../src/data/merge.js';
import { readFeed, readFeedData } from '../../src/data/read-feed.js';

/** A feed of one house, whose articles stand against its address. */
const feedOf = (house: string, ...articles: object[]): Feed =>
  readFeedData(articles, `https://${house}.example/tin.json`);

const headlinesOf = ({ articles }: Feed) => articles.map(({ headline }) => headline);
const shownIn = (feed: Feed) =>
  headlinesOf({ articles: feed.articles.filter(({ status }) => status !== 'removed') });
const idsOf = ({ articles }: Feed) => articles.map(({ id }) => id);

const at = (time: string, headline: string, more: object = {}) => ({
  headline,
  published: `2026-11-23T${time}:00+07:00`,
  ...more,
});

describe('mergeFeeds', () => {
  it('begins with the newest article, whichever feed has it', () => {
    const sea = feedOf('mienbien', at('08:00', 'Cấm biển'), at('16:40', 'Gió giật'));
    const field = feedOf('nongthon', at('14:10', 'Gặt lúa chạy bão'), at('07:00', 'Giá lúa'));
    expect(headlinesOf(mergeFeeds([sea, field]))).to.deep.equal([
      'Gió giật',
      'Gặt lúa chạy bão',
      'Cấm biển',
      'Giá lúa',
    ]);
    expect(Object.keys(mergeFeeds([sea, field])).join()).to.equal('articles');
  });

  it('puts those without a time last, in their order, and a day without a time of day at its beginning', () => {
    const first = feedOf(
      'mienbien',
      { headline: 'Không giờ 1' },
      { headline: 'Trong ngày', published: '23/11/2026' },
      at('00:01', 'Quá nửa đêm'),
    );
    const second = feedOf(
      'nongthon',
      { headline: 'Không giờ 2' },
      { headline: 'Hôm trước', published: '2026-11-22T23:59:00+07:00' },
      { headline: 'Không giờ 3', published: 'sáng nay' },
    );
    expect(headlinesOf(mergeFeeds([first, second]))).to.deep.equal([
      'Quá nửa đêm',
      'Trong ngày',
      'Hôm trước',
      'Không giờ 1',
      'Không giờ 2',
      'Không giờ 3',
    ]);
  });

  it('keeps the order of the feeds where times are equal, and is as calm with clocks that differ', () => {
    const sea = feedOf('mienbien', at('08:00', 'Một'), {
      headline: 'Mai',
      published: '2027-11-23T08:00:00Z',
    });
    const field = feedOf('nongthon', at('08:00', 'Hai'));
    expect(headlinesOf(mergeFeeds([sea, field]))).to.deep.equal(['Mai', 'Một', 'Hai']);
    expect(headlinesOf(mergeFeeds([field, sea]))).to.deep.equal(['Mai', 'Hai', 'Một']);
  });

  it('shows once what several feeds of one house have, in its last version', () => {
    const url = 'https://mienbien.example/bai/bao-4671801.html';
    const early = at('08:00', 'Bão vào biển Đông', {
      id: 4671801,
      url,
      modified: '2026-11-23T09:00:00+07:00',
    });
    const late = { ...early, headline: 'Bão số 5', modified: '2026-11-23T11:00:00+07:00' };
    const all = [feedOf('mienbien', late), feedOf('mienbien', at('07:00', 'Khác'), early)];
    for (const feeds of [all, [...all].reverse()]) {
      const merged = mergeFeeds(feeds);
      expect(headlinesOf(merged)).to.deep.equal(['Bão số 5', 'Khác']);
      expect(mergesOf(merged.articles).map(({ reason }) => reason)).to.deep.equal(['id+address']);
    }
  });

  it('shows once what another house takes over with its address and headline', () => {
    const url = 'https://mienbien.example/bai/bao.html';
    const portal = feedOf('tonghop', at('08:05', 'Bão số 5', { id: 77, url: `${url}?utm_source=tonghop` }));
    const own = feedOf('mienbien', at('08:00', 'Bão số 5', { id: 'bao-5', url }));
    expect(headlinesOf(mergeFeeds([own, portal]))).to.deep.equal(['Bão số 5']);
  });

  it('knows no article by the page of any of the feeds', () => {
    const url = 'https://mienbien.example/ban-tin';
    const bulletins = ['06:00', '18:00'].map((time, id) => at(time, 'Tin thời tiết', { id, url }));
    const sea = readFeedData({ url, articles: bulletins }, 'https://mienbien.example/');
    const portal = feedOf('tonghop', at('07:00', 'Tin thời tiết', { id: 7, url }));
    expect(headlinesOf(mergeFeeds([sea, portal]))).to.have.length(3);
  });

  it('tells of merges within a feed, and between feeds', () => {
    const tide = { id: 'trieu', url: '/trieu.html', headline: 'Triều cường' };
    const feeds = [feedOf('mienbien', tide, tide), feedOf('mienbien', tide)];
    expect(mergesOf(mergeFeeds(feeds).articles)).to.have.length(2);
    expect(mergeFeeds([])).to.deep.equal({ articles: [] });
  });
});

describe('houses that all count from 1', () => {
  const numbered = (house: string, more: object = {}) =>
    feedOf(
      house,
      ...[1, 2, 3].map((id) => at(`0${id}:00`, `Tin ${id} của ${house}`, { id, url: `/bai/${id}`, ...more })),
    );

  it('have no article in common, and no key', () => {
    const houses = ['mienbien', 'nongthon', 'congan', 'dulich'];
    for (const more of [{}, { url: undefined }]) {
      const merged = mergeFeeds(houses.map((house) => numbered(house, more)));
      expect(merged.articles).to.have.length(12);
      expect(new Set(idsOf(merged))).to.have.property('size', 12);
      expect(merged.articles.map(publishedId).slice(0, 4)).to.deep.equal(['3', '3', '3', '3']);
    }
  });

  it('have none in common even where an article has nothing but its number', () => {
    const rss = (house: string, text: string) =>
      readFeed(
        `<rss><channel><item><guid>1</guid><description>${text}</description></item></channel></rss>`,
        {
          url: `https://${house}.example/tin.rss`,
        },
      );
    const merged = mergeFeeds([rss('mienbien', 'Gió giật cấp 9.'), rss('nongthon', 'Lúa được giá.')]);
    expect(headlinesOf(merged)).to.have.length(2);
    expect(new Set(idsOf(merged))).to.have.property('size', 2);
  });

  it('keep their keys when another one answers later', () => {
    const early = mergeFeeds([numbered('mienbien')]);
    const late = keepKnownArticles(early, mergeFeeds([numbered('mienbien'), numbered('nongthon')]));
    const own = late.articles.filter(({ url }) => url!.includes('mienbien'));
    expect(own.map(({ id }) => id)).to.deep.equal(idsOf(early));
    expect(own.every((article) => early.articles.includes(article))).to.be.true;
    expect(new Set(idsOf(late))).to.have.property('size', 6);
  });

  it('take away their own articles alone', () => {
    const removed = { id: 2, status: 'removed' };
    const taker = feedOf('nongthon', at('05:00', 'Giá lúa', { id: 9, url: '/bai/9' }), removed);
    expect(shownIn(mergeFeeds([numbered('mienbien'), taker]))).to.have.length(4);
    expect(shownIn(mergeFeeds([numbered('nongthon'), taker]))).to.deep.equal([
      'Giá lúa',
      'Tin 3 của nongthon',
      'Tin 1 của nongthon',
    ]);
  });
});

describe('a removed article of one feed', () => {
  const address = 'https://mienbien.example/bai/tin-sai.html';
  const wrong = at('08:00', 'Tin sai', { id: 'sai-1', url: address });
  const good = at('07:00', 'Tin tốt', { id: 'tot', url: 'https://mienbien.example/bai/tin-tot.html' });

  for (const [name, notice] of Object.entries({
    id: { id: 'sai-1' },
    address: { url: `${address}?utm_source=zalo` },
    'address, given as its id': { id: address },
  }))
    it(`takes away its copy in another by the ${name}, whichever comes first`, () => {
      const taker = feedOf('mienbien', good, { ...notice, status: 'removed' });
      const keeper = feedOf('mienbien', wrong);
      for (const feeds of [
        [taker, keeper],
        [keeper, taker],
      ]) {
        const merged = mergeFeeds(feeds);
        expect(shownIn(merged)).to.deep.equal(['Tin tốt']);
        expect(mergesOf(merged.articles).map(({ reason }) => reason)).to.deep.equal(['removed']);
      }
    });

  it('takes away its copy although only one of the feeds writes "www."', () => {
    const keeper = feedOf('mienbien', { ...wrong, url: address.replace('//', '//www.') });
    const taker = readFeedData(
      { url: 'https://mienbien.example/', articles: [{ id: 'sai-1', status: 'removed' }] },
      'https://cdn.example/tin.json',
    );
    expect(shownIn(mergeFeeds([keeper, taker]))).to.deep.equal([]);
  });

  it('takes away what another house has under its address', () => {
    const portal = feedOf('tonghop', { ...wrong, id: 'p-9' }, at('06:00', 'Tin khác'));
    const taker = feedOf('mienbien', good, { url: address, status: 'removed' });
    expect(shownIn(mergeFeeds([portal, taker]))).to.deep.equal(['Tin tốt', 'Tin khác']);
  });
});

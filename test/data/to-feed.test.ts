import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mergesOf } from '../../src/data/merge.js';
import { readFeedData } from '../../src/data/read-feed.js';
import { toFeed } from '../../src/data/to-feed.js';
import { feed as sample } from '../helpers.js';

const BASE = 'https://mienbien.example/api/tin-moi.json';

type Draft = Record<string, unknown>;

/** The headlines that are left, in their order. */
function headlines(...articles: Draft[]): string[] {
  return toFeed({ articles }, BASE).articles.map(({ headline }) => headline);
}

describe('toFeed', () => {
  it('keeps the name of the list, its page and the publisher’s order', () => {
    const feed = toFeed({ ...sample, title: ' Miền&nbsp;Biển ', url: '/' }, BASE);
    expect(feed.title).to.equal('Miền Biển');
    expect(feed.url).to.equal('https://mienbien.example/');
    expect(feed.articles.map(({ id }) => id)).to.deep.equal([
      'mua-lu-2026',
      'cang-ca-2026',
      'thu-vien-so-2026',
    ]);
  });

  it('has neither title nor url where none is good', () => {
    expect(toFeed({ title: ' ', url: 'javascript:alert(1)', articles: [] }, BASE)).to.deep.equal({
      articles: [],
    });
    expect(toFeed({ articles: [] }, BASE)).to.deep.equal({ articles: [] });
  });

  it('leaves out what has no headline', () => {
    expect(headlines({ headline: 'Một' }, { standfirst: 'Không có tít' }, { headline: 'Hai' })).to.deep.equal(
      ['Một', 'Hai'],
    );
  });

  it('reads back a feed as itself', () => {
    const feed = readFeedData(sample, BASE);
    expect(readFeedData(feed, 'https://trang-khac.example/')).to.deep.equal(feed);
    expect(readFeedData(feed.articles, 'https://trang-khac.example/').articles).to.deep.equal(feed.articles);
    expect(readFeedData(feed.articles[0], 'https://trang-khac.example/').articles).to.deep.equal([
      feed.articles[0],
    ]);
  });

  it('finds the doubles among ten thousand articles', () => {
    const articles = Array.from({ length: 10_000 }, (_, at) => ({
      id: `bai-${at % 5000}`,
      url: `/bai/tin-${10_000_000 + (at % 5000)}.html?utm_source=x`,
      headline: `Tin số ${at}`,
    }));
    expect(toFeed({ articles }, BASE).articles).to.have.length(5000);
  });
});

/** Articles that all have an address and a headline of their own, but for what is given. */
const several = (...fields: Draft[]): Draft[] =>
  fields.map((given, at) => ({
    url: `https://baonui.example/bai-${at}`,
    headline: `Tin thứ ${at}`,
    ...given,
  }));

describe('two items of a feed', () => {
  const item = { id: 'tin-7', url: '/bai/sat-lo.html', headline: 'Sạt lở trên quốc lộ 4D' };
  const other = { id: 'tin-8', url: '/bai/mo-duong.html', headline: 'Thông đường trước giờ tan tầm' };

  const one: Record<string, Draft> = {
    'id and address': { ...item, headline: other.headline },
    'id and headline': { ...item, url: other.url },
    'address and headline': { ...item, id: other.id },
    'the headline, the only thing that one has': { headline: item.headline },
  };
  for (const [name, second] of Object.entries(one)) {
    it(`are one article by ${name}, in either order`, () => {
      expect(headlines(item, second)).to.have.length(1);
      expect(headlines(second, item)).to.have.length(1);
    });
  }

  const two: Record<string, Draft> = {
    id: { ...other, id: item.id },
    address: { ...other, url: item.url },
    headline: { ...other, headline: item.headline },
  };
  for (const [name, second] of Object.entries(two)) {
    it(`are two if of several things only the ${name} is the same`, () => {
      expect(headlines(item, second)).to.have.length(2);
      const { articles } = toFeed({ articles: [item, second] }, BASE);
      expect(new Set(articles.map(({ id }) => id))).to.have.property('size', 2);
    });
  }

  it('have the same address whatever tracking parameters it has', () => {
    for (const url of [
      '/bai/sat-lo.html?utm_source=zalo&utm_medium=social',
      '/bai/sat-lo.html?fbclid=IwAR0&gclid=1',
      '/bai/sat-lo.html#xtor=RSS-3',
      'https://MIENBIEN.example:443/bai/./sat-lo.html#',
    ]) {
      expect(headlines(item, { ...item, id: 'khac', url }), url).to.have.length(1);
    }
    for (const url of ['/bai/sat-lo.html?p=2', '/bai/sat-lo.html#phan-2', '/bai/sat-lo.html?source=1']) {
      expect(headlines(item, { ...item, id: 'khac', url }), url).to.have.length(2);
    }
  });

  it('have no id of their own if it is the address or the headline', () => {
    const url = 'https://mienbien.example/bai/sat-lo.html';
    const path = '/bai/sat-lo.html';
    for (const id of [
      url,
      `${url}?utm_source=rss`,
      path,
      `//mienbien.example${path}`,
      item.headline,
      undefined,
    ]) {
      const [first, second] = [
        { ...item, id, url },
        { ...item, id, url, headline: 'Sạt lở đã khắc phục' },
      ];
      expect(headlines(first, second), `the address alone, with the id ${id}`).to.have.length(2);
    }
    expect(headlines({ headline: 'Tin vắn' }, { id: 'Tin vắn', headline: 'Tin vắn' })).to.have.length(1);
  });

  it('are not known by a start page or by the page of their feed', () => {
    for (const [url, feedUrl] of [
      ['https://xa.example/', ''],
      ['https://xa.example?utm_source=rss', ''],
      ['https://xa.example/tin/', 'https://xa.example/tin/#'],
    ]) {
      const notices = [
        { url, headline: 'Họp dân' },
        { id: 'tb-1', url, headline: 'Họp dân' },
        { id: 'tb-2', url, headline: 'Họp dân' },
      ];
      const { articles } = toFeed({ url: feedUrl, articles: notices.slice(1) }, BASE);
      expect(articles, url).to.have.length(2);
      expect(toFeed({ url: feedUrl, articles: notices.slice(0, 2) }, BASE).articles, url).to.have.length(1);
    }
  });

  it('are not known by opening words', () => {
    const prices = (rest: string) => ({
      content_text: `Giá cà phê nhân xô sáng nay, theo các đại lý thu mua tại Đắk Song, Tuy Đức, Đắk Mil, Cư Jút và Krông Nô đều ${rest}`,
    });
    const read = (...items: object[]) =>
      readFeedData({ version: 'https://jsonfeed.org/version/1.1', items }, BASE).articles;
    const articles = read(prices('tăng.'), prices('giảm.'));
    expect(articles[0]!.headline).to.equal(articles[1]!.headline);
    expect(new Set(articles.map(({ id }) => id))).to.have.property('size', 2);
    expect(Object.keys(articles[0]!)).not.to.include('isUntitled');
    expect(readFeedData(articles, BASE).articles).to.have.length(2);
    expect(read({ id: '5', ...prices('tăng.') }, { id: '5', ...prices('giảm.') })).to.have.length(1);
  });
});

describe('what many items of a feed share', () => {
  it('tells nothing: an id', () => {
    const { articles } = toFeed({ articles: several({ id: 0 }, { id: 0 }, { id: 0, url: '' }) }, BASE);
    expect(articles.map(({ id }) => id)).to.deep.equal([
      'https://baonui.example/bai-0',
      'https://baonui.example/bai-1',
      '0 Tin thứ 2',
    ]);
  });

  it('tells nothing: an address', () => {
    const url = 'https://baonui.example/phat-thanh';
    expect(headlines(...several({ url }, { url }, { url }, { url, headline: 'Tin thứ 0' }))).to.deep.equal([
      'Tin thứ 0',
      'Tin thứ 1',
      'Tin thứ 2',
    ]);
  });

  it('tells nothing: an article number', () => {
    const addresses = ['/a/4671801', '/b/4671801', '/c/4671801'].map((url) => ({ url }));
    expect(headlines(...several(...addresses))).to.have.length(3);
    expect(headlines(...several(...addresses.slice(1)))).to.have.length(1);
  });

  it('gets ids that stay the same in whatever order and company', () => {
    const url = 'https://baonui.example/phat-thanh';
    const drafts = several({ id: 'x', url }, { id: 'x', url }, { id: 'x' }, { url }, { url });
    const idsOf = (articles: Draft[]) => {
      const read = toFeed({ articles }, BASE).articles;
      expect(read).to.have.length(articles.length);
      return Object.fromEntries(read.map(({ headline, id }) => [headline, id]));
    };
    const ids = idsOf(drafts);
    expect(new Set(Object.values(ids))).to.have.property('size', drafts.length);
    expect(idsOf([...drafts].reverse())).to.deep.equal(ids);
    const more = idsOf([
      ...several({ id: 'moi' }).map((draft) => ({ ...draft, headline: 'Mới' })),
      ...drafts,
    ]);
    expect(more).to.deep.equal({ ...ids, Mới: 'moi' });
  });

  it('leaves ids that are unique, whatever the feed', () => {
    const value = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const draft = fc.record({
      id: value('0', '1', 'A', 'https://a.example/x', '0 A'),
      url: value('https://a.example/x', 'https://a.example/y', 'https://a.example/'),
      headline: fc.constantFrom('A', 'B', 'C', 'D'),
      isUntitled: fc.boolean(),
      status: value('removed'),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (articles) => {
        const ids = toFeed({ articles }, BASE).articles.map(({ id }) => id);
        expect(new Set(ids)).to.have.property('size', ids.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an article number', () => {
  const shown = (...urls: string[]) => headlines(...several(...urls.map((url) => ({ url }))));

  it('is the same in addresses of one host', () => {
    expect(shown('/tit-cu-100261005152148723.htm', '/tit-moi-100261005152148723.htm')).to.deep.equal([
      'Tin thứ 1',
    ]);
    expect(shown('/a-4671801.html', 'https://bao-khac.example/b-4671801.html')).to.have.length(2);
    expect(shown('/a-467180.html', '/b-467180.html'), 'six digits').to.have.length(2);
    expect(shown('/4671801-a.html', '/4671801-b.html'), 'not at the end').to.have.length(2);
    expect(shown('/a-4671801.html', '/b-14671801.html'), 'another number').to.have.length(2);
  });

  it('joins no items whose own ids differ', () => {
    const [first, second] = several({ url: '/cu-4671801.html' }, { url: '/moi-4671801.html' });
    expect(headlines({ ...first, id: '1' }, { ...second, id: '2' })).to.have.length(2);
    expect(headlines({ ...first, id: '1' }, second!)).to.have.length(1);
    expect(headlines({ ...first, id: '1' }, { ...second, id: '1' })).to.have.length(1);
    const withPath = (article: Draft) => ({ ...article, id: article.url });
    expect(headlines(withPath(first!), withPath(second!)), 'a path is no id of its own').to.have.length(1);
  });
});

describe('versions of an article', () => {
  const url = '/bai/x.html';

  it('keep the first place', () => {
    expect(
      headlines(
        { id: 'a', url: '/a', headline: 'A1' },
        { id: 'b', url: '/b', headline: 'B1' },
        { id: 'c', url: '/c', headline: 'C1' },
        { id: 'b', url: '/b', headline: 'B2' },
        { id: 'a', url: '/a', headline: 'A2' },
      ),
    ).to.deep.equal(['A2', 'B2', 'C1']);
  });

  it('show the one with the later change, wherever it stands', () => {
    const at = (headline: string, modified?: string) => ({ id: 'a', url, headline, modified });
    expect(headlines(at('Mới', '2026-11-23T13:00'), at('Cũ', '2026-11-23T12:10'))).to.deep.equal(['Mới']);
    expect(headlines(at('Cũ', '2026-11-23T12:10'), at('Mới', '2026-11-23T13:00'))).to.deep.equal(['Mới']);
    expect(headlines(at('Cũ', '2026-11-23T13:00'), at('Mới', '2026-11-23T13:00'))).to.deep.equal(['Mới']);
  });

  it('show the later one in the feed where nobody says when they were changed', () => {
    const [before, after] = [
      { id: 'a', url, headline: 'Trước' },
      { id: 'a', url, headline: 'Sau' },
    ];
    const modified = '2026-11-23T13:00';
    expect(headlines(before, after)).to.deep.equal(['Sau']);
    expect(headlines({ ...before, modified }, after)).to.deep.equal(['Sau']);
    expect(headlines(before, { ...after, modified })).to.deep.equal(['Sau']);
  });

  it('are one article over several steps', () => {
    expect(
      headlines(
        { id: 'a', headline: 'Một', url },
        { id: 'a', headline: 'Hai', url },
        { id: 'b', headline: 'Hai', url },
      ),
    ).to.deep.equal(['Hai']);
  });

  it('do not become one through an item that could be either', () => {
    const [first, second] = [
      { id: 'a', url: '/a', headline: 'Tin vắn' },
      { id: 'b', url: '/b', headline: 'Tin vắn' },
    ];
    const unclear = { headline: 'Tin vắn' };
    for (const order of [
      [first, second, unclear],
      [first, unclear, second],
      [unclear, first, second],
    ]) {
      expect(headlines(...order)).to.have.length(2);
    }
  });

  it('are told by what is the same, not by what looks alike', () => {
    expect(
      headlines(
        { id: 'mienbien.example/4671801', headline: 'Một' },
        { headline: 'Hai', url: '/x-4671801.html' },
      ),
    ).to.have.length(2);
    expect(
      headlines({ id: 'constructor', headline: 'Một' }, { id: '__proto__', headline: 'Hai' }),
    ).to.have.length(2);
  });

  it('are reported with what they have in common', () => {
    const item = { id: 'a', url: '/a', headline: 'A' };
    const reasonsOf = (...articles: Draft[]) =>
      mergesOf(toFeed({ articles }, BASE).articles).map(({ merged, kept, reason }) => [
        merged.headline,
        kept.headline,
        reason,
      ]);
    expect(reasonsOf(item, { ...item, headline: 'B' })).to.deep.equal([['A', 'B', 'id+address']]);
    expect(reasonsOf(item, { ...item, id: 'b' })).to.deep.equal([['A', 'A', 'address+headline']]);
    expect(reasonsOf({ ...item, url: '/b' }, item)).to.deep.equal([['A', 'A', 'id+headline']]);
    expect(reasonsOf({ headline: 'A' }, item)).to.deep.equal([['A', 'A', 'headline']]);
    expect(reasonsOf(item, { id: 'a', status: 'removed' })).to.deep.equal([['A', '', 'removed']]);
    expect(reasonsOf(...several({ url: '/a-4671801' }, { url: '/b-4671801' }))).to.deep.equal([
      ['Tin thứ 0', 'Tin thứ 1', 'number'],
    ]);
    expect(reasonsOf(item)).to.deep.equal([]);
  });
});

describe('a removed article', () => {
  const wrong = { id: 'sai-1', url: 'https://baonui.example/tin-sai.html', headline: 'Tin sai' };
  const good = { id: 'tot', url: 'https://baonui.example/tin-tot.html', headline: 'Tin tốt' };

  for (const [name, notice] of Object.entries({
    id: { id: wrong.id },
    address: { url: `${wrong.url}?utm_source=zalo` },
    'address, given as its id': { id: wrong.url },
    'id, with another address and headline': { ...good, id: wrong.id, url: '/khac', headline: 'Khác' },
  })) {
    it(`takes away what has its ${name}, wherever either stands`, () => {
      const removed = { ...notice, status: 'removed' };
      const later = { ...wrong, headline: 'Tin sai, bản sửa' };
      fc.assert(
        fc.property(fc.shuffledSubarray([wrong, later, good, removed], { minLength: 4 }), (articles) => {
          const feed = toFeed({ articles }, BASE);
          const left = feed.articles.filter(({ status }) => status !== 'removed');
          expect(left.map(({ headline }) => headline)).to.deep.equal([good.headline]);
          expect(feed.articles).to.have.length(2);
        }),
      );
    });
  }

  it('takes away what has its id, where that looks like an address', () => {
    const id = 'https://baonui.example/?p=12';
    for (const more of [{ url: '/tin-sai.html' }, { url: undefined }])
      expect(headlines({ ...wrong, id, ...more }, { id, status: 'removed' })).to.deep.equal(['']);
  });

  it('takes nothing away by an id or address that many share', () => {
    const drafts = several({ id: 0 }, { id: 0 }, { id: 0 });
    expect(toFeed({ articles: [...drafts, { id: 0, status: 'removed' }] }, BASE).articles).to.have.length(4);
    const url = 'https://baonui.example/';
    expect(headlines({ ...good, url }, { url, status: 'removed' })).to.have.length(2);
  });

  it('has no opening words', () => {
    const [article] = toFeed(
      { articles: [{ id: 'a', body: '<p>Tin sai.</p>', status: 'removed' }] },
      BASE,
    ).articles;
    expect([article!.headline, article!.status]).to.deep.equal(['', 'removed']);
  });
});

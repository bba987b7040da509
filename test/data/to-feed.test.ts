import { expect } from '@open-wc/testing';
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
      url: `/bai/tin-${10_000_000 + at}.html?utm_source=x`,
      headline: `Tin số ${at}`,
    }));
    expect(toFeed({ articles }, BASE).articles).to.have.length(5000);
  });
});

describe('doubles of an article', () => {
  it('are known by the id', () => {
    expect(
      headlines(
        { id: 'a', headline: 'Tít cũ', url: '/1' },
        { id: 'b', headline: 'Khác' },
        { id: 'a', headline: 'Tít mới', url: '/2' },
      ),
    ).to.deep.equal(['Tít mới', 'Khác']);
  });

  it('are known by the canonical URL: without fragment and tracking parameters', () => {
    for (const url of [
      '/bai/x.html',
      '/bai/x.html#binh-luan',
      '/bai/x.html?utm_source=zalo&utm_medium=social',
      '/bai/x.html?fbclid=IwAR0&gclid=1#x',
      'https://MIENBIEN.example:443/bai/./x.html',
    ]) {
      expect(
        headlines({ id: '1', headline: 'Tít cũ', url: '/bai/x.html' }, { id: '2', headline: 'Tít mới', url }),
        url,
      ).to.deep.equal(['Tít mới']);
    }
    expect(
      headlines(
        { id: '1', headline: 'Một', url: '/bai/?p=1&utm_source=a' },
        { id: '2', headline: 'Hai', url: '/bai/?p=2&utm_source=a' },
        { id: '3', headline: 'Ba', url: '/bai/?utm_source=b&p=1' },
      ),
    ).to.deep.equal(['Ba', 'Hai']);
  });

  it('are known by the number at the end of the slug, on the same host', () => {
    const shown = (...urls: string[]) =>
      headlines(...urls.map((url, at) => ({ id: String(at), headline: String(at), url })));
    expect(shown('/tit-cu-100261005152148723.htm', '/tit-moi-100261005152148723.htm')).to.deep.equal(['1']);
    expect(shown('/cu-4671801', '/moi-4671801.html', '/moi/4671801/')).to.deep.equal(['2']);
    expect(shown('/a-4671801.html', 'https://bao-khac.example/b-4671801.html')).to.have.length(2);
    expect(shown('/a-467180.html', '/b-467180.html'), 'six digits').to.have.length(2);
    expect(shown('/4671801-a.html', '/4671801-b.html'), 'not at the end').to.have.length(2);
    expect(shown('/a-4671801.html', '/b-14671801.html'), 'another number').to.have.length(2);
  });

  it('keep the first place', () => {
    expect(
      headlines(
        { id: 'a', headline: 'A1' },
        { id: 'b', headline: 'B1' },
        { id: 'c', headline: 'C1' },
        { id: 'b', headline: 'B2' },
        { id: 'a', headline: 'A2' },
      ),
    ).to.deep.equal(['A2', 'B2', 'C1']);
  });

  it('show the one with the later change, wherever it stands', () => {
    const at = (headline: string, modified?: string) => ({ id: 'a', headline, modified });
    expect(headlines(at('Mới', '2026-11-23T13:00'), at('Cũ', '2026-11-23T12:10'))).to.deep.equal(['Mới']);
    expect(headlines(at('Cũ', '2026-11-23T12:10'), at('Mới', '2026-11-23T13:00'))).to.deep.equal(['Mới']);
    expect(headlines(at('Cũ', '2026-11-23T13:00'), at('Mới', '2026-11-23T13:00'))).to.deep.equal(['Mới']);
  });

  it('show the later one in the feed where nobody says when they were changed', () => {
    expect(headlines({ id: 'a', headline: 'Trước' }, { id: 'a', headline: 'Sau' })).to.deep.equal(['Sau']);
    expect(
      headlines({ id: 'a', headline: 'Trước', modified: '2026-11-23T13:00' }, { id: 'a', headline: 'Sau' }),
    ).to.deep.equal(['Sau']);
    expect(
      headlines({ id: 'a', headline: 'Trước' }, { id: 'a', headline: 'Sau', modified: '2026-11-23T13:00' }),
    ).to.deep.equal(['Sau']);
  });

  it('are one article over several steps: by id, then by URL, then by number', () => {
    expect(
      headlines(
        { id: 'a', headline: 'Một', url: '/x-4671801.html' },
        { id: 'b', headline: 'Hai', url: '/y-4671801.html' },
        { id: 'c', headline: 'Ba', url: '/y-4671801.html#top' },
        { id: 'c', headline: 'Bốn', url: '/z.html' },
      ),
    ).to.deep.equal(['Bốn']);
    expect(
      headlines(
        { id: 'a', headline: 'A', url: '/a' },
        { id: 'b', headline: 'B', url: '/b' },
        { id: 'b', headline: 'B với địa chỉ của A', url: '/a' },
      ),
      'the id counts more than the URL',
    ).to.deep.equal(['A', 'B với địa chỉ của A']);
  });

  it('do not confuse ids, URLs and numbers that look alike', () => {
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

  it('are removed with the article that was removed later', () => {
    const { articles } = toFeed(
      {
        articles: [
          { id: 'a', headline: 'Tin sai' },
          { id: 'a', status: 'removed' },
        ],
      },
      BASE,
    );
    expect(articles.map(({ status }) => status)).to.deep.equal(['removed']);
  });
});

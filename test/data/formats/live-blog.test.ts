import { expect } from '@open-wc/testing';
import type { Block } from '../../../src/data/article.js';
import { findArticle } from '../../../src/data/find-article.js';
import { keepKnownArticles } from '../../../src/data/known-articles.js';
import { textInBlocks } from '../../../src/data/markup/first-blocks.js';
import { readFeed } from '../../../src/data/read-feed.js';

const PAGE = 'https://mienbien.example/bai/bao-so-5.html';
const NOW = new Date('2026-11-23T17:00:00+07:00');

const update = (time: string, headline: string, more: object = {}) => ({
  '@type': 'BlogPosting',
  headline,
  datePublished: `2026-11-23T${time}:00+07:00`,
  articleBody: `${headline}, theo ghi nhận tại chỗ.`,
  ...more,
});

const blog = (updates: object[], more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  '@id': PAGE,
  url: PAGE,
  headline: 'Bão số 5 áp sát bờ',
  datePublished: '2026-11-23T08:00:00+07:00',
  dateModified: '2026-11-23T16:40:00+07:00',
  publisher: { '@type': 'Organization', name: 'Miền Biển' },
  articleBody: 'Bão đi chậm lại ngoài khơi.',
  liveBlogUpdate: updates,
  ...more,
});

const read = (data: object, now = NOW) => readFeed(JSON.stringify(data), { url: PAGE, now });

const textOf = (blocks: Block[]) =>
  blocks.map((block) => ('children' in block ? textInBlocks([block]) : block.type));

describe('a live blog', () => {
  const sea = update('16:40', 'Cấm biển');
  const reservoir = update('14:10', 'Hồ Khe Lớn xả lũ', { url: `${PAGE}#ho-khe-lon` });

  it('is a story: the posting, then its updates', () => {
    const { articles } = read(blog([sea, reservoir]));
    expect(articles.map(({ headline, label }) => [headline, label])).to.deep.equal([
      ['Bão số 5 áp sát bờ', 'live'],
      ['Cấm biển', undefined],
      ['Hồ Khe Lớn xả lũ', undefined],
    ]);
    expect(articles[1]!.published).to.deep.equal(new Date('2026-11-23T16:40:00+07:00'));
  });

  it('has updates from the house that publishes it', () => {
    const own = update('12:00', 'Tin của bạn', { publisher: { name: 'Đài tỉnh' } });
    const { articles } = read(blog([sea, own]));
    expect(articles.map(({ attribution }) => attribution?.name)).to.deep.equal([
      'Miền Biển',
      'Miền Biển',
      'Đài tỉnh',
    ]);
  });

  it('is live until its coverage has ended', () => {
    const ended = blog([sea], { coverageEndTime: '2026-11-23T18:00:00+07:00' });
    expect(read(ended).articles[0]!.label).to.equal('live');
    expect(read(ended, new Date('2026-11-23T18:30:00+07:00')).articles[0]).to.not.have.property('label');
    expect(read(blog([sea], { coverageEndTime: 'tối nay' })).articles[0]!.label).to.equal('live');
  });

  it('is live to the end of the day where only that is known', () => {
    const ended = blog([sea], { coverageEndTime: '2026-11-23' });
    expect(read(ended, new Date('2026-11-23T23:59:00+07:00')).articles[0]!.label).to.equal('live');
    expect(read(ended, new Date('2026-11-24T00:00:00+07:00')).articles[0]).to.not.have.property('label');
  });

  it('lends its language to updates that name none', () => {
    const khmer = update('12:00', 'ព្យុះ', { inLanguage: 'km' });
    const { articles } = read(blog([sea, khmer], { inLanguage: 'vi' }));
    expect(articles.map(({ language }) => language)).to.deep.equal(['vi', 'vi', 'km']);
  });

  it('names an update by its @id, else by an address of its own, else by its time and its opening words', () => {
    const named = { ...sea, '@id': '#muc-1' };
    const { articles } = read(blog([named, reservoir, sea, { ...update('13:00', 'Trên trang'), url: PAGE }]));
    const [, first, second, third, fourth] = articles;
    expect(first!.id).to.equal('#muc-1');
    expect([second!.id, second!.url]).to.deep.equal([`${PAGE}#ho-khe-lon`, `${PAGE}#ho-khe-lon`]);
    expect(third!.id).to.match(/16:40.*Cấm biển, theo ghi nhận/);
    expect(fourth!.id).to.match(/13:00/);
    expect(fourth).to.not.have.property('url');
  });

  it('takes no id and no address that several have for one of an update', () => {
    const times = ['16:00', '15:00', '14:00'];
    const same = (more: object) =>
      times.map((time) => update(time, '', { articleBody: `Tin lúc ${time}.`, ...more }));
    for (const more of [
      { '@id': PAGE },
      { '@id': '#bao', url: PAGE },
      { url: `${PAGE}?utm_source=zalo` },
      { url: 'https://mienbien.example/truc-tiep/' },
      { mainEntityOfPage: { '@id': PAGE } },
    ])
      for (const updates of [same(more), same(more).slice(1)]) {
        const { articles } = read(blog(updates));
        expect(articles, JSON.stringify(more)).to.have.length(updates.length + 1);
        expect(articles.at(-1)!.id).to.equal('2026-11-23T14:00:00+07:00 Tin lúc 14:00.');
        expect(articles.at(-1)).to.not.have.property('url');
      }
  });

  it('keeps the id of an update that is pinned as well, and shows it once', () => {
    const flood = update('15:00', 'Nước qua báo động II', {
      '@id': `${PAGE}#bao-dong`,
      url: `${PAGE}#bao-dong`,
    });
    const pinned = { ...flood, datePublished: '2026-11-23T16:50:00+07:00' };
    for (const updates of [
      [flood, sea, flood],
      [pinned, sea, flood],
    ]) {
      const { articles } = read(blog(updates));
      expect(articles.map(({ id, url }) => [id, url])).to.deep.include([
        `${PAGE}#bao-dong`,
        `${PAGE}#bao-dong`,
      ]);
      expect(articles).to.have.length(3);
      expect(articles[0]!.body).to.have.length(1 + 2 * 2);
    }
  });

  it('has updates that lead to their @id where their address is that of the posting', () => {
    const { articles } = read(blog([{ ...sea, '@id': `${PAGE}#cam-bien`, url: PAGE }]));
    expect(articles[1]).to.include({ id: `${PAGE}#cam-bien`, url: `${PAGE}#cam-bien` });
  });

  it('keeps two updates with one text apart, unless they are of one moment', () => {
    const words = { articleBody: 'Gió giật cấp 9.' };
    const gusts = ['16:00', '15:00', '15:00'].map((time) => update(time, 'Gió giật', words));
    expect(read(blog(gusts)).articles.map(({ published }) => published?.getUTCHours())).to.deep.equal([
      1, 9, 8,
    ]);
    const others = ['Gió giật ở Bãi Chắn', 'Gió giật ở Cửa Lạch'].map((title) =>
      update('15:00', title, words),
    );
    const { articles } = read(blog(others));
    expect(new Set(articles.map(({ id }) => id))).to.have.property('size', 3);
  });

  it('reads the times of its updates in whichever zone they are', () => {
    const times = [
      '2026-11-23T09:40:00Z',
      '2026-11-23T16:40:00',
      '2026-11-22T22:40:00-11:00',
      '23/11/2026 16:40',
    ];
    const updates = times.map((datePublished, at) => update('', `Mục ${at}`, { datePublished }));
    for (const { published } of read(blog(updates)).articles.slice(1))
      expect(published).to.deep.equal(new Date('2026-11-23T16:40:00+07:00'));
  });

  it('goes on under the id of an update whose words are edited', () => {
    for (const name of [{ '@id': '#muc-1' }, { '@id': 'muc-1' }, { url: `${PAGE}#muc-1` }]) {
      const before = read(blog([{ ...sea, ...name }]));
      const edited = { ...update('16:45', 'Cấm biển từ 18 giờ'), ...name };
      const after = keepKnownArticles(before, read(blog([update('16:55', 'Mất điện'), edited])));
      expect(after.articles[2]!.id).to.equal(before.articles[1]!.id);
      expect(after.articles[2]!.headline).to.equal('Cấm biển từ 18 giờ');
    }
  });

  it('gives out one of its updates by id or address', () => {
    const feed = read(blog([{ ...sea, '@id': '#muc-1' }, reservoir]));
    expect(findArticle(feed, '#muc-1', PAGE)?.headline).to.equal('Cấm biển');
    expect(findArticle(feed, `${PAGE}#ho-khe-lon`, PAGE)?.headline).to.equal('Hồ Khe Lớn xả lũ');
    expect(findArticle(feed, PAGE, PAGE)?.headline).to.equal('Bão số 5 áp sát bờ');
  });

  it('knows its updates again when it grows', () => {
    const before = read(blog([sea, reservoir]));
    const after = keepKnownArticles(before, read(blog([update('16:55', 'Mất điện'), sea, reservoir])));
    expect(after.articles.slice(2)).to.deep.equal(before.articles.slice(1));
    expect(after.articles[2] === before.articles[1]).to.be.true;
  });

  it('is read with updates that lack a time, a headline, a text or everything', () => {
    const { articles } = read(
      blog([
        update('16:00', 'Không giờ', { datePublished: 'vừa xong' }),
        {
          '@type': 'BlogPosting',
          articleBody: 'Gió giật mạnh ở Bãi Chắn.',
          datePublished: '2026-11-23T15:00:00+07:00',
        },
        update('14:00', 'Không chữ', { articleBody: undefined }),
        { '@type': 'BlogPosting' },
        ...([null, 'Bão vào bờ', 7, [], {}] as object[]),
      ]),
    );
    expect(articles.map(({ headline }) => headline).slice(1)).to.deep.equal([
      'Không giờ',
      'Gió giật mạnh ở Bãi Chắn.',
      'Không chữ',
    ]);
    expect(articles[1]).to.not.have.property('published');
    expect(textOf(articles[0]!.body)).to.deep.equal([
      'Bão đi chậm lại ngoài khơi.',
      'Không giờ',
      'Không giờ, theo ghi nhận tại chỗ.',
      '23/11/2026 15:00',
      'Gió giật mạnh ở Bãi Chắn.',
      '14:00 · Không chữ',
    ]);
  });

  it('stands first, and once, wherever a page has it', () => {
    const posting = blog([{ '@id': '#muc-1' }, reservoir]);
    const described = { ...sea, '@id': '#muc-1' };
    const article = { ...posting, '@type': 'NewsArticle', '@id': '#bai', liveBlogUpdate: undefined };
    const graph = { '@graph': [described, { '@type': 'WebPage', name: 'Bão' }, posting, article] };
    const forSearch = { '@graph': [{ ...article, headline: 'Bão số 5 mới nhất' }, described, posting] };
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: blog([described, reservoir]) }],
    };
    const page = `<!doctype html><html><script type="application/ld+json">${JSON.stringify(graph)}</script></html>`;
    for (const input of [...[graph, forSearch, list].map((data) => JSON.stringify(data)), page]) {
      const { articles } = readFeed(input, { url: PAGE, now: NOW });
      expect(articles.map(({ headline, label }) => [headline, label])).to.deep.equal([
        ['Bão số 5 áp sát bờ', 'live'],
        ['Cấm biển', undefined],
        ['Hồ Khe Lớn xả lũ', undefined],
      ]);
    }
  });

  it('takes nothing from a page whose articles all have its address', () => {
    const others = ['Giá gạo', 'Chung kết', 'Phà đảo'].map((headline) => ({
      '@type': 'NewsArticle',
      headline,
      url: PAGE,
    }));
    expect(read([...others, blog([sea])]).articles).to.have.length(5);
  });

  it('is read with two thousand updates, each of which is there once', () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      update(
        `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
        `Mục ${at}`,
      ),
    );
    const { articles } = read(blog([...many, ...many.slice(0, 100)]));
    expect(articles).to.have.length(2001);
    expect(new Set(articles.map(({ id }) => id))).to.have.property('size', 2001);
    expect(articles[0]!.body).to.have.length(1 + 2 * 2000);
  });

  it('has one update alone, or none', () => {
    expect(read(blog([], { liveBlogUpdate: sea })).articles).to.have.length(2);
    expect(read(blog([], { liveBlogUpdate: undefined })).articles).to.have.length(1);
  });

  it('shows its updates as its body, each under its time', () => {
    const picture = { '@type': 'ImageObject', url: '/anh/song.jpg' };
    const yesterday = update('23:00', 'Họp khẩn', { datePublished: '2026-11-22T23:00:00+07:00' });
    const [posting] = read(blog([{ ...sea, image: picture }, reservoir, yesterday])).articles;
    expect(textOf(posting!.body)).to.deep.equal([
      'Bão đi chậm lại ngoài khơi.',
      '23/11/2026 16:40 · Cấm biển',
      'figure',
      'Cấm biển, theo ghi nhận tại chỗ.',
      '14:10 · Hồ Khe Lớn xả lũ',
      'Hồ Khe Lớn xả lũ, theo ghi nhận tại chỗ.',
      '22/11/2026 23:00 · Họp khẩn',
      'Họp khẩn, theo ghi nhận tại chỗ.',
    ]);
  });
});

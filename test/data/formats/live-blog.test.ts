import { expect } from '@open-wc/testing';
import type { Block } from '../../../src/data/article.js';
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
        null as unknown as object,
      ]),
    );
    expect(articles.map(({ headline }) => headline).slice(1)).to.deep.equal([
      'Không giờ',
      'Gió giật mạnh ở Bãi Chắn.',
      'Không chữ',
    ]);
    expect(articles[1]).to.not.have.property('published');
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

import { expect } from '@open-wc/testing';
import { toChannelOutlet } from '../../../src/data/formats/credits.js';
import { readFeed } from '../../../src/data/read-feed.js';

describe('the outlet in the title of a feed', () => {
  for (const [title, outlet, url = 'https://mietvuon.example/'] of [
    ['Tin mới nhất - VnExpress RSS', 'VnExpress', 'https://vnexpress.example/'],
    ['Tin huyện Hòn Đất', 'Tin huyện Hòn Đất'],
    ['Tạp chí Miệt Vườn', 'Tạp chí Miệt Vườn'],
    ['Miệt Vườn | Thời sự', 'Miệt Vườn'],
    ['Trang chủ » Sức khoẻ – Miệt Vườn', 'Miệt Vườn'],
    ['RSS: Báo Đồng Khởi', 'Báo Đồng Khởi'],
    ['Tin Thể thao · Đài Tiếng nói miền Tây', 'Đài Tiếng nói miền Tây'],
    ['Chuyện nhà nông - Tạp chí Miệt Vườn', 'Tạp chí Miệt Vườn'],
    ['Người Lao Động - Tiếng nói của công nhân', 'Người Lao Động', 'https://www.nld.example/'],
    ['Sở Y tế: phòng dịch', 'Sở Y tế: phòng dịch'],
    ['Thể thao & Văn hóa', 'Thể thao & Văn hóa'],
    ['Hà Nội-Huế', 'Hà Nội-Huế'],
    ['Tin nổi bật - RSS Feed', 'mietvuon.example'],
    ['KINH DOANH', 'mietvuon.example'],
    ['', ''],
  ] as const) {
    it(`is "${outlet}" in "${title}"`, () =>
      expect(toChannelOutlet(title, url).attribution?.name ?? '').to.equal(outlet));
  }

  it('is what articles are from, whatever the feed is called', () => {
    const url = 'https://mietvuon.example/feed';
    const title = 'Nông nghiệp mới - Miệt Vườn RSS';
    const feeds = [
      `<rss><channel><title>${title}</title><item><title>Bão</title><author>Miệt Vườn</author></item></channel></rss>`,
      `<feed><title>${title}</title><entry><title>Bão</title></entry></feed>`,
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: [{ title: 'Bão' }] }),
    ].map((source) => readFeed(source, { url }));
    for (const feed of feeds) {
      expect(feed.title).to.equal(title);
      expect(feed.articles[0]).to.deep.include({ authors: [], attribution: { name: 'Miệt Vườn' } });
    }
  });
});

describe('an e-mail address', () => {
  const url = 'https://mietvuon.example/feed';

  it('is no author and no source, in any format', () => {
    const mail = 'toasoan@mietvuon.example';
    const sources = [
      `<rss><channel><title>Miệt Vườn</title><managingEditor>${mail}</managingEditor><item><title>Bão</title><author>${mail}</author></item></channel></rss>`,
      `<feed><title>Miệt Vườn</title><entry><title>Bão</title><author><name>${mail}</name><email>${mail}</email></author></entry></feed>`,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Miệt Vườn',
        items: [{ title: 'Bão', authors: [{ name: mail }, mail] }],
      }),
      JSON.stringify([{ title: { rendered: 'Bão' }, _embedded: { author: [{ name: mail }] } }]),
      JSON.stringify({ '@type': 'NewsArticle', headline: 'Bão', author: { name: mail }, publisher: mail }),
      JSON.stringify([
        { headline: 'Bão', authors: [mail, { name: mail }], attribution: { name: mail, code: mail } },
      ]),
    ];
    for (const source of sources) {
      const [article] = readFeed(source, { url }).articles;
      expect(article!.authors, source).to.deep.equal([]);
      expect(JSON.stringify(article), source).to.not.include('@');
    }
  });
});

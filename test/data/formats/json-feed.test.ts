import { expect } from '@open-wc/testing';
import type { Feed } from '../../../src/data/article.js';
import { readFeedData } from '../../../src/data/read-feed.js';

const BASE = 'https://mienbien.example/feed.json';

type Fields = Record<string, unknown>;

const market = {
  id: 'cho-noi',
  url: 'https://mienbien.example/cho-noi/',
  title: 'Chợ nổi trên vịnh',
  summary: 'Rau, gạo và cả tiệm sửa máy đều ở trên thuyền.',
  content_html: '<p>Chợ họp khi <em>nước lớn</em>.</p><p><a href="anh">Ảnh</a></p>',
  image: '/anh/cho-noi.jpg',
  date_published: '2026-11-22T07:00:00+07:00',
  date_modified: '2026-11-22T09:30:00+07:00',
  authors: [{ name: 'Hoàng Mai', url: '/tac-gia/hoang-mai' }],
  tags: ['chợ nổi', 'vịnh'],
  language: 'vi',
};

/** A feed of one item, both with these fields bent. */
function read(item: Fields = {}, feed: Fields = {}): Feed {
  return readFeedData(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tạp chí Miền Biển',
      home_page_url: '/',
      ...feed,
      items: [{ ...market, ...item }],
    },
    BASE,
  );
}
const readItem = (item: Fields, feed?: Fields) => read(item, feed).articles[0]!;

describe('JSON Feed', () => {
  it('becomes the model, field by field', () => {
    expect(read()).to.deep.equal({
      title: 'Tạp chí Miền Biển',
      url: 'https://mienbien.example/',
      articles: [
        {
          id: 'cho-noi',
          url: 'https://mienbien.example/cho-noi/',
          headline: 'Chợ nổi trên vịnh',
          standfirst: 'Rau, gạo và cả tiệm sửa máy đều ở trên thuyền.',
          published: new Date('2026-11-22T00:00:00Z'),
          modified: new Date('2026-11-22T02:30:00Z'),
          publishedPrecision: 'minute',
          authors: [{ name: 'Hoàng Mai', url: 'https://mienbien.example/tac-gia/hoang-mai' }],
          attribution: { name: 'Tạp chí Miền Biển' },
          picture: { src: 'https://mienbien.example/anh/cho-noi.jpg', alt: '' },
          related: [],
          keywords: ['chợ nổi', 'vịnh'],
          body: [
            {
              type: 'paragraph',
              children: ['Chợ họp khi ', { type: 'emphasis', children: ['nước lớn'] }, '.'],
            },
            {
              type: 'paragraph',
              children: [{ type: 'link', url: 'https://mienbien.example/cho-noi/anh', children: ['Ảnh'] }],
            },
          ],
          language: 'vi',
          status: 'ok',
        },
      ],
    });
  });

  it('is recognised by its version, whichever it is', () => {
    for (const version of ['https://jsonfeed.org/version/1', 'http://jsonfeed.org/version/1.1']) {
      expect(read({}, { version }).articles, version).to.have.length(1);
    }
  });

  it('takes the text where there is no HTML: an empty line ends a paragraph, and markup is text', () => {
    const { body } = readItem({
      content_html: undefined,
      content_text: 'Sáng: 2,1 mét.\nTrời mưa.\n \nChiều: <b>2,6</b> mét & còn lên.\r\n\r\nHết.',
    });
    expect(body).to.deep.equal([
      { type: 'paragraph', children: ['Sáng: 2,1 mét. Trời mưa.'] },
      { type: 'paragraph', children: ['Chiều: <b>2,6</b> mét & còn lên.'] },
      { type: 'paragraph', children: ['Hết.'] },
    ]);
    expect(readItem({ content_html: '', content_text: 'Chỉ có chữ.' }).body).to.have.length(1);
    expect(readItem({ content_html: undefined }).body).to.deep.equal([]);
  });

  it('links to another site where the item only points there', () => {
    const url = 'https://dai-vinh-bac.example/ben-tau.html';
    expect(readItem({ url: undefined, external_url: url }).url).to.equal(url);
    expect(readItem({ external_url: url }).url).to.equal(market.url);
  });

  it('has portraits of its authors, who may be those of the feed', () => {
    const mai = { name: 'Hoàng Mai', avatar: '/anh/mai.png' };
    const picture = { src: 'https://mienbien.example/anh/mai.png', alt: '' };
    for (const [item, feed] of [
      [{ authors: [mai] }, {}],
      [{ authors: undefined, author: mai }, {}],
      [{ authors: undefined }, { authors: [mai] }],
    ])
      expect(readItem(item!, feed).authors).to.deep.equal([{ name: 'Hoàng Mai', picture }]);
    for (const avatar of ['', 'data:image/png;base64,R0', null, 7, {}, [mai]])
      expect(readItem({ authors: [{ ...mai, avatar }] }).authors).to.deep.equal([{ name: 'Hoàng Mai' }]);
  });

  it('links to its id where it has no address, if the id is one', () => {
    const none = { url: '', external_url: undefined };
    expect(readItem({ ...none, id: 'https://dai-vinh-bac.example/7' }).url).to.equal(
      'https://dai-vinh-bac.example/7',
    );
    for (const id of ['7', '/7', 'urn:bai:7', 7]) expect(readItem({ ...none, id }).url).to.equal(undefined);
  });

  it('takes the image, else the banner, else an attached picture', () => {
    const attachments = [
      { url: '/nghe.mp3', mime_type: 'audio/mpeg' },
      { url: '/anh/kem.webp', mime_type: 'image/webp' },
    ];
    const picture = (fields: Fields) => readItem({ attachments, ...fields }).picture?.src;
    expect(picture({})).to.equal('https://mienbien.example/anh/cho-noi.jpg');
    expect(picture({ image: '', banner_image: '/anh/to.jpg' })).to.equal(
      'https://mienbien.example/anh/to.jpg',
    );
    expect(picture({ image: undefined })).to.equal('https://mienbien.example/anh/kem.webp');
    expect(picture({ image: undefined, attachments: attachments.slice(0, 1) })).to.equal(undefined);
    expect(picture({ image: undefined, attachments: [{ url: '/anh/to.jpg' }] })).to.equal(
      'https://mienbien.example/anh/to.jpg',
    );
    // What cannot be shown does not count.
    for (const image of ['/clip.mp4', 'data:image/png;base64,R0', 'https://0.gravatar.com/avatar/1', 7, {}])
      expect(picture({ image }), JSON.stringify(image)).to.equal('https://mienbien.example/anh/kem.webp');
    expect(picture({ image: undefined, attachments: undefined })).to.equal(undefined);
  });

  it('takes the authors of the item, in the form of either version, else those of the feed', () => {
    const names = (item: Fields, feed: Fields) => readItem(item, feed).authors.map(({ name }) => name);
    const feed = { authors: [{ name: 'Ban biên tập' }] };
    expect(names({}, feed)).to.deep.equal(['Hoàng Mai']);
    expect(names({ authors: undefined, author: { name: 'Phan Đức' } }, feed)).to.deep.equal(['Phan Đức']);
    expect(names({ authors: undefined }, feed)).to.deep.equal(['Ban biên tập']);
    expect(names({ authors: undefined }, { author: { name: 'Tòa soạn' } })).to.deep.equal(['Tòa soạn']);
  });

  it('takes the language of the item, else that of the feed', () => {
    expect(readItem({ language: 'en' }, { language: 'vi' }).language).to.equal('en');
    expect(readItem({ language: undefined }, { language: 'vi' }).language).to.equal('vi');
  });

  it('reads a number for an id and a date without a time', () => {
    expect(readItem({ id: 899 }).id).to.equal('899');
    expect(readItem({ date_published: '2026-11-21' })).to.deep.include({
      published: new Date('2026-11-20T17:00:00Z'),
      publishedPrecision: 'day',
    });
  });

  it('shows the good items whatever the others are', () => {
    const wrong: unknown[] = [
      null,
      7,
      NaN,
      true,
      '',
      'x',
      [],
      [[]],
      {},
      { toString: 1 },
      new Date(),
      { title: {} },
    ];
    const feed = readFeedData(
      { version: 'https://jsonfeed.org/version/1.1', items: [...wrong, market, ...wrong] },
      BASE,
    );
    expect(feed.articles.map(({ headline }) => headline)).to.deep.equal([market.title]);
    for (const value of wrong) {
      for (const name of [...Object.keys(market), 'banner_image', 'attachments', 'author', 'content_text']) {
        const bent = readFeedData(
          {
            version: 'https://jsonfeed.org/version/1.1',
            ...{ title: value, authors: value, language: value, home_page_url: value },
            items: [{ ...market, id: 'bent', url: '/bent', [name]: value }, market],
          },
          BASE,
        );
        expect(bent.articles.at(-1)!.headline, name).to.equal(market.title);
      }
      const attached = readItem({ image: '', attachments: [{ mime_type: value, url: value }, value] });
      expect(attached).not.to.have.property('picture');
    }
  });

  it('may have no items', () => {
    expect(
      readFeedData({ version: 'https://jsonfeed.org/version/1.1', items: [] }, BASE).articles,
    ).to.deep.equal([]);
  });

  it('is not every object with items', () => {
    for (const version of [undefined, null, 7, 'https://khac.example/1', { toString: 1 }, ['jsonfeed']]) {
      expect(() => readFeedData({ version, items: [{ id: 1, title: 'Sản phẩm' }] }, BASE))
        .to.throw()
        .with.property('code', 'not-a-feed');
    }
  });

  it('has a summary without tags, though it is HTML', () => {
    for (const [summary, standfirst] of [
      ['<p>Rau &amp; gạo</p>\n<p>trên thuyền.</p>', 'Rau & gạo trên thuyền.'],
      ['<p>Rau <b>và gạo', 'Rau và gạo'],
      ['&lt;div&gt;Rau và gạo&lt;/div&gt;', 'Rau và gạo'],
      ['Rau <b>và</b> gạo<br>trên thuyền', 'Rau và gạo trên thuyền'],
      ['Rau</br>và gạo', 'Rau và gạo'],
      ['Giá < 5 và > 3, thẻ <script>', 'Giá < 5 và > 3, thẻ <script>'],
      ['Vì 3<p và q>2', 'Vì 3<p và q>2'],
      ['<p> là thẻ gì?', '<p> là thẻ gì?'],
    ])
      expect(readItem({ summary }).standfirst).to.equal(standfirst);
  });

  it('reads inline tags in a title', () => {
    expect(readItem({ title: 'Nước <b>rút</b>, CO&lt;sub&gt;2&lt;/sub&gt; tăng' }).headline).to.equal(
      'Nước rút, CO2 tăng',
    );
    expect(readItem({ title: 'Tôi <3 Huế' }).headline).to.equal('Tôi <3 Huế');
  });
});

import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

/** The first article of a channel with one item. */
function read(item: string, channel = '<title>Miền Biển</title>') {
  const source = `<rss version="2.0"><channel>${channel}<item><title>Bão</title>${item}</item></channel></rss>`;
  return readFeed(source, { url }).articles[0]!;
}

describe('RSS', () => {
  it('takes the guid for the address where there is no link and it is one, whatever it says of itself', () => {
    const address = 'https://mienbien.example/bao.html';
    for (const attributes of ['', ' isPermaLink="true"', ' isPermaLink="false"'])
      expect(read(`<guid${attributes}>${address}</guid>`)).to.include({ url: address, id: address });
  });

  it('takes a guid that is no address for the identity alone', () => {
    expect(read('<guid>tin-7</guid>')).to.include({ id: 'tin-7' }).and.not.have.property('url');
    expect(read('<guid>tin-7</guid><link>/bao.html</link>')).to.include({
      id: 'tin-7',
      url: 'https://mienbien.example/bao.html',
    });
  });

  for (const [written, authors] of Object.entries({
    'toasoan@mienbien.example (Nguyễn Lệ)': ['Nguyễn Lệ'],
    'Trần Thị Ế': ['Trần Thị Ế'],
    'Miền Biển': [],
    'Báo Miền Biển': [],
    PV: [],
    ' ': [],
    '(((': ['((('],
  })) {
    it(`reads the author "${written}" as ${authors.join() || 'nobody'}`, () => {
      expect(read(`<author>${written}</author>`).authors.map(({ name }) => name)).to.deep.equal(authors);
    });
  }

  it('has several authors, from both of their elements', () => {
    const item = '<dc:creator>Nguyễn Lệ</dc:creator><author>a@b.example (Phan Đức)</author>';
    expect(read(item).authors).to.deep.equal([{ name: 'Nguyễn Lệ' }, { name: 'Phan Đức' }]);
  });

  const content = (name: string) => `<media:content url="/${name}.jpg" medium="image"/>`;
  const thumbnail = '<media:thumbnail url="/nho.jpg"/>';
  const enclosure = '<enclosure url="/kem.jpg" type="image/jpeg"/>';
  for (const [what, item, name] of [
    [
      'of the item before that of a group',
      `<media:group>${content('nhom')}</media:group>${content('bai')}`,
      'bai',
    ],
    [
      'of a group before a thumbnail of the item',
      `${thumbnail}<media:group>${content('nhom')}</media:group>`,
      'nhom',
    ],
    ['the first of a group', `<media:group>${content('mot')}${content('hai')}</media:group>`, 'mot'],
    [
      'of a group that is no video',
      `<media:group><media:content url="/a.mp4" medium="video"/>${content('anh')}</media:group>`,
      'anh',
    ],
    ['as thumbnail before an enclosure', `${enclosure}${thumbnail}`, 'nho'],
    [
      'that is enclosed where sound is, too',
      `<enclosure url="/a.mp3" type="audio/mpeg"/>${enclosure}`,
      'kem',
    ],
  ] as const) {
    it(`shows the picture ${what}`, () => {
      expect(read(item).picture?.src).to.equal(`https://mienbien.example/${name}.jpg`);
    });
  }

  it('has no picture where only sound and video come along', () => {
    const item = '<enclosure url="/a.mp3" type="audio/mpeg"/><media:content url="/a.mp4" type="video/mp4"/>';
    expect(read(item)).to.not.have.property('picture');
  });

  it('reads the first of two elements that is not empty', () => {
    expect(read('<pubDate> </pubDate><dc:date>2026-11-23T13:00:00+07:00</dc:date>').published).to.deep.equal(
      new Date('2026-11-23T13:00:00+07:00'),
    );
  });

  it('shows an item whose every other field is nonsense', () => {
    const names = [
      'link',
      'guid',
      'pubDate',
      'description',
      'content:encoded',
      'category',
      'source',
      'author',
    ];
    const nested = names.map((name) => `<${name}><x><y/></x></${name}>`).join('');
    const empty = names.map((name) => `<${name}/>`).join('');
    for (const item of [
      nested,
      empty,
      '<media:content/><enclosure type="image/png"/><media:thumbnail url=""/>',
    ]) {
      const article = read(item, '');
      expect(article).to.include({ headline: 'Bão', id: 'Bão', status: 'ok' });
      expect(article).to.deep.include({ authors: [], keywords: [], body: [] });
      expect(article).to.not.have.any.keys('url', 'picture', 'published', 'attribution');
    }
  });

  it('is a feed without a channel and without items', () => {
    for (const source of ['<rss/>', '<rss><channel/></rss>', '<rdf:RDF><channel/></rdf:RDF>'])
      expect(readFeed(source, { url })).to.deep.equal({ articles: [] });
    expect(readFeed('<rss><item><title>Bão</title></item></rss>', { url }).articles).to.have.length(1);
  });
});

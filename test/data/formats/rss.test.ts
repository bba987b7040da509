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
    '<name>Nguyễn Lệ</name><email>le@mienbien.example</email><uri>mailto:le@mienbien.example</uri>': [
      'Nguyễn Lệ',
    ],
    '<email>le@mienbien.example</email>': [],
    'Nguyễn Lệ &lt;le@mienbien.example>': ['Nguyễn Lệ'],
    '<![CDATA[Nguyễn Lệ]]>': ['Nguyễn Lệ'],
    '<first-name>Lệ</first-name><name>Nguyễn Lệ</name>': ['Nguyễn Lệ'],
    '<name/>Nguyễn Lệ': ['Nguyễn Lệ'],
  })) {
    it(`reads the author "${written}" as ${authors.join() || 'nobody'}`, () => {
      expect(read(`<author>${written}</author>`).authors.map(({ name }) => name)).to.deep.equal(authors);
    });
  }

  for (const [how, wrap] of Object.entries({
    escaped: (text: string) => `&lt;![CDATA[${text.replace(/</g, '&lt;')}]]&gt;`,
    'escaped twice': (text: string) => `&amp;lt;![CDATA[${text.replace(/</g, '&lt;')}]]&amp;gt;`,
    doubled: (text: string) => `<![CDATA[<![CDATA[${text}]]]]>`,
    'doubled and ended twice': (text: string) => `<![CDATA[<![CDATA[${text}]]>]]>`,
    'doubled by the rules': (text: string) => `<![CDATA[<![CDATA[${text}]]]]><![CDATA[>]]>`,
    'ended once too often': (text: string) => `<![CDATA[${text}]]]]><![CDATA[>]]>`,
  })) {
    it(`reads what is in CDATA that was ${how}`, () => {
      const fields = {
        title: 'Lũ về',
        link: 'https://mienbien.example/lu',
        guid: 'lu-7',
        pubDate: 'Mon, 23 Nov 2026 06:00:00 +0700',
        'dc:creator': 'Nguyễn Lệ',
        category: 'mưa lũ',
        description: '<p>Nước lên.</p>',
        'content:encoded': '<p>Nước <b>lên</b>.</p>',
      };
      const item = Object.entries(fields).map(([name, text]) => `<${name}>${wrap(text)}</${name}>`);
      const [article] = readFeed(`<rss><channel><item>${item.join('')}</item></channel></rss>`, {
        url,
      }).articles;
      const { body, ...rest } = article!;
      expect(rest).to.deep.equal({
        id: 'lu-7',
        url: 'https://mienbien.example/lu',
        headline: 'Lũ về',
        standfirst: 'Nước lên.',
        published: new Date('2026-11-22T23:00:00Z'),
        publishedPrecision: 'minute',
        authors: [{ name: 'Nguyễn Lệ' }],
        related: [],
        keywords: ['mưa lũ'],
        status: 'ok',
      });
      expect(body).to.deep.equal([
        { type: 'paragraph', children: ['Nước ', { type: 'strong', children: ['lên'] }, '.'] },
      ]);
    });
  }

  it('has no footer of a plugin in a standfirst, however long the description is', () => {
    const article = (description: string) =>
      read(`<link>https://mienbien.example/lu</link><description><![CDATA[${description}]]></description>`);
    const [self, home] = [
      '<a href="https://mienbien.example/lu">Lũ</a>',
      '<a href="https://mienbien.example">Biển</a>',
    ];
    const footer = `<p>The post ${self} appeared first on ${home}.</p>`;
    const more = '<p><a class="more-link" href="https://mienbien.example/lu">Đọc tiếp</a></p>';
    const long = 'Nước lên, người dân chạy lũ trong đêm. '.repeat(20).trim();
    expect(article(`<p>${long}</p>${more}${footer}`)).to.deep.include({ standfirst: long, body: [] });
    const two = article(`<p>${long}</p><p>Đê vững.</p>${footer}`);
    expect(two).to.not.have.property('standfirst');
    expect(two.body).to.have.length(2);
    expect(article(footer)).to.not.have.property('standfirst');
  });

  it('reads inline tags in a title, escaped or not', () => {
    const headline = (title: string) =>
      readFeed(`<rss><channel><item><title>${title}</title></item></channel></rss>`, { url }).articles[0]!
        .headline;
    expect(headline('H&lt;sub&gt;2&lt;/sub&gt;O')).to.equal('H2O');
    expect(headline('<![CDATA[H<sub>2</sub>O]]>')).to.equal('H2O');
    expect(headline('H<sub>2</sub>O')).to.equal('H2O');
    expect(headline('Thẻ &lt;script> là gì?')).to.equal('Thẻ <script> là gì?');
  });

  it('keeps what names tags', () => {
    const text = '&lt;script&gt; nên đặt trước &lt;/body&gt;';
    expect(read(`<description><![CDATA[${text}]]></description>`).standfirst).to.equal(
      '<script> nên đặt trước </body>',
    );
  });

  it('keeps brackets at the end of CDATA', () => {
    expect(read('<description>&lt;![CDATA[Mảng [[1]]]]&gt;</description>').standfirst).to.equal('Mảng [[1]]');
  });

  it('reads the name alone of an author who is described by several elements', () => {
    const person = '<f:name>Nguyễn Lệ</f:name><f:mbox>le@mienbien.example</f:mbox>';
    for (const author of [
      `<author xmlns:f="http://xmlns.com/foaf/0.1/">${person}</author>`,
      `<dc:creator><f:Person xmlns:f="http://xmlns.com/foaf/0.1/">${person}</f:Person></dc:creator>`,
    ])
      expect(read(author).authors).to.deep.equal([{ name: 'Nguyễn Lệ' }]);
  });

  it('has the items of all its channels', () => {
    const channel = (name: string) =>
      `<channel><title>${name}</title><item><title>${name}</title></item></channel>`;
    const { title, articles } = readFeed(`<rss>${channel('Một')}${channel('Hai')}</rss>`, { url });
    expect([title, ...articles.map(({ headline }) => headline)]).to.deep.equal(['Một', 'Một', 'Hai']);
  });

  it('reads an author of Atom', () => {
    const item =
      '<a10:author xmlns:a10="http://www.w3.org/2005/Atom"><a10:name>Nguyễn Lệ</a10:name><a10:email>le@mienbien.example</a10:email></a10:author>';
    expect(read(item).authors).to.deep.equal([{ name: 'Nguyễn Lệ' }]);
  });

  it('has the text that a module of Atom or of XHTML brings', () => {
    const body = [
      { type: 'paragraph', children: ['Bão đổi hướng.'] },
      { type: 'paragraph', children: ['Mưa giảm dần.'] },
    ];
    for (const content of [
      '<a10:content type="html">&lt;p&gt;Bão đổi hướng.&lt;/p&gt;&lt;p&gt;Mưa giảm dần.&lt;/p&gt;</a10:content>',
      '<c:content xmlns:c="http://www.w3.org/2005/Atom" type="html"><![CDATA[<p>Bão đổi hướng.<p>Mưa giảm dần.]]></c:content>',
      '<x:body xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Bão đổi hướng.</x:p><x:p>Mưa giảm dần.</x:p></x:body>',
    ]) {
      const article = read(`<description>Bão suy yếu.</description>${content}`);
      expect(article.standfirst, content).to.equal('Bão suy yếu.');
      expect(article.body, content).to.deep.equal(body);
    }
  });

  it('counts a person once, whose name two elements give', () => {
    const item = '<author>a@b.example (Nguyễn Lệ)</author><dc:creator>Nguyễn Lệ</dc:creator>';
    expect(read(item).authors).to.deep.equal([{ name: 'Nguyễn Lệ' }]);
  });

  it('names the house that signs, where nothing else says who it is', () => {
    const article = read('<dc:creator>TUỔI TRẺ ONLINE</dc:creator>', '');
    expect(article.attribution).to.deep.equal({ name: 'TUỔI TRẺ ONLINE' });
    expect(article.authors).to.deep.equal([]);
    expect(read('<dc:creator>TTO</dc:creator>', '')).to.deep.include({
      authors: [],
      attribution: { name: 'TTO' },
    });
  });

  it('has the text of a description without paragraphs, and its picture', () => {
    const described = (html: string) => read(`<description><![CDATA[${html}]]></description>`);
    expect(described('<ul><li>Nước lên</li><li>Đê vững</li></ul>').standfirst).to.equal('Nước lên Đê vững');
    expect(described('<blockquote>Biển động thì nghỉ</blockquote>').standfirst).to.equal(
      'Biển động thì nghỉ',
    );
    const old = described('<table><tr><td><img src="/de.jpg"></td><td>Nước lên nhanh.</td></tr></table>');
    expect(old.standfirst).to.equal('Nước lên nhanh.');
    expect(old.picture?.src).to.equal('https://mienbien.example/de.jpg');
  });

  it('keeps the pictures of a body that is a description, and takes the first for the article', () => {
    const html = '<p>Một</p><img src="/a.jpg"><p>Hai</p><img src="/b.jpg">';
    const sources = (more = '') => {
      const { picture, body } = read(`<description><![CDATA[${html}]]></description>${more}`);
      const shown = body.flatMap((block) => (block.type === 'figure' ? block.picture.src : []));
      return [picture?.src, ...shown].map((src) => src?.slice(-6));
    };
    expect(sources()).to.deep.equal(['/a.jpg', '/a.jpg', '/b.jpg']);
    expect(sources('<media:content url="/c.jpg" medium="image"/>')).to.deep.equal([
      '/c.jpg',
      '/a.jpg',
      '/b.jpg',
    ]);
  });

  it('has the caption of a picture as text, also where it is HTML', () => {
    const description =
      '<media:description type="html">&lt;p&gt;Đê &lt;b&gt;vỡ&lt;/b&gt;&lt;/p&gt;</media:description>';
    const { picture } = read(`<media:content url="/a.jpg" medium="image">${description}</media:content>`);
    expect(picture?.caption).to.equal('Đê vỡ');
  });

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
    ['whose type is in capitals', enclosure.toUpperCase().replace('/KEM.JPG', '/kem.jpg'), 'kem'],
    [
      'that is one, after what only counts readers',
      `<media:content url="/dem.gif" width="1" height="1"/>${enclosure}`,
      'kem',
    ],
    [
      'that can be shown, after an address that cannot',
      `<media:thumbnail url="data:image/gif;base64,R0lGODlhAQABAAAAACw="/>${enclosure}`,
      'kem',
    ],
    [
      'of the description, where none that comes along can be shown',
      '<media:thumbnail url=""/><description>&lt;img src="/bai.jpg"&gt; Mưa lớn.</description>',
      'bai',
    ],
    [
      'that is no avatar',
      '<media:content url="https://0.gravatar.com/avatar/0a1b?s=96" medium="image"><media:title>nhago</media:title></media:content>' +
        content('mai'),
      'mai',
    ],
    ['that is no film by its address', `<media:content url="/clip.m3u8?k=1"/>${thumbnail}`, 'nho'],
    [
      'that is sure to be one',
      `<media:content url="https://www.youtube.com/watch?v=GheNgo00001"/>${thumbnail}`,
      'nho',
    ],
    ['that is no document', `<media:content url="/qd" medium="document"/>${thumbnail}`, 'nho'],
    [
      'that is no emoji',
      `<media:content url="https://s.w.org/images/core/emoji/15/72x72/1f525.png"/>${thumbnail}`,
      'nho',
    ],
    ['in a film', '<media:content url="/clip.mp4"><media:thumbnail url="/bia.jpg"/></media:content>', 'bia'],
    [
      'that is the largest of a group',
      '<media:group><media:content url="/be.jpg" width="140"/><media:content url="/lon.jpg" width="1280"/></media:group>',
      'lon',
    ],
    [
      'of a podcast',
      '<itunes:image href="/so-8.jpg"/><enclosure url="/so-8.mp3" type="audio/mpeg"/>',
      'so-8',
    ],
    ['of the item', '<image><url>/bai.jpg</url><title>x</title><link>/bai</link></image>', 'bai'],
    ['whose address is text', '<image> https://mienbien.example/chu.jpg </image>', 'chu'],
    ['whose address is text of a thumbnail', '<media:thumbnail>/nho.jpg</media:thumbnail>', 'nho'],
    [
      'that is wide enough for a card',
      '<media:content url="/be.jpg" width="140"/><media:content url="/vua.jpg" width="460"/><media:content url="/to.jpg" width="700"/>',
      'vua',
    ],
    ['that is enclosed without a type', '<enclosure url="/kem.jpg" length="0"/>', 'kem'],
    [
      'that is enclosed with a wrong type',
      '<enclosure url="/kem.jpg" type="application/octet-stream"/>',
      'kem',
    ],
    ['whose type is half a type', '<enclosure url="/kem.jpg" type="image"/>', 'kem'],
    ['that a link of Atom encloses', '<atom:link rel="enclosure" href="/kem.jpg"/>', 'kem'],
  ] as const) {
    it(`shows the picture ${what}`, () => {
      expect(read(item).picture?.src).to.equal(`https://mienbien.example/${name}.jpg`);
    });
  }

  it('shows a picture without a kind that tells its width before a small one', () => {
    const { picture } = read('<media:content url="/anh/1" width="1200"/><media:thumbnail url="/nho.jpg"/>');
    expect(picture?.src).to.equal('https://mienbien.example/anh/1');
  });

  it('has no picture where only films, sound, documents, icons or a logo come along', () => {
    for (const item of [
      '<enclosure url="/a.mp3" type="audio/mpeg"/><media:content url="/a.mp4" type="video/mp4"/>',
      '<enclosure url="/a.pdf"/><enclosure url="/tai-ve"/><media:content url="/a.webm"/>',
      '<media:content medium="video"><media:title>kênh/xáng</media:title></media:content>',
      '<atom:link rel="icon" href="/a.png" type="image/png"/><link rel="alternate" href="/a.jpg"/>',
    ])
      expect(read(item), item).to.not.have.property('picture');
    expect(read('', '<title>x</title><image><url>/logo.png</url></image>')).to.not.have.property('picture');
  });

  const first = '2026-11-23T13:00:00+07:00';
  const later = '2026-11-23T15:30:00+07:00';
  const dates = 'xmlns:a10="http://www.w3.org/2005/Atom" xmlns:dct="http://purl.org/dc/terms/"';
  for (const [what, item] of [
    ['the first element that is not empty', `<pubDate> </pubDate><dc:date>${first}</dc:date>`],
    ['the first that can be read', `<pubDate>29/05/23 10:15</pubDate><dc:date>${first}</dc:date>`],
    ['the first that exists', `<pubDate>31 Feb 2026</pubDate><dc:date>${first}</dc:date>`],
    ['pubDate, wherever it stands', `<dc:date>${later}</dc:date><pubDate>${first}</pubDate>`],
    [
      'when it was issued before when it was created',
      `<dcterms:created>${later}</dcterms:created><dcterms:issued>${first}</dcterms:issued>`,
    ],
    ['the date of Atom', `<atom:published>${first}</atom:published><atom:updated>${later}</atom:updated>`],
    ['Dublin Core under another prefix', `<dct:created ${dates}>${first}</dct:created>`],
    ['when it was changed, where nothing else is known', `<a10:updated ${dates}>${first}</a10:updated>`],
  ] as const) {
    it(`takes for its time ${what}`, () => {
      expect(read(item)).to.deep.include({ published: new Date(first), publishedPrecision: 'minute' });
    });
  }

  it('has no time of modification, whatever stands beside the time of publication', () => {
    const changed = `<a10:updated ${dates}>${later}</a10:updated><dcterms:modified>${later}</dcterms:modified>`;
    expect(read(`<pubDate>${first}</pubDate>${changed}`)).to.not.have.property('modified');
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

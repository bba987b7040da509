import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/atom/thoi-su.xml';

/** The first article of a feed with one entry. */
function read(entry: string, feed = '<title>Miền Biển</title>') {
  return readFeed(`<feed>${feed}<entry><title>Bão</title>${entry}</entry></feed>`, { url }).articles[0]!;
}

describe('Atom', () => {
  it('stands relative links against the address of the feed', () => {
    expect(read('<link href="../bai/bao.html"/>').url).to.equal('https://mienbien.example/bai/bao.html');
    expect(read('<link href="//khac.example/bao"/>').url).to.equal('https://khac.example/bao');
  });

  it('stands what is in an article against the address of the article', () => {
    const entry =
      '<link href="/bai/bao/"/><content type="html">&lt;img src="kho.jpg">&lt;p>Nước lên</content>';
    expect(read(entry).picture?.src).to.equal('https://mienbien.example/bai/bao/kho.jpg');
  });

  it('leads to the article, not to what it links to besides', () => {
    const entry =
      '<link rel="self" href="/a.xml"/><link rel="replies" href="/b"/><link rel="alternate" href="/c"/><link href="/d"/>';
    expect(read(entry).url).to.equal('https://mienbien.example/c');
    expect(read('<link rel="self" href="/a.xml"/>')).to.not.have.property('url');
    expect(read('<link href="javascript:alert(1)"/>')).to.not.have.property('url');
  });

  it('has authors with addresses, and the house is none of them', () => {
    const entry =
      '<author><name>Nguyễn Lệ</name><uri>/tac-gia/le</uri></author><author><name>Miền Biển</name></author><author/>';
    expect(read(entry).authors).to.deep.equal([
      { name: 'Nguyễn Lệ', url: 'https://mienbien.example/tac-gia/le' },
    ]);
  });

  it('has the authors of the feed where an entry names none', () => {
    const feed = '<title>Miền Biển</title><author><name>Phan Đức</name></author>';
    expect(read('', feed).authors).to.deep.equal([{ name: 'Phan Đức' }]);
    expect(read('<author><name>Nguyễn Lệ</name></author>', feed).authors).to.deep.equal([
      { name: 'Nguyễn Lệ' },
    ]);
  });

  it('finds the picture and the text of a summary, whatever its markup', () => {
    const summary = (html: string) => read(`<summary type="html"><![CDATA[${html}]]></summary>`);
    expect(summary('<img src="/kho.jpg">Nước lên').picture?.src).to.equal('https://mienbien.example/kho.jpg');
    expect(summary('<ul><li>Nước lên</li></ul>').standfirst).to.equal('Nước lên');
  });

  it('reads a title as its type says', () => {
    const headline = (title: string) =>
      readFeed(`<feed><entry>${title}</entry></feed>`, { url }).articles[0]!.headline;
    expect(headline('<title>Thẻ &lt;u> là gì?</title>')).to.equal('Thẻ <u> là gì?');
    expect(headline('<title type="text">CO&lt;sub>2&lt;/sub></title>')).to.equal('CO2');
    expect(headline('<title type="html">Thẻ &lt;u>u&lt;/u> &amp;lt;p&amp;gt;</title>')).to.equal('Thẻ u <p>');
    expect(headline('<title type="xhtml"><div>Thẻ <u>u</u> &lt;p></div></title>')).to.equal('Thẻ u <p>');
  });

  it('leaves out a link to the whole text, and the footer of a plugin', () => {
    const link = '<link href="https://mienbien.example/lu"/>';
    const [self, home] = [
      '<a href="https://mienbien.example/lu">Lũ</a>',
      '<a href="https://mienbien.example/">Biển</a>',
    ];
    const html = (name: string, text: string) => `<${name} type="html"><![CDATA[${text}]]></${name}>`;
    const article = read(
      `${link}${html('summary', 'Nước lên… <a href="/lu">Đọc tiếp</a>')}${html('content', `<p>Nước lên.</p><p>${self} appeared first on ${home}</p>`)}`,
    );
    expect(article.standfirst).to.equal('Nước lên…');
    expect(article.body).to.deep.equal([{ type: 'paragraph', children: ['Nước lên.'] }]);
  });

  it('says whom the entry is from: its source before the feed', () => {
    expect(read('<source><title>TTXVN</title></source>').attribution).to.deep.equal({ name: 'TTXVN' });
    expect(read('').attribution).to.deep.equal({ name: 'Miền Biển' });
    expect(read('', '')).to.not.have.property('attribution');
  });

  it('has the label of a category, else its term', () => {
    const entry = '<category term="mua-lu" label="mưa lũ"/><category term="sơ tán"/><category/>';
    expect(read(entry).keywords).to.deep.equal(['mưa lũ', 'sơ tán']);
  });

  it('takes when it was changed for when it was published where nothing else is known', () => {
    const updated = new Date('2026-11-23T13:45:00+07:00');
    expect(read('<updated>2026-11-23T13:45:00+07:00</updated>')).to.deep.include({
      published: updated,
      modified: updated,
    });
  });

  it('reads the next field where one cannot be read, and those that it borrows', () => {
    const time = '2026-11-23T13:45:00+07:00';
    for (const entry of [
      `<published>29/05/23</published><issued>${time}</issued>`,
      `<published>29/05/23</published><updated>${time}</updated>`,
      `<published/><updated>${time}</updated>`,
      `<dc:date>${time}</dc:date><updated>2026-11-24T08:00:00+07:00</updated>`,
      `<dcterms:created>${time}</dcterms:created>`,
      `<pubDate>Mon, 23 Nov 2026 13:45:00 +0700</pubDate>`,
    ])
      expect(read(entry).published, entry).to.deep.equal(new Date(time));
    expect(read(`<published>${time}</published><updated>29/05/23</updated>`)).to.not.have.property(
      'modified',
    );
  });

  it('shows an entry whose every other field is nonsense', () => {
    const names = [
      'id',
      'link',
      'summary',
      'content',
      'published',
      'updated',
      'category',
      'author',
      'source',
    ];
    for (const inner of ['', '<x><y/></x>', '<![CDATA[ ]]>']) {
      const article = read(names.map((name) => `<${name}>${inner}</${name}>`).join(''), '');
      expect(article).to.deep.include({ headline: 'Bão', id: 'Bão', authors: [], keywords: [], body: [] });
      expect(article).to.not.have.any.keys('url', 'picture', 'published', 'modified', 'attribution');
    }
  });

  it('may be one entry, or a feed without any', () => {
    expect(readFeed('<entry><title>Bão</title></entry>', { url }).articles).to.have.length(1);
    expect(readFeed('<feed/>', { url })).to.deep.equal({ articles: [] });
  });
});

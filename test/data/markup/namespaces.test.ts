import { expect } from '@open-wc/testing';
import { isElement, type Child } from '../../../src/data/markup/nodes.js';
import { toXml } from '../../../src/data/markup/xml.js';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

const ATOM = 'http://www.w3.org/2005/Atom';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RSS = 'http://purl.org/rss/1.0/';
const MEDIA = 'http://search.yahoo.com/mrss/';
const DC = 'http://purl.org/dc/elements/1.1/';

const read = (source: string) => readFeed(source, { url });

/** All names in a document, in its order. */
function namesIn(source: string): string[] {
  const namesOf = (children: Child[]): string[] =>
    children.filter(isElement).flatMap((child) => [child.name, ...namesOf(child.children)]);
  return namesOf(toXml(source).children);
}

describe('names of XML', () => {
  it('have our prefix, whatever prefix a publisher writes for the namespace', () => {
    const names = ['rss', 'media:content', 'dc:creator', 'content:encoded', 'itunes:duration', 'atom:link'];
    const declared = `xmlns:ns0="${MEDIA}" xmlns:ns1="${DC}" xmlns:c="http://purl.org/rss/1.0/modules/content/"
      xmlns:media="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:a10="${ATOM}"`;
    expect(
      namesIn(`<rss ${declared}><ns0:content/><ns1:creator/><c:encoded/><media:duration/><a10:link/></rss>`),
    ).to.deep.equal(names);
  });

  it('do not depend on how the address of the namespace is written', () => {
    for (const written of [
      'http://search.yahoo.com/mrss',
      'https://search.yahoo.com/mrss/',
      ' http://Search.Yahoo.com/MRSS/ ',
      'http://www.rssboard.org/media-rss',
    ])
      expect(namesIn(`<rss xmlns:m="${written}"><m:content/></rss>`), written).to.include('media:content');
  });

  it('are as they are written where nobody declares the prefix', () => {
    const names = ['rss', 'media:content', 'dc:date', 'khong:khai'];
    expect(namesIn('<rss><media:content/><dc:date/><khong:khai/></rss>')).to.deep.equal(names);
    expect(namesIn('<rss xmlns:media=""><media:content/></rss>')).to.include('media:content');
    expect(namesIn('<rss><a10:updated/></rss>')).to.include('atom:updated');
    expect(namesIn('<atom:feed><atom:entry/></atom:feed>')).to.deep.equal(['feed', 'entry']);
  });

  it('of a namespace that is unknown are no names of ours, even with a prefix of ours', () => {
    const source = `<rss xmlns:media="http://khac.example/ns"><media:content/><title xmlns="http://khac.example/"/></rss>`;
    const names = namesIn(source);
    expect(names).to.have.length(3).and.not.include.members(['media:content']).and.not.include('title');
  });

  it('may be declared on the root, on an item, on the element itself, and anew inside', () => {
    const names = ['rss', 'item', 'media:content', 'dc:title', 'media:text'];
    const onItem = `<rss><item xmlns:x="${MEDIA}"><x:content><x:title xmlns:x="${DC}"/><x:text/></x:content></item></rss>`;
    expect(namesIn(onItem)).to.deep.equal(names);
    expect(namesIn(`<rss><x:content xmlns:x="${MEDIA}"/><x:content/></rss>`)).to.deep.equal([
      'rss',
      'media:content',
      'x:content',
    ]);
    expect(namesIn(`<rss><content xmlns="${MEDIA}"><title xmlns=""/></content></rss>`)).to.deep.equal([
      'rss',
      'media:content',
      'title',
    ]);
  });

  it('of attributes have our prefix, too, and none where none is written', () => {
    const [root] = toXml(`<item xmlns="${MEDIA}" xmlns:r="${RDF}" r:about="/tin" url="/a.jpg"/>`).children;
    expect((root as { attributes: object }).attributes).to.include({ 'rdf:about': '/tin', url: '/a.jpg' });
  });

  it('mend a feed whose default namespace is another by mistake', () => {
    const item = '<channel><item><title>Bão</title></item></channel>';
    for (const namespace of [ATOM, 'http://khac.example/', 'http://backend.userland.com/rss2', ''])
      expect(read(`<rss xmlns="${namespace}">${item}</rss>`).articles, namespace).to.have.length(1);
    expect(read(`<RSS XMLNS="${ATOM}">${item}</RSS>`).articles).to.have.length(1);
    expect(
      read(`<feed xmlns="http://khac.example/"><entry><title>Bão</title></entry></feed>`).articles,
    ).to.have.length(1);
  });

  it('are those of prefixes that objects have properties of', () => {
    const source = `<rss xmlns:__proto__="${MEDIA}" xmlns:constructor="${DC}"><__proto__:content/><constructor:date/></rss>`;
    expect(namesIn(source)).to.deep.equal(['rss', 'media:content', 'dc:date']);
    expect(namesIn('<rss><toString:content/><valueOf/></rss>')).to.deep.equal([
      'rss',
      'tostring:content',
      'valueof',
    ]);
  });

  it('end elements by how they are written, even where the end of another was forgotten', () => {
    const broken = `<rss><item><x xmlns="http://khac.example/"><svg></item><item/></rss>`;
    expect(namesIn(broken).filter((name) => name === 'item')).to.have.length(2);
    const items = `<r:item><r:title>Một</r:title><r:item><r:title>Hai</r:title></r:item>`;
    expect(read(`<RDF xmlns="${RDF}" xmlns:r="${RSS}">${items}</RDF>`).articles).to.have.length(2);
  });
});

describe('a feed with other prefixes than usual', () => {
  for (const [format, source] of Object.entries({
    'Atom, as tools of Python write it': `<ns0:feed xmlns:ns0="${ATOM}"><ns0:title>Miền Biển</ns0:title>
      <ns0:entry><ns0:title type="text">Bão vào bờ</ns0:title><ns0:link href="/bao"/>
      <ns0:author><ns0:name>Mỹ Lệ</ns0:name></ns0:author><ns0:summary>Gió giật cấp 9.</ns0:summary>
      <ns0:published>2026-11-23T06:30:00Z</ns0:published></ns0:entry></ns0:feed>`,
    'Atom 0.3': `<a:feed xmlns:a="http://purl.org/atom/ns#" version="0.3"><a:title>Miền Biển</a:title>
      <a:entry><a:title>Bão vào bờ</a:title><a:link rel="alternate" href="/bao"/>
      <a:author><a:name>Mỹ Lệ</a:name></a:author><a:summary>Gió giật cấp 9.</a:summary>
      <a:issued>2026-11-23T06:30:00Z</a:issued></a:entry></a:feed>`,
    'Atom whose entries each declare it': `<feed xmlns="${ATOM}"><title>Miền Biển</title>
      <e:entry xmlns:e="${ATOM}"><e:title>Bão vào bờ</e:title><e:link href="/bao"/>
      <author xmlns="${ATOM}"><name>Mỹ Lệ</name></author><e:summary>Gió giật cấp 9.</e:summary>
      <e:published>2026-11-23T06:30:00Z</e:published></e:entry></feed>`,
    'RSS 1.0 with RDF as its default': `<RDF xmlns="${RDF}" xmlns:rss="${RSS}" xmlns:x="${DC}">
      <rss:channel about="/"><rss:title>Miền Biển</rss:title></rss:channel>
      <rss:item><rss:title>Bão vào bờ</rss:title><rss:link>/bao</rss:link>
      <rss:description>Gió giật cấp 9.</rss:description><x:date>2026-11-23T06:30:00Z</x:date>
      <x:creator>Mỹ Lệ</x:creator></rss:item></RDF>`,
    'RSS 0.90': `<r:RDF xmlns:r="${RDF}" xmlns="http://my.netscape.com/rdf/simple/0.9/" xmlns:x="${DC}">
      <channel><title>Miền Biển</title></channel><item><title>Bão vào bờ</title><link>/bao</link>
      <description>Gió giật cấp 9.</description><x:date>2026-11-23T06:30:00Z</x:date>
      <x:creator>Mỹ Lệ</x:creator></item></r:RDF>`,
    'RSS 1.0 whose namespaces are entities of its document type': `<!DOCTYPE rdf:RDF [<!ENTITY rdf "${RDF}">
      <!ENTITY rss "${RSS}">]><rdf:RDF xmlns:rdf="&rdf;" xmlns="&rss;" xmlns:dc="&dc;">
      <channel rdf:about="/"><title>Miền Biển</title></channel><item rdf:about="/bao"><title>Bão vào bờ</title>
      <description>Gió giật cấp 9.</description><dc:date>2026-11-23T06:30:00Z</dc:date>
      <dc:creator>Mỹ Lệ</dc:creator></item></rdf:RDF>`,
    'RSS 2.0 in a namespace that somebody made up': `<ns0:rss xmlns:ns0="http://backend.userland.com/rss2"
      xmlns:ns1="${DC}"><ns0:channel><ns0:title>Miền Biển</ns0:title><ns0:item><ns0:title>Bão vào bờ</ns0:title>
      <ns0:link>/bao</ns0:link><ns0:description>Gió giật cấp 9.</ns0:description>
      <ns1:date>2026-11-23T06:30:00Z</ns1:date><ns1:creator>Mỹ Lệ</ns1:creator></ns0:item></ns0:channel></ns0:rss>`,
    'RSS 2.0 with its modules as tools of Python write them': `<rss xmlns:ns0="${DC}" xmlns:ns1="${MEDIA}">
      <channel><title>Miền Biển</title><item><ns1:title>Ảnh bão</ns1:title><title>Bão vào bờ</title>
      <link>/bao</link><ns1:description>Chú thích</ns1:description><description>Gió giật cấp 9.</description>
      <ns0:date>2026-11-23T06:30:00Z</ns0:date><ns0:creator>Mỹ Lệ</ns0:creator></item></channel></rss>`,
  })) {
    it(`is read: ${format}`, () => {
      const { title, articles } = read(source);
      expect(title).to.equal('Miền Biển');
      expect(articles).to.have.length(1);
      expect(articles[0]).to.deep.include({
        headline: 'Bão vào bờ',
        url: 'https://mienbien.example/bao',
        standfirst: 'Gió giật cấp 9.',
        published: new Date('2026-11-23T06:30:00Z'),
        authors: [{ name: 'Mỹ Lệ' }],
      });
    });
  }

  it('has the picture and the text that modules with other prefixes bring', () => {
    const declared = `xmlns:m="http://search.yahoo.com/mrss" xmlns:c="http://purl.org/rss/1.0/modules/content/"`;
    const item = '<title>Bão</title><m:content url="/bao.jpg"/><c:encoded>&lt;p>Mưa lớn.</c:encoded>';
    const [article] = read(`<rss ${declared}><channel><item>${item}</item></channel></rss>`).articles;
    expect(article!.picture?.src).to.equal('https://mienbien.example/bao.jpg');
    expect(article!.body).to.deep.equal([{ type: 'paragraph', children: ['Mưa lớn.'] }]);
  });

  it('takes nothing of a module for its own elements of the same name', () => {
    const declared = `xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:m="${MEDIA}" xmlns:k="http://khac.example/"`;
    const foreign = ['title', 'link', 'description', 'author', 'pubDate', 'guid', 'category', 'enclosure']
      .flatMap((name) => ['i', 'm', 'k'].map((prefix) => `<${prefix}:${name}>/khac</${prefix}:${name}>`))
      .join('');
    const item = `<item>${foreign}<title>Bão</title></item>`;
    const [article] = read(`<rss ${declared}><channel>${foreign}${item}</channel></rss>`).articles;
    expect(article).to.include({ headline: 'Bão', id: 'Bão' }).and.not.have.any.keys('url', 'standfirst');
    expect(article!.keywords).to.deep.equal([]);
  });

  it('has the body of XHTML under any prefix, without its drawings', () => {
    const xhtml = 'http://www.w3.org/1999/xhtml';
    const svg = 'http://www.w3.org/2000/svg';
    for (const content of [
      `<h:div xmlns:h="${xhtml}"><h:p>Gió <h:b>mạnh</h:b>.</h:p><s:svg xmlns:s="${svg}"><s:text>giấu</s:text></s:svg>
        <h:p>Mưa<h:br/>lớn.</h:p></h:div>`,
      `<div xmlns="${xhtml}"><p>Gió <b>mạnh</b>.</p><svg xmlns="${svg}"><text>giấu</text></svg><p>Mưa<br/>lớn.</p></div>`,
      `<xhtml:div><xhtml:p>Gió <xhtml:b>mạnh</xhtml:b>.</xhtml:p><xhtml:p>Mưa<xhtml:br/>lớn.</xhtml:p></xhtml:div>`,
    ]) {
      const entry = `<a:entry><a:title>Bão</a:title><a:content type="xhtml">${content}</a:content></a:entry>`;
      expect(read(`<a:feed xmlns:a="${ATOM}">${entry}</a:feed>`).articles[0]!.body, content).to.deep.equal([
        { type: 'paragraph', children: ['Gió ', { type: 'strong', children: ['mạnh'] }, '.'] },
        { type: 'paragraph', children: ['Mưa', { type: 'break' }, 'lớn.'] },
      ]);
    }
  });

  for (const name of ['rss-wordpress.xml', 'rss-media.xml', 'rss-1.0.rdf', 'atom-1.0.atom']) {
    it(`says the same as with the usual ones (${name})`, async () => {
      const source = await (await fetch(new URL(`/raw-feeds/${name}`, location.href))).text();
      const prefixes = [...source.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix!);
      const renamed = prefixes.reduce(
        (text, prefix, at) => text.replace(new RegExp(`\\b${prefix}(?=[:=]\\w|="http)`, 'g'), `ns${at}`),
        source,
      );
      expect(renamed).to.not.equal(source);
      expect(JSON.stringify(read(renamed))).to.equal(JSON.stringify(read(source)));
    });
  }
});

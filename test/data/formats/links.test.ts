import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://vuon.example/nguon.xml';
const ATOM = 'xmlns:atom="http://www.w3.org/2005/Atom"';
const PAGE = 'https://vuon.example/u-phan.html';

const readRss = (item: string, channel = '') =>
  readFeed(`<rss ${ATOM}><channel>${channel}<item><title>Ủ phân</title>${item}</item></channel></rss>`, {
    url,
  });

const readAtom = (entry: string, feed = '') =>
  readFeed(`<feed>${feed}<entry><title>Ủ phân</title>${entry}</entry></feed>`, { url });

const pageOfItem = (item: string) => readRss(item).articles[0]!.url;
const pageOfEntry = (entry: string) => readAtom(entry).articles[0]!.url;

describe('the address of an article', () => {
  it('is in an attribute of its link, in its text, or behind it', () => {
    for (const link of [
      '<link>/u-phan.html</link>',
      `<link> <![CDATA[ ${PAGE} ]]> </link>`,
      '<link href="/u-phan.html"/>',
      '<link rel="ALTERNATE" href="u-phan.html">Đọc</link>',
      `<link/>${PAGE}`,
    ])
      for (const page of [pageOfItem(link), pageOfEntry(link)]) expect(page, link).to.equal(PAGE);
    expect(pageOfItem('<link/>không phải địa chỉ')).to.equal(undefined);
  });

  it('is that of the link to the page, by the short name of the relation or the long one', () => {
    const registry = 'http://www.iana.org/assignments/relation/';
    for (const rel of [
      `${registry}alternate`,
      `${registry}Alternate`.replace('http:', 'https:'),
      ' Alternate ',
      'bookmark\nalternate',
      '',
    ]) {
      const links = `<link rel="${registry}self" href="/nguon.xml"/><link rel="${rel}" href="/u-phan.html"/>`;
      expect(pageOfEntry(links), rel).to.equal(PAGE);
    }
    expect(pageOfEntry(`<link rel="${registry}related" href="/khac"/>`)).to.equal(undefined);
  });

  it('leads to a web page rather than to the same as PDF or JSON', () => {
    const pdf = '<link rel="alternate" type="application/pdf" href="/u-phan.pdf"/>';
    const json = '<link rel="alternate" type="application/json" href="/u-phan.json"/>';
    const untyped = '<link href="/khong-loai"/>';
    for (const type of ['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])
      expect(pageOfEntry(`${pdf}${untyped}${json}<link type="${type}" href="/u-phan.html"/>`), type).to.equal(
        PAGE,
      );
    expect(pageOfEntry(json + untyped + pdf)).to.equal('https://vuon.example/khong-loai');
    expect(pageOfEntry(pdf + json)).to.equal('https://vuon.example/u-phan.pdf');
    expect(pageOfEntry('<link type="text/html" href="javascript:1"/>' + pdf)).to.equal(
      'https://vuon.example/u-phan.pdf',
    );
  });

  it('is never that of a feed', () => {
    const self = '<atom:link rel="self" href="/nguon.xml"/>';
    const feed = '<atom:link type="application/rss+xml" href="/nguon.xml"/>';
    const { url: page, articles } = readRss(self + feed, self + feed);
    expect([page, articles[0]!.url]).to.deep.equal([undefined, undefined]);
    const related = '<link rel="alternate" type="application/atom+xml" href="/nguon.xml"/>';
    expect(readAtom(related, related).url).to.equal(undefined);
  });

  it('is in a link of Atom where RSS has none of its own', () => {
    const link =
      '<atom:link rel="self" href="/x"/><atom:link rel="alternate" type="text/html" href="/u-phan.html"/>';
    const own = '<link>https://vuon.example/rieng</link>';
    for (const [links, page] of [
      [link, PAGE],
      [`<link/>${link}`, PAGE],
      [`<link>javascript:void(0)</link>${link}`, PAGE],
      [link + own, 'https://vuon.example/rieng'],
    ] as const) {
      const feed = readRss(links, links);
      expect([feed.url, feed.articles[0]!.url], links).to.deep.equal([page, page]);
    }
  });

  it('is the one that Feedburner replaced', () => {
    const counted = '<link>https://dem.example/r/1</link>';
    expect(pageOfItem(`${counted}<feedburner:origLink>${PAGE}</feedburner:origLink>`)).to.equal(PAGE);
    const declared = `<x:origLink xmlns:x="http://rssnamespace.org/feedburner/ext/1.0">${PAGE}</x:origLink>`;
    expect(pageOfEntry(`<link href="https://dem.example/r/1"/>${declared}`)).to.equal(PAGE);
    expect(pageOfItem(`${counted}<feedburner:origLink/>`)).to.equal('https://dem.example/r/1');
  });

  it('is the id of an entry that has no link, if it is an address', () => {
    expect(pageOfEntry(`<link rel="self" href="/x"/><id>${PAGE}</id>`)).to.equal(PAGE);
    expect(pageOfEntry(`<link href="/rieng"/><id>${PAGE}</id>`)).to.equal('https://vuon.example/rieng');
    for (const id of ['tag:vuon.example,2026:7', 'urn:bai:7', '/u-phan.html', '7'])
      expect(pageOfEntry(`<id>${id}</id>`), id).to.equal(undefined);
  });

  it('is the guid, else what an item of RSS 1.0 is about, where there is no link', () => {
    expect(pageOfItem('<guid isPermaLink="true">/u-phan.html</guid>')).to.equal(PAGE);
    expect(pageOfItem(`<guid>${PAGE}</guid><link>/rieng</link>`)).to.equal('https://vuon.example/rieng');
    const about = (address: string, link = '') =>
      readFeed(`<rdf:RDF><item rdf:about="${address}"><title>Ủ phân</title>${link}</item></rdf:RDF>`, { url })
        .articles[0]!.url;
    expect(about('/u-phan.html')).to.equal(PAGE);
    expect(about('/khac', '<link>/u-phan.html</link>')).to.equal(PAGE);
    const unprefixed = '<RDF><item about="/u-phan.html"><title>Ủ phân</title></item></RDF>';
    expect(readFeed(unprefixed, { url }).articles[0]!.url).to.equal(PAGE);
    expect(about('urn:bai:7')).to.equal(undefined);
  });
});

/** The page of the first article, its picture, and the addresses in its body. */
function addressesIn(source: string) {
  const [article] = readFeed(source, { url }).articles;
  const body = JSON.stringify(article!.body).match(/https?:[^"]+/g) ?? [];
  return [article!.url, article!.picture?.src, ...body];
}

describe('xml:base', () => {
  const html = '&lt;p>&lt;a href="bang">Bảng&lt;/a>&lt;/p>&lt;img src="vo.jpg">';

  it('counts at every level of Atom, the inner against the outer, the outermost against the feed', () => {
    const entry = (attributes: string, content: string) =>
      `<entry xml:base="2026/"><title>Ủ phân</title><link href="u-phan"/><content ${attributes}>${content}</content></entry>`;
    const below = 'https://vuon.example/tap-chi/2026/';
    expect(addressesIn(`<feed xml:base="/tap-chi/">${entry('type="html"', html)}</feed>`)).to.deep.equal([
      `${below}u-phan`,
      `${below}vo.jpg`,
      `${below}bang`,
      `${below}vo.jpg`,
    ]);
    const deeper = entry('type="html" xml:base="anh/"', html);
    expect(addressesIn(`<feed xml:base="https://vuon.example/tap-chi/">${deeper}</feed>`)).to.deep.equal([
      `${below}u-phan`,
      `${below}anh/vo.jpg`,
      `${below}anh/bang`,
      `${below}anh/vo.jpg`,
    ]);
  });

  it('counts within XHTML, at the element that has it and inside of it', () => {
    const xhtml = `<div xml:base="bai/"><p xml:base="7/"><a href="bang">Bảng</a></p><p><a href="bang">Bảng</a></p>
      <img xml:base="https://anh.example/" src="vo.jpg"/></div>`;
    const entry = `<entry><title>Ủ phân</title><link href="u-phan"/><content type="xhtml">${xhtml}</content></entry>`;
    expect(addressesIn(`<feed xml:base="https://vuon.example/tap-chi/">${entry}</feed>`)).to.deep.equal([
      'https://vuon.example/tap-chi/u-phan',
      'https://anh.example/vo.jpg',
      'https://vuon.example/tap-chi/bai/7/bang',
      'https://vuon.example/tap-chi/bai/bang',
      'https://anh.example/vo.jpg',
    ]);
  });

  it('counts in RSS, too, for links, pictures and both kinds of text', () => {
    const rss = (item: string) =>
      `<rss xml:base="https://khac.example/"><channel xml:base="tin/"><item xml:base="7/"><title>Ủ phân</title>${item}</item></channel></rss>`;
    const below = 'https://khac.example/tin/7/';
    expect(addressesIn(rss(`<link>u-phan</link><content:encoded>${html}</content:encoded>`))).to.deep.equal(
      ['u-phan', 'vo.jpg', 'bang', 'vo.jpg'].map((path) => below + path),
    );
    expect(addressesIn(rss(`<guid>/u-phan</guid><description>${html}</description>`))).to.include(
      `${below}vo.jpg`,
    );
    for (const media of ['<media:content url="vo.jpg"/>', '<enclosure type="image/jpeg" url="vo.jpg"/>'])
      expect(addressesIn(rss(media))).to.deep.equal([undefined, `${below}vo.jpg`]);
  });

  it('counts in bodies before the address of the article', () => {
    const entry = `<entry><title>Ủ phân</title><link href="https://vuon.example/bai/7/u-phan"/><content>${html}</content></entry>`;
    expect(addressesIn(`<feed xml:base="https://vuon.example/tap-chi/">${entry}</feed>`)).to.deep.equal([
      'https://vuon.example/bai/7/u-phan',
      'https://vuon.example/tap-chi/vo.jpg',
      'https://vuon.example/tap-chi/bang',
      'https://vuon.example/tap-chi/vo.jpg',
    ]);
  });

  it('counts for the page of a feed and for those of its authors', () => {
    const author = '<author xml:base="/nguoi/"><name>Mỹ Lệ</name><uri>le</uri></author>';
    const deeper = '<author><name>Út Ba</name><uri xml:base="/nguoi/">ba</uri></author>';
    const authors = [
      { name: 'Mỹ Lệ', url: 'https://khac.example/nguoi/le' },
      { name: 'Út Ba', url: 'https://khac.example/nguoi/ba' },
    ];
    const entry = `<entry><title>Ủ phân</title>${author}${deeper}</entry>`;
    const feed = readFeed(`<feed xml:base="https://khac.example/a/"><link href="./"/>${entry}</feed>`, {
      url,
    });
    expect(feed.url).to.equal('https://khac.example/a/');
    expect(feed.articles[0]!.authors).to.deep.equal(authors);
    const item = `<title>Ủ phân</title>${author}${deeper}`.replace(/(<\/?)(author|name|uri)/g, '$1atom:$2');
    const rss = `<rss ${ATOM} xml:base="https://khac.example/a/"><channel><item>${item}</item></channel></rss>`;
    expect(readFeed(rss, { url }).articles[0]!.authors).to.deep.equal(authors);
  });

  it('means nothing unless it is http(s), nor in encoded HTML', () => {
    const entry = `<entry><title>Ủ phân</title><link href="u-phan"/></entry>`;
    for (const base of [
      'javascript:1',
      'data:text/html,x',
      'ftp://khac.example/',
      'http://[',
      '',
      `/${'a'.repeat(5000)}/`,
    ])
      expect(addressesIn(`<feed xml:base="${base}">${entry}</feed>`), base).to.deep.equal([
        'https://vuon.example/u-phan',
        undefined,
      ]);
    const encoded = html.replace('&lt;p>', '&lt;p xml:base="https://khac.example/">');
    expect(
      addressesIn(`<feed><entry><title>x</title><content>${encoded}</content></entry></feed>`),
    ).to.include('https://vuon.example/bang');
  });
});

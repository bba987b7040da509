import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError } from '../../src/data/feed-error.js';
import { MAX_FEED_BYTES, readFeed, readFeedData } from '../../src/data/read-feed.js';
import { CHANNEL, FORMAT_NAMES, FORMATS, MIME_TYPES, toStory } from '../fixtures/formats.js';
import { feed, storm } from '../helpers.js';

const url = 'https://mienbien.example/api/tin-moi.json';
const text = JSON.stringify(feed);

/** The code of the error; anything but a FeedError with its address fails the test. */
function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    expect((error as FeedError).url).to.equal(url);
    return (error as FeedError).code;
  }
  return 'no error';
}
const codeOfText = (input: string | Uint8Array) => codeOf(() => readFeed(input, { url }));

describe('readFeed', () => {
  it('reads text and bytes alike', () => {
    const read = readFeed(text, { url });
    expect(read.articles).to.have.length(3);
    expect(readFeed(new TextEncoder().encode(text), { url })).to.deep.equal(read);
  });

  it('does not ask the MIME type what it is', () => {
    for (const contentType of ['text/html', 'text/plain; charset=utf-8', 'application/rss+xml', '', 'x']) {
      const bytes = new TextEncoder().encode(text);
      expect(readFeed(bytes, { url, contentType }).articles, contentType).to.have.length(3);
    }
  });

  for (const format of FORMAT_NAMES) {
    it(`reads ${format} as itself, whatever a server says that it is`, () => {
      const bytes = new TextEncoder().encode(FORMATS[format]([toStory(1), toStory(2)], CHANNEL));
      const read = readFeed(bytes, { url });
      expect(read.articles).to.have.length(2);
      for (const contentType of MIME_TYPES)
        expect(readFeed(bytes, { url, contentType }), contentType).to.deep.equal(read);
    });
  }

  it('does not mind a byte order mark or white space around', () => {
    for (const input of [`\ufeff${text}`, `\r\n\t ${text}\n\n`, `\ufeff\n${text}`]) {
      expect(readFeed(input, { url }).articles).to.have.length(3);
      expect(readFeed(new TextEncoder().encode(input), { url }).articles).to.have.length(3);
    }
  });

  it('decodes the charset that HTTP names', () => {
    const bytes = Uint8Array.from('{"headline":"D\xd5"}', (letter) => letter.charCodeAt(0));
    const [article] = readFeed(bytes, {
      url,
      contentType: 'application/json; charset=windows-1258',
    }).articles;
    expect(article!.headline).to.equal('DƠ');
  });

  it('resolves addresses against where the feed came from', () => {
    const [article] = readFeed('{"headline":"Kè","url":"../bai/ke.html"}', { url }).articles;
    expect(article!.url).to.equal('https://mienbien.example/bai/ke.html');
  });

  it('says parse of what is empty, or neither JSON nor markup', () => {
    const invalid = [
      ...[
        '',
        ' ',
        '\ufeff',
        '\n\n',
        'Not Found',
        'undefined',
        'NaN',
        '{',
        '[',
        '}',
        '{]',
        '{"articles":',
        '"',
      ],
      ...[
        '{"articles":[}',
        "{'articles':[]}",
        '{articles:[]}',
        '{"articles":[],}',
        '[1,]',
        '[,]',
        '{"a":01}',
      ],
      ...[
        '{"a":undefined}',
        '{"a":NaN}',
        '{"a":"\n"}',
        '{"a":"\\x"}',
        '{"a":"\\u12"}',
        'callback({]})',
        '[]]',
      ],
      ...[
        '{} {}',
        '{"a":1}}',
        '{"a":1} [',
        '{"a":1}, {"a":2}',
        'callback({"a":1',
        '[1] [2]',
        '--- yaml',
        'a,b\n1,2',
        '+1',
      ],
      ...[
        '{"a" 1}',
        '{"a":}',
        '{:1}',
        '[1 2]',
        'True',
        'nul',
        '.5',
        '1.',
        '0x1',
        '"\\"',
        `${text.slice(0, -1)}`,
      ],
      ...['<', '<3', '<?xml version="1.0" encoding="UTF-8"?>', '<!-- 12 truy vấn -->', '</html'],
      ...['%PDF-1.7', 'GIF89a', '\u001f\u008b\u0008', '{"articles":[{"headline":"Tin"}', 'Đang bảo trì'],
    ];
    expect(invalid).to.have.length.above(50);
    for (const input of invalid) expect(codeOfText(input), JSON.stringify(input)).to.equal('parse');
    expect(codeOfText(new Uint8Array())).to.equal('parse');
    expect(codeOfText(Uint8Array.of(0xff, 0x80, 0x00))).to.equal('parse');
  });

  it('keeps the reason of what could not be parsed', () => {
    expect(() => readFeed('{', { url }))
      .to.throw()
      .with.property('cause')
      .that.is.instanceOf(SyntaxError);
  });

  it('says not-a-feed of markup, and which it is: a login page, for instance', () => {
    for (const [input, kind] of [
      ['<!doctype html><title>Đăng nhập</title><h1>Wi-Fi khách</h1>', 'HTML'],
      ['\ufeff \n<html></html>', 'HTML'],
      ['<form action="/dang-nhap"><input name="ten"></form>', 'HTML'],
      ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>', 'HTML'],
      [
        'Warning: Undefined variable $x in /tin.php on line 3\n<!DOCTYPE html><html><p>{"a":1}</p></html>',
        'HTML',
      ],
      ['<br />\n<b>Notice</b>: x<br />\n<html><script>var tin = [{"headline":"Tin"}]</script>', 'HTML'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'XML <svg>'],
      [
        '<?xml version="1.0"?><!-- a --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
        'XML <urlset>',
      ],
      ['<opml version="2.0"><head></head><body><outline text="Báo"/></body></opml>', 'XML <opml>'],
      ['<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"/>', 'XML <soap:Envelope>'],
      ['<br />\n<b>Notice</b>: x<br />\n<?xml version="1.0"?><loi>Hết phiên</loi>', 'XML <loi>'],
    ] as const) {
      expect(codeOfText(input), input).to.equal('not-a-feed');
      expect(() => readFeed(input, { url })).to.throw(`not-a-feed: ${url} ${kind}`);
    }
  });

  const NOTICE =
    '<br />\n<b>Notice</b>:  Undefined index: trang in <b>/var/www/tin.php</b> on line <b>12</b><br />\n';
  const LINE = 'Warning: Undefined variable $tin in /var/www/tin.php on line 3\n';

  it('skips notices and comments around XML', () => {
    const xml = FORMATS.rss([toStory(1), toStory(2)], CHANNEL);
    const read = readFeed(xml, { url });
    for (const before of [NOTICE, LINE, '<br>', '<!-- 12 truy vấn -->\n', '\ufeff \ufeff', 'ï»¿'])
      expect(readFeed(before + xml, { url }), before).to.deep.equal(read);
    for (const after of [NOTICE, LINE, '<!-- cached 0.03s -->', '\0', '0'])
      expect(readFeed(xml + after, { url }), after).to.deep.equal(read);
    const rdf = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>';
    expect(codeOfText(`${LINE}${rdf.replaceAll('r:', 'rdf:')}`)).to.equal('no error');
  });

  it('says parse of a notice with nothing whole behind it, and quotes it', () => {
    for (const [before, quote] of [
      [NOTICE, 'Notice : Undefined index: trang in /var/www/tin.php on line 12'],
      [LINE, 'Warning: Undefined variable $tin in /var/www/tin.php on line 3'],
    ] as const)
      for (const rest of ['', '{"articles":[{"headline":"Tin"}', '[{"headline":"Tin"},]']) {
        expect(codeOfText(before + rest), rest).to.equal('parse');
        expect(() => readFeed(before + rest, { url })).to.throw(`parse: ${url} ${quote}`);
      }
  });

  it('says not-a-feed of JSON in no shape it knows', () => {
    for (const input of [
      ...['null', 'true', '42', '"chữ"', '{}', '[1,2]', '[null]', '[[]]', '[{}]', '{"error":"Hết phiên"}'],
      ...['{"articles":null}', '{"articles":{"a":1}}', '{"items":[]}', '{"data":{"list":[{"tieuDe":"x"}]}}'],
      '{"version":{"toString":1},"items":[{"content_html":{"toString":1}}]}',
      '{"__proto__":{"articles":[{"headline":"x"}]}}',
    ]) {
      expect(codeOfText(input), input).to.equal('not-a-feed');
    }
  });

  it('says too-large above 5 MB, and not at 5 MB', () => {
    expect(codeOfText(text.padEnd(MAX_FEED_BYTES))).to.equal('no error');
    expect(codeOfText(text.padEnd(MAX_FEED_BYTES + 1))).to.equal('too-large');
    expect(codeOfText(new Uint8Array(MAX_FEED_BYTES + 1))).to.equal('too-large');
    expect(MAX_FEED_BYTES).to.equal(5 * 1024 * 1024);
  });

  it('survives JSON that is nested very deep', () => {
    expect(codeOfText('['.repeat(100_000) + ']'.repeat(100_000))).to.equal('not-a-feed');
    const deep = `{"headline":"Sâu","body":${'['.repeat(50_000)}${']'.repeat(50_000)},"authors":${'{"name":'.repeat(9_999)}1${'}'.repeat(9_999)}}`;
    expect(readFeed(deep, { url }).articles[0]).to.deep.include({ headline: 'Sâu', body: [], authors: [] });
  });

  it('throws nothing but a FeedError, whatever it is given', () => {
    const expected = ['parse', 'not-a-feed', 'no error'];
    fc.assert(
      fc.property(fc.json(), (json) => void expect(codeOfText(json)).to.be.oneOf(expected)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void expect(codeOfText(bytes)).to.be.oneOf(expected),
      ),
      { numRuns: 500 },
    );
  });
});

describe('readFeedData', () => {
  it('reads what a page sets as a property, as if it had been fetched', () => {
    expect(readFeedData(feed, url)).to.deep.equal(readFeed(text, { url }));
    expect(readFeedData([storm], url).articles[0]!.headline).to.equal(storm.headline);
  });

  it('leaves what it was given as it was', () => {
    const data = structuredClone(feed);
    readFeedData(data, url);
    expect(data).to.deep.equal(feed);
    expect(
      readFeedData(Object.freeze({ articles: Object.freeze([Object.freeze(storm)]) }), url).articles,
    ).to.have.length(1);
  });

  it('says not-a-feed of everything else', () => {
    for (const data of [undefined, null, '', 'x', text, 7, NaN, true, {}, new Date(), () => 1, new Map()]) {
      expect(
        codeOf(() => readFeedData(data, url)),
        typeof data,
      ).to.equal('not-a-feed');
    }
  });
});

import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/data/article.js';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

/** Charsets of one byte for each character, as the platform names them. */
const ONE_BYTE = [
  ...['ibm866', 'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7'],
  ...['iso-8859-8', 'iso-8859-8-i', 'iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15'],
  ...['iso-8859-16', 'koi8-r', 'koi8-u', 'macintosh', 'windows-874', 'windows-1250', 'windows-1251'],
  ...['windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-1258', 'x-mac-cyrillic'],
  // Other names of some of them, as old servers have them.
  ...['iso-8859-1', 'latin1', 'us-ascii', 'cp1258', 'tis-620', 'ISO_8859-5'],
];

/** "Tin", in a script that the charset was made for: the text, and its bytes. */
const MANY_BYTES: [label: string, text: string, bytes: string][] = [
  ['gbk', '新闻', '\xd0\xc2\xce\xc5'],
  ['gb2312', '新闻', '\xd0\xc2\xce\xc5'],
  ['gb18030', '新闻', '\xd0\xc2\xce\xc5'],
  ['big5', '新聞', '\xb7\x73\xbb\x44'],
  ['shift_jis', '新聞', '\x90\x56\x95\xb7'],
  ['euc-jp', '新聞', '\xbf\xb7\xca\xb9'],
  ['euc-kr', '뉴스', '\xb4\xba\xbd\xba'],
  ['windows-1258', 'Việt Nam', 'Vi\xea\xf2t Nam'],
  ['windows-1258', 'Đường về', '\xd0\xfd\xf5\xccng v\xea\xcc'],
  // Its upper half is for each page to give a meaning to.
  ['x-user-defined', 'Tin \uf780\uf7ff', 'Tin \x80\xff'],
];

const VIETNAMESE = 'Đường ướt, sương dày: Ế Ậ Ữ ở Huế 🌧';

type Encode = (text: string) => Uint8Array;

const toBytes: Encode = (binary) => Uint8Array.from(binary, (letter) => letter.charCodeAt(0));

const utf8: Encode = (text) => new TextEncoder().encode(text);

const utf16 =
  (isLittleEndian: boolean): Encode =>
  (text) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
    return new Uint8Array(view.buffer);
  };

/** A charset, a headline that it can write, and the headline as the binary text that stands for its bytes. */
interface Sample {
  label: string;
  headline: string;
  bytes: string;
}

const samples: Sample[] = [
  ...ONE_BYTE.map((label) => {
    const bytes = Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)).filter((byte) =>
      /\p{L}/u.test(new TextDecoder(label).decode(toBytes(byte))),
    );
    return { label, headline: new TextDecoder(label).decode(toBytes(bytes.join(''))), bytes: bytes.join('') };
  }),
  ...MANY_BYTES.map(([label, headline, bytes]) => ({ label, headline, bytes })),
  // WebKitGTK knows the name of iso-8859-16, and none of its letters.
].filter(({ headline }) => headline);

const rss = (headline: string, declaration = '') =>
  `${declaration}<rss><channel><item><title>${headline}</title><link>/bai/1.html</link></item></channel></rss>`;
const json = (headline: string) =>
  JSON.stringify([{ headline: '?', url: '/bai/1.html' }]).replace('?', headline);
const toHeader = (label: string) => `text/xml; charset=${label}`;
const declare = (label: string) => `<?xml version="1.0" encoding="${label}"?>`;

const read = (bytes: Uint8Array, contentType?: string): Article =>
  readFeed(bytes, { url, ...(contentType !== undefined && { contentType }) }).articles[0]!;

const asRead = (headline: string) => headline.normalize('NFC');

/** Every way to say what it is, the right one having the last word. */
const RIGHT: Record<string, (sample: Sample) => [bytes: Uint8Array, contentType?: string]> = {
  'by HTTP': ({ label, bytes }) => [toBytes(rss(bytes)), `text/xml; charset=${label}`],
  'by HTTP, in quotes and capitals': ({ label, bytes }) => [
    toBytes(rss(bytes)),
    `Text/XML;Charset="${label.toUpperCase()}"; x=y`,
  ],
  'by HTTP, of JSON': ({ label, bytes }) => [toBytes(json(bytes)), `application/json;charset=${label}`],
  'by the declaration': ({ label, bytes }) => [toBytes(rss(bytes, declare(label))), 'application/rss+xml'],
  'by the declaration alone': ({ label, bytes }) => [toBytes(rss(bytes, declare(label)))],
  'by the declaration, in single quotes after white space': ({ label, bytes }) => [
    toBytes(rss(bytes, `\r\n <?xml version='1.0'\n encoding='${label.toUpperCase()}' standalone='yes' ?>\n`)),
    'text/plain',
  ],
  'by HTTP, where the declaration is wrong': ({ label, bytes }) => [
    toBytes(rss(bytes, declare('utf-8'))),
    `text/xml; charset=${label}`,
  ],
};

/** Nothing is said, or nothing that is true. */
const WRONG: Record<string, (sample: Sample) => [bytes: Uint8Array, contentType?: string]> = {
  'not at all': ({ bytes }) => [toBytes(rss(bytes))],
  'by an empty header': ({ bytes }) => [toBytes(rss(bytes)), ''],
  'by a charset that does not exist': ({ bytes }) => [toBytes(rss(bytes)), 'text/xml; charset=tieng-viet'],
  'by a declaration of one that does not exist': ({ bytes }) => [toBytes(rss(bytes, declare('x-vni')))],
  'wrongly by HTTP': ({ bytes }) => [toBytes(rss(bytes)), 'text/xml; charset=windows-1252'],
  'wrongly by the declaration': ({ bytes }) => [toBytes(rss(bytes, declare('utf-8')))],
};

describe('a feed in any charset', () => {
  for (const [how, toInput] of Object.entries(RIGHT)) {
    it(`is read as it was written where it is named ${how}`, () => {
      expect(samples.length).to.be.above(40);
      for (const sample of samples) {
        const { headline, url: address } = read(...toInput(sample));
        expect(headline, sample.label).to.equal(asRead(sample.headline));
        expect(address, sample.label).to.equal('https://mienbien.example/bai/1.html');
      }
    });
  }

  for (const [how, toInput] of Object.entries(WRONG)) {
    it(`loses letters, but neither its article nor its address, where it is named ${how}`, () => {
      for (const sample of samples) {
        const { headline, url: address } = read(...toInput(sample));
        expect(headline, sample.label).to.be.a('string').that.is.not.empty;
        expect(address, sample.label).to.equal('https://mienbien.example/bai/1.html');
      }
    });
  }

  it('is read as it was written in UTF-8, whether anybody says so or not', () => {
    for (const declaration of ['', declare('utf-8'), declare('UTF8'), declare('x-vni'), declare('utf-16')]) {
      for (const contentType of [undefined, '', 'text/xml', 'text/xml; charset=utf-8', 'x; charset=không']) {
        for (const mark of ['', '\ufeff']) {
          const bytes = utf8(mark + rss(VIETNAMESE, declaration));
          expect(read(bytes, contentType).headline, `${declaration} ${contentType}`).to.equal(VIETNAMESE);
        }
      }
    }
  });

  it('is read as it was written in UTF-16 with a mark, whatever else anybody says', () => {
    for (const isLittleEndian of [true, false]) {
      for (const declaration of ['', declare('utf-16'), declare('utf-8'), declare('windows-1258')]) {
        for (const contentType of [
          undefined,
          'text/xml',
          'text/xml; charset=utf-8',
          'x; charset=iso-8859-1',
        ]) {
          for (const text of [rss(VIETNAMESE, declaration), json(VIETNAMESE)]) {
            const bytes = utf16(isLittleEndian)(`\ufeff${text}`);
            expect(read(bytes, contentType).headline).to.equal(VIETNAMESE);
          }
        }
      }
    }
  });

  for (const [order, isLittleEndian] of [
    ['little', true],
    ['big', false],
  ] as const) {
    it(`is read as it was written in UTF-16 without a mark, ${order} end first, whatever anybody says`, () => {
      for (const contentType of [
        undefined,
        'text/xml',
        ...['utf-16', 'UTF-16LE', 'utf-16be', 'utf-8'].map(toHeader),
      ]) {
        for (const text of [
          rss(VIETNAMESE, declare('utf-16')),
          `\r\n${rss(VIETNAMESE)}`,
          json(VIETNAMESE),
          `<br />\n<b>Notice</b>: Undefined index: trang<br />${json(VIETNAMESE)}`,
        ]) {
          const { headline } = read(utf16(isLittleEndian)(text), contentType);
          expect(headline, contentType).to.equal(VIETNAMESE);
        }
      }
    });
  }

  it('is read as it was written in UTF-8, although HTTP or the declaration names another', () => {
    for (const label of [
      'iso-8859-1',
      'windows-1252',
      'windows-1258',
      'us-ascii',
      'utf-16',
      'utf-16be',
      'gbk',
    ]) {
      for (const text of [rss(VIETNAMESE, declare(label)), json(VIETNAMESE)])
        expect(read(utf8(text), toHeader(label)).headline, label).to.equal(VIETNAMESE);
      expect(read(utf8(rss('Tin')), toHeader(label)).headline, label).to.equal('Tin');
    }
  });

  it('is read by the <meta> of a page, where HTTP names none that exists', () => {
    const script = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"D\xd5","url":"/bai/1.html"}</script>`;
    for (const meta of [
      '<meta charset="windows-1258">',
      '<META charset=Windows-1258 />',
      '<meta name="viewport" content="width=device-width"><meta charset=\'windows-1258\'>',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
    ]) {
      const page = toBytes(`<!doctype html><html><head>${meta}${script}</head></html>`);
      for (const contentType of [undefined, 'text/html', toHeader('x-vni')])
        expect(read(page, contentType).headline, meta).to.equal('DƠ');
    }
  });
});

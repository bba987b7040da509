import { expect } from '@open-wc/testing';
import { decodeText } from '../../../src/data/text/decode.js';
import { normalizeText } from '../../../src/data/text/normalize.js';

const TEXT = 'Sự kiện hot: Ế Ậ Ữ, đường ướt 🌧';

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (binary: string) => Uint8Array.from(binary, (letter) => letter.charCodeAt(0));

/** Every way of announcing a charset, right, wrong or not at all. */
const announcements = [
  undefined,
  '',
  'application/json',
  'text/html; charset=utf-8',
  'application/json;charset=UTF-8',
  'application/json; charset="utf-8"',
  'text/xml; charset=windows-1258; x=1',
  'text/plain; charset=iso-8859-1',
  'text/plain; charset=utf-16le',
  'text/plain; charset=không-có',
  'text/plain; charset=iso-2022-kr',
  'charset=',
  ';;;=',
];

describe('decodeText', () => {
  it('believes a byte order mark before anything else', () => {
    for (const contentType of announcements) {
      const name = String(contentType);
      expect(decodeText(utf8(`\ufeff${TEXT}`), contentType), name).to.equal(TEXT);
      expect(decodeText(utf16(`\ufeff${TEXT}`, true), contentType), name).to.equal(TEXT);
      expect(decodeText(utf16(`\ufeff${TEXT}`, false), contentType), name).to.equal(TEXT);
    }
  });

  it('believes valid UTF-8 next, also where a letter is cut at the end', () => {
    const bytes = utf8(`${TEXT} ở`);
    for (const contentType of announcements) {
      const name = String(contentType);
      expect(decodeText(utf8(TEXT), contentType), name).to.equal(TEXT);
      for (const cut of [1, 2])
        expect(decodeText(bytes.slice(0, -cut), contentType), name).to.equal(`${TEXT} `);
    }
  });

  it('knows UTF-16 by the zero byte of its first letter, whatever HTTP says', () => {
    for (const contentType of announcements) {
      const name = String(contentType);
      for (const isLittleEndian of [true, false]) {
        for (const text of [TEXT, `<?xml version="1.0"?>${TEXT}`, '{"a":1}', ' '])
          expect(decodeText(utf16(text, isLittleEndian), contentType), name).to.equal(text);
      }
    }
  });

  it('does not mind zero bytes elsewhere', () => {
    expect(decodeText(utf8(`[]\0${TEXT}\0`))).to.equal(`[]\0${TEXT}\0`);
  });

  it('believes HTTP, then a declaration, where the bytes say nothing', () => {
    const declared = bytesOf('<?xml version="1.0" encoding="windows-1258"?><t>D\xd5</t>');
    expect(decodeText(declared)).to.contain('DƠ');
    expect(decodeText(declared, 'text/xml; charset=x-vni')).to.contain('DƠ');
    expect(decodeText(declared, 'text/xml; charset = "windows-1252"')).to.contain('DÕ');
    expect(decodeText(bytesOf('t\xean tu\xf4\xcc\x89i'), 'text/plain; Charset=ISO-8859-1')).to.contain(
      'tên tuô',
    );
    const page =
      '<meta name="description" content="Bảng mã"><meta charset="utf-16"><meta charset="windows-1258">D\xd5';
    expect(decodeText(bytesOf(page))).to.contain('DƠ');
    expect(decodeText(bytesOf(`${' '.repeat(2000)}<?xml encoding="windows-1258"?>D\xd5.`))).to.contain(
      'D\ufffd',
    );
  });

  it('reads windows-1258, whose tones are marks of their own', () => {
    const text = decodeText(
      bytesOf('Vi\xea\xf2t Nam, \xf0\xfd\xf5\xccng, \xd0a\xcc'),
      'text/xml; charset=windows-1258',
    );
    expect(normalizeText(text)).to.equal(
      'Việt Nam, đươ\u0300ng, Đa\u0300'.normalize('NFC').replace('đươ', 'đươ'),
    );
  });

  it('damages letters rather than fail where the charset is wrong', () => {
    const inputs = [
      utf8(TEXT),
      utf16(TEXT, true),
      utf16(TEXT, false).slice(1),
      bytesOf('Vi\xea\xf2t'),
      Uint8Array.of(0xff),
      Uint8Array.of(0xef, 0xbb),
      Uint8Array.of(0xc3, 0x28, 0xf0, 0x9f),
      new Uint8Array(),
    ];
    for (const bytes of inputs) {
      for (const contentType of announcements) expect(decodeText(bytes, contentType)).to.be.a('string');
    }
    expect(decodeText(bytesOf('Vi\xea\xf2t Nam'))).to.match(/^Vi\ufffd+t Nam$/);
  });
});

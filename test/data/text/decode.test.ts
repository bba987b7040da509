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

  it('believes the charset of HTTP next', () => {
    expect(decodeText(utf16(TEXT, true), 'application/json; charset=utf-16le')).to.equal(TEXT);
    expect(decodeText(utf16(TEXT, false), 'text/xml;charset="UTF-16BE"')).to.equal(TEXT);
    expect(decodeText(bytesOf('t\xean tu\xf4\xcc\x89i'), 'text/plain; Charset=ISO-8859-1')).to.contain(
      'tên tuô',
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

  it('takes everything else for UTF-8', () => {
    for (const contentType of [
      undefined,
      '',
      'application/json',
      'x; charset=không-có',
      'x; charset=iso-2022-kr',
      'charset=',
    ]) {
      expect(decodeText(utf8(TEXT), contentType), String(contentType)).to.equal(TEXT);
    }
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

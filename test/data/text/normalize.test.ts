import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { collapseSpaces, normalizeText, toPlainText } from '../../../src/data/text/normalize.js';

describe('normalizeText', () => {
  it('composes letters, in whatever order their marks came', () => {
    expect(normalizeText('THÁI BÁ DŨNG'.normalize('NFD'))).to.equal('THÁI BÁ DŨNG');
    expect(normalizeText('e\u0323\u0302 \u00ea\u0323 \u1eb9\u0302')).to.equal('ệ ệ ệ');
    expect(normalizeText('u\u0303\u031b a\u0340 a\u0341')).to.equal('ữ à á');
  });

  it('composes letters whose marks were kept apart by something invisible', () => {
    expect(normalizeText('e\u200b\u0302\u034f\u0323')).to.equal('ệ');
    expect(normalizeText('H\u034f\u034fÐ\u034fX\u034f')).to.equal('HÐX');
  });

  it('takes out what no letter has so many of: marks in their dozens', () => {
    expect(normalizeText(`Z${'\u0301'.repeat(40)}algo`)).to.equal('Zalgo');
    // Of Tibetan, which stacks the most.
    expect(normalizeText('\u0f67\u0fb1\u0fb2\u0fb3\u0fba\u0fbb\u0fbc\u0f7e')).to.have.length(8);
  });

  it('makes one space of white space of any kind', () => {
    expect(normalizeText(' \t\nBão\u00a0số \u202f\u3000 9\r\n')).to.equal('Bão số 9');
    expect(normalizeText('a \u200b b')).to.equal('a b');
  });

  it('takes out what is invisible', () => {
    const invisible = [
      ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u034f', '\u00ad', '\u0000', '\u0007', '\u007f'],
      ...['\u0085', '\u009f', '\ud800', '\udfff'],
    ];
    for (const noise of invisible) {
      expect(normalizeText(`Mưa${noise}lũ`), noise.charCodeAt(0).toString(16)).to.equal('Mưalũ');
    }
  });

  it('takes out what could turn a headline round', () => {
    for (const control of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c') {
      expect(normalizeText(`Tin ${control}nóng`), control.charCodeAt(0).toString(16)).to.equal('Tin nóng');
    }
  });

  it('leaves letters of every kind, signs and emoji', () => {
    const text = '“Tít” – KT&ĐU: 1.234,5 ₫… 日本 \u{1f327}';
    expect(normalizeText(text)).to.equal(text);
  });

  it('leaves joiners and tags in emoji, and joiners in scripts that write with them', () => {
    for (const text of [
      '👩‍👩‍👧‍👦 đi chợ',
      '👩🏽‍🌾 gặt lúa',
      '🏳️‍🌈 ❤️‍🔥',
      `${'🏴'}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} thắng`,
      'می\u200cخواهم',
      'ក\u200cខ',
    ])
      expect(normalizeText(text)).to.equal(text);
  });

  it('takes out joiners and tags that join nothing', () => {
    expect(normalizeText('🔥\u200d')).to.equal('🔥');
    expect(normalizeText('🔥\u200dMón ngon\u200d🔥')).to.equal('🔥Món ngon🔥');
    expect(normalizeText('Mưa\u{e0067}\u{e007f} lũ')).to.equal('Mưa lũ');
  });

  it('decodes nothing', () => {
    expect(normalizeText('a &amp; b')).to.equal('a &amp; b');
  });

  it('changes nothing the second time', () => {
    const once = normalizeText(' Thủ\u0302y \u200b\u00a0 lợi\u034f '.normalize('NFD'));
    expect(normalizeText(once)).to.equal(once);
  });
});

describe('collapseSpaces', () => {
  it('keeps a space at either end', () => {
    expect(collapseSpaces('  nước \n sông ')).to.equal(' nước sông ');
    expect(collapseSpaces(' \u200b ')).to.equal(' ');
    expect(collapseSpaces('')).to.equal('');
  });

  describe('takes usual text as it is, and it is what thorough cleaning gives', () => {
    // With noise before it, no text is usual.
    const cleanThoroughly = (text: string) => collapseSpaces(`\u200b${text}`);

    it('with every character between letters, which it may combine with', () => {
      const letters = [...' AĂÂEÊIOÔƠUƯYĐaăâeêioôơuưyđn'];
      const wrong: string[] = [];
      for (let code = 0; code <= 0xffff; code++) {
        const text = letters.join(String.fromCharCode(code));
        if (collapseSpaces(text) !== cleanThoroughly(text)) wrong.push(code.toString(16));
      }
      expect(wrong).to.deep.equal([]);
    });

    it('for any text', () => {
      const vietnamese = fc.constantFrom(...'aăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹÀỶ');
      const sign = fc.constantFrom(...' \u00a0\u0301\u0302\u0323\u031b\u200b\u00ad\t\n“”‘’–—…₫&;,.');
      const unit = fc.oneof(vietnamese, sign, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
      fc.assert(
        fc.property(fc.string({ unit }), (text) => {
          expect(collapseSpaces(text)).to.equal(cleanThoroughly(text));
        }),
        { numRuns: 2000 },
      );
    });
  });
});

describe('toPlainText', () => {
  it('decodes entities once', () => {
    expect(toPlainText('t&ecirc;n tuổi v&agrave;o')).to.equal('tên tuổi vào');
    expect(toPlainText('C&#x1ED4;NG TH&#xD4;NG TIN &#272;')).to.equal('CỔNG THÔNG TIN Đ');
    expect(toPlainText('KT&amp;ĐU')).to.equal('KT&ĐU');
    expect(toPlainText('Bão&nbsp;số 9')).to.equal('Bão số 9');
  });

  it('decodes a second time where an encoded entity is left over', () => {
    expect(toPlainText('KT&amp;amp;ĐU')).to.equal('KT&ĐU');
    expect(toPlainText('&amp;quot;Hội làng&amp;quot; &amp;#272; &amp;#xd4;')).to.equal('"Hội làng" Đ Ô');
  });

  it('leaves a bare ampersand and what is no entity', () => {
    for (const text of ['KT&ĐU', 'a & b', 'a &b; c', 'tambi&...', '&;', '&#;']) {
      expect(toPlainText(text)).to.equal(text);
    }
  });

  it('never reads the result as HTML', () => {
    expect(toPlainText('&lt;b&gt;Tin&lt;/b&gt; <i>nóng</i>')).to.equal('<b>Tin</b> <i>nóng</i>');
  });

  it('cleans what was hidden in entities', () => {
    expect(toPlainText('Mưa&#8203; &#x202e;lũ&#0;')).to.match(/^Mưa lũ\ufffd?$/);
  });

  it('makes text of a number, and nothing of anything else', () => {
    expect(toPlainText(2026)).to.equal('2026');
    expect(toPlainText(0)).to.equal('0');
    for (const value of [null, undefined, true, NaN, Infinity, {}, [], ['x'], new Date(), { toString: 1 }]) {
      expect(toPlainText(value)).to.equal('');
    }
  });
});

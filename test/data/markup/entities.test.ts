import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeEntities } from '../../../src/data/markup/entities.js';

/** All 252 of HTML 4, and `apos`. */
const NAMES =
  'quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor loz spades clubs hearts diams lang rang'.split(
    ' ',
  );

/** What the browser makes of a text. */
function decodeByBrowser(text: string): string {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content.textContent;
}

describe('decodeEntities', () => {
  it('knows all 253 names, each with the character that browsers have for it', () => {
    expect(NAMES).to.have.length(253);
    const text = NAMES.map((name) => `${name}=&${name};`).join(' ');
    expect(decodeEntities(text)).to.equal(decodeByBrowser(text));
    expect(decodeEntities(text)).not.to.include(';');
  });

  it('tells capitals from small letters', () => {
    expect(decodeEntities('&Agrave;&agrave; &ETH;&eth; &Prime;&prime; &Sigma;&sigma;&sigmaf;')).to.equal(
      'Àà Ðð ″′ Σσς',
    );
  });

  it('reads decimal and hexadecimal numbers, with and without a semicolon', () => {
    expect(decodeEntities('T&#7915; kh&#243;a, T&#x1EEB; kh&#XF3;a, &#65 &#x42.')).to.equal(
      'Từ khóa, Từ khóa, A B.',
    );
    expect(decodeEntities('&#128512;')).to.equal('\u{1f600}');
  });

  it('reads the numbers of Windows, as browsers do', () => {
    expect(decodeEntities('&#147;Từ khóa&#x94; &#150; 5 &#128;&#133;')).to.equal('“Từ khóa” – 5 €…');
  });

  it('gives U+FFFD for numbers that are no character', () => {
    for (const number of ['0', 'xD800', 'xdfff', 'x110000', '99999999999999999999']) {
      expect(decodeEntities(`a&#${number};b`), number).to.equal('a\ufffdb');
    }
  });

  it('decodes once: an encoded entity stays an entity', () => {
    expect(decodeEntities('KT&amp;amp;ĐU, &amp;lt;b&amp;gt;')).to.equal('KT&amp;ĐU, &lt;b&gt;');
  });

  it('leaves what is no entity as it is', () => {
    for (const text of [
      'R&D',
      'a & b',
      '&;',
      '&#;',
      '&#x;',
      '&unknown;',
      '&nbsp',
      '&constructor;',
      '&AMP;',
      '&',
    ])
      expect(decodeEntities(text), text).to.equal(text);
  });

  it('agrees with the browser on any text of whole references', () => {
    const reference = fc.oneof(
      fc.constantFrom(...NAMES).map((name) => `&${name};`),
      fc.integer({ min: 128, max: 0xd7ff }).map((code) => `&#${code};`),
      fc.integer({ min: 0xe000, max: 0x10ffff }).map((code) => `&#x${code.toString(16)};`),
      fc.constantFrom(' & ', 'Đồng Tháp', ' ', '; ', '# ', '?a=1&b=2 '),
    );
    fc.assert(
      fc.property(fc.array(reference), (references) => {
        const text = references.join('');
        expect(decodeEntities(text)).to.equal(decodeByBrowser(text));
      }),
    );
  });
});

import { decode } from '../text/decode.js';

/**
 * The 252 named entities of HTML 4 and `apos`, in the order of their code points. A number before a name says how many
 * code points are skipped. Lower-case letters are not listed: they come 32 after their capitals.
 */
const NAMES =
  'quot 3amp apos 20lt 1gt 97nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig 23divide 7yuml 82OElig oelig 12Scaron scaron 22Yuml 25fnof 307circ 21tilde 180Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 1Sigma Tau Upsilon Phi Chi Psi Omega 24sigmaf 14thetasym upsih 3piv 7211ensp emsp 5thinsp 2zwnj zwj lrm rlm 3ndash mdash 3lsquo rsquo sbquo 1ldquo rdquo bdquo 1dagger Dagger bull 3hellip 9permil 1prime Prime 5lsaquo rsaquo 3oline 5frasl 103euro 100image 6weierp 3real 5trade 18alefsym 90larr uarr rarr darr harr 32crarr 26lArr uArr rArr dArr hArr 43forall 1part exist 1empty 1nabla isin notin 1ni 3prod 1sum minus 4lowast 2radic 2prop infin 1ang 6and or cap cup int 8there4 7sim 8cong 2asymp 23ne equiv 2le ge 28sub sup nsub 1sube supe 13oplus 1otimes 13perp 31sdot 66lceil rceil lfloor rfloor 702loz 149spades 2clubs 1hearts diams 385lang rang';

function readCodePoints(): Map<string, number> {
  const codePoints = new Map<string, number>();
  let codePoint = 33;
  for (const [, skipped, name = ''] of NAMES.matchAll(/(\d*)(\w+)/g)) {
    codePoint += 1 + Number(skipped);
    codePoints.set(name, codePoint);
    const lowerCase = name.toLowerCase();
    if (!codePoints.has(lowerCase)) codePoints.set(lowerCase, codePoint + 32);
  }
  return codePoints;
}

const codePoints = readCodePoints();

/**
 * Returns U+FFFD for code points that are not characters: zero, surrogates, and those beyond Unicode. Control characters
 * of Latin-1 stand for what Windows has in their place, as in browsers: &#150; is a dash.
 */
function toCharacter(codePoint: number): string {
  if (codePoint > 0x7f && codePoint < 0xa0) return decode(Uint8Array.of(codePoint), 'windows-1252')!;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && !isSurrogate;
  return String.fromCodePoint(isCharacter ? codePoint : 0xfffd);
}

/** Decodes character references once. Names that HTML 4 does not know stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x[\da-f]+|\d+);?|(\w+);)/gi, (reference, number?: string, name = '') => {
    // "x41" is 0x41, and "065" is decimal.
    const codePoint = number ? Number(`0${number}`) : codePoints.get(name as string);
    return codePoint === undefined ? reference : toCharacter(codePoint);
  });
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { articleNumber, canonicalUrl, safeUrl } from '../../../src/data/text/urls.js';

const BASE = 'https://mienbien.example/bai/mot.html';

/** What addresses are made of, honest and odd. */
const PIECES = [
  ...[
    'https://',
    'http://',
    'HTTPS://',
    'https:',
    '//',
    '/',
    '\\',
    '.',
    '..',
    '/./',
    '/../',
    '/.',
    '//.',
    '?',
    '#',
    '@',
  ],
  ...[
    'mienbien.example',
    'bao-nui.example',
    'Miền',
    'xn--',
    'a',
    'A',
    'z9',
    '-',
    '_',
    '~',
    '0x1',
    '127.1',
    '1.2.3.4',
  ],
  ...[
    ':80',
    ':443',
    ':',
    '[::1]',
    '%',
    '%2e',
    '%2E',
    '%41',
    '!$&()*+,;=',
    "'",
    '"',
    '|',
    '^',
    '`',
    '{}',
    '<',
    '>',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\0',
    '\u00a0',
    '\u200b',
    'đ',
    '\ud800',
    'tin-nong-100261005152148723.htm',
    'javascript:',
  ],
];
const odd = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
const nearlyPlain = odd.map((rest) => `https://mienbien.example${rest}`);

describe('safeUrl', () => {
  it('takes addresses of 4,000 letters, and no longer ones', () => {
    const address = `https://mienbien.example/${'a'.repeat(3975)}`;
    expect(address).to.have.length(4000);
    expect(safeUrl(address, '')).to.equal(address);
    expect(safeUrl(`${address}b`, '')).to.equal(undefined);
  });

  it('returns what the URL parser does, for whatever address', () => {
    const parse = (address: string): string | undefined => {
      try {
        const { href } = new URL(address.trim(), BASE);
        return address.trim() && /^https?:/.test(href) ? href : undefined;
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(odd, nearlyPlain, fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (address) => {
          expect(safeUrl(address, BASE)).to.equal(parse(address));
        },
      ),
      { numRuns: 20_000 },
    );
  }).timeout(60_000);

  it('makes addresses absolute', () => {
    const table = {
      'https://khac.example/a': 'https://khac.example/a',
      'HTTP://Khac.Example': 'http://khac.example/',
      '/a?b=c#d': 'https://mienbien.example/a?b=c#d',
      'hai.html': 'https://mienbien.example/bai/hai.html',
      '../a': 'https://mienbien.example/a',
      '//cdn.example/a.jpg': 'https://cdn.example/a.jpg',
      '?trang=2': 'https://mienbien.example/bai/mot.html?trang=2',
      '#top': 'https://mienbien.example/bai/mot.html#top',
      ' \n/a\t\u00a0': 'https://mienbien.example/a',
      '/tin?so=1&amp;trang=2&#038;b=3': 'https://mienbien.example/tin?so=1&trang=2&b=3',
      '/tin/bão số 9': 'https://mienbien.example/tin/b%C3%A3o%20s%E1%BB%91%209',
    };
    for (const [address, url] of Object.entries(table)) expect(safeUrl(address, BASE)).to.equal(url);
  });

  it('lets no other scheme through, whatever hides it', () => {
    const schemes = [
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://a.example/1',
      'vbscript:x',
      'file:///a',
    ];
    const hide = [
      (scheme: string) => scheme,
      (scheme: string) => scheme.toUpperCase(),
      (scheme: string) => ` \t\n${scheme}`,
      (scheme: string) => scheme.replace('a', '\ta'),
      (scheme: string) => scheme.replace('a', 'a\r\n'),
      (scheme: string) => `\u0001${scheme}`,
      (scheme: string) => `\u00a0\ufeff${scheme}`,
    ];
    for (const scheme of schemes) {
      for (const disguise of hide) {
        expect(safeUrl(disguise(scheme), BASE), JSON.stringify(disguise(scheme))).to.equal(undefined);
      }
    }
    for (const address of [
      'mailto:a@b.example',
      'tel:113',
      'ftp://a.example/',
      'about:blank',
      'ws://a.example',
    ]) {
      expect(safeUrl(address, BASE), address).to.equal(undefined);
    }
  });

  it('is none of what is no address', () => {
    for (const value of ['', ' ', 'https://', null, undefined, 7, true, [], ['/a'], {}, { href: '/a' }]) {
      expect(safeUrl(value, BASE), JSON.stringify(value)).to.equal(undefined);
    }
  });

  it('is none where there is nothing to resolve against', () => {
    expect(safeUrl('/a', 'about:blank')).to.equal(undefined);
    expect(safeUrl('/a', 'không phải địa chỉ')).to.equal(undefined);
    expect(safeUrl('https://a.example/', 'about:srcdoc')).to.equal('https://a.example/');
  });
});

describe('canonicalUrl', () => {
  it('is the address without tracking parameters, and with all else', () => {
    const table = {
      'https://a.example/x': 'https://a.example/x',
      'https://a.example/x#top': 'https://a.example/x#top',
      'https://a.example/x#': 'https://a.example/x',
      'https://a.example/x?#': 'https://a.example/x',
      'https://a.example/x?utm_source=zalo&utm_medium=b': 'https://a.example/x',
      'https://a.example/x?UTM_Source=zalo': 'https://a.example/x',
      'https://a.example/x?fbclid=1#/a?b': 'https://a.example/x#/a?b',
      'https://a.example/x?p=1&utm_source=a&q=2': 'https://a.example/x?p=1&q=2',
      'https://a.example/x?utm_source=a&p=1&gclid=2': 'https://a.example/x?p=1',
      'https://a.example/x?p=1&amp;utm_source=a&amp;utm_medium=b': 'https://a.example/x?p=1',
      'https://a.example/x?zarsrc=31&gidzl=a': 'https://a.example/x',
      'https://a.example/x?dclid=1&gbraid=2&wbraid=3&msclkid=4&yclid=5': 'https://a.example/x',
      'https://a.example/x?igshid=1&mc_cid=2&mc_eid=3&_ga=4&_gl=5&ref_src=twsrc%5Etfw': 'https://a.example/x',
      'https://a.example/l%c3%ba?m=%e1%bb%a5c': 'https://a.example/l%C3%BA?m=%E1%BB%A5c',
      'https://a.example/x?gad_source=1&gad_campaignid=2&fb_source=3&fb_ref=4': 'https://a.example/x',
      'https://a.example/x?__hstc=1&__hssc=2&hsa_acc=3&vero_id=4': 'https://a.example/x',
      'https://a.example/x#xtor=RSS-1': 'https://a.example/x',
      'https://a.example/x#utm_source=rss&phan=2': 'https://a.example/x#phan=2',
      'https://a.example/x?xfbclid=1': 'https://a.example/x?xfbclid=1',
      'https://a.example/x?ref=1&source=2&id=3': 'https://a.example/x?ref=1&source=2&id=3',
    };
    for (const [url, canonical] of Object.entries(table)) {
      expect(canonicalUrl(url)).to.equal(canonical);
      expect(canonicalUrl(canonical)).to.equal(canonical);
    }
  });
});

describe('articleNumber', () => {
  it('is on the host that the URL parser finds', () => {
    fc.assert(
      fc.property(fc.oneof(odd, nearlyPlain), (address) => {
        const url = safeUrl(`${address}-100261005152148723.htm`, BASE);
        const number = url && articleNumber(url);
        if (number) expect(number.startsWith(`${new URL(url).host}/100261005152148723`)).to.equal(true);
        if (url && new URL(url).pathname.endsWith('-100261005152148723.htm'))
          expect(number).to.be.a('string');
      }),
      { numRuns: 5000 },
    );
  });

  it('is the host and the number at the end of the slug, of seven digits or more', () => {
    const numbered = [
      'https://a.example/tit-moi-4671801.html',
      'https://a.example/muc/4671801',
      'https://a.example/4671801/',
      'https://a.example/tit-4671801.htm',
    ];
    const numbers = numbered.map(articleNumber);
    expect(numbers[0]).to.be.a('string').and.include('4671801').and.include('a.example');
    expect(new Set(numbers)).to.have.property('size', 1);
    expect(articleNumber('https://b.example/tit-4671801.html')).not.to.equal(numbers[0]);
    expect(articleNumber('https://a.example/tit-14671801.html')).not.to.equal(numbers[0]);
  });

  it('counts with what follows the slug', () => {
    const page = 'https://a.example/trang/chi-tiet-1000123';
    const numbers = ['?id=41', '?id=42', '#tin-41', ''].map((rest) => articleNumber(page + rest));
    expect(new Set(numbers)).to.have.property('size', 4);
  });

  it('is no date, with or without a time', () => {
    for (const date of [
      ...['20261123', '23112026', '11232026', '20262311'],
      ...['2312026', '2026123', '1122026'],
      ...['2026112306', '202611230600', '20261123060015', '23112026630'],
      ...['231120260600', '23112026060015', '060023112026', '51120260600'],
      ...['2611230600', '2311260600', '261123060015'],
    ]) {
      expect(articleNumber(`https://a.example/ban-tin-${date}.html`), date).to.equal(undefined);
    }
    for (const number of [
      ...['4671801', '1000123', '48291234', '20261323', '20260023', '1185201234'],
      ...['202613992500', '100261123061500777', '20261123061500777'],
      // Longer than any date with a time, though all of it can be read as times and a date: 23/06/2030.
      ...['20261123062030045', '20261101012015402', '202611230620303'],
    ]) {
      expect(articleNumber(`https://a.example/ban-tin-${number}.html`), number).to.be.a('string');
    }
  });

  it('is none elsewhere', () => {
    for (const url of [
      'https://a.example/',
      'https://a.example/tit-467180.html',
      'https://a.example/4671801-tit.html',
      'https://a.example/tit.html?id=4671801',
      'https://a.example/tit.html#4671801',
      'https://4671801.example/',
    ]) {
      expect(articleNumber(url), url).to.equal(undefined);
    }
  });
});

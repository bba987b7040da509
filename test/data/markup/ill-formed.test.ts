import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

/** A feed of three items; in the second of them, before it and around all of them something may be wrong. */
interface Format {
  item(number: number, inside?: string): string;
  feed(items: string): string;
}

const story = (number: number) => `Tin số ${number}: nước lên`;
const address = (number: number) => `https://mienbien.example/bai/${number}.html`;

const FORMATS: Record<string, Format> = {
  'RSS 2.0': {
    item: (number, inside = '') =>
      `<item><title>${story(number)}</title><link>${address(number)}</link><description>${inside}</description></item>`,
    feed: (items) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Miền Biển</title>${items}</channel></rss>`,
  },
  'RSS 1.0': {
    item: (number, inside = '') =>
      `<item rdf:about="${address(number)}"><title>${story(number)}</title><link>${address(number)}</link><description>${inside}</description></item>`,
    feed: (items) => `<rdf:RDF><channel><title>Miền Biển</title></channel>${items}</rdf:RDF>`,
  },
  Atom: {
    item: (number, inside = '') =>
      `<entry><title>${story(number)}</title><link href="${address(number)}"/><summary>${inside}</summary></entry>`,
    feed: (items) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Miền Biển</title>${items}</feed>`,
  },
};

/** What no parser of XML may take, and nobody has to lose more than itself by it. */
const DEFECTS: Record<string, string> = {
  'a bare ampersand': 'Cá & tôm',
  'an ampersand at the end': 'Cá &',
  'an entity of HTML': 'Cá&nbsp;tôm&hellip;',
  'an entity that nobody knows': '&khong-co;',
  'an entity without its end': '&amp tôm &lt',
  'a reference to nothing': '&#0; &#x110000; &#xD800; &#xFFFF;',
  'a reference that is no number': '&#; &#x; &#xyz; &#-1;',
  'a bare less-than': '3 < 5',
  'less-thans at the end': '<<<',
  'a bare greater-than': '5 > 3 >>',
  'the end of CDATA': 'Cá ]]> tôm',
  'an element without its end': '<b>Cá',
  'an end without its element': 'Cá</b>',
  'elements that cross': '<b><i>Cá</b></i>',
  'an end in other letters': '<B>Cá</b>',
  'a break of HTML': 'Cá<br>tôm<hr>',
  'a break turned round': 'Cá</br>tôm',
  'a picture of HTML': '<img src=a.jpg width=9>',
  'a value without quotes': '<a href=/x>Cá</a>',
  'a value with a quotation mark': '<a href=/x"y>Cá</a>',
  'an attribute without a value': '<a hidden>Cá</a>',
  'the same attribute twice': '<a href="/x" href="/y">Cá</a>',
  'attributes without space between': '<a href="/x"title="y">Cá</a>',
  'a less-than in a value': '<a title="a<b">Cá</a>',
  'an ampersand in a value': '<a href="?a=1&b=2&c">Cá</a>',
  'a prefix that nobody declared': '<o:p>Cá</o:p>',
  'two colons': '<a:b:c>Cá</a:b:c>',
  'a name that begins with a digit': '<1a>Cá</1a>',
  'a name of no letters': '<->Cá</->',
  'an empty tag': '<>Cá</>',
  'a space before a name': '< b>Cá</ b>',
  'a space in an end': '<b>Cá</b  >',
  'an end with attributes': '<b>Cá</b x="y">',
  'a slash too many': '<b//>Cá<b / / >',
  'control characters': 'Cá\u0000\u0001\u000b\u001f tôm',
  'what is no character': 'Cá\ufffe\uffff tôm',
  'half a character': 'Cá \ud83d tôm',
  'a comment with dashes': '<!-- a -- b --->',
  'an empty comment': '<!---->',
  'a comment with an item in it': '<!-- <item><title>giấu</title></item> -->',
  'a second declaration': '<?xml version="1.0"?>',
  'an instruction of a server': '<?php echo $tin ?>',
  'a document type in the middle': '<!DOCTYPE html>',
  'a declaration of nothing': '<!x><!>',
  'CDATA in CDATA': '<![CDATA[a <![CDATA[b]]> c ]]>',
  'CDATA in other letters': '<![cdata[Cá]]>',
  'a script': '<script>if (a < b && c) document.write("<p>")</script>',
  'a byte order mark': '\ufeffCá',
  'elements without any end': '<p>Cá<p>tôm<li>mực<li>ốc<dl><dd>cua',
  'a table of HTML': '<table><tr><td>Cá<td>tôm<tr><td>mực</table>',
};

/** What swallows all behind it. */
const GULFS: Record<string, string> = {
  'a comment without an end': '<!-- Cá',
  'CDATA without an end': '<![CDATA[Cá',
};

/** What swallows what is behind it up to the next sign of its kind, if there is one. */
const HOLES: Record<string, string> = {
  'a value without an end': '<a href="/x',
  'a tag without an end': '<a href',
  'an end without an end': '</a',
  'an instruction without an end': '<?php Cá',
};

const found = (source: string) =>
  readFeed(source, { url }).articles.map(({ headline, url }) => `${headline} ${url}`);
const whole = (...numbers: number[]) => numbers.map((number) => `${story(number)} ${address(number)}`);

describe('a feed that is no XML', () => {
  for (const [name, { item, feed }] of Object.entries(FORMATS)) {
    it(`of ${name} loses no item that is whole, wherever one of ${Object.keys(DEFECTS).length} defects stands`, () => {
      for (const [defect, markup] of Object.entries(DEFECTS)) {
        const all = whole(1, 2, 3);
        expect(found(feed(item(1) + item(2, markup) + item(3))), `${defect} in an item`).to.deep.equal(all);
        expect(found(feed(markup + item(1) + item(2) + item(3))), `${defect} before all`).to.include.members(
          all,
        );
        expect(found(feed(item(1) + item(2) + item(3) + markup)), `${defect} after all`).to.deep.equal(all);
      }
    });

    it(`of ${name} keeps what came before markup that has no end`, () => {
      for (const [gulf, markup] of Object.entries(GULFS)) {
        expect(found(feed(item(1) + item(2) + item(3, markup))), gulf).to.deep.equal(whole(1, 2));
        expect(found(feed(item(1) + item(2) + markup)), gulf).to.deep.equal(whole(1, 2));
      }
      for (const [hole, markup] of Object.entries(HOLES)) {
        expect(found(feed(item(1) + item(2) + item(3, markup))).slice(0, 2), hole).to.deep.equal(whole(1, 2));
        expect(found(feed(item(1) + item(2) + markup)), hole).to.deep.equal(whole(1, 2));
      }
    });

    it(`of ${name} has every item that is complete, wherever the text is cut off`, () => {
      const items = [1, 2, 3].map((number) => item(number, 'Nước <b>lên</b> &amp; gió'));
      const source = feed(items.join(''));
      const ends = items.map((item) => source.indexOf(item) + item.length);
      for (let length = ends[0]!; length < source.length; length += 2) {
        const complete = [1, 2, 3].filter((number) => ends[number - 1]! <= length);
        expect(found(source.slice(0, length)), `${length}`).to.deep.equal(whole(...complete));
      }
    });

    it(`of ${name} does not need what is around its items to be right`, () => {
      const items = item(1) + item(2) + item(3);
      const source = feed(items);
      for (const broken of [
        source.replace(/(<\/channel>)?<\/[\w:]+>$/, ''),
        `${source}<!-- x --><p>quảng cáo`,
        `${source}${source}`,
        `\n\n  ${source}`,
        `\ufeff\ufeff${source}`,
        `<!-- ${name} -->\n<?xml version="1.0"?>${source}`,
        `<?xml version="1.1" encoding=utf-8>${source}`,
        `<!DOCTYPE x SYSTEM "x.dtd" [<!ENTITY a "b">]>${source}`,
        source.replace(/<(rss|rdf:RDF|feed)/, '<$1 a="1" a=2 b c:d="&"'),
        source.replace(/(rss|rdf:rdf|feed)\b/gi, (root) => root.toUpperCase()),
        source.replace(/\b(?:item|entry|title|link)\b/g, (tag) => tag.toUpperCase()),
        source.replace('<title>Miền Biển</title>', '<title>Miền Biển<title>'),
        source.replace('<title>Miền Biển</title>', ''),
        source.replaceAll('><', '>\u0000<'),
        source.replaceAll('><', '> \r\n\t <'),
        source.replace(/<\/(?:item|entry)>(?=<(?:item|entry))/g, ''),
      ])
        expect(new Set(found(broken)), broken.slice(0, 300)).to.include.all.keys(...whole(1, 2, 3));
    });
  }
});

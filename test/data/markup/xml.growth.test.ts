import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/data/feed-error.js';
import { readFeed } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

/** A whole document with so many characters of a piece in it. */
type Shape = (length: number) => string;

const around =
  (before: string, piece: string, after = ''): Shape =>
  (length) =>
    before + piece.repeat(length / piece.length) + after;

const inRss = (piece: string) => around('<rss><channel>', piece, '</channel></rss>');
const inItem = (piece: string) =>
  around('<rss><channel><item><title>x</title>', piece, '</item></channel></rss>');
const inElement = (name: string, piece: string) =>
  around(`<rss><channel><item><title>x</title><${name}>`, piece, `</${name}></item></channel></rss>`);
const inPage = (piece: string) => around('<!doctype html><html>', piece);
const inArticle = (before: string, piece: string, after: string) =>
  around(`{"@type":"NewsArticle","headline":"x",${before}`, piece, `${after}}`);

/** What some reader takes quadratic time for. */
const SHAPES: Record<string, Shape> = {
  'empty items': inRss('<item/>'),
  'items with a headline': inRss('<item><title>x</title></item>'),
  'items with an address each': (length) =>
    `<rss><channel>${Array.from({ length: length / 64 }, (_, at) => `<item><title>${at}</title><link>/tin-${at + 1e7}.html</link></item>`).join('')}`,
  'items without an end': inRss('<item><title>x'),
  'items beside the channel': around('<rdf:rdf><channel/>', '<item><title>x</title></item>', '</rdf:rdf>'),
  'titles of the channel': inRss('<title> </title><item><title>x</title></item>'),
  'generators of the channel': inRss('<generator> </generator><item><pubDate>x</pubDate></item>'),
  'elements in elements': inRss('<a>'),
  'groups in groups': inItem('<media:group>'),
  'groups of pictures': inItem('<media:group><media:content medium="video"/></media:group>'),
  enclosures: inItem('<enclosure type="audio/mpeg"/>'),
  categories: inItem('<category>x</category>'),
  'authors in brackets': inElement('dc:creator', '('),
  'authors in brackets that close': inElement('author', '(a)'),
  'many authors': inItem('<dc:creator>báo x</dc:creator>'),
  'encoded markup': inElement('description', '&lt;div&gt;'),
  'CDATA in a description': inElement('description', '<![CDATA[<p>x]]>'),
  'markup in a description': inElement('description', '<p>x'),
  'line breaks in a description': inElement('description', '<br>'),
  'rules in a description': inElement('description', '<hr/>'),
  'rules in a division': inElement('description', '<div>x</div><div>' + '<hr/>'.repeat(100) + '</div>'),
  'pictures in a description': inElement('description', '<img src="a.jpg">'),
  'digits in an address': inElement('link', '1'),
  'parameters in an address': inElement('link', '?utm_a=&amp;utm_'),
  'a long date': inElement('pubDate', 'Mon, '),
  'ampersands in a title': inElement('title', '&amp;#'),
  'entries of a feed': around('<feed><title>x</title>', '<entry><title>x</title></entry>', '</feed>'),
  'entries without an end': around('<feed>', '<entry><title>x', '</feed>'),
  'links of an entry': around('<feed><entry><title>x</title>', '<link rel="self"/>', '</entry></feed>'),
  'declarations of entities': around('<!DOCTYPE rss [', '<!ENTITY a "&a;&a;">', ']><rss/>'),
  'declarations without an end': around('<!DOCTYPE rss [', '<!ENTITY a "'),
  'attributes of one element': around('<rss ', 'a:b="c" ', '/>'),
  'comments without an end': inRss('<!--'),
  'scripts in a page': inPage('<script type="application/ld+json">{}</script>'),
  'scripts without an end in a page': inPage('<script type="application/ld+json">'),
  'beginnings of scripts in a page': inPage('<script '),
  'ends of scripts in a page': inPage('</script'),
  'letters in a script of a page': around('<html><script type="ld+json', 'a'),
  'lists in lists': around('', '[', ''),
  'lists in lists that end': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'graphs in graphs': (length) => {
    const depth = length / 12;
    return '{"@graph":['.repeat(depth) + ']}'.repeat(depth);
  },
  'types of a thing': inArticle('"author":{"@type":["x"', ',"x"', ']}'),
  'authors of an article': inArticle('"author":["x"', ',{"@id":"#a"}', ']'),
  'nodes of a graph': around('{"@graph":[{}', ',{"@type":"Article","@id":"#a","headline":"x"}', ']}'),
  'entries of a list': around(
    '{"@type":"ItemList","itemListElement":[{}',
    ',{"item":{"@type":"Article","headline":"x"}}',
    ']}',
  ),
  'line feeds in a text': inArticle('"articleBody":"x', '\\n ', '"'),
  'keywords in a text': inArticle('"keywords":"', 'a,', '"'),
  'a caption with credits': around(
    '[{"headline":"x","picture":{"src":"/a.jpg","caption":"',
    'Ảnh : (',
    '"}}]',
  ),
  'posts of WordPress': around('[{"title":{"rendered":"x"}}', ',{"title":{"rendered":"x"}}', ']'),
  'terms of a post': around(
    '[{"title":{"rendered":"x"},"_embedded":{"wp:term":[[]',
    ',[{"taxonomy":"post_tag","name":"x"}]',
    ']}}]',
  ),
  'items of a JSON Feed': around(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{}',
    ',{"title":"x"}',
    ']}',
  ),
};

function read(source: string): void {
  try {
    readFeed(source, { url });
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
  }
}

/** In milliseconds. */
function timeOf(source: string): number {
  const start = performance.now();
  read(source);
  return performance.now() - start;
}

/** How many times longer the double length takes, the best of two runs. What is done at once has grown by nothing. */
function growthOf(once: string, twice: string): number {
  const time = timeOf(twice);
  return time < 40 ? 1 : Math.min(time, timeOf(twice)) / Math.min(timeOf(once), timeOf(once));
}

const MEGABYTE = 1024 * 1024;

describe('time grows with the length of a feed, not faster', function () {
  this.timeout(60_000);

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`for ${name}`, () => {
      const [once, twice] = [shape(MEGABYTE / 16), shape(MEGABYTE / 8)];
      // Another's work on the same machine may disturb one measurement, not five.
      let growth = Infinity;
      for (let tries = 0; tries < 5 && growth > 2.5; tries++)
        growth = Math.min(growth, growthOf(once, twice));
      expect(growth).to.be.at.most(2.5);
    });
  }

  it('in one element with all nodes that a feed may have', () => {
    const rules = '<hr/>'.repeat(199_000);
    const source = `<rss><item><title>Bão</title><description><div>${rules}</div></description></item></rss>`;
    const [article] = readFeed(source, { url }).articles;
    expect(article!.headline).to.equal('Bão');
    expect(article!.body.length).to.be.at.most(20_000);
  });
});

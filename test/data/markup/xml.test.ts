import { expect } from '@open-wc/testing';
import { textOf, type Child, type Element } from '../../../src/data/markup/nodes.js';
import { validateBlocks } from '../../../src/data/markup/validate-blocks.js';
import { childrenOf, markupIn, textIn, toXml } from '../../../src/data/markup/xml.js';

const url = 'https://mienbien.example/rss/thoi-su.rss';

const blocksIn = (source: string, name: string) => validateBlocks(markupIn(toXml(source), name), { url });

/** A tree as short text: `name[children]`, with attributes as `name{a=1}`. */
function outline(node: Child): string {
  if (typeof node === 'string') return node.trim();
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}=${String(value)}`);
  const inner = node.children.map(outline).filter(Boolean).join(' ');
  return `${node.name}${attributes.length ? `{${attributes.join(' ')}}` : ''}${inner ? `[${inner}]` : ''}`;
}

const outlineOf = (source: string) => toXml(source).children.map(outline).filter(Boolean).join(' ');

const depthOf = (nodes: Child[]): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))));

const countOf = (nodes: Child[]): number =>
  nodes.reduce((sum, node) => sum + 1 + (typeof node === 'string' ? 0 : countOf(node.children)), 0);

describe('XML as a tree', () => {
  it('has names in lower case, with their prefix, whether anybody declared it or not', () => {
    expect(outlineOf('<RSS><pubDate>x</pubDate><dc:Creator>Lệ</dc:Creator></RSS>')).to.equal(
      'rss[pubdate[x] dc:creator[Lệ]]',
    );
    expect(outlineOf('<khong:Khai URL="a.jpg"/>')).to.equal('khong:khai{url=a.jpg}');
  });

  it('leaves out declarations, comments and instructions', () => {
    const source = '<?xml version="1.0"?><!-- <item> --><?php echo 1?><rss><!---->Tin</rss>';
    expect(outlineOf(source)).to.equal('rss[Tin]');
  });

  it('takes what is CDATA for text, markup and all', () => {
    expect(outlineOf('<title><![CDATA[Cá & <b>tôm</b> &amp; mực]]></title>')).to.equal(
      'title[Cá & <b>tôm</b> &amp; mực]',
    );
    expect(textIn(toXml('<title><![CDATA[Cầu ]]>tàu<![CDATA[ mới]]></title>'), 'title')).to.equal(
      'Cầu tàu mới',
    );
  });

  it('keeps a bare ampersand, and decodes those that mean something, once', () => {
    expect(outlineOf('<a>Cá & tôm &lt;b&gt; &amp;amp; &#7913; &khong;</a>')).to.equal(
      'a[Cá & tôm <b> &amp; ứ &khong;]',
    );
    expect(outlineOf('<link href="/tin?a=1&b=2&amp;c=3"/>')).to.equal('link{href=/tin?a=1&b=2&c=3}');
  });

  it('reads attributes without quotes, without a value, and the first of two', () => {
    expect(outlineOf(`<a url=a.jpg width='640' hidden url="b.jpg">x</a>`)).to.equal(
      'a{url=a.jpg width=640 hidden=}[x]',
    );
  });

  it('knows no element that is special in HTML: links, sources and titles have content', () => {
    expect(outlineOf('<item><link>https://a.example/</link><source>TTXVN</source></item>')).to.equal(
      'item[link[https://a.example/] source[TTXVN]]',
    );
    expect(outlineOf('<title>Bão <em>lớn</em></title><script>a</script>')).to.equal(
      'title[Bão em[lớn]] script[a]',
    );
  });

  it('ends what is open inside when an outer element ends', () => {
    expect(outlineOf('<channel><title>Một<b>hai</channel><item>ba</item>')).to.equal(
      'channel[title[Một b[hai]]] item[ba]',
    );
  });

  it('ignores an end that ends nothing', () => {
    expect(outlineOf('</rss><a>x</b></c>y</a></a>z')).to.equal('a[x y] z');
  });

  it('ends an item where the next one begins, and an entry likewise', () => {
    expect(outlineOf('<rss><item><title>Một<item><title>Hai</title></item></rss>')).to.equal(
      'rss[item[title[Một]] item[title[Hai]]]',
    );
    expect(outlineOf('<feed><entry><id>1</id><entry><id>2</id></entry></feed>')).to.equal(
      'feed[entry[id[1]] entry[id[2]]]',
    );
  });

  it('leaves out an item or entry that the end of the text cuts off, and keeps those before it', () => {
    const whole = '<rss><channel><item><title>Một</title></item>';
    for (const rest of ['<item>', '<item><title>Ha', '<item><title>Hai</title><desc', '<item><a><b><c>x'])
      expect(outlineOf(whole + rest), rest).to.equal('rss[channel[item[title[Một]]]]');
    expect(outlineOf('<feed><entry><id>1</id></entry><entry><id>2')).to.equal('feed[entry[id[1]]]');
  });

  it('keeps what is not cut off for certain: a title, a link', () => {
    expect(outlineOf('<rss><channel><title>Miền Bi')).to.equal('rss[channel[title[Miền Bi]]]');
  });

  it('is at most 64 deep: what is deeper is flattened, and its text stays', () => {
    const tree = toXml(`${'<x>'.repeat(500)}Bão${'</x>'.repeat(500)}`);
    expect(depthOf(tree.children)).to.be.within(64, 65);
    expect(textOf(tree.children)).to.equal('Bão');
  });

  it('has at most 200,000 nodes', () => {
    expect(countOf(toXml('<a/>'.repeat(199_990)).children)).to.equal(199_990);
    expect(countOf(toXml('<a/>'.repeat(300_000)).children)).to.equal(200_000);
    expect(countOf(toXml('x<a>y</a>'.repeat(150_000)).children)).to.equal(200_000);
  });

  it('expands no entity that a document type defines', () => {
    const laughs = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const source = `<!DOCTYPE rss [<!ENTITY e0 "ha">${laughs.join('')}]><rss><title>&e20; &e0;</title></rss>`;
    expect(outlineOf(source)).to.equal('rss[title[&e20; &e0;]]');
    expect(
      outlineOf('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"> <!-- ]> -->]><a>&x;</a>'),
    ).to.not.include('root:');
  });

  it('leaves objects alone that an attribute or element is named after', () => {
    const [node] = toXml('<constructor __proto__="x" constructor="y">z</constructor>').children as Element[];
    expect(node!.name).to.equal('constructor');
    expect(Object.hasOwn(node!.attributes, '__proto__')).to.be.true;
    expect(Object.getPrototypeOf(node!.attributes)).to.equal(Object.prototype);
    expect('x' in {}).to.be.false;
  });
});

describe('reading in the tree', () => {
  const item = toXml('<item><a> </a><a>Một</a><b>Hai</b><a>Ba</a></item>').children[0] as Element;

  it('finds children by name, not what is deeper', () => {
    expect(childrenOf(item, 'a', 'b').map(({ name }) => name)).to.deep.equal(['a', 'a', 'b', 'a']);
    expect(childrenOf(toXml('<item><x><a/></x></item>').children[0] as Element, 'a')).to.deep.equal([]);
    expect(childrenOf(undefined, 'a')).to.deep.equal([]);
  });

  it('finds the first text that is not empty, the first name before the second', () => {
    expect(textIn(item, 'a')).to.equal('Một');
    expect(textIn(item, 'b', 'a')).to.equal('Hai');
    expect(textIn(item, 'c', 'b')).to.equal('Hai');
    expect(textIn(item, 'c')).to.equal('');
    expect(textIn(undefined, 'a')).to.equal('');
  });

  for (const [how, content] of Object.entries({
    'in CDATA': '<![CDATA[<p>Nước <b>lên</b></p><p>Sơ tán</p>]]>',
    encoded: '&lt;p>Nước &lt;b>lên&lt;/b>&lt;/p>&lt;p>Sơ tán&lt;/p>',
    'as markup of the feed': '<p>Nước <b>lên</b></p><p>Sơ tán</p>',
    'as markup that ends nothing': '<p>Nước <b>lên</b><p>Sơ tán',
  })) {
    it(`makes the same blocks of HTML ${how}`, () => {
      expect(blocksIn(`<x>${content}</x>`, 'x')).to.deep.equal([
        { type: 'paragraph', children: ['Nước ', { type: 'strong', children: ['lên'] }] },
        { type: 'paragraph', children: ['Sơ tán'] },
      ]);
    });
  }

  it('loses no text after an element that has no end in HTML', () => {
    const blocks = blocksIn('<x>Một<br>Hai</br>Ba<hr>Bốn<img src="/a.jpg">Năm</x>', 'x');
    const text = JSON.stringify(blocks);
    for (const word of ['Một', 'Hai', 'Ba', 'Bốn', 'https://mienbien.example/a.jpg', 'Năm'])
      expect(text).to.include(word);
  });

  it('makes no blocks of what is not there', () => {
    expect(blocksIn('<x/>', 'y')).to.deep.equal([]);
    expect(blocksIn('<x/>', 'x')).to.deep.equal([]);
  });
});

/** Makes a text of about `length` characters, of a kind that some readers need quadratic time for. */
export type Shape = (length: number) => string;

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
const inBlog = (piece: string, update = '{}') =>
  around(`{"@type":"LiveBlogPosting","headline":"x","liveBlogUpdate":[${update}`, piece, ']}');
const inRelated = (piece: string) => around('[{"headline":"x","related":[{}', piece, ']}]');
const inBody = (before: string, piece: string, after: string) =>
  around(`[{"headline":"x","body":[${before}`, piece, `${after}]}]`);

/** A list of articles with these fields. */
const itemsWith =
  (fieldsOf: (at: number) => object): Shape =>
  (length) =>
    JSON.stringify(
      Array.from({ length: length / 64 }, (_, at) => ({ headline: `Tin số ${at}`, ...fieldsOf(at) })),
    );

const WHOLE: Record<string, Shape> = {
  'empty items': inRss('<item/>'),
  'items with a headline': inRss('<item><title>x</title></item>'),
  'items with an address each': (length) =>
    `<rss><channel>${Array.from({ length: Math.floor(length / 64) }, (_, at) => `<item><title>${at}</title><link>/tin-${at + 1e7}.html</link></item>`).join('')}`,
  'items without an end': inRss('<item><title>x'),
  'items beside the channel': around('<rdf:rdf><channel/>', '<item><title>x</title></item>', '</rdf:rdf>'),
  'titles of the channel': inRss('<title> </title><item><title>x</title></item>'),
  'generators of the channel': inRss('<generator> </generator><item><pubDate>x</pubDate></item>'),
  'elements in elements': inRss('<a>'),
  'groups in groups': inItem('<media:group>'),
  'groups of pictures': inItem('<media:group><media:content medium="video"/></media:group>'),
  'sizes of a film in an item': inItem('<media:content medium="video" width="9"/><media:content/>'),
  'sizes of a picture in a group': around(
    '<rss><channel><item><title>x</title><media:group>',
    '<media:content url="/a.mp4" width="9"><media:thumbnail/></media:content>',
    '</media:group></item></channel></rss>',
  ),
  'films of an item': inItem('<media:content medium="video" duration="x"/>'),
  'recordings of an entry': around(
    '<feed><entry><title>x</title>',
    '<link rel="enclosure" type="audio/mpeg" href="/a.mp3"/>',
    '</entry></feed>',
  ),
  ...Object.fromEntries(
    ['1', '1:', '0:00:', 'P0Y', 'PT0H', ' '].map((piece) => [
      `what is almost a length: "${piece}"`,
      around(
        '<rss><channel><item><title>x</title><enclosure url="/a.mp3"/><itunes:duration>',
        piece,
        '0M</itunes:duration></item></channel></rss>',
      ),
    ]),
  ),
  'the text of a picture': inElement('image', 'a/ '),
  enclosures: inItem('<enclosure type="audio/mpeg"/>'),
  categories: inItem('<category>x</category>'),
  'a long name of the author of all entries': (length) =>
    `<feed><author>${'x '.repeat(length / 4)}</author>${'<entry><title>x</title></entry>'.repeat(length / 64)}</feed>`,
  'addresses of the author of all entries': (length) =>
    `<feed><author><name>x</name>${'<uri>a:</uri>'.repeat(length / 32)}</author>${'<entry><title>x</title></entry>'.repeat(length / 64)}</feed>`,
  'a long name of the author of all items': (length) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      language: ' '.repeat(length / 4),
      authors: [{ name: 'x '.repeat(length / 8) }],
      items: Array.from({ length: length / 64 }, (_, at) => ({ id: at, title: `Tin số ${at}` })),
    }),
  'a long portrait of the author of all items': (length) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      authors: [{ name: 'x', avatar: ' '.repeat(length / 2) }],
      items: Array.from({ length: length / 64 }, (_, at) => ({ id: at, title: `Tin số ${at}` })),
    }),
  'a long portrait of an author that all articles refer to': (length) =>
    JSON.stringify([
      { '@id': '#le', name: 'x', image: { url: ' '.repeat(length / 2) } },
      ...Array.from({ length: length / 160 }, (_, at) => ({
        '@type': 'NewsArticle',
        headline: `Tin số ${at}`,
        author: { '@id': '#le' },
      })),
    ]),
  'a long name that all articles refer to': (length) =>
    JSON.stringify([
      { '@id': '#nha', '@type': 'Organization', name: 'x '.repeat(length / 4) },
      ...Array.from({ length: length / 160 }, (_, at) => ({
        '@type': 'NewsArticle',
        headline: `Tin số ${at}`,
        author: { '@id': '#nha' },
        publisher: { '@id': '#nha' },
      })),
    ]),
  'a list without brackets in a script of a page': around(
    '<script type="ld+json">',
    '{"@type":"x"},',
    '</script>',
  ),
  'authors in brackets': inElement('dc:creator', '('),
  'authors in brackets that close': inElement('author', '(a)'),
  'many authors': inItem('<dc:creator>báo x</dc:creator>'),
  'addresses in an author': inElement('author', 'a@b.example ( '),
  'addresses without spaces in an author': inElement('author', 'a@b.example,'),
  'tags in an author': inElement('author', '&lt;a '),
  'letters before an address': (length) =>
    inElement('author', 'a')(length).replace('</author>', '@</author>'),
  'tags in a title': around('<rss><channel><item><title><![CDATA[', '<b><i>x</b>', ']]></title></item>'),
  'beginnings of tags in a title': around(
    '<rss><channel><item><title><![CDATA[',
    '<b ',
    ']]></title></item>',
  ),
  'joiners in a title': inElement('description', '\u{1f469}\u200d'),
  'marks of CDATA in a title': inElement('link', '&lt;![CDATA[]]&gt;'),
  'a title of the channel, and as many items': (length) =>
    `<rss><channel><title>${'Tin - '.repeat(length / 16)}</title>${'<item><title>x</title></item>'.repeat(length / 48)}`,
  'footers in a body': around(
    '[{"headline":"x","url":"/a/b","body":"',
    "<p>a <a href='/a/b'>x</a> <a href='/a'>x</a>",
    '"}]',
  ),
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
  'dates that nobody can read': inItem('<pubDate>29/05/23 10:15</pubDate><updated>29/05/23</updated>'),
  'marks on a letter of a title': inElement('title', '\u0301\u0323'),
  'marks on a letter of a body': inBody('{"type":"code","text":"a', '\u0301\u0323', '"}'),
  'ampersands in a title': inElement('title', '&amp;#'),
  'entries of a feed': around('<feed><title>x</title>', '<entry><title>x</title></entry>', '</feed>'),
  'entries and authors of their feed': (length) =>
    `<feed><title>x</title>${'<author><name>a</name></author>'.repeat(length / 64)}${'<entry><title>x</title></entry>'.repeat(length / 64)}</feed>`,
  'authors of an item': inItem('<author>a</author>'),
  'items and authors of their JSON Feed': (length) =>
    `{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"x"}${',{"name":"a"}'.repeat(length / 26)}],"items":[{"title":"x"}${',{"title":"x"}'.repeat(length / 28)}]}`,
  'pages of an entry': around('<feed><entry><title>x</title>', '<link type="a"/>', '</entry></feed>'),
  'entries without an end': around('<feed>', '<entry><title>x', '</feed>'),
  'links of an entry': around('<feed><entry><title>x</title>', '<link rel="self"/>', '</entry></feed>'),
  'declarations of entities': around('<!DOCTYPE rss [', '<!ENTITY a "&a;&a;">', ']><rss/>'),
  'declarations without an end': around('<!DOCTYPE rss [', '<!ENTITY a "'),
  'namespaces in namespaces': inRss('<a xmlns="http://a.example/" xmlns:b="http://b.example/">'),
  'elements that declare their namespace': inItem('<m:text xmlns:m="http://search.yahoo.com/mrss/"/>'),
  'prefixes of their own': (length) =>
    `<rss><channel>${Array.from({ length: Math.floor(length / 40) }, (_, at) => `<p${at}:a xmlns:p${at}="http://a.example/"/>`).join('')}`,
  'an endless namespace': around(
    '<rss xmlns:a="',
    '/#',
    '"><channel><item><title>x</title></item></channel></rss>',
  ),
  'items below an endless base': (length) =>
    `<rss xml:base="https://a.example/${'a'.repeat(length / 2)}"><channel>${'<item><title>x</title><link>/a</link></item>'.repeat(length / 90)}`,
  'bases of their own': inRss('<item xml:base="a/"><title>x</title><link>b</link></item>'),
  'attributes of one element': around('<rss ', 'a:b="c" ', '/>'),
  'comments without an end': inRss('<!--'),
  'scripts in a page': inPage('<script type="application/ld+json">{}</script>'),
  'scripts without an end in a page': inPage('<script type="application/ld+json">'),
  'beginnings of scripts in a page': inPage('<script '),
  'ends of scripts in a page': inPage('</script'),
  'commas in a script of a page': around('<script type="ld+json">[', ', ', ']</script>'),
  'spaces behind a comma in a script of a page': around('<script type="ld+json">[,', ' ', 'x]</script>'),
  'quotes in a script of a page': around('<script type="ld+json">[,', '"', ']</script>'),
  'entities in a script of a page': around('<script type="ld+json">', '&quot;,', '</script>'),
  'marks of CDATA in a script of a page': around(
    '<script type="ld+json">{"@type":"',
    '<![CDATA[]]>',
    '"}</script>',
  ),
  'charsets of a page': around('', '<meta charset='),
  'letters in the charset of a page': around('<meta ', 'charset'),
  'brackets behind a notice': around('Notice: x\n', '{"'),
  'lists behind a notice': around('Notice: x\n', '[{'),
  'spaces behind a bracket': around('Notice: x\n{', ' '),
  'empty lists behind a notice': around('Notice: x\n', '[];) '),
  'strings behind a notice': around('Notice: x\n{"', '\\"'),
  'a long answer of a callback': around('cb([{"headline":"x"}', ',{"headline":"x"}', ']);'),
  'a long notice': around('Notice: ', '<br />'),
  'tags that are none': around('', '<'),
  'names of tags': around('<', 'a:'),
  'letters in a script of a page': around('<html><script type="ld+json', 'a'),
  'lists in lists': around('', '[', ''),
  'types of a thing': inArticle('"author":{"@type":["x"', ',"x"', ']}'),
  'authors of an article': inArticle('"author":["x"', ',{"@id":"#a"}', ']'),
  'nodes of a graph': around('{"@graph":[{}', ',{"@type":"Article","@id":"#a","headline":"x"}', ']}'),
  'values of a field of an article': inArticle('"image":[""', ',""', ']'),
  'lists in a field of an article': inArticle('"image":[[]', ',[]', ']'),
  'names of an author of many articles': (length) =>
    `{"@graph":[{"@id":"#a","name":["x"${',"x"'.repeat(length / 8)}]}${',{"@type":"Article","headline":"x","author":{"@id":"#a"}}'.repeat(length / 112)}]}`,
  'descriptions of one thing': inArticle('"about":[{}', ',{"@id":"#a","name":"x"}', ']'),
  'properties of a picture of many articles': (length) =>
    `{"@graph":[{"@id":"#a","url":"/a.jpg"${Array.from({ length: Math.floor(length / 24) }, (_, at) => `,"x${at}":1`).join('')}}${',{"@type":"Article","headline":"x","image":{"@id":"#a"}}'.repeat(length / 112)}]}`,
  'entries of a list that have only a name': around(
    '{"@type":"ItemList","itemListElement":[{}',
    ',{"@type":"ListItem","name":"x","url":"/a"}',
    ']}',
  ),
  'entries of a list': around(
    '{"@type":"ItemList","itemListElement":[{}',
    ',{"item":{"@type":"Article","headline":"x"}}',
    ']}',
  ),
  'updates of a live blog': inBlog(',{"headline":"x","articleBody":"x"}'),
  'updates of a live blog that say nothing': inBlog(',{}'),
  'references to one update of a live blog': inBlog(',{"@id":"#a"}', '{"@id":"#a","headline":"x"}'),
  'updates of a live blog with an id each': (length) =>
    `{"@type":"LiveBlogPosting","headline":"x","liveBlogUpdate":${JSON.stringify(
      Array.from({ length: length / 80 }, (_, at) => ({
        '@id': `#${at}`,
        url: `/a#${at}`,
        headline: `Mục ${at}`,
      })),
    )}}`,
  'live blogs that share an update with many keywords': (length) =>
    `[{"@id":"#a","headline":"x","keywords":["x"${',"x"'.repeat(length / 8)}]}${',{"@type":"LiveBlogPosting","headline":"x","liveBlogUpdate":{"@id":"#a"}}'.repeat(length / 144)}]`,
  'live blogs that are updates of each other': around(
    '[{"@type":"LiveBlogPosting","@id":"#a","headline":"x"}',
    ',{"@type":"LiveBlogPosting","@id":"#a","headline":"x","liveBlogUpdate":[{"@id":"#a"}]}',
    ']',
  ),
  'a long id of an update of a live blog': around(
    '{"@type":"LiveBlogPosting","headline":"x","liveBlogUpdate":{"headline":"x","@id":"',
    '?utm_a=&utm_',
    '"}}',
  ),
  'films of an article': inArticle('"video":[{}', ',{"@type":"VideoObject","duration":"PT9S"}', ']'),
  'related headlines': inRelated(',{"headline":"x","url":"/a"}'),
  'related headlines without an address': inRelated(',{"headline":"x"}'),
  'related headlines without a text': inRelated(',{"url":"/a"}'),
  'a long headline of a related article': around('[{"headline":"x","related":{"headline":"', '&amp;', '"}}]'),
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
  'the same article again and again': (length) =>
    JSON.stringify(
      Array.from({ length: length / 160 }, (_, at) => ({
        id: `bai-${at % (length / 320)}`,
        url: `/bai/tin-${10_000_000 + at}.html?utm_source=x`,
        headline: `Tin số ${at}`,
        keywords: 'một, hai, ba',
        published: '29/05/2023 10:15',
      })),
    ),
  'items with one id': itemsWith((at) => ({ id: 0, url: `/tin-${at}` })),
  'items with one id, some of them removed': itemsWith((at) => ({
    id: at % 2,
    headline: 'x',
    ...(at % 3 === 0 && { status: 'removed' }),
  })),
  'items with one address': itemsWith((at) => ({ id: at, url: '/phat-thanh' })),
  'items with one address and one of two headlines': itemsWith((at) => ({
    id: at,
    url: '/phat-thanh',
    headline: `Tin ${at % 2}`,
  })),
  'items with one headline and an address each': itemsWith((at) => ({ url: `/tin-${at}`, headline: 'x' })),
  'items with one headline and nothing else': itemsWith(() => ({ headline: 'x' })),
  'items with one article number': itemsWith((at) => ({
    id: at,
    url: `/tin-${at}-4671801.html`,
    headline: `Tin ${at % 2}`,
  })),
  'items in chains': itemsWith((at) => ({
    id: Math.floor(at / 2),
    url: `/tin-${Math.floor((at + 1) / 2)}`,
    headline: 'x',
  })),
  'blocks beside each other': inBody('{}', ',{"type":"paragraph","children":["x"]}', ''),
  'blocks in blocks': (length) => {
    const [open, close] = ['{"type":"quote","children":[', ',"y"]}'];
    const depth = length / (open.length + close.length);
    return `[{"headline":"x","body":[${open.repeat(depth)}"x"${close.repeat(depth)}]}]`;
  },
  'cells that span each other': inBody(
    '{"type":"table","rows":[[]',
    ',[{"rowSpan":1e9,"colSpan":1e9},[]]',
    ']}',
  ),
  'rows of a table': inBody('{"type":"table","rows":[[]', ',[[],[]]', ']}'),
};

const NESTED: Record<string, Shape> = {
  'lists in lists that end': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'graphs in graphs': (length) => {
    const depth = length / 12;
    return '{"@graph":['.repeat(depth) + ']}'.repeat(depth);
  },
};

const MARKUP: Record<string, Shape> = {
  'nested divisions': around('', '<div>'),
  'nested divisions that are closed': (length) => '<div>'.repeat(length / 11) + '</div>'.repeat(length / 11),
  'nested inline elements with text': around('', '<b>x<i>'),
  'paragraphs without an end': around('', '<p>x'),
  'lists in lists': around('', '<ul><li>x'),
  'tables in tables': around('', '<table><tr><td>x'),
  'figures in figures': around('', '<figure><img src=a.jpg>'),
  'headings in headings': around('', '<h2>x<img src=a.jpg>'),
  'cells that span each other': around('<table>', '<tr><td rowspan=99 colspan=99>x<td rowspan=99>y'),
  'lazy pictures and what is for pages without scripts': around(
    '',
    '<img src="/blank.gif"><noscript><img src="/a.jpg"></noscript>',
  ),
  'what is for pages without scripts, without an end': around('', '<noscript><img src="/a.jpg">'),
  'pictures with sources': around('', '<picture><source srcset="/a.jpg 1x"><img></picture>'),
  'pictures in pictures': around('', '<picture><source srcset="/a.jpg">'),
  'candidates of a picture': around('<img srcset="', '/a,b.jpg 1w,', '">'),
  'commas of a srcset': around('<img srcset="/a', ',', ' 1x">'),
  'white space in a srcset': around('<img srcset="/a', ' ', '1x">'),
  'the style of a picture': around('<img src="/a.jpg" style="', 'width : 9 ', '">'),
  'slashes in the address of a picture': around('<img src="/', 'lazy-/icon/', '">'),
  'an emoji without an end': around('<img src="/a.png" alt="', '🔥', 'x">'),
  'hidden elements in hidden elements': around('', '<div style="display:none">x'),
  'objects in objects': around('', '<object data="/a.pdf"><param value="/b">x'),
  'snippets in snippets': around('', '<div class="fb-post" data-href="https://a.example/"><a href="/x">y'),
  'players in players': around('', '<div class="youtube-player" data-id="a">'),
  'the class of a player': around('<div class="', 'video-player_embe-tube-', '">x'),
  'the number of a player': around('<div class="youtube-player" data-id="', 'a-/', '">x'),
  'the settings of a player': around('<div class="widget-video" data-settings=\'', '_url":"http"\\/', "'>x"),
  'the host of an advertisement': around('<iframe src="https://', 'doubleclic-', '"></iframe>'),
  'the name of a placeholder': around('<img src="/', 'no-image_placeholde-', '">'),
  'captioned pictures in each other': around('', '<div class="wp-caption"><img src=a.jpg>'),
  'the class of a caption': around('<div class="', 'wp-caption-tr-caption-', '">x'),
  'the name of an icon': around('<img src="', '/icon-icons1', '.jpg">'),
  'rows without an end': around('<table>', '<tr><td>x<td>y'),
  'end tags that end nothing': around('<div>'.repeat(64), '</b>'),
  'many attributes': (length) =>
    `<p ${Array.from({ length: length / 10 }, (_, index) => `a${index}=1`).join(' ')}>x`,
  'the same attribute': around('<p ', 'a=1 ', '>x'),
  'opening brackets': around('', '<'),
  'comments without an end': around('', '<!--'),
  'document types without an end': around('', '<!doctype ['),
  'document types with brackets': around('<!doctype [', '] '),
  'CDATA without an end': around('', '<![CDATA[>'),
  'quotes without an end': around('', '<a b="'),
  'quotes in quotes': around('', `<a b='"`),
  'equals signs': around('<a ', '= '),
  'white space in a tag': around('<a', ' \n'),
  'slashes in a tag': around('<a', '/'),
  'scripts without an end': around('', '<script>'),
  'nearly ended scripts': around('<script>', '</script'),
  'white space in code': around('<pre>a', ' ', 'b</pre>'),
  'line feeds in code': around('<pre>', '\n', 'b</pre>'),
  words: around('', 'a '),
  'white space in text': around('a', ' \n', 'b'),
  ampersands: around('', '&'),
  'beginnings of entities': (length) => '&a'.repeat(length / 4) + '&#'.repeat(length / 4),
  'a long entity': around('&', 'a'),
  references: around('', '&lt;&#7915;&x;&'),
};

/** Native JSON with this markup as a body. */
const asBody =
  (shape: Shape): Shape =>
  (length) => {
    // JSON needs two characters for some, and texts over 5 MB are refused.
    const sample = shape(1024);
    const growth = JSON.stringify(sample).length / sample.length;
    return `[{"headline":"x","body":${JSON.stringify(shape(length / growth))}}]`;
  };

/** RSS with this markup as it stands, which XML reads in its own way. */
const asDescription =
  (shape: Shape): Shape =>
  (length) =>
    `<rss><channel><item><title>x</title><description>${shape(length)}</description></item></channel></rss>`;

/** Valid JSON that is as deep as it is long. */
export const NESTED_JSON = Object.entries(NESTED);

/** Whole documents by name. */
export const SHAPES: [name: string, shape: Shape][] = [
  ...Object.entries(WHOLE),
  ...Object.entries(MARKUP).flatMap(([name, shape]): [string, Shape][] => [
    [`${name} as a body`, asBody(shape)],
    [`${name} in a description`, asDescription(shape)],
  ]),
];

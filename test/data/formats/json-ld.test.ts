import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/data/feed-error.js';
import { readFeed, readFeedData } from '../../../src/data/read-feed.js';

const url = 'https://mienbien.example/bai/bao.html';

const read = (fields: object) =>
  readFeedData({ '@type': 'NewsArticle', headline: 'Bão', ...fields }, url).articles[0]!;

const WRONG: unknown[] = [
  null,
  false,
  7,
  '',
  [],
  [null],
  {},
  { toString: 1 },
  [[{ toString: 1 }]],
  { '@id': {} },
];

describe('JSON-LD', () => {
  it('has types in a list', () => {
    expect(read({ '@type': ['Thing', 'NewsArticle'] }).headline).to.equal('Bão');
    const recipe = { '@type': ['Thing', 'Recipe', 7, null], name: 'Cá kho' };
    expect(() => readFeedData(recipe, url))
      .to.throw(FeedError)
      .with.property('code', 'not-a-feed');
  });

  for (const [type, label] of [
    ['AdvertiserContentArticle', 'sponsored'],
    [['NewsArticle', 'AdvertiserContentArticle'], 'sponsored'],
    ['LiveBlogPosting', 'live'],
    ['OpinionNewsArticle', undefined],
    ['BlogPosting', undefined],
    ['Report', undefined],
  ] as const) {
    it(`labels ${String(type)} as ${label ?? 'nothing'}`, () => {
      expect(read({ '@type': type }).label).to.equal(label);
    });
  }

  it('reads its time from a list, from a typed value, and from the next field where one cannot be read', () => {
    const time = '2026-11-23T13:00:00+07:00';
    for (const fields of [
      { datePublished: [time] },
      { datePublished: { '@type': 'Date', '@value': time } },
      { datePublished: ['hôm qua', '23/11/2026 13:00'] },
      { datePublished: '', dateCreated: time },
      { datePublished: '29/05/23', uploadDate: time, dateCreated: '2026-11-20' },
    ])
      expect(read(fields).published, JSON.stringify(fields)).to.deep.equal(new Date(time));
    expect(read({ dateModified: time })).to.not.have.property('published');
  });

  it('has no tags in its description, and in its headline what is written', () => {
    const fields = { headline: 'Thẻ <b>b</b>', description: '<p>Bão &amp; lũ</p><p>đã qua.</p>' };
    expect(read(fields)).to.deep.include({ headline: 'Thẻ <b>b</b>', standfirst: 'Bão & lũ đã qua.' });
  });

  it('is from the house that signs, where it names no publisher', () => {
    const author = { '@type': 'NewsMediaOrganization', name: 'Miền Biển' };
    expect(read({ author })).to.deep.include({ authors: [], attribution: { name: 'Miền Biển' } });
  });

  it('finds what is only referred to', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Bão', author: { '@id': '#le' }, publisher: { '@id': '#nha' } },
      { '@type': 'Person', '@id': '#le', name: 'Nguyễn Lệ' },
      { '@type': 'NewsMediaOrganization', '@id': '#nha', name: 'Miền Biển' },
    ];
    expect(readFeedData({ '@graph': graph }, url).articles[0]).to.deep.include({
      authors: [{ name: 'Nguyễn Lệ' }],
      attribution: { name: 'Miền Biển' },
    });
  });

  it('ends although things refer to each other in a circle, or to themselves', () => {
    const graph = [
      {
        '@type': 'NewsArticle',
        '@id': '#bai',
        headline: 'Bão',
        author: { '@id': '#a' },
        publisher: { '@id': '#bai' },
        image: { '@id': '#b' },
      },
      { '@id': '#a', author: { '@id': '#b' } },
      { '@id': '#b', author: { '@id': '#a' }, '@graph': [{ '@id': '#a' }] },
      { '@id': '#khong-co', author: { '@id': '#dau-ca' } },
    ];
    const [article] = readFeedData({ '@graph': graph }, url).articles;
    expect(article).to.deep.include({ id: '#bai', headline: 'Bão', authors: [] });
  });

  it('ends although the data themselves are a circle', () => {
    const article: Record<string, unknown> = { '@type': 'NewsArticle', headline: 'Bão' };
    article.mainEntity = article;
    article.author = [article];
    article['@graph'] = [article];
    expect(readFeedData(article, url).articles.map(({ headline }) => headline)).to.deep.equal(['Bão']);
  });

  for (const [form, author, authors] of [
    ['a name', 'Nguyễn Lệ', [{ name: 'Nguyễn Lệ' }]],
    [
      'a person',
      { '@type': 'Person', name: 'Nguyễn Lệ', url: '/le' },
      [{ name: 'Nguyễn Lệ', url: 'https://mienbien.example/le' }],
    ],
    ['names', ['Nguyễn Lệ', 'Phan Đức'], [{ name: 'Nguyễn Lệ' }, { name: 'Phan Đức' }]],
    [
      'a person with a portrait',
      { name: 'Nguyễn Lệ', image: '/anh/avatar/le.jpg' },
      [{ name: 'Nguyễn Lệ', picture: { src: 'https://mienbien.example/anh/avatar/le.jpg', alt: '' } }],
    ],
    [
      'persons with a picture that is described',
      [
        { name: 'Nguyễn Lệ', image: { '@type': 'ImageObject', '@id': '#anh', url: '/le.jpg' } },
        { name: 'Phan Đức', image: [{ contentUrl: ['/duc.jpg', '/duc-nho.jpg'] }] },
        { name: 'Hoàng Mai', image: { '@type': 'ImageObject', '@id': '#khong-ai-ta' } },
      ],
      [
        { name: 'Nguyễn Lệ', picture: { src: 'https://mienbien.example/le.jpg', alt: '' } },
        { name: 'Phan Đức', picture: { src: 'https://mienbien.example/duc.jpg', alt: '' } },
        { name: 'Hoàng Mai' },
      ],
    ],
    ['an organisation', { '@type': 'NewsMediaOrganization', name: 'Miền Biển' }, []],
    ['somebody without a name', { '@type': 'Person' }, []],
  ] as const) {
    it(`may have ${form} for an author`, () => {
      expect(read({ author }).authors).to.deep.equal(authors);
    });
  }

  it('shows an article whose every other field is nonsense', () => {
    const fields = [
      '@id',
      'url',
      'description',
      'articleBody',
      'datePublished',
      'dateModified',
      'articleSection',
    ];
    const others = [
      'keywords',
      'image',
      'inLanguage',
      'author',
      'publisher',
      'mainEntityOfPage',
      '@graph',
      'mainEntity',
    ];
    for (const wrong of WRONG) {
      const article = read(Object.fromEntries([...fields, ...others].map((field) => [field, wrong])));
      expect(article.headline).to.equal('Bão');
      expect(article).to.not.have.any.keys('picture', 'language', 'published', 'modified', 'label');
    }
  });

  it('is no feed where a type is nonsense', () => {
    for (const wrong of WRONG)
      expect(() => read({ '@type': wrong, headline: undefined })).to.throw(FeedError);
  });

  it('may be in any of the scripts of a page, and those that are broken spoil nothing', () => {
    const article = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bão' });
    const page = `<html><script>var a = '<b>'</script><script type="application/ld+json">{"a":</script>
      <script type='application/ld+json' nonce=x>${article}</script><script type="application/ld+json"></script>`;
    expect(readFeed(page, { url }).articles.map(({ headline }) => headline)).to.deep.equal(['Bão']);
    expect(() => readFeed(`<html><script>${article}</script>`, { url })).to.throw(FeedError);
  });

  const BAO = '{"@type":"NewsArticle","headline":"Bão, lũ"}';

  for (const [how, script] of [
    ['in CDATA', `<![CDATA[${BAO}]]>`],
    ['in CDATA that is a comment of a script', `\n//<![CDATA[\n${BAO}\n//]]>\n`],
    ['in CDATA between comments', `/*<![CDATA[*/${BAO}/*]]>*/`],
    ['in CDATA, a list', `//<![CDATA[\n[${BAO}]\n//]]>`],
    ['in a comment', `<!--\n${BAO}\n-->`],
    ['in a comment that ends in one of a script', `<!-- ${BAO} //-->`],
    ['in a comment with CDATA in it', `<!--//--><![CDATA[//><!--\n${BAO}\n//--><!]]>`],
    ['with a semicolon behind it', `${BAO};`],
    ['with a comma behind it', `${BAO},`],
    ['with a comma after the last field', BAO.replace('}', ' , }')],
    ['with a semicolon after the last field', BAO.replace('}', ';}')],
    ['with a comma after the last item', `{"@graph":[${BAO},\n]}`],
    ['with a comma before the first item', `[\n, ${BAO}]`],
    ['with two commas', BAO.replace('",', '",\n,')],
    ['with a comma too many in CDATA', `//<![CDATA[\n[${BAO},]\n//]]>`],
    ['with its quotes as entities', BAO.replaceAll('"', '&quot;')],
    ['with its quotes as entities and a comma too many', `[${BAO.replaceAll('"', '&#34;')},]`],
    ['as a list without brackets', `${BAO},\n{"@type":"WebSite","name":"Miền Biển"}`],
    ['as a list without brackets in a comment', `<!-- ${BAO}; {"@type":"WebSite"} -->`],
    ['with an apostrophe escaped by PHP', BAO.replace('}', String.raw`,"description":"Bản \'Tin\'"}`)],
    ['with its type in capitals', BAO.replace('NewsArticle', 'NEWSARTICLE')],
    ['in a list in a list', `[[${BAO}]]`],
    ['with control characters', BAO.replace('"headline"', '\u0001"headline"').replace('Bão', 'B\u0000ão')],
  ]) {
    it(`is read in a page ${how}`, () => {
      const page = `<html><script type="application/ld+json">${script}</script>`;
      const headline = how!.includes('control') ? 'B ão, lũ' : 'Bão, lũ';
      expect(readFeed(page, { url }).articles.map((article) => article.headline)).to.deep.equal([headline]);
    });
  }

  it('keeps commas, brackets and CDATA marks within strings where a comma is mended', () => {
    const headline = 'Bão ,, "số 5" [,] {;} ,} \\';
    const page = `<script type="application/ld+json">[${JSON.stringify({ '@type': 'NewsArticle', headline })},]</script>`;
    expect(readFeed(page, { url }).articles[0]!.headline).to.equal(headline);
  });

  it('is mended in no other JSON', () => {
    expect(() => readFeed(`[${BAO},]`, { url }))
      .to.throw(FeedError)
      .with.property('code', 'parse');
  });

  it('is found however the type of its script is written', () => {
    for (const attributes of [
      'TYPE="APPLICATION/LD+JSON"',
      'type=application/ld+json',
      "id='a' type='application/ld+json; charset=utf-8' class=x",
      'type="application/ld&#x2B;json"',
    ])
      expect(readFeed(`<SCRIPT ${attributes}>${BAO}</SCRIPT >`, { url }).articles, attributes).to.have.length(
        1,
      );
  });

  it('may have the end of a script in a string', () => {
    const page = `<script type="application/ld+json">${BAO.replace('Bão', '<b>x<\\/script> Bão')}</script>`;
    expect(readFeed(page, { url }).articles[0]!.headline).to.equal('<b>x</script> Bão, lũ');
  });

  it('may have line breaks and tabs inside of its strings, as templates write them', () => {
    const page = `<html><script type="application/ld+json">{
      "@type": "NewsArticle",\t"headline": "Bão\nsố\t5"
    }</script>`;
    expect(readFeed(page, { url }).articles.map(({ headline }) => headline)).to.deep.equal(['Bão số 5']);
  });

  it('finds the articles of a list inside a graph, as plugins for search engines write it', () => {
    const { articles } = readFeedData(
      {
        '@graph': [
          { '@type': 'WebSite', name: 'Báo Sông Lam' },
          {
            '@type': 'ItemList',
            itemListElement: [
              { '@type': 'ListItem', item: { '@type': 'NewsArticle', headline: 'Đò đêm trở lại bến Trại' } },
            ],
          },
        ],
      },
      'https://bao-song-lam.example/',
    );
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['Đò đêm trở lại bến Trại']);
  });

  const PAGE = 'https://mienbien.example/bai-1';
  for (const [how, fields] of [
    ['url', { url: PAGE }],
    ['a list of them', { url: ['', PAGE, 'https://mienbien.example/amp'] }],
    ['a thing', { url: { '@id': PAGE } }],
    ['mainEntityOfPage beside an empty url', { url: '', mainEntityOfPage: PAGE }],
    ['mainEntityOfPage beside a url that is none', { url: 'javascript:void(0)', mainEntityOfPage: PAGE }],
    ['the @id of mainEntityOfPage', { url: null, mainEntityOfPage: { '@type': 'WebPage', '@id': PAGE } }],
    ['the url of mainEntityOfPage', { mainEntityOfPage: { '@id': '#trang', url: PAGE } }],
    ['its @id where nothing else is one', { '@id': PAGE, url: '', mainEntityOfPage: true }],
    ['a list of pages', { url: [], mainEntityOfPage: [{ '@id': '' }, { '@type': 'WebPage', '@id': PAGE }] }],
  ] as const) {
    it(`has an address by ${how}`, () => {
      expect(read(fields).url).to.equal(PAGE);
    });
  }

  const PHOTO = 'https://mienbien.example/anh/ke.jpg';
  for (const [how, fields] of [
    ['an address', { image: PHOTO }],
    ['a relative address', { image: '/anh/ke.jpg' }],
    ['a list of addresses', { image: [PHOTO, '/anh/ke-4x3.jpg'] }],
    [
      'a list of which the first is empty',
      { image: ['', null, {}, { '@type': 'ImageObject', url: '' }, PHOTO] },
    ],
    ['a thing', { image: { '@type': 'ImageObject', url: PHOTO } }],
    ['a list of things', { image: [{ url: 'data:image/gif;base64,R0' }, { contentUrl: PHOTO }] }],
    ['a thing with a list of addresses', { image: { url: ['', PHOTO] } }],
    ['a thing with a thing as address', { image: { url: { '@id': PHOTO } } }],
    ['a list by name', { image: { '@list': [PHOTO, '/anh/khac.jpg'] } }],
    ['a list in a list', { image: [[], [PHOTO]] }],
    ['a list that begins with a face', { image: ['https://0.gravatar.com/avatar/1', PHOTO] }],
    ['a list that begins with a film', { image: [{ url: '/a.mp4' }, { url: ['/favicon.ico', PHOTO] }] }],
    ['a thing with an address and a film', { image: { url: PHOTO, contentUrl: '/a.mp4' } }],
    ['a thing with a page and a file', { image: { url: '/anh/ke', contentUrl: PHOTO } }],
    ['an @id that is the address of a picture', { image: { '@id': PHOTO } }],
    ['thumbnailUrl', { image: '', thumbnailUrl: ['', PHOTO] }],
    ['thumbnail', { image: [], thumbnail: { '@type': 'ImageObject', contentUrl: PHOTO } }],
  ] as const) {
    it(`has a picture by ${how}`, () => {
      expect(read(fields).picture).to.deep.equal({ src: PHOTO, alt: '' });
    });
  }

  it('finds the picture that is only referred to, and none where nobody describes it', () => {
    const articles = ['#anh', '#khong-co'].map((id) => ({
      '@type': 'NewsArticle',
      headline: id,
      image: { '@id': id },
    }));
    const page = {
      '@type': 'WebPage',
      primaryImageOfPage: { '@id': '#anh', url: PHOTO, width: { value: 1200 }, height: '800px' },
    };
    const [known, unknown] = readFeedData({ '@graph': [...articles, page] }, url).articles;
    expect(known!.picture).to.deep.equal({ src: PHOTO, alt: '', width: 1200, height: 800 });
    expect(unknown!.picture).to.equal(undefined);
  });

  for (const [form, author, names] of [
    ['a list in a list', [['Nguyễn Lệ'], [{ name: 'Phan Đức' }]], ['Nguyễn Lệ', 'Phan Đức']],
    [
      'a person with several names',
      { '@type': 'Person', name: ['Nguyễn Lệ', 'Phan Đức'] },
      ['Nguyễn Lệ', 'Phan Đức'],
    ],
    [
      'an organisation beside a person',
      [{ '@type': 'Organization', name: 'Miền Biển' }, 'Nguyễn Lệ'],
      ['Nguyễn Lệ'],
    ],
    ['a literal', { '@list': [{ '@value': 'Nguyễn Lệ' }] }, ['Nguyễn Lệ']],
    ['a person whose name is empty', [{ name: '' }, { name: 'Nguyễn Lệ' }], ['Nguyễn Lệ']],
  ] as const) {
    it(`may have ${form} for an author`, () => {
      expect(read({ author }).authors.map(({ name }) => name)).to.deep.equal(names);
    });
  }

  it('has literals with a language, and lists where one value is meant', () => {
    const article = read({
      headline: [
        { '@language': 'vi', '@value': 'Kè biển' },
        { '@language': 'en', '@value': 'The dyke' },
      ],
      description: { '@value': 'Sạt lở' },
      articleBody: ['Đoạn một.', 'Đoạn hai.'],
      datePublished: ['2026-11-23T10:00:00+07:00'],
      dateModified: { '@type': 'xsd:dateTime', '@value': '2026-11-23T11:00:00+07:00' },
      articleSection: ['Thời sự', 'Xã hội'],
      publisher: 'Miền Biển',
      inLanguage: { '@type': 'Language', name: 'Vietnamese', alternateName: 'vi' },
    });
    expect(article).to.deep.include({
      headline: 'Kè biển',
      standfirst: 'Sạt lở',
      body: ['Đoạn một.', 'Đoạn hai.'].map((text) => ({ type: 'paragraph', children: [text] })),
      section: 'Thời sự',
      attribution: { name: 'Miền Biển' },
      language: 'vi',
    });
    expect(article.published!.toISOString()).to.equal('2026-11-23T03:00:00.000Z');
    expect(article.modified!.toISOString()).to.equal('2026-11-23T04:00:00.000Z');
  });

  for (const keywords of [
    'mưa, lũ',
    ['mưa', 'lũ'],
    ['mưa, lũ'],
    [['mưa'], ['lũ', '']],
    [{ '@type': 'DefinedTerm', name: 'mưa' }, 'lũ'],
    { '@set': ['mưa', { '@value': 'lũ' }] },
  ]) {
    it(`has keywords as in ${JSON.stringify(keywords)}`, () => {
      expect(read({ keywords }).keywords).to.deep.equal(['mưa', 'lũ']);
    });
  }

  it('may have names and types in full, or with a prefix', () => {
    for (const prefix of ['schema:', 'http://schema.org/', 'https://schema.org/']) {
      const article = Object.fromEntries(
        Object.entries({
          headline: [{ '@value': 'Bão' }],
          image: [{ [`${prefix}url`]: PHOTO }],
          articleSection: 'Thời sự',
        }).map(([name, value]) => [prefix + name, value]),
      );
      const [found] = readFeedData([{ '@type': [`${prefix}LiveBlogPosting`], ...article }], url).articles;
      expect(found, prefix).to.deep.include({
        headline: 'Bão',
        section: 'Thời sự',
        label: 'live',
        picture: { src: PHOTO, alt: '' },
      });
    }
  });

  const article = { '@type': 'NewsArticle', headline: 'Bão' };
  for (const [how, data] of [
    ['a graph that is one thing', { '@graph': article }],
    ['a graph in a list in a list', [[{ '@graph': [article] }]]],
    ['lists in a graph', { '@graph': [[article], []] }],
    ['the main thing of a page', { '@type': 'WebPage', mainEntity: [article] }],
    ['a part of a page', { '@type': 'CollectionPage', hasPart: [{ '@type': 'WebPageElement' }, article] }],
    ['a post of a blog', { '@type': 'Blog', blogPost: [article] }],
    ['a list of articles', { '@type': 'ItemList', itemListElement: [article] }],
    [
      'the list of a page',
      { '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: { item: article } } },
    ],
    [
      'a page with a menu',
      [
        { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', name: 'Thời sự', url: '/thoi-su' }] },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [{ '@type': 'ListItem', name: 'Trang chủ', item: '/' }],
        },
        article,
      ],
    ],
  ] as const) {
    it(`is found as ${how}`, () => {
      expect(readFeedData(data, url).articles.map(({ headline }) => headline)).to.deep.equal(['Bão']);
    });
  }

  it('may be a list of names and addresses only', () => {
    const line = { '@type': 'ListItem' };
    const itemListElement = [
      { ...line, position: 1, name: 'Bão', url: PAGE },
      { ...line, position: 2, name: 'Lũ', item: '/lu' },
      { ...line, position: 3, item: { '@id': '/gio', name: 'Gió' } },
      { ...line, position: 4, url: '/khong-ten' },
      { ...line, position: 5, item: { '@type': 'Product', name: 'Áo mưa', url: '/ao-mua' } },
    ];
    const { articles } = readFeedData([{ '@type': 'ItemList', itemListElement }], url);
    expect(articles.map((found) => [found.headline, found.url])).to.deep.equal([
      ['Bão', PAGE],
      ['Lũ', 'https://mienbien.example/lu'],
      ['Gió', 'https://mienbien.example/gio'],
    ]);
    const crumbs = { '@type': 'BreadcrumbList', itemListElement };
    expect(() => readFeedData(crumbs, url)).to.throw(FeedError);
  });
});

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
});

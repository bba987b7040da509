import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Article, Feed } from '../../src/data/article.js';
import { readFeed, readFeedData } from '../../src/data/read-feed.js';
import { harbour, storm } from '../helpers.js';

const BASE = 'https://mienbien.example/tin-moi.json';

/** What stands where something else was expected. */
const wrong: [name: string, value: unknown][] = [
  ['null', null],
  ['nothing', undefined],
  ['zero', 0],
  ['a negative number', -1.5],
  ['a large number', 1e308],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['true', true],
  ['false', false],
  ['an empty list', []],
  ['lists in lists', [[[null]], [[]]]],
  ['an empty object', {}],
  ['nested objects', { name: { name: {} }, text: {}, src: {}, url: {}, children: {} }],
  ['a Date', new Date('2026-11-23T00:00:00Z')],
  ['an invalid Date', new Date(NaN)],
  ['an empty text', ''],
  ['white space', ' \u00a0\u200b\n'],
  ['a huge text', 'Ậ1-/.:, <&'.repeat(20_000)],
  ['half a character', '\ud800'],
  ['an object with __proto__', JSON.parse('{"__proto__":{"name":"x","status":"removed"}}')],
  ['an object that is no text', { toString: 1, valueOf: 1 }],
  ['an object without prototype', Object.create(null)],
  ['a function', () => 'x'],
  ['a bigint', 10n],
];

const fields = [
  ...['id', 'url', 'headline', 'kicker', 'standfirst', 'published', 'modified', 'publishedPrecision'],
  ...['section', 'authors', 'attribution', 'picture', 'keywords', 'body', 'language', 'label'],
  ...['media', 'related', 'correction', 'status'],
];

/** Fields with something inside, and where in it the wrong thing stands. */
const nested: [field: string, around: Record<string, unknown>, keys: string[]][] = [
  ['authors', { name: 'Lệ' }, ['name', 'url', 'picture']],
  ['attribution', { name: 'Báo' }, ['name', 'code', 'url']],
  ['picture', { src: '/a.jpg' }, ['src', 'alt', 'caption', 'credit', 'width', 'height', 'srcset']],
  ['media', { type: 'video' }, ['type', 'durationSeconds']],
  ['media', { type: 'gallery' }, ['type', 'count']],
  ['related', { headline: 'Nghỉ học', url: '/nghi-hoc' }, ['headline', 'url']],
  ['correction', { text: 'Sửa' }, ['text', 'date', 'url']],
];

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isDate = (value: unknown) => value instanceof Date && !Number.isNaN(+value);
const isUrl = (value: unknown) => isText(value) && /^https?:\/\//.test(value as string);
const each = (is: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(is);

type Shape = Record<string, (value: unknown) => boolean>;
const isString = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const fits = (shape: Shape, required: string[]) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  required.every((key) => Object.hasOwn(value, key)) &&
  Object.entries(value).every(([key, found]) => Object.hasOwn(shape, key) && shape[key]!(found));

/** The model as contract: no other field, no other type. */
const model: Shape = {
  id: isText,
  url: isUrl,
  headline: (value) => typeof value === 'string',
  kicker: isText,
  standfirst: isText,
  published: isDate,
  modified: isDate,
  publishedPrecision: (value) => value === 'minute' || value === 'day',
  section: isText,
  authors: each(
    fits({ name: isText, url: isUrl, picture: fits({ src: isUrl, alt: isString }, ['src']) }, ['name']),
  ),
  attribution: fits({ name: isText, code: isText, url: isUrl }, ['name']),
  picture: fits(
    {
      ...{ src: isUrl, alt: (value) => typeof value === 'string', caption: isText, credit: isText },
      ...{ width: Number.isInteger, height: Number.isInteger, srcset: isText },
    },
    ['src', 'alt'],
  ),
  media: fits(
    {
      type: (value) => ['video', 'audio', 'gallery'].includes(value as string),
      durationSeconds: isCount,
      count: isCount,
    },
    ['type'],
  ),
  related: each(fits({ headline: isText, url: isUrl }, ['headline', 'url'])),
  keywords: each(isText),
  body: Array.isArray,
  language: isText,
  label: isText,
  correction: fits({ text: isText, date: isDate, url: isUrl }, ['text']),
  status: (value) => value === 'ok' || value === 'removed',
};
const isArticle = fits(model, [
  'id',
  'headline',
  'publishedPrecision',
  'authors',
  'related',
  'keywords',
  'body',
  'status',
]);

function expectModel({ articles }: Feed, name: string): void {
  for (const article of articles) {
    for (const [key, value] of Object.entries(article)) {
      expect(model[key]?.(value), `${name}: ${key}`).to.equal(true);
    }
    expect(isArticle(article), name).to.equal(true);
  }
}

/** The bent article among good ones; the good ones must be there as if nothing had happened. */
function readBent(field: string, value: unknown, name: string): void {
  const bent: unknown = { ...storm, [field]: value };
  const feed = readFeedData({ articles: [bent, harbour] }, BASE);
  expectModel(feed, name);
  expect(feed.articles.at(-1)).to.deep.equal(readFeedData(harbour, BASE).articles[0]);
  expect(feed.articles.length, name).to.be.at.least(field === 'headline' ? 1 : 2);
}

describe('an article from a careless or hostile feed', () => {
  for (const field of fields) {
    it(`stays in the model whatever ${field} is`, () => {
      for (const [name, value] of wrong) readBent(field, value, `${field} is ${name}`);
    });
  }

  it('stays in the model whatever is inside authors, attribution, picture, media, related, correction and keywords', () => {
    for (const [name, value] of wrong) {
      for (const [field, around, keys] of nested) {
        for (const key of keys) readBent(field, { ...around, [key]: value }, `${key} of ${field}: ${name}`);
      }
      readBent('keywords', ['bão', value], `in keywords: ${name}`);
      readBent('authors', ['Lệ', value], `in authors: ${name}`);
      readBent('related', [{ headline: 'Nghỉ học', url: '/a' }, value], `in related: ${name}`);
    }
  });

  it('does not take its neighbours along, whatever stands in its place', () => {
    for (const [name, value] of wrong) {
      const feed = readFeedData({ title: value, url: value, articles: [value, harbour, value] }, BASE);
      expect(
        feed.articles.map(({ id }) => id),
        name,
      ).to.deep.equal([harbour.id]);
    }
  });

  it('stays in the model when everything is wrong at once', () => {
    const anything = fc.anything({ withDate: true, withNullPrototype: true });
    const article = fc.record(Object.fromEntries(fields.map((name) => [name, anything])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), (articles) =>
        expectModel(readFeedData({ articles }, BASE), 'anything'),
      ),
      { numRuns: 300 },
    );
  });

  it('has no address but http and https, whatever hides another one', () => {
    const hostile = [
      ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \t javascript:alert(1)', 'java\tscript:alert(1)'],
      ...['java\nscript:alert(1)', 'javascript\r\n:alert(1)', '\u0001javascript:alert(1)', 'vbscript:x'],
      ...[
        '\u00a0javascript:alert(1)',
        '\ufeffjavascript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
      ],
      ...[
        'DATA:image/svg+xml,<svg onload=alert(1)>',
        'blob:https://mienbien.example/1',
        'file:///etc/passwd',
      ],
      ...[
        'mailto:a@b.example',
        'tel:113',
        'ftp://a.example/',
        'about:blank',
        'view-source:https://a.example',
      ],
    ];
    for (const url of hostile) {
      const { articles } = readFeedData(
        {
          ...{
            headline: 'Tin',
            url,
            authors: { name: 'Lệ', url, picture: url },
            attribution: { name: 'Báo', url },
          },
          ...{ picture: { src: url, srcset: `${url} 2x` }, correction: { text: 'Sửa', url } },
          related: { headline: 'Nghỉ học', url },
          body: [{ type: 'paragraph', children: [{ type: 'link', url, children: ['đây'] }] }],
        },
        BASE,
      );
      const { body, ...rest } = articles[0]!;
      expect(rest, url).to.deep.equal({
        ...{ id: 'Tin', headline: 'Tin', authors: [{ name: 'Lệ' }], attribution: { name: 'Báo' } },
        ...{ correction: { text: 'Sửa' }, publishedPrecision: 'minute', keywords: [], status: 'ok' },
        related: [],
      });
      expect(JSON.stringify(body), url).to.include('đây').and.not.include('url');
    }
  });

  it('keeps the text of markup in plain fields as text', () => {
    const attack = '<img src=x onerror=alert(1)> "Tít" </script>';
    const [article] = readFeedData({ headline: attack, kicker: attack, keywords: [attack] }, BASE).articles;
    expect(article).to.deep.include({ headline: attack, kicker: attack, keywords: [attack] });
  });
});

describe('prototypes', () => {
  const keys = ['__proto__', 'constructor', 'prototype'];

  it('are not touched by keys of a feed', () => {
    const json = `{
      "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},
      "articles": [{
        "headline": "Tin", "__proto__": {"polluted": 1, "kicker": "x"}, "constructor": {"prototype": {"polluted": 1}},
        "picture": {"src": "/a.jpg", "__proto__": {"polluted": 1}}, "attribution": {"__proto__": {"name": "x"}},
        "keywords": ["__proto__", "constructor", "prototype"], "id": "__proto__", "label": "constructor"
      }]}`;
    const { articles } = readFeed(json, { url: BASE });
    expect(articles).to.have.length(1);
    expect(articles[0]).to.deep.include({ id: '__proto__', keywords: keys });
    for (const name of ['kicker', 'attribution', 'label', 'polluted'])
      expect(articles[0]).not.to.have.property(name);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  /** Runs with these names in a prototype, as a careless page has them. */
  function withPolluted<T>(prototype: object, names: string[], run: () => T): T {
    const target = prototype as Record<string, unknown>;
    try {
      for (const name of names) target[name] = 'ô nhiễm';
      return run();
    } finally {
      for (const name of names) delete target[name];
    }
  }

  const feedText = JSON.stringify({
    articles: [{ headline: 'Một' }, harbour, { headline: 'Hai', authors: [{}] }],
  });
  const read = (): Article[] => readFeed(feedText, { url: BASE }).articles;
  const expected = read();

  it('that a page polluted do not matter', () => {
    const names = [
      ...fields,
      'foo',
      'name',
      'text',
      'src',
      'width',
      'srcset',
      'date',
      'code',
      'type',
      'articles',
    ];
    const found = withPolluted(Object.prototype, names, read);
    expect(found).to.deep.equal(expected);
    expect(withPolluted(Array.prototype, ['foo', 'toJSON', 'last', 'headline'], read)).to.deep.equal(
      expected,
    );
  });

  it('that a page polluted make nothing of an empty object', () => {
    const polluted = () => readFeedData({ articles: [{}] }, BASE);
    expect(withPolluted(Object.prototype, ['headline', 'id', 'status'], polluted)).to.deep.equal({
      articles: [],
    });
    expect(() =>
      withPolluted(Object.prototype, ['headline', 'articles', 'items', 'version'], () =>
        readFeedData({}, BASE),
      ),
    )
      .to.throw()
      .with.property('code', 'not-a-feed');
  });
});

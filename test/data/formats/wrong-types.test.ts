import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/index.js';
import type { Article, Feed } from '../../../src/data/article.js';
import { FeedError } from '../../../src/data/feed-error.js';
import { readFeed } from '../../../src/data/read-feed.js';
import type { HotEvents } from '../../../src/index.js';
import { CHANNEL, encode, FORMAT_NAMES, FORMATS, toStory, type FormatName } from '../../fixtures/formats.js';
import { texts } from '../../helpers.js';
import { record } from '../../loaded.js';
import { recordUncaught } from '../../uncaught.js';

const url = 'https://mienbien.example/nguon/tin.json';

/** What stands where something else should, the first being nothing at all. */
const WRONG: unknown[] = [
  ...[undefined, null, true, 0, -7.5, 1e21, '', 'hôm kia', [], [null, [{}]], {}],
  { toString: 1, name: { length: 2 } },
];

/** Where the first of two articles stands in a document, and its title in that. */
const PLACES = {
  native: ['articles.0', 'headline'],
  'json-feed': ['items.0', 'title'],
  wordpress: ['0', 'title.rendered'],
  'json-ld': ['itemListElement.0', 'item.headline'],
} as const;

/** A document with one wrong value in its first article. */
interface Bent {
  text: string;
  /** Where, and what. */
  name: string;
  /** Whether the title is part of what was replaced. */
  isTitle: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The paths of all values in a value, those of objects and lists, too. */
const pathsIn = (value: unknown): string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => [
        key,
        ...pathsIn(inner).map((path) => `${key}.${path}`),
      ])
    : [];

/** The document with another value at a path; `undefined` takes the name away, too. */
function replaceAt(text: string, path: string, value: unknown): string {
  const json = JSON.parse(text) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, json);
  parent[last] = value;
  return JSON.stringify(json);
}

function bendJson(format: keyof typeof PLACES, text: string): Bent[] {
  const [place, title] = PLACES[format];
  const titlePath = `${place}.${title}`;
  // JSON-LD says by its type what an article is: without it there is no title, either.
  const type = format === 'json-ld' ? `${place}.item.@type` : '';
  return pathsIn(JSON.parse(text))
    .filter((path) => path.startsWith(place))
    .flatMap((path) =>
      WRONG.map((value) => ({
        text: replaceAt(text, path, value),
        name: `${path} is ${JSON.stringify(value)}`,
        isTitle: `${titlePath}.`.startsWith(`${path}.`) || path === type,
      })),
    );
}

/** A value as XML has it: text, elements in each other, or nothing. */
function toXml(value: unknown): string {
  if (typeof value === 'string') return encode(value);
  if (!isObject(value)) return value == null ? '' : JSON.stringify(value);
  const inner = Array.isArray(value) ? value.map((item) => ['li', item] as const) : Object.entries(value);
  return `<b>${inner.map(([name, item]) => `<${name}>${toXml(item)}</${name}>`).join('')}</b>`;
}

/** An element that holds text alone, or an attribute. */
const SITES = /<([\w:]+)((?: [^<>]*)?)>([^<>]*)<\/\1>| ([\w:]+)="([^"]*)"/g;

function bendXml(text: string): Bent[] {
  const [start, end] = [text.search(/<(?:item|entry)>/), text.search(/<\/(?:item|entry)>/)];
  return [...text.matchAll(SITES)]
    .filter(({ index }) => index > start && index < end)
    .flatMap(({ 0: site, 1: element, 2: attributes, 3: content, 4: attribute, index }) =>
      WRONG.map((value) => {
        const written = element
          ? `<${element}${attributes}>${toXml(value)}</${element}>`
          : ` ${attribute}="${isObject(value) ? encode(JSON.stringify(value)) : toXml(value)}"`;
        return {
          text: text.slice(0, index) + (value === undefined ? '' : written) + text.slice(index + site.length),
          name: `${site} is ${JSON.stringify(value)}`,
          isTitle: content === toStory(1).headline,
        };
      }),
    );
}

const whole = (format: FormatName) => FORMATS[format]([toStory(1), toStory(2)], CHANNEL);

const bent = Object.fromEntries(
  FORMAT_NAMES.map((format) => [
    format,
    format === 'rss' || format === 'atom' ? bendXml(whole(format)) : bendJson(format, whole(format)),
  ]),
) as Record<FormatName, Bent[]>;

const toHeadlines = ({ articles }: Feed) => articles.map(({ headline }) => headline);

/** The model as its types have it. */
function expectSound({ headline, published, modified, keywords, authors, body, ...article }: Article): void {
  expect(headline).to.be.a('string').that.is.not.empty;
  for (const date of [published, modified, article.correction?.date])
    expect(date === undefined || Number.isFinite(+date)).to.equal(true);
  for (const text of [article.kicker, article.standfirst, article.section, article.language])
    expect(text === undefined || (typeof text === 'string' && text !== '')).to.equal(true);
  expect(authors.every(({ name }) => typeof name === 'string' && name !== '')).to.equal(true);
  expect(keywords.every((keyword) => typeof keyword === 'string' && keyword !== '')).to.equal(true);
  expect(body.every(isObject)).to.equal(true);
}

describe('a value of a wrong type', () => {
  it('is one of twelve, in every place that a format has', () => {
    expect(WRONG).to.have.length(12);
    for (const format of FORMAT_NAMES) expect(bent[format].length, format).to.be.above(12 * 15);
  });

  for (const format of FORMAT_NAMES) {
    it(`costs neither its article nor the one beside it, in ${format}`, () => {
      const [first, second] = readFeed(whole(format), { url }).articles;
      const neighbour = JSON.stringify(second);
      for (const { text, name, isTitle } of bent[format]) {
        const read = readFeed(text, { url });
        expect(JSON.stringify(read.articles.pop()), name).to.equal(neighbour);
        if (!isTitle) expect(toHeadlines(read), name).to.deep.equal([first!.headline]);
        // A title of digits is a title.
        else expect(toHeadlines(read).length, name).to.be.at.most(1);
        read.articles.forEach(expectSound);
      }
    });
  }

  for (const format of FORMAT_NAMES) {
    it(`is drawn around, in ${format}`, async () => {
      // Many wrong values are read as the same thing: nothing.
      const feeds = new Map(
        bent[format].map(({ text, name }) => {
          const feed = readFeed(text, { url });
          return [JSON.stringify(feed), { feed, name }];
        }),
      );
      const list = await fixture<HotEvents>(
        html`<hot-events
          fields="picture label section kicker standfirst byline attribution time keywords"
        ></hot-events>`,
      );
      const uncaught = recordUncaught();
      const told = record(list);
      for (const { feed, name } of feeds.values()) {
        list.feed = feed;
        await list.updateComplete;
        expect(texts(list, 'headline'), name).to.deep.equal(toHeadlines(feed));
      }
      expect(await uncaught.stop()).to.deep.equal([]);
      expect(told).not.to.include('news-error');
    });
  }

  it('in what the list says of itself costs no article', () => {
    for (const format of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
      const [place] = PLACES[format];
      const articles = place.split('.')[0]!;
      const paths = pathsIn(JSON.parse(whole(format))).filter((path) => !path.startsWith(articles));
      for (const path of paths.filter((path) => format !== 'wordpress' && path !== 'version')) {
        for (const value of WRONG) {
          const read = readFeed(replaceAt(whole(format), path, value), { url });
          expect(toHeadlines(read), `${format}: ${path}`).to.deep.equal(['Tin số 1', 'Tin số 2']);
        }
      }
    }
  });

  it('in place of all articles, or of the name of the format, is no feed or an empty one', () => {
    for (const [format, path] of [
      ['native', 'articles'],
      ['json-feed', 'items'],
      ['json-feed', 'version'],
      ['json-ld', 'itemListElement'],
    ] as const) {
      for (const value of WRONG) {
        try {
          const { articles } = readFeed(replaceAt(whole(format), path, value), { url });
          expect(articles, `${path} is ${JSON.stringify(value)}`).to.deep.equal([]);
        } catch (error) {
          expect(error).to.be.instanceOf(FeedError).and.include({ code: 'not-a-feed', url });
        }
      }
    }
  });
});

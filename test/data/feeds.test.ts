import { expect } from '@open-wc/testing';
import type { Article, Block, Feed, Inline } from '../../src/data/article.js';
import { FeedError } from '../../src/data/feed-error.js';
import { readFeed, recognizeFeed, type ReadFeedOptions } from '../../src/data/read-feed.js';

/** What is expected of a sample: README.md beside them says how to read it. */
interface Expected {
  format: string;
  options: ReadFeedOptions;
  error?: string;
  title?: string;
  url?: string;
  articles: Record<string, unknown>[];
}

/** The server hands them out byte by byte, whatever they look like. */
const FOLDER = new URL('/raw-feeds/', location.href);
const samples = [
  ...(await (await fetch(new URL('README.md', FOLDER))).text()).matchAll(
    /`([\w.-]+\.(?:xml|rss|rdf|atom|json|html))`(?=[^|]*\|)/g,
  ),
]
  .map(([, name]) => name!)
  .filter((name, index, all) => name !== 'name.expected.json' && all.indexOf(name) === index);

async function readSample(name: string): Promise<{ bytes: Uint8Array; expected: Expected }> {
  const [sample, expected] = await Promise.all([
    fetch(new URL(name, FOLDER)),
    fetch(new URL(name.replace(/\.\w+$/, '.expected.json'), FOLDER)),
  ]);
  return {
    bytes: new Uint8Array(await sample.arrayBuffer()),
    expected: (await expected.json()) as Expected,
  };
}

const textOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) =>
      typeof inline === 'string' ? inline : inline.type === 'break' ? ' ' : textOf(inline.children),
    )
    .join('');

const paragraphsOf = (body: Block[]) =>
  body.flatMap((block) =>
    block.type === 'paragraph' ? textOf(block.children).replace(/\s+/g, ' ').trim() : [],
  );

const linksOf = (inlines: Inline[]): string[] =>
  inlines.flatMap((inline) => {
    if (typeof inline === 'string' || inline.type === 'break') return [];
    return [...(inline.type === 'link' ? [inline.url] : []), ...linksOf(inline.children)];
  });

/** The article in the terms of the expectations. */
function toActual(article: Article): Record<string, unknown> {
  const { body } = article;
  return {
    ...(JSON.parse(JSON.stringify(article)) as object),
    bodyText: paragraphsOf(body),
    bodyPictures: body.flatMap((block) => (block.type === 'figure' ? [{ ...block.picture }] : [])),
    bodyLinks: body.flatMap((block) => (block.type === 'paragraph' ? linksOf(block.children) : [])),
  };
}

/** Objects by the keys that are named, lists whole, null as absent. */
function expectMatch(actual: unknown, expected: unknown, path: string): void {
  if (expected === null) expect(actual ?? null, path).to.equal(null);
  else if (Array.isArray(expected)) {
    expect(actual, path).to.be.an('array').with.length(expected.length);
    expected.forEach((entry, index) => expectMatch((actual as unknown[])[index], entry, `${path}[${index}]`));
  } else if (typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected))
      expectMatch((actual as Record<string, unknown> | undefined)?.[key], value, `${path}.${key}`);
  } else expect(actual, path).to.equal(expected);
}

function expectArticle(
  article: Article,
  { bodyTextIncludes, ...rest }: Record<string, unknown>,
  path: string,
): void {
  const actual = toActual(article);
  expectMatch(actual, rest, path);
  if (bodyTextIncludes) expect(actual.bodyText, path).to.include.members(bodyTextIncludes as string[]);
}

describe('a feed as publishers write it', () => {
  it('has a sample for each row of the table', () => {
    expect(samples.length).to.be.at.least(40);
  });

  for (const name of samples) {
    it(`is read as expected: ${name}`, async () => {
      const { bytes, expected } = await readSample(name);
      if (expected.error) {
        expect(() => readFeed(bytes, expected.options))
          .to.throw(FeedError)
          .with.property('code', expected.error);
        return;
      }
      const { feed, format } = recognizeFeed(bytes, expected.options);
      expect(format).to.equal(expected.format);
      if (expected.title) expect(feed.title).to.equal(expected.title);
      if (expected.url) expect(feed.url).to.equal(expected.url);
      expect(feed.articles.map(({ headline }) => headline)).to.have.length(expected.articles.length);
      feed.articles.forEach((article, index) =>
        expectArticle(article, expected.articles[index]!, `articles[${index}]`),
      );
    });

    it(`never fails, however much of it arrives: ${name}`, async () => {
      const { bytes, expected } = await readSample(name);
      for (let part = 1; part < 40; part++) {
        const cut = bytes.slice(0, Math.ceil((bytes.length * part) / 40));
        let feed: Feed | undefined;
        try {
          feed = readFeed(cut, expected.options);
        } catch (error) {
          expect(error).to.be.instanceOf(FeedError);
        }
        for (const { headline } of feed?.articles ?? []) expect(headline).to.be.a('string');
      }
    });
  }
});

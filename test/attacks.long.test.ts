import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import '../src/index.js';
import type { Article, Feed } from '../src/data/article.js';
import type { ArticleInput } from '../src/data/input.js';
import { FeedError } from '../src/data/feed-error.js';
import { toBlocks } from '../src/data/markup/html-blocks.js';
import { readFeed } from '../src/data/read-feed.js';
import { safeUrl } from '../src/data/text/urls.js';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../src/index.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { isInVocabulary, textsOf, urlsOf } from './data/markup/vocabulary.js';
import { strangersIn } from './elements/inert.js';
import { ATTACKS, type Attack } from './fixtures/attacks.js';
import { CHANNEL, cdata, encode, FORMATS, raw, toPage, toStory, type Story } from './fixtures/formats.js';
import { toHostileStory } from './fixtures/hostile-stories.js';
import { texts } from './helpers.js';

const url = 'https://mienbien.example/nguon/tin.json';

const families = [...new Set(ATTACKS.map(({ family }) => family))].map((family) =>
  ATTACKS.filter((attack) => attack.family === family),
);

/** A slow machine takes its time. */
const PATIENCE_MS = 120_000;

/** The numbers of the attacks that ran. */
const executed = new Set<number>();
const pwned = (number = -1) => void executed.add(number);

/** As long as anything that an attack waits for could take: pictures that fail, animations, frames. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));

const FIELDS = 'picture label section kicker standfirst byline attribution time keywords';

interface Elements {
  list: HotEvents;
  card: NewsCard;
  article: NewsArticle;
  tags: KeywordTags;
}

/** All four elements, with everything in them that they can show. Hidden, so that what is lazy fetches nothing. */
async function createElements(): Promise<Elements> {
  const box = await fixture(
    html`<div hidden>
      <hot-events limit="1000" fields=${FIELDS} keyword-href="/tu-khoa/{slug}?q={keyword}"></hot-events>
      <news-card fields=${FIELDS}></news-card>
      <news-article keyword-href="/tu-khoa/{keyword}"></news-article>
      <keyword-tags href="/tu-khoa/{keyword}"></keyword-tags>
    </div>`,
  );
  const [list, card, article, tags] = box.children;
  return { list, card, article, tags } as Elements;
}

/** Draws a feed with all four, some of its articles one by one, and tells what is drawn that should not be. */
async function draw(
  { list, card, article, tags }: Elements,
  feed: Feed,
  articles: Article[],
  cards = articles.slice(0, 1),
): Promise<string[]> {
  const strangers: string[] = [];
  const drawn = async (element: NewsElement) => {
    await element.updateComplete;
    strangers.push(...strangersIn(element));
  };
  list.feed = feed;
  tags.keywords = feed.articles.flatMap(({ keywords }) => keywords);
  await drawn(list);
  await drawn(tags);
  for (const each of cards) {
    card.article = each;
    await drawn(card);
  }
  for (const each of articles) {
    article.article = each;
    await drawn(article);
  }
  return strangers;
}

/** What can be read of a text; what is no feed has no articles. */
function read(text: string): Feed {
  try {
    return readFeed(text, { url });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { articles: [] };
  }
}

type Document = (stories: Story[], channel: { title: string; url: string }) => string;

const inXml = (name: 'rss' | 'atom', write: (text: string) => string): Document => {
  return (stories, channel) => FORMATS[name](stories, channel, write);
};

/** Documents that the attacks are part of, as publishers write them who put strings together. */
const TORN: Record<string, Document> = {
  'RSS in CDATA': inXml('rss', cdata),
  'Atom in CDATA': inXml('atom', cdata),
  'RSS that encodes nothing': inXml('rss', raw),
  'Atom that encodes nothing': inXml('atom', raw),
  'RSS that encodes twice': inXml('rss', (text) => encode(encode(text))),
  'RSS whose CDATA can be ended': inXml('rss', (text) => `<![CDATA[${text}]]>`),
  'Atom whose CDATA can be ended': inXml('atom', (text) => `<![CDATA[${text}]]>`),
  'JSON-LD in a page that makes nothing safe': toPage,
};

const toDocument = (write: Document, attacks: Attack[]) =>
  write(attacks.map(toHostileStory), { title: attacks[0]!.text, url: attacks[0]!.text });

/** Articles of one address are one article, so those whose addresses begin alike stand in different feeds. */
function toBatches(attacks: Attack[]): Attack[][] {
  const batches: Attack[][] = [];
  const counts = new Map<string, number>();
  for (const attack of attacks) {
    const [start] = (safeUrl(attack.text, url) ?? attack.text).split('#') as [string];
    const count = counts.get(start) ?? 0;
    counts.set(start, count + 1);
    (batches[count] ??= []).push(attack);
  }
  return batches;
}

/** The lead of a running story with an attack in all that such a story has besides. */
const toHostileLead = ({ number, text }: Attack): ArticleInput =>
  ({
    id: `${number} ${text}`,
    url: `/bai/${number}.html`,
    headline: `Tin ${number}: ${text}`,
    kicker: text,
    section: 'Góc nhìn',
    published: `2026-11-23T${number % 10}0:00:00+07:00`,
    authors: [{ name: text, picture: text }],
    media: { type: ['video', 'audio', 'gallery', text][number % 4], durationSeconds: text, count: text },
    related: [
      { headline: text, url: text },
      { headline: `Liên quan: ${text}`, url: `/lien-quan/${number}.html` },
    ],
  }) as never;

/** What must not be in an article: its own addresses and those of its body, and blocks that nobody knows. */
function expectInert({ body, picture, authors, attribution, correction, url: address }: Article): void {
  expect(body.every(isInVocabulary)).to.equal(true);
  const addresses = [
    address,
    picture?.src,
    attribution?.url,
    correction?.url,
    ...authors.map(({ url }) => url),
  ];
  for (const found of [...addresses, ...urlsOf(body)]) expect(found ?? 'http://').to.match(/^https?:\/\//);
}

describe('attacks', () => {
  beforeEach(() => {
    executed.clear();
    Object.assign(globalThis, { pwned });
  });

  after(() => void Reflect.deleteProperty(globalThis, 'pwned'));

  it('are more than 300, and no two alike', () => {
    const texts = ATTACKS.map(({ text, number }) => text.replaceAll(`pwned(${number})`, 'pwned()'));
    expect(new Set(texts).size).to.equal(ATTACKS.length);
    expect(ATTACKS.length).to.be.above(300);
  });

  for (const [name, write] of Object.entries(FORMATS)) {
    it(`in every field of ${name} do not run in any element, and nothing but our own markup is drawn`, async () => {
      const elements = await createElements();
      for (const attacks of families.flatMap(toBatches)) {
        const feed = read(toDocument(write, attacks));
        expect(feed.articles.map(({ id }) => parseInt(id))).to.deep.equal(
          attacks.map(({ number }) => number),
        );
        // A card is drawn as those of a list are: once one by one will do.
        const cards = name === 'native' ? feed.articles : undefined;
        expect(await draw(elements, feed, feed.articles, cards), attacks[0]!.family).to.deep.equal([]);
        expect(texts(elements.list, 'headline')).to.have.length(attacks.length);
        feed.articles.forEach(expectInert);
      }
      await aWhile();
      expect([...executed]).to.deep.equal([]);
    }).timeout(PATIENCE_MS);
  }

  for (const [name, write] of Object.entries(TORN)) {
    it(`do not run out of ${name}`, async () => {
      const elements = await createElements();
      for (const attacks of families) {
        const feed = read(toDocument(write, attacks));
        expect(await draw(elements, feed, feed.articles.slice(0, 3)), attacks[0]!.family).to.deep.equal([]);
        feed.articles.forEach(expectInert);
      }
      await aWhile();
      expect([...executed]).to.deep.equal([]);
      expect(texts(elements.list, 'headline').length, 'the last of them were read').to.be.above(0);
    }).timeout(PATIENCE_MS);
  }

  it('beside a lead, in a rail, on a shelf, in marks, portraits and what is shared do not run either', async () => {
    const { list, card, article } = await createElements();
    article.share = article.textSize = true;
    for (const attacks of families) {
      const articles = attacks.map(toHostileLead);
      for (const lead of articles) {
        list.layout = 'event';
        list.articles = [lead, ...articles.slice(0, 5)];
        article.article = card.article = lead;
        for (const element of [list, article, card]) {
          await element.updateComplete;
          expect(strangersIn(element), attacks[0]!.family).to.deep.equal([]);
        }
        const links = [...list.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=related] a')];
        expect(links.length).to.be.above(0);
        links.forEach(({ href }) => expect(href).to.match(/^https?:/));
      }
      list.layout = 'shelf';
      list.articles = articles;
      await list.updateComplete;
      expect(strangersIn(list), attacks[0]!.family).to.deep.equal([]);
    }
    await aWhile();
    expect([...executed]).to.deep.equal([]);
  }).timeout(PATIENCE_MS);

  it('made of pieces of attacks do not run either', async () => {
    const elements = await createElements();
    const attack = fc.constantFrom(...ATTACKS).map(({ text }) => text);
    const cut = fc
      .tuple(attack, fc.nat({ max: 80 }), fc.nat({ max: 80 }))
      .map(([text, from, length]) => text.slice(from, from + length));
    const wrapped = fc
      .tuple(
        fc.constantFrom('p', 'b', 'a href=/x', 'li', 'table', 'td', 'svg', 'noscript', 'pre', 'h2', 'figure'),
        attack,
      )
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`);
    const piece = fc.oneof(
      cut,
      attack,
      wrapped,
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '=',
        '/',
        '&',
        ';',
        '\0',
        '<!--',
        '-->',
        ']]>',
        '<![CDATA[',
        '</p>',
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...Object.values(FORMATS), ...Object.values(TORN)),
        async (pieces, write) => {
          const feed = read(toDocument(write, [{ family: 'scripts', number: -2, text: pieces.join('') }]));
          expect(await draw(elements, feed, feed.articles)).to.deep.equal([]);
          feed.articles.forEach(expectInert);
        },
      ),
      { numRuns: 300, seed: 20_261_123 },
    );
    await aWhile();
    expect([...executed]).to.deep.equal([]);
  }).timeout(PATIENCE_MS);

  it('stay readable as text where a field is text', () => {
    // Entities are decoded, and what cannot be seen is taken out: all else is as it was written.
    const plain = ATTACKS.filter(({ text }) => /^[\t\n\r -~]+$/.test(text) && !text.includes('&'));
    expect(plain.length).to.be.above(300);
    // Editors write these tags into titles of JSON Feed, where they are no part of the text.
    const withoutInline = (text: string) =>
      text.replace(/<\/?(?:b|i|em|strong|sub|sup|br)(?:[\s/][^<>]*)?>|\s/gi, '');
    for (const name of ['native', 'json-feed', 'json-ld'] as const) {
      const toSeen = name === 'json-feed' ? withoutInline : (text: string) => text;
      for (const attack of plain) {
        const [article] = read(toDocument(FORMATS[name], [attack])).articles;
        const seen = `Tin ${attack.number}: ${attack.text}`.replace(/\s+/g, ' ').trim();
        expect(toSeen(article!.headline)).to.equal(toSeen(seen));
      }
    }
  });

  it('do not take the text around them along, where DOMPurify keeps it', () => {
    const LOST = 'script style template noscript object svg math textarea title iframe'.split(' ');
    // Nobody writes these: a document type that never ends, an empty script among shapes.
    const NEVER = /^<!doctype html \[|^<svg><script\//;
    const bare = (text: string) => text.replace(/\s/g, '');
    let kept = 0;
    for (const { text } of ATTACKS) {
      const source = `<p>Trước</p>${text}<p>Sau cùng</p>`;
      const blocks = toBlocks(source, { url });
      expect(textsOf(blocks)[0], text).to.match(/^Trước/);
      const pure = DOMPurify.sanitize(source, {
        RETURN_DOM: true,
        FORBID_TAGS: LOST,
        FORBID_CONTENTS: LOST,
      });
      if (!bare(pure.textContent ?? '').endsWith('Saucùng') || NEVER.test(text)) continue;
      expect(JSON.stringify(blocks), text).to.include('Sau cùng');
      kept++;
    }
    expect(kept).to.be.above(600);
  });

  it('in keys change nothing that is read, in any format', () => {
    const HOSTILE_KEYS =
      '"__proto__":{"pwned":1,"headline":"x","status":"removed"},"constructor":{"prototype":{"pwned":1}},' +
      '"prototype":{"pwned":1},"then":"x","toString":"x","valueOf":1,"hasOwnProperty":1,"toJSON":"x"';
    const poison = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(poison).join()}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${poison(inner)}`);
      return `{${[HOSTILE_KEYS, ...entries].join()}}`;
    };
    const stories = [1, 2, 3].map(toStory);
    for (const [name, write] of Object.entries(FORMATS)) {
      const text = write(stories, CHANNEL);
      const poisoned = text.startsWith('<')
        ? text
            .replace(/<(?=[a-z])[\w:]+/g, '$& __proto__="pwned" constructor="pwned" toString="pwned"')
            .replace(
              /<(?:item|entry)\b[^>]*>/g,
              '$&<__proto__>pwned</__proto__><constructor>pwned</constructor>',
            )
        : poison(JSON.parse(text));
      expect(poisoned.length, name).to.be.above(text.length);
      const feed = read(text);
      expect(feed.articles, name).to.have.length(3);
      expect(read(poisoned), name).to.deep.equal(feed);
    }
    expect(({} as { pwned?: unknown }).pwned).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('leave one script of data for search engines, whoever saves the page and reads it again', async () => {
    const { list, article } = await createElements();
    list.jsonLd = article.jsonLd = true;
    for (const attacks of families) {
      list.feed = read(toDocument(FORMATS.native, attacks));
      [article.article] = list.feed.articles as unknown as [never];
      await Promise.all([list.updateComplete, article.updateComplete]);
      const scripts = [...document.head.querySelectorAll('script[type="application/ld+json"]')];
      expect(scripts).to.have.length(2);
      for (const script of scripts) {
        const again = document.implementation.createHTMLDocument();
        again.body.innerHTML = script.outerHTML;
        expect(again.body.childNodes).to.have.length(1);
        expect(JSON.parse(again.body.textContent)).to.deep.equal(JSON.parse(script.textContent));
      }
    }
    await aWhile();
    expect([...executed]).to.deep.equal([]);
  }).timeout(PATIENCE_MS);
});

describe('the same attacks', () => {
  after(() => void Reflect.deleteProperty(globalThis, 'pwned'));

  it('run where markup is trusted', async () => {
    executed.clear();
    for (const attacks of families) {
      // They may destroy what is around them.
      const frame = document.createElement('iframe');
      frame.srcdoc = '<!doctype html><base href="https://mienbien.example/">';
      document.body.append(frame);
      await oneEvent(frame, 'load');
      Object.assign(frame.contentWindow!, { pwned });
      // Names such as this one are taken away.
      const { body } = frame.contentDocument!;
      const boxes = attacks.map(() => body.appendChild(body.ownerDocument.createElement('div')));
      attacks.forEach(({ text }, index) => (boxes[index]!.innerHTML = text));
      await aWhile();
      frame.remove();
    }
    expect(executed.size).to.be.above(100);
  }).timeout(PATIENCE_MS);

  it('are seen in an element that draws them as markup', () => {
    const { body } = document.implementation.createHTMLDocument();
    const seen = ATTACKS.filter(({ text }) => {
      const host = body.appendChild(body.ownerDocument.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = text;
      return strangersIn(host).length > 0;
    });
    expect(seen.length).to.be.above(400);
  });
});

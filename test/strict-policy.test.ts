// The built script in a page of its own that allows almost nothing, in every engine: it asks for no more than that.
import { aTimeout, expect } from '@open-wc/testing';
import type { HotEvents, NewsArticle } from '../src/index.js';
import { ATTACKS } from './fixtures/attacks.js';
import { CHANNEL, FORMAT_NAMES, FORMATS } from './fixtures/formats.js';
import { toHostileStory } from './fixtures/hostile-stories.js';
import { serve, until } from './helpers.js';

const NONCE = 'q7Vd2mXw';

/** The recipe for strict portals, with the runner's server as the publisher's. */
const POLICY = `default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self';
  script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'self'; img-src http: https:; font-src 'self';
  connect-src 'self'; require-trusted-types-for 'script'; trusted-types bantin bantin-json-ld`.replace(
  /\s+/g,
  ' ',
);

const RECORD = `var violations = [];
  addEventListener('securitypolicyviolation', function (event) {
    violations.push(event.effectiveDirective + ': ' + event.blockedURI);
  });`;

type Page = Window & { violations: string[] };

const frames: HTMLIFrameElement[] = [];

/** Opens a page with these elements, below the script or without it. */
async function open(body: string): Promise<Page> {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang nghiêm ngặt</title>
    <script nonce="${NONCE}">${RECORD}</script><script nonce="${NONCE}" src="/dist/bantin.js"></script></head>
    <body>${body}</body></html>`;
  const { url } = await serve({
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
  const frame = Object.assign(document.createElement('iframe'), { width: '800', height: '600', src: url });
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page;
}

/** What was violated, once it has been told. */
async function violationsOf({ violations }: Page): Promise<string[]> {
  await aTimeout(200);
  return [...violations];
}

describe('under a policy that allows almost nothing', function () {
  this.timeout(120_000);

  const stories = ATTACKS.map(toHostileStory);
  // In one file they would be too large.
  const halves = [0, 1].map((half) => stories.filter((_, at) => at % 2 === half));

  before(async function () {
    // A run of single files does not build.
    if (!(await fetch('/dist/bantin.js')).ok) this.skip();
  });

  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const format of FORMAT_NAMES) {
    it(`every attack that we know of, as ${format}, is shown and violates nothing`, async () => {
      const sources = await Promise.all(
        halves.map((half) => serve({ body: FORMATS[format](half, CHANNEL) })),
      );
      const tags = ['hot-events limit="1000"', 'keyword-tags', 'news-card json-ld', 'news-article json-ld'];
      const page = await open(
        sources
          .flatMap(({ url }) => tags.map((tag) => `<${tag} src="${url}"></${tag.split(' ')[0]}>`))
          .join(''),
      );
      const lists = [...page.document.querySelectorAll<HotEvents>('hot-events')];
      const articles = [...page.document.querySelectorAll<NewsArticle>('news-article')];
      await until(() => [...lists, ...articles].every(({ state }) => state === 'ready'));
      const cards = lists.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('[part=item]')]);
      // Of a few nothing is left: they are no articles.
      expect(cards.length).to.be.greaterThan(0.9 * stories.length);
      // One of each family or so: the others are drawn elsewhere.
      for (const [half, list] of lists.entries()) {
        for (const { id } of list.articles.filter((_, at) => at % 15 === 0)) {
          articles[half]!.articleId = id;
          await articles[half]!.updateComplete;
          expect(articles[half]!.shadowRoot!.querySelectorAll('[part=body]')).to.have.length(1);
        }
      }
      expect(await violationsOf(page)).to.deep.equal([]);
    });
  }

  it('a style and a picture inside its address are violations, and the test hears of them', async () => {
    const page = await open(
      '<p style="color: red">Chữ đỏ</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
    );
    const violations = (await violationsOf(page)).join('\n');
    expect(violations).to.match(/^style-src/m);
    expect(violations).to.match(/^img-src/m);
  });
});

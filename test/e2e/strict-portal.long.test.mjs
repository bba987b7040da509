// The strictest portal that we promise to work on: its headers word for word, feeds and script on other hosts.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, watchForProblems } from './browser.mjs';
import { everything, everythingShown, otherFeed, SHOWCASE } from './everything.mjs';
import { ATTACKS as ALL_ATTACKS, CHANNEL, FORMATS as WRITERS, toHostileStory } from './fixtures.mjs';
import { readRoot, toPage } from './site.mjs';

const NONCE = 'q7Vd2mXw';
const PORTAL = 'https://portal.example';
const SCRIPT_URL = 'https://cdn.example/bantin/1.4.2/bantin.js';
const FEEDS = 'https://feeds.publisher.example';

/** As administrators are told to write it. */
const POLICY = `default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self';
  script-src 'nonce-${NONCE}' 'strict-dynamic';
  style-src 'self';
  img-src https:;
  font-src 'self';
  connect-src ${FEEDS};
  require-trusted-types-for 'script';
  trusted-types bantin bantin-json-ld;
  report-to csp`;

const HEADERS = {
  'content-security-policy': POLICY.replace(/\n\s*/g, ' '),
  'integrity-policy': 'blocked-destinations=(script)',
  'reporting-endpoints': `csp="${PORTAL}/bao-cao"`,
};

/** One file for each format that we read. */
const FORMATS = [
  'bantin.json',
  'json-feed.json',
  'tin.rss',
  'tin.rdf',
  'tin.atom',
  'wordpress.json',
  'json-ld.json',
  'trang-json-ld.html',
];

/** A few of each kind; hundreds more are read elsewhere. */
const ATTACKS = `<script>alert(1)</script><img src=x onerror="alert(1)"><svg onload=alert(1)><style>*{display:none}</style>
  <a href="javascript:alert(1)">bấm</a><iframe srcdoc="<script>alert(1)</script>"></iframe><p style="position:fixed">chữ</p>
  <form action="https://la.example"><button formaction="javascript:alert(1)">gửi</button></form><base href="https://la.example/">
  <math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math><object data="x"></object>
  <meta http-equiv="refresh" content="0;url=https://la.example"><link rel="stylesheet" href="https://la.example/x.css"><embed src="x">`;

const hostile = {
  articles: [
    {
      id: 'la',
      url: 'javascript:alert(1)',
      headline: `Tin lạ ${ATTACKS}`,
      standfirst: ATTACKS,
      authors: [ATTACKS],
      keywords: [ATTACKS, 'mưa lũ'],
      attribution: { name: ATTACKS, url: 'data:text/html,<script>alert(1)</script>' },
      picture: 'data:image/svg+xml,<svg onload=alert(1)>',
      body: `<p>Bài lạ</p>${ATTACKS}`,
    },
  ],
};

const FALLBACK = '<a href="https://publisher.example/a/123">Đê biển mới</a>';

const toScript = (attributes) =>
  `<link rel="stylesheet" href="/bantin.css"><script nonce="${NONCE}" src="${SCRIPT_URL}" ${attributes} async></script>`;

/** The same tag, which reads its feeds from the publisher. */
const toPublisher = (tag, attributes = '') =>
  tag.replace(/src="([^"]*)"/, (_, addresses) => {
    const moved = addresses.split(' ').map((address) => FEEDS + address);
    return `${attributes}src="${moved.join(' ')}"`;
  });

const ALL = [
  ...SHOWCASE.map((tag) => toPublisher(tag, 'json-ld ')),
  ...FORMATS.map((file) => `<news-article src="${FEEDS}/dang/${file}" json-ld>${FALLBACK}</news-article>`),
  ...['hot-events', 'news-card', 'keyword-tags', 'news-article'].map(
    (tag) => `<${tag} src="${FEEDS}/la.json" json-ld></${tag}>`,
  ),
].join('\n');

/** Hears of every violation, in each of the ways in which a browser tells it, from before the first script on. */
const record = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`),
  );
  new globalThis.ReportingObserver(
    (reports) => {
      for (const { type, body } of reports) globalThis.violations.push(`${type}: ${JSON.stringify(body)}`);
    },
    { buffered: true },
  ).observe();
  globalThis.errors = [];
  addEventListener('news-error', ({ error }) => globalThis.errors.push(error.code));
};

let browser;
let answers;
let integrity;

before(async () => {
  const [script, css, picture, ...formats] = await Promise.all(
    [
      'dist/bantin.js',
      'dist/bantin.css',
      'demo/pictures/harbour.webp',
      ...FORMATS.map((file) => `demo/feeds/${file}`),
    ].map(readRoot),
  );
  integrity = `integrity="sha384-${createHash('sha384').update(script).digest('base64')}" crossorigin="anonymous"`;
  const shared = { 'access-control-allow-origin': '*' };
  const json = (data) => ({ body: JSON.stringify(data), contentType: 'application/json', headers: shared });
  answers = {
    [SCRIPT_URL]: { body: script, contentType: 'text/javascript', headers: shared },
    [`${PORTAL}/bantin.css`]: { body: css, contentType: 'text/css' },
    [`${FEEDS}/day-du.json`]: json(everything),
    [`${FEEDS}/dai-huyen.json`]: json(otherFeed),
    [`${FEEDS}/la.json`]: json(hostile),
    ...Object.fromEntries(
      FORMATS.map((file, at) => [`${FEEDS}/dang/${file}`, { body: formats[at], headers: shared }]),
    ),
    picture: { body: picture, contentType: 'image/webp' },
  };
  browser = await launchBrowser();
});

after(() => browser?.close());

/** Opens the portal with these headers; whatever it asks for is answered here, and nowhere else. */
async function withPortal({ body = ALL, attributes = integrity, headers = HEADERS }, use) {
  const context = await browser.newContext();
  const asked = [];
  try {
    await context.addInitScript(record);
    await context.route('**/*', (route) => {
      const url = route.request().url();
      asked.push(url);
      if (url === `${PORTAL}/`)
        return route.fulfill({
          body: toPage({ head: toScript(attributes), body }),
          contentType: 'text/html',
          headers,
        });
      if (answers[url]) return route.fulfill(answers[url]);
      return route.fulfill(route.request().resourceType() === 'image' ? answers.picture : { status: 404 });
    });
    const page = await context.newPage();
    const problems = watchForProblems(page, () => true);
    await page.goto(`${PORTAL}/`);
    await use(page, { problems, asked });
  } finally {
    await context.close();
  }
}

const violationsOf = async (page) => {
  // Reports come a moment later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return page.evaluate(() => globalThis.violations);
};

test('with the headers word for word everything is shown, in all formats, and nothing is violated', () =>
  withPortal({}, async (page, { problems, asked }) => {
    await everythingShown(page);
    // What is drawn again on the way: another language, a filter, another address, a move.
    await page.evaluate(async () => {
      await bantin.setLocale('en');
      const [list] = document.querySelectorAll('hot-events');
      list.keyword = 'nông nghiệp';
      await list.updateComplete;
      list.keyword = '';
      list.layout = 'grid';
      document.body.append(list);
      await list.updateComplete;
      await list.reload();
    });
    assert.deepEqual(await violationsOf(page), []);
    assert.deepEqual(problems, []);
    assert.deepEqual(await page.evaluate(() => globalThis.errors), []);
    assert.ok(
      (await page.locator('script[type="application/ld+json"]').count()) > 5,
      'search engines are told',
    );
    const sheets = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('hot-events').shadowRoot.querySelector('.root'))
          .containerType,
    );
    assert.equal(sheets, 'inline-size', 'styles are there');
    const hosts = [...new Set(asked.map((url) => new URL(url).host))].filter(
      (host) => !/publisher|mienbien|portal|cdn/.test(host),
    );
    assert.deepEqual(hosts, [], 'nobody else is asked');
  }));

describe('every attack that we know of, in every field', () => {
  const stories = ALL_ATTACKS.map(toHostileStory);
  // In one file they would be too large.
  const halves = [0, 1].map((half) => stories.filter((_, at) => at % 2 === half));

  for (const [at, [format, write]] of Object.entries(WRITERS).entries()) {
    test(`of ${format}, in all elements, violates nothing`, () => {
      const sources = halves.map((half, number) => {
        const src = `${FEEDS}/tan-cong/${format}-${number}`;
        answers[src] = { body: write(half, CHANNEL), headers: { 'access-control-allow-origin': '*' } };
        return src;
      });
      const tags = ['hot-events limit="1000"', 'keyword-tags', 'news-card json-ld', 'news-article json-ld'];
      const toElement = (tag, src) => `<${tag} src="${src}"></${tag.split(' ')[0]}>`;
      const body = sources.flatMap((src) => tags.map((tag) => toElement(tag, src))).join('');
      return withPortal({ body }, async (page, { problems }) => {
        await page.waitForFunction(() =>
          [...document.querySelectorAll('hot-events, news-article')].every(({ state }) => state === 'ready'),
        );
        // Each body as a page of its own in two of the formats: all of them in all would take minutes.
        const { cards, articles } = await page.evaluate(async (turn) => {
          const lists = [...document.querySelectorAll('hot-events')];
          const shown = [...document.querySelectorAll('news-article')].map(async (element, half) => {
            let count = 0;
            for (const { id, headline } of lists[half].articles.filter((_, nth) => nth % 3 === turn)) {
              element.articleId = id;
              await element.updateComplete;
              const { textContent } = element.shadowRoot.querySelector('[part=headline]');
              if (textContent.trim() === headline) count++;
            }
            return count;
          });
          const sum = (counts) => counts.reduce((one, other) => one + other);
          return {
            cards: sum(lists.map(({ shadowRoot }) => shadowRoot.querySelectorAll('[part=item]').length)),
            articles: sum(await Promise.all(shown)),
          };
        }, at % 3);
        // Of a few nothing is left: they are no articles.
        assert.ok(cards > 0.9 * stories.length && articles > 0.3 * stories.length, `${cards}, ${articles}`);
        assert.deepEqual(await violationsOf(page), []);
        assert.deepEqual(await page.evaluate(() => globalThis.errors), []);
        // Addresses of hosts that nobody has are asked for pictures, and that is all.
        assert.deepEqual(
          problems.filter((problem) => !problem.startsWith('failed: ')),
          [],
        );
      });
    });
  }
});

test('a picture inside its address is violated, and so the test hears of it, in both ways', () =>
  withPortal({}, async (page) => {
    await everythingShown(page);
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('img'), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
      );
    });
    const violations = (await violationsOf(page)).join('\n');
    assert.match(violations, /^img-src: data/m);
    assert.match(violations, /^csp-violation: /m);
  }));

describe('an Integrity-Policy', () => {
  test('blocks the script without its hash: the links inside the tags are there', () =>
    withPortal({ attributes: 'crossorigin="anonymous"' }, async (page) => {
      await page.getByRole('link', { name: 'Đê biển mới' }).first().waitFor();
      assert.equal(await page.evaluate(() => globalThis.bantin), undefined);
      assert.match((await violationsOf(page)).join('\n'), /integrity-violation/);
    }));
});

const TRUSTED_TYPES = "require-trusted-types-for 'script'";

const toPolicy = (...directives) => ({
  'content-security-policy': [`script-src 'nonce-${NONCE}' 'strict-dynamic'`, ...directives].join('; '),
});

describe('Trusted Types', () => {
  for (const [name, ...directives] of [
    ['that allow no policy at all', TRUSTED_TYPES, "trusted-types 'none'"],
    ['that allow somebody else’s policy', TRUSTED_TYPES, 'trusted-types portal dompurify'],
    ['that are listed without being required', "trusted-types 'none'"],
  ]) {
    test(`${name}: the links stay, the console says once what to add, and the page goes on`, () =>
      withPortal(
        {
          headers: toPolicy(...directives),
          body: SHOWCASE.map((tag) => toPublisher(tag)).join(''),
        },
        async (page, { problems }) => {
          const links = page.getByRole('link', { name: 'Tin mới nhất' });
          await page.waitForLoadState();
          assert.equal(await links.count(), SHOWCASE.filter((tag) => tag.includes('<a ')).length);
          for (const link of await links.all()) assert.ok(await link.isVisible());
          const ours = problems.filter((problem) =>
            problem.includes('Content-Security-Policy: trusted-types bantin'),
          );
          assert.equal(ours.length, 1, problems.join('\n'));
          assert.deepEqual(
            problems.filter((problem) => problem.startsWith('uncaught')),
            [],
          );
          assert.equal(await page.evaluate(() => globalThis.bantin), undefined);
        },
      ));
  }

  test('that refuse the policy of JSON-LD alone: cards are drawn, and the console names that policy', () =>
    withPortal(
      {
        headers: toPolicy(TRUSTED_TYPES, 'trusted-types bantin'),
        body: SHOWCASE.map((tag) => toPublisher(tag, 'json-ld ')).join(''),
      },
      async (page, { problems }) => {
        await everythingShown(page);
        assert.equal(await page.locator('script[type="application/ld+json"]').count(), 0);
        const ours = problems.filter((problem) =>
          problem.includes('Content-Security-Policy: trusted-types bantin-json-ld'),
        );
        assert.equal(ours.length, 1, problems.join('\n'));
      },
    ));

  test('have each policy of ours once, whatever copies of the script there are', () =>
    withPortal(
      {
        headers: toPolicy(TRUSTED_TYPES, 'trusted-types bantin bantin-json-ld'),
        body: `${SHOWCASE.map((tag) => toPublisher(tag, 'json-ld ')).join('')}${toScript('')}`,
      },
      async (page, { problems }) => {
        await everythingShown(page);
        assert.deepEqual(await violationsOf(page), []);
        assert.deepEqual(problems, []);
      },
    ));
});

test('a connect-src that does not list the feed: the links stay, and the error says whose fault it is', () =>
  withPortal(
    {
      headers: {
        ...HEADERS,
        'content-security-policy': HEADERS['content-security-policy'].replace(FEEDS, "'self'"),
      },
      body: SHOWCASE.map((tag) => toPublisher(tag, 'debug ')).join(''),
    },
    async (page) => {
      await page.getByRole('link', { name: 'Tin mới nhất' }).first().waitFor();
      await page.waitForFunction(() => globalThis.errors.length > 0);
      assert.deepEqual([...new Set(await page.evaluate(() => globalThis.errors))], ['csp']);
      assert.match((await violationsOf(page)).join('\n'), /connect-src/);
    },
  ));

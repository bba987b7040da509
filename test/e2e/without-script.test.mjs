// The script does not come, or is not the one that was meant: the links inside the tags are there all the same.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { allShown, ALL_FOUR, readRoot, startSite, toPage } from './site.mjs';

const CSS = '<link rel="stylesheet" href="/bantin.css">';

let site;
let integrity;
let closed;

before(async () => {
  site = await startSite();
  integrity = `sha384-${createHash('sha384')
    .update(await readRoot('dist/bantin.js'))
    .digest('base64')}`;
  // A port that nobody listens to.
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closed = server.address().port;
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

after(() => site?.close());

/** All links inside the tags can be seen and followed, and nothing lies on them. */
async function assertLinks(page) {
  await page.waitForLoadState('load');
  const links = await page.getByRole('link').all();
  assert.equal(links.length, 3);
  for (const link of links) {
    assert.ok(await link.isVisible());
    await link.click({ trial: true });
  }
}

const html = { type: 'text/html' };

/** What comes instead of the script; `says` is what the browser says about it. */
const CASES = {
  'is not what its integrity says': {
    script: () =>
      `<script async crossorigin="anonymous" integrity="sha384-${'A'.repeat(64)}" src="/bantin.js"></script>`,
    says: /digest|integrity/i,
  },
  'was changed on its way': {
    script: () =>
      `<script async crossorigin="anonymous" integrity="${integrity}" src="/sua/bantin.js"></script>`,
    says: /digest|integrity/i,
  },
  'is on another origin that does not allow its use with integrity': {
    script: () =>
      `<script async crossorigin="anonymous" integrity="${integrity}" src="${site.url.replace('localhost', '127.0.0.1')}/bantin.js"></script>`,
    says: /CORS/,
  },
  'is on a server that does not answer': {
    script: () => `<script async src="http://localhost:${closed}/bantin.js"></script>`,
    says: /ERR_CONNECTION_REFUSED/,
  },
  'is the page of a login': {
    script: () => '<script async src="/dang-nhap/bantin.js"></script>',
    says: /^uncaught: /,
  },
  'is half of itself': {
    script: () => '<script async src="/nua/bantin.js"></script>',
    says: /^uncaught: /,
  },
  'answers with an error': { script: () => '<script async src="/loi/bantin.js"></script>', says: /500/ },
  'may not run for its type': {
    script: () => '<script async src="/kieu/bantin.js"></script>',
    says: /MIME type/,
  },
};

for (const [name, { script, says }] of Object.entries(CASES)) {
  test(`where the script ${name}, the links inside the tags are there`, async () => {
    const code = await readRoot('dist/bantin.js');
    await site.withPage(
      toPage({ head: CSS + script(), body: ALL_FOUR }),
      async (page) => {
        await assertLinks(page);
        assert.equal(await page.evaluate(() => globalThis.bantin), undefined);
        assert.equal(await page.evaluate(() => customElements.get('hot-events')), undefined);
      },
      {
        answers: {
          '/sua/bantin.js': { body: `${code};`, type: 'text/javascript' },
          '/dang-nhap/bantin.js': {
            ...html,
            type: 'text/javascript',
            body: toPage({ head: '', body: 'Đăng nhập' }),
          },
          '/nua/bantin.js': { body: code.subarray(0, code.length / 2), type: 'text/javascript' },
          '/loi/bantin.js': { status: 500, body: 'Lỗi', ...html },
          '/kieu/bantin.js': { body: code, ...html, headers: { 'x-content-type-options': 'nosniff' } },
        },
        checkProblems: (problems) => assert.match(problems.join('\n'), says),
      },
    );
  });
}

test('where the integrity is right, and the origin another one that allows it, the script runs', () =>
  site.withPage(
    toPage({
      head: `${CSS}<script async crossorigin="anonymous" integrity="${integrity}" src="${site.url.replace('localhost', '127.0.0.1')}/cdn/bantin.js"></script>`,
      body: ALL_FOUR,
    }),
    allShown,
    {
      answers: {
        '/cdn/bantin.js': {
          ...site.usual('/bantin.js'),
          headers: { 'access-control-allow-origin': '*' },
        },
      },
    },
  ));

test('a page that hides what is not defined has its links back as soon as the script is there', () =>
  site.withPage(
    toPage({
      head: '<style>:not(:defined) { display: none }</style><script async src="/bantin.js"></script>',
      body: ALL_FOUR.replaceAll('/tin.json', '/khong-co.json'),
    }),
    async (page) => {
      await page.getByRole('link', { name: 'Tin mới nhất' }).waitFor();
    },
    { isMeantToFail: (url) => url.endsWith('/khong-co.json') },
  ));

const TAGS = 'hot-events, news-card, keyword-tags, news-article';

/** How high each tag is. */
const heights = (page) =>
  page.locator(TAGS).evaluateAll((tags) => tags.map(({ offsetHeight }) => offsetHeight));

/** As on a page without the style sheet: one line of a link, or nothing. */
async function asHighAsLinks(page) {
  const expected = await page.locator(TAGS).evaluateAll((tags) =>
    tags.map(({ children: [link] }) => {
      const block = document.createElement('div');
      if (link) block.append(link.cloneNode(true));
      document.body.append(block);
      return block.offsetHeight;
    }),
  );
  assert.deepEqual(await heights(page), expected);
}

/** The reserve of every shape: some of it is margin and padding. */
const EVERY_RESERVE = `${ALL_FOUR}
  <hot-events page-size="3" layout="grid"><a href="/tin-moi">Tin mới</a></hot-events>
  <hot-events layout="headlines" limit="4"><a href="/tin-moi">Tin mới</a></hot-events>
  <keyword-tags src="/tin.json" style="--news-reserve: 80px"></keyword-tags>`;

/** So much time is over for the style sheet, and stands still. Returns how many reserves end some time. */
const setTime = (page, ms) =>
  page.evaluate((currentTime) => {
    const animations = document.getAnimations();
    for (const animation of animations) {
      animation.pause();
      Object.assign(animation, { currentTime });
    }
    return animations.length;
  }, ms);

test('where a browser runs no scripts, each tag is as high as its links', () =>
  site.withPage(
    toPage({ head: CSS, body: EVERY_RESERVE }),
    async (page) => {
      await page.waitForLoadState('load');
      await asHighAsLinks(page);
    },
    { javaScriptEnabled: false },
  ));

test('a reserve ends after ten seconds, not gradually, on pages too that take animations away', () =>
  site.withPage(
    toPage({
      head: `${CSS}<style>@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; animation-delay: -1ms !important } }</style>`,
      body: EVERY_RESERVE,
    }),
    async (page) => {
      await page.waitForLoadState('load');
      const before = await heights(page);
      assert.ok(before[0] > 300, `${before}`);
      await setTime(page, 9999);
      assert.deepEqual(await heights(page), before);
      assert.equal(await setTime(page, 10_000), before.length);
      await asHighAsLinks(page);
    },
    { reducedMotion: 'reduce' },
  ));

test('a script that comes after ten seconds draws the elements all the same', () =>
  site.withPage(toPage({ head: CSS, body: ALL_FOUR }), async (page) => {
    await page.waitForLoadState('load');
    await setTime(page, 10_000);
    await asHighAsLinks(page);
    await page.addScriptTag({ url: '/bantin.js' });
    await allShown(page);
    for (const height of await heights(page)) assert.ok(height > 20, `${height}`);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  }));

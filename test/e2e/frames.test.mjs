// In frames that may hardly do a thing: no origin of their own, no storage, no scripts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answers, everything, everythingShown, TAGS } from './everything.mjs';
import { startSite, toPage } from './site.mjs';

/** A feed for everybody, and one that only its own origin may read. */
const CORS = {
  ...answers,
  '/day-du.json': { ...answers['/day-du.json'], headers: { 'access-control-allow-origin': '*' } },
  '/rieng.json': answers['/day-du.json'],
};

const toBody = (src = '/day-du.json') => `
  <hot-events src="${src}" json-ld hash="tk" dedupe><a href="/tin-moi">Tin mới nhất</a></hot-events>
  <news-card src="${src}"><a href="/tin-moi">Tin mới nhất</a></news-card>
  <keyword-tags src="${src}"></keyword-tags>
  <news-article src="${src}" json-ld><a href="/tin-moi">Tin mới nhất</a></news-article>`;

/** Remembers what is thrown, and what the frame may not touch. */
const RECORD = `<script>
  var thrown = [];
  addEventListener('error', function (event) { thrown.push(String(event.message)) });
  addEventListener('unhandledrejection', function (event) { thrown.push(String(event.reason)) });
  var blocked = ['localStorage', 'sessionStorage', 'caches', 'indexedDB'].filter(function (name) {
    try { return name === 'indexedDB' ? !window[name].open('thu') : !window[name] } catch (error) { return true }
  });
</script>`;

const toFrame = (body = toBody()) => toPage({ head: `${RECORD}<script src="/bantin.js"></script>`, body });

/** Every choice among these permissions, besides scripts. */
const PERMISSIONS = ['allow-same-origin', 'allow-forms', 'allow-popups', 'allow-top-navigation'];
const COMBINATIONS = Array.from({ length: 2 ** PERMISSIONS.length }, (_, bits) =>
  ['allow-scripts', ...PERMISSIONS.filter((_name, at) => (bits >> at) & 1)].join(' '),
);

const escape = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** What a frame shows, what was thrown in it, and what it may not use. */
const look = (frame) =>
  frame.evaluate((tags) => {
    const elements = [...document.querySelectorAll(tags)];
    return {
      headlines: elements.map(({ shadowRoot }) =>
        shadowRoot.querySelector('[part=headline], [part=keyword]')?.textContent.trim(),
      ),
      states: elements.map(({ state }) => state),
      thrown: window.thrown,
      blocked: window.blocked,
      origin: window.origin,
    };
  }, TAGS);

const [{ headline, keywords }] = everything.articles;
/** As it is read out, with what is to be seen. */
const spoken = `${headline} (Video, 2 phút 15 giây)`;
const HEADLINES = [spoken, spoken, keywords[0], spoken];
const READY = ['ready', 'ready', 'ready', 'ready'];

describe('a frame with sandbox', () => {
  test(`in each of ${COMBINATIONS.length} combinations that allow scripts: everything is shown, nothing is thrown`, () =>
    site.withPage(
      toPage({
        head: '',
        body: COMBINATIONS.map((sandbox) => `<iframe sandbox="${sandbox}" src="/khung"></iframe>`).join(''),
      }),
      async (page) => {
        await page.waitForLoadState('load');
        const frames = page.frames().slice(1);
        assert.equal(frames.length, COMBINATIONS.length);
        for (const [at, frame] of frames.entries()) {
          const name = COMBINATIONS[at];
          await everythingShown(frame);
          const { headlines, states, thrown, blocked, origin } = await look(frame);
          assert.deepEqual(headlines, HEADLINES, name);
          assert.deepEqual(states, READY, name);
          assert.deepEqual(thrown, [], name);
          const isOpaque = !name.includes('allow-same-origin');
          assert.equal(origin, isOpaque ? 'null' : site.url, name);
          assert.equal(blocked.length > 0, isOpaque, `${name}: ${blocked}`);
        }
      },
      { answers: { ...CORS, '/khung': { body: toFrame(), type: 'text/html' } } },
    ));

  test('that allows no script shows the links inside the tags', () =>
    site.withPage(
      toPage({
        head: '',
        body: '<iframe sandbox src="/khung"></iframe><iframe sandbox="allow-same-origin" src="/khung"></iframe>',
      }),
      async (page) => {
        await page.waitForLoadState('load');
        for (const frame of page.frames().slice(1)) {
          const links = frame.getByRole('link', { name: 'Tin mới nhất' });
          await links.first().waitFor();
          assert.equal(await links.count(), 3);
        }
      },
      { answers: { ...CORS, '/khung': { body: toFrame(), type: 'text/html' } }, checkProblems: () => {} },
    ));

  test('whose feed is not for everybody shows the links inside the tags, and nothing is thrown', () =>
    site.withPage(
      toPage({ head: '', body: '<iframe sandbox="allow-scripts" src="/khung"></iframe>' }),
      async (page) => {
        await page.waitForLoadState('load');
        const frame = page.frames()[1];
        await frame.waitForFunction(() => document.querySelector('news-article').error);
        await frame.getByRole('link', { name: 'Tin mới nhất' }).first().waitFor();
        const code = await frame.evaluate(() => document.querySelector('news-article').error.code);
        assert.equal(code, 'network');
        assert.deepEqual((await look(frame)).thrown, []);
      },
      {
        answers: { ...CORS, '/khung': { body: toFrame(toBody('/rieng.json')), type: 'text/html' } },
        // The browser says why.
        checkProblems: (problems) => assert.match(problems.join('\n'), /CORS/),
      },
    ));
});

test('`debug` names the origin that the browser sends, in frames of every kind', () => {
  const elsewhere = `${site.url.replace('localhost', '127.0.0.1')}/rieng.json`;
  const toContent = (at) =>
    `<script src="${site.url}/bantin.js"></script><hot-events debug src="${elsewhere}?${at}"></hot-events>`;
  const toSrcdoc = (at) => `srcdoc="${escape(toContent(at))}"`;
  const kinds = [
    ['src="/khung-0"', site.url],
    ['sandbox="allow-scripts" src="/khung-1"', 'null'],
    [toSrcdoc(2), site.url],
    [`sandbox="allow-scripts" ${toSrcdoc(3)}`, 'null'],
    [`sandbox="allow-scripts allow-same-origin" ${toSrcdoc(4)}`, site.url],
    [`src="data:text/html,${encodeURIComponent(toContent(5))}"`, 'null'],
    ['src="about:blank" onload="fill(this)"', site.url],
  ];
  const fill = `<script>
    function fill(frame) {
      frame.onload = null;
      frame.contentDocument.write(${JSON.stringify(toContent(6)).replaceAll('</', '<\\/')});
      frame.contentDocument.close();
    }</script>`;
  const toAnswer = (at) => ({ body: toPage({ head: '', body: toContent(at) }), type: 'text/html' });
  return site.withPage(
    toPage({ head: fill, body: kinds.map(([attributes]) => `<iframe ${attributes}></iframe>`).join('') }),
    async (page) => {
      const advised = {};
      const isComplete = (message) => {
        const [, at, origin] =
          /^bantin: .*\?(\d) .*Access-Control-Allow-Origin: (\S+)/.exec(message.text()) ?? [];
        if (at) advised[at] ??= origin;
        return Object.keys(advised).length === kinds.length;
      };
      await page.waitForEvent('console', isComplete);
      assert.deepEqual(
        Object.values(advised),
        kinds.map(([, origin]) => origin),
      );
      const sent = site.requests
        .filter(({ path }) => path === '/rieng.json')
        .map(({ headers }) => headers.origin);
      assert.deepEqual([...new Set(sent)].sort(), [site.url, 'null'], 'what the browser sends');
    },
    {
      answers: { ...CORS, '/khung-0': toAnswer(0), '/khung-1': toAnswer(1) },
      // The browser says that the feed is not for this origin.
      checkProblems: (problems) => assert.match(problems.join('\n'), /CORS/),
    },
  );
});

test('a frame of srcdoc, with and without an origin, shows everything, by the addresses of its page', () =>
  site.withPage(
    toPage({
      head: '',
      body: ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']
        .map((attributes) => `<iframe ${attributes} srcdoc="${escape(toFrame())}"></iframe>`)
        .join(''),
    }),
    async (page) => {
      await page.waitForLoadState('load');
      for (const frame of page.frames().slice(1)) {
        await everythingShown(frame);
        const { headlines, states, thrown } = await look(frame);
        assert.deepEqual(headlines, HEADLINES);
        assert.deepEqual(states, READY);
        assert.deepEqual(thrown, []);
        const href = await frame.locator('hot-events [part=link]').first().getAttribute('href');
        assert.equal(href, `${site.url}${everything.articles[0].url}`);
      }
    },
    { answers: CORS },
  ));

test('a page whose every storage throws shows everything, and throws nothing itself', () =>
  site.withPage(
    toFrame(),
    async (page) => {
      await everythingShown(page);
      const { states, thrown, blocked } = await look(page);
      assert.deepEqual(blocked, ['localStorage', 'sessionStorage', 'caches', 'indexedDB']);
      assert.deepEqual(states, READY);
      assert.deepEqual(thrown, []);
      // And when it would need the copy that it could not keep.
      await page.evaluate((tags) => {
        for (const element of document.querySelectorAll(tags)) element.setAttribute('src', '/khong-co.json');
      }, TAGS);
      await page.getByRole('link', { name: 'Tin mới nhất' }).first().waitFor();
      assert.deepEqual((await look(page)).thrown, []);
    },
    {
      answers: CORS,
      isMeantToFail: (url) => url.endsWith('/khong-co.json'),
      init: () => {
        const deny = () => {
          throw new window.DOMException('Access is denied for this document.', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
          Object.defineProperty(window, name, { get: deny });
        Object.defineProperty(window.Document.prototype, 'cookie', { get: deny, set: deny });
      },
    },
  ));

test('a page of AMP shows everything in the frame of its <amp-iframe>, and a headline leads the whole page on', () =>
  site.withPage(
    // As AMP's script makes it of <amp-iframe sandbox="…" layout="responsive" width="3" height="4" src="…">.
    toPage({
      head: '<meta name="viewport" content="width=device-width"><style>.fill { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }</style>',
      body: `<div style="position: relative; width: 360px; height: 640px; overflow: hidden">
        <iframe class="fill" frameborder="0" scrolling="no" allowtransparency referrerpolicy="origin"
          sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation" src="/khung#amp=1"></iframe></div>`,
    }),
    async (page) => {
      await page.waitForLoadState('load');
      const frame = page.frames()[1];
      await frame.locator('hot-events [part=headline]').first().waitFor();
      const { scrollWidth, clientWidth } = await frame.evaluate(() => {
        const { scrollWidth: content, clientWidth: room } = document.documentElement;
        return { scrollWidth: content, clientWidth: room };
      });
      assert.equal(scrollWidth, clientWidth, 'nothing is cut off');
      await frame.locator('hot-events [part=link]').first().click();
      await page.waitForURL(`**${everything.articles[0].url}`);
    },
    {
      answers: {
        ...CORS,
        '/khung': {
          body: toFrame('<hot-events src="/day-du.json" target="_top"></hot-events>'),
          type: 'text/html',
        },
        [everything.articles[0].url]: { body: toPage({ head: '', body: 'Bài viết' }), type: 'text/html' },
      },
    },
  ));

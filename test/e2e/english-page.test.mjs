// An English page is English from the first thing that is drawn: no word of the interface is Vietnamese first.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allShown, startSite, toPage } from './site.mjs';

/** A feed in English: whatever is Vietnamese on the page is the interface's. */
const english = {
  url: '/',
  articles: [
    {
      url: '/stories/dyke.html',
      headline: 'New sea dyke keeps the rice of three villages dry',
      published: '2023-05-29T08:00:00+07:00',
      modified: '2023-05-29T11:30:00+07:00',
      authors: ['Mary Tran'],
      attribution: { name: 'Province Radio', code: 'PR', url: 'https://radio.example/' },
      label: 'live',
      keywords: ['dyke'],
      correction: { text: 'The dyke is seven kilometres long.' },
      picture: { src: '/tranh/de-bien.webp', alt: 'The dyke', caption: 'The dyke.', credit: 'Mary Tran' },
      body: '<p>The tide was out.</p><table><tr><th>Dyke</th><th>Length</th></tr><tr><td>New</td><td>7 km</td></tr></table>',
    },
    {
      url: '/stories/bridge.html',
      headline: 'Footbridge opens again',
      label: 'sponsored',
      keywords: ['dyke'],
    },
  ],
};

const answers = { '/english.json': { body: JSON.stringify(english), type: 'application/json' } };

const ELEMENTS = `
  <hot-events src="/english.json" page-size="1" target="_blank"></hot-events>
  <hot-events src="/english.json" keyword="dyke"></hot-events>
  <news-card src="/english.json"></news-card>
  <news-article src="/english.json"></news-article>
  <keyword-tags src="/english.json"></keyword-tags>
  <hot-events src="/missing.json"></hot-events>
  <hot-events><script type="application/json">{"articles": []}</script></hot-events>`;

const SCRIPT = '<script src="/bantin.js"></script>';

/** Notes every text, and every value of an attribute, that was ever in the page or in a shadow root. */
function watchTexts() {
  const texts = new Set();
  window.seenTexts = texts;

  function noteTree(node) {
    texts.add(node.textContent ?? '');
    const elements = node.querySelectorAll ? [node, ...node.querySelectorAll('*')] : [];
    for (const { attributes = [] } of elements) {
      for (const { value } of attributes) texts.add(value);
    }
  }

  const observer = new window.MutationObserver((records) => {
    for (const { target, addedNodes, oldValue } of records) {
      if (oldValue !== null) texts.add(oldValue);
      for (const node of [target, ...addedNodes]) noteTree(node);
    }
  });
  const watch = (root) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributes: true,
      attributeOldValue: true,
    });

  watch(document);
  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
}

/** Letters that English has not, and the one word of ours that has none of them. */
const VIETNAMESE = /[\u00c0-\u1ef9]|\bTheo\b/;

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Opens a page, and passes to `use` every text that was ever on it. */
const withTexts = (content, use) =>
  site.withPage(
    toPage(content),
    async (page) => {
      await allShown(page);
      await page.locator('hot-events [part=retry]').waitFor();
      await page.locator('hot-events .empty').waitFor();
      const texts = await page.evaluate(() => [...window.seenTexts]);
      // The title of the page is none of ours.
      use(texts.map((text) => text.replaceAll('Trang thử', '')));
    },
    { answers, init: watchTexts, isMeantToFail: (url) => url.endsWith('/missing.json') },
  );

describe('an English page', () => {
  for (const [place, content] of Object.entries({
    'in the head': { head: SCRIPT, body: ELEMENTS },
    async: { head: '<script async src="/bantin.js"></script>', body: ELEMENTS },
    'at the end of the body': { head: '', body: ELEMENTS + SCRIPT },
  })) {
    test(`never has a Vietnamese word of the interface, with the script ${place}`, () =>
      withTexts({ ...content, language: 'en' }, (texts) => {
        const found = texts.filter((text) => VIETNAMESE.test(text));
        assert.deepEqual(found, []);
        assert.ok(texts.some((text) => text.includes('Hot events')));
      }));
  }

  test('would be seen to have one: a Vietnamese page has them in texts and in attributes', () =>
    withTexts({ head: SCRIPT, body: ELEMENTS, language: 'vi' }, (texts) => {
      for (const word of ['Sự kiện hot', 'Bảng', 'Theo PR', 'Thử lại']) {
        assert.ok(
          texts.some((text) => text.includes(word)),
          word,
        );
      }
    }));
});

test('what `debug` says of a tag is English from the first word on', () =>
  site.withPage(
    toPage({
      language: 'en',
      head: SCRIPT,
      body: '<hot-events debug layout="gird" src="/english.json"></hot-events>',
    }),
    async (page, { messages }) => {
      await page.locator('hot-events [part=headline]').first().waitFor();
      assert.deepEqual(
        messages.map(([, text]) => text.replace(/ JSHandle.*| <hot-events.*/, '')),
        ['bantin: layout: gird is none of list, grid, lead, headlines, shelf, event'],
      );
    },
    { answers },
  ));

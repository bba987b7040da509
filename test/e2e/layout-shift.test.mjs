// Nothing jumps: late scripts, late feeds and late pictures on a page whose text goes on below the list.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { feed, startSite, toPage } from './site.mjs';

/** Where Google's "good" ends is 0.1; a reader notices 0.02 hardly ever. */
const MAX_SHIFT = 0.02;
const LIMIT = 5;

const [first] = feed.articles;

/** As many articles as the list asks for, each with everything that a card shows. */
const articles = Array.from({ length: LIMIT }, (_, index) => ({
  ...first,
  id: `bai-${index}`,
  url: `/bai/${index}.html`,
  picture: { ...first.picture, src: `/tranh/${index}.webp` },
}));

const recordShifts = () => {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Until what was drawn so far has been painted, and counted. */
const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
  );

function gate() {
  let open;
  const until = new Promise((resolve) => {
    open = resolve;
  });
  return { until, open };
}

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** The page, with the room that its author keeps for the list, if that is said. */
const toContent = (layout, reserve) =>
  toPage({
    head: `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/bantin.css">
      <style>body { font: 16px/1.5 sans-serif } ${reserve ? `hot-events { --news-reserve: ${reserve}px }` : ''}</style>
      <script async src="/bantin.js"></script>`,
    body: `<h1>Báo Cửa Lạch</h1>
      <hot-events src="/tin.json" layout="${layout}" limit="${LIMIT}"><a href="/tin-moi">Tin mới nhất</a></hot-events>
      <div id="after" style="height: 200vh; background: #eee">Phần còn lại của trang</div>`,
  });

const look = (page) =>
  page.evaluate(() => ({
    shift: globalThis.shift,
    height: document.querySelector('hot-events').getBoundingClientRect().height,
  }));

/** Loads the page step by step: without the script, with it, with the feed, with the pictures. */
async function load(content, width) {
  const [script, data, pictures] = [gate(), gate(), gate()];
  const answers = {
    '/bantin.js': { ...site.usual('/bantin.js'), until: script.until },
    '/tin.json': { body: JSON.stringify({ articles }), until: data.until },
  };
  for (const { picture } of articles)
    answers[picture.src] = { ...site.usual(picture.src), until: pictures.until };
  const steps = {};
  await site.withPage(
    content,
    async (page) => {
      await page.locator('#after').waitFor();
      await painted(page);
      steps.before = await look(page);
      script.open();
      await page.waitForFunction(() => document.querySelector('hot-events').shadowRoot);
      await painted(page);
      steps.script = await look(page);
      data.open();
      await page.locator('hot-events [part=headline]').first().waitFor();
      await painted(page);
      steps.feed = await look(page);
      pictures.open();
      await page.waitForFunction(() => {
        const [picture] = document.querySelector('hot-events').shadowRoot.querySelectorAll('img');
        return !picture || picture.complete;
      });
      await painted(page);
      steps.pictures = await look(page);
    },
    { answers, init: recordShifts, viewport: { width, height: 800 } },
  );
  return steps;
}

/** For the message of a failure: how the shift grew, and the height of the list. */
const describeSteps = (steps) =>
  Object.entries(steps)
    .map(([name, { shift, height }]) => `${name}: ${shift.toFixed(4)} at ${Math.round(height)} px`)
    .join(', ');

test('the test notices a jump', async () => {
  const { pictures } = await load(toContent('list', 20), 1280);
  assert.ok(pictures.shift > MAX_SHIFT, `${pictures.shift}`);
});

describe('a list whose limit is met moves nothing while script, feed and pictures come late', () => {
  for (const layout of ['list', 'grid', 'lead', 'headlines']) {
    for (const width of [320, 768, 1280]) {
      test(`layout="${layout}" at ${width} px, with the room that the page keeps for it`, async () => {
        const { height } = (await load(toContent(layout), width)).pictures;
        const steps = await load(toContent(layout, height), width);
        assert.equal(steps.before.height, height, 'the room is kept');
        assert.ok(steps.pictures.shift <= MAX_SHIFT, describeSteps(steps));
      });
    }
  }

  for (const width of [320, 768, 1280]) {
    test(`the list of the README at ${width} px, with the room that bantin.css keeps by itself`, async () => {
      const steps = await load(toContent('list'), width);
      assert.ok(steps.pictures.shift <= MAX_SHIFT, describeSteps(steps));
    });
  }
});

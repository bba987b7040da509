// Pages that live for days: what is taken away is gone, with everything that was made for it. Chromium alone can tell.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answers, everything } from './everything.mjs';
import { startSite, toPage } from './site.mjs';

const CYCLES = 5000;
/** Mounted and taken away together. */
const BATCH = 50;
/** So many at first, for caches and compiled code to have their size. */
const WARM_UP = 500;
const MAX_HEAP_BYTES_A_CYCLE = 1024;

const DATA = `<script type="application/json">${JSON.stringify(everything.articles.slice(0, 2))}</script>`;

/** Everything that subscribes to, listens to or observes something. */
const WITH_DATA = [
  `<hot-events id="ds" heading="Tin" page-size="1" json-ld hash="tk" exclude-current refresh="30">${DATA}</hot-events>`,
  `<news-card layout="overlay" loading="lazy">${DATA}</news-card>`,
  `<hot-events layout="event">${DATA}</hot-events>`,
  `<hot-events layout="shelf">${DATA}</hot-events>`,
  '<keyword-tags for="ds" counts></keyword-tags>',
  `<news-article json-ld keyword-href="/?q={keyword}">${DATA}</news-article>`,
  '<keyword-tags keywords="một, hai, ba" selectable></keyword-tags>',
].join('');

const WITH_ADDRESS = [
  '<hot-events id="ds" src="/day-du.json" page-size="1" json-ld refresh="30"><a href="/">Tin</a></hot-events>',
  '<news-card src="/day-du.json" loading="lazy"></news-card>',
  '<keyword-tags for="ds"></keyword-tags>',
  '<news-article src="/day-du.json" json-ld></news-article>',
  '<keyword-tags src="/day-du.json" href="/{slug}"></keyword-tags>',
].join('');

const TAGS_IN_HTML = 5;

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Mounts and takes away so many elements; `keep` is what a page does with those that it has taken away. */
const cycle = (page, html, count, keep = '') =>
  page.evaluate(
    async ([markup, batches, copies, source]) => {
      window.references ??= [];
      const keepIt = (0, window.eval)(`(${source || '() => {}'})`);
      const box = document.getElementById('box');
      for (let batch = 0; batch < batches; batch++) {
        box.innerHTML = markup.repeat(copies);
        // An id is there once.
        for (const [at, element] of [...box.querySelectorAll('[id=ds]')].entries())
          if (at) element.id = `ds-${at}`;
        const elements = [...box.children];
        const isSettled = ({ shadowRoot, state, localName }) =>
          localName === 'keyword-tags' ? shadowRoot.childElementCount : /ready|error|empty/.test(state);
        for (let tries = 0; tries < 400 && !elements.every(isSettled); tries++)
          await new Promise((resolve) => setTimeout(resolve, 2));
        if (!elements.every(isSettled)) throw new Error(elements.map(({ state }) => state).join());
        for (const element of elements) {
          element.dispatchEvent(new Event('click'));
          keepIt(element);
        }
        if (batch % 5 === 0)
          window.references.push(...elements.map((element) => new window.WeakRef(element)));
        box.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    [html, Math.ceil(count / BATCH), BATCH / TAGS_IN_HTML, keep],
  );

/** What is still there after the garbage was collected. */
async function measure(page, session) {
  for (let round = 0; round < 4; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  const [alive, all] = await page.evaluate(() => [
    window.references.filter((reference) => reference.deref()).length,
    window.references.length,
  ]);
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes'), alive, all };
}

/** All of them are on the screen, so that the lazy ones load. */
const content = toPage({
  head: '<script src="/bantin.js"></script>',
  body: '<style>#box > * { position: absolute; inset: 0 }</style><div id="box"></div>',
});

const withSession = (use) =>
  site.withPage(
    content,
    async (page, { context }) => {
      await page.waitForFunction(() => document.readyState === 'complete');
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await use(page, session);
    },
    { answers },
  );

for (const [name, html] of [
  ['with their data inside', WITH_DATA],
  ['with an address', WITH_ADDRESS],
]) {
  test(
    `${CYCLES} elements ${name}, mounted and taken away, leave nothing behind`,
    { timeout: 300_000 },
    (t) =>
      withSession(async (page, session) => {
        await cycle(page, html, WARM_UP);
        const first = await measure(page, session);
        await cycle(page, html, CYCLES);
        const last = await measure(page, session);
        assert.ok(last.all >= CYCLES / 5, `${last.all}`);
        assert.equal(last.alive, 0, 'all of them are gone');
        const slope = (last.heap - first.heap) / CYCLES;
        t.diagnostic(`${slope.toFixed(0)} bytes for each, ${last.listeners} listeners, ${last.nodes} nodes`);
        assert.ok(slope < MAX_HEAP_BYTES_A_CYCLE, `${slope} bytes for each`);
        assert.equal(last.listeners, first.listeners, 'listeners');
        assert.equal(last.nodes, first.nodes, 'nodes');
      }),
  );
}

test('a page that keeps what it took away keeps it, and the test notices', () =>
  withSession(async (page, session) => {
    await cycle(page, WITH_DATA, WARM_UP);
    const first = await measure(page, session);
    await cycle(page, WITH_DATA, WARM_UP, '(element) => (window.kept ??= []).push(element)');
    const last = await measure(page, session);
    assert.ok(last.alive > 0, `${last.alive}`);
    assert.ok(last.nodes > first.nodes + WARM_UP);
    assert.ok((last.heap - first.heap) / WARM_UP > MAX_HEAP_BYTES_A_CYCLE);
  }));

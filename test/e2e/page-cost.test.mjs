// What the elements of one page share, whatever their number, and how much of the document a card takes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite, toPage } from './site.mjs';

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

/** Counts, from before the first script, what a page makes and has not given up. */
function countResources() {
  const counted = { observers: 0, listeners: 0, timers: new Set() };
  globalThis.counted = counted;
  const Observer = globalThis.IntersectionObserver;
  globalThis.IntersectionObserver = class extends Observer {
    constructor(...args) {
      super(...args);
      counted.observers++;
    }
  };
  for (const target of [globalThis, document]) {
    const add = target.addEventListener;
    target.addEventListener = function (...args) {
      counted.listeners++;
      return add.apply(this, args);
    };
  }
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ]) {
    const start = globalThis[set];
    const stop = globalThis[clear];
    globalThis[set] = (run, ms, ...rest) => {
      const timer = start(() => {
        if (set === 'setTimeout') counted.timers.delete(timer);
        run(...rest);
      }, ms);
      counted.timers.add(timer);
      return timer;
    };
    globalThis[clear] = (timer) => {
      counted.timers.delete(timer);
      stop(timer);
    };
  }
}

/** Four elements that read the same address, as no others do. */
const toElements = (number) => `
  <news-card src="/tin.json?so=${number}"></news-card>
  <hot-events src="/tin.json?so=${number}" hash="tu-khoa" dedupe refresh="60"></hot-events>
  <keyword-tags src="/tin.json?so=${number}" loading="lazy"></keyword-tags>
  <news-article src="/tin.json?so=${number}"></news-article>`;

/** What the page holds now, and whether all elements are drawn. */
const readCounts = (page) =>
  page.evaluate(() => {
    const { observers, listeners, timers } = globalThis.counted;
    const isDrawn = [...document.body.children].every(({ state }) => /ready|empty|idle/.test(state));
    return { isDrawn, counts: { observers, listeners, timers: timers.size } };
  });

/** Waits for so many timers. Not with Playwright's own waiting, which sets timers in the page. */
async function waitForTimers(page, count) {
  for (let tries = 0; ; tries++) {
    const { isDrawn, counts } = await readCounts(page);
    if (isDrawn && counts.timers === count) return counts;
    assert.ok(tries < 100, JSON.stringify({ isDrawn, ...counts }));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function countFor(copies) {
  let counts;
  const body = [...Array(copies).keys()].map(toElements).join('');
  await site.withPage(
    toPage({ body }),
    async (page) => {
      // That of the clock, and that of the next refresh.
      counts = await waitForTimers(page, 2);
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      });
      await waitForTimers(page, 0);
    },
    { init: countResources },
  );
  return counts;
}

test('all elements of a page share their observers, their timers and their listeners, and a hidden page has no timer', async () => {
  const one = await countFor(1);
  assert.ok(one.listeners > 0);
  assert.equal(one.observers, 2);
  assert.deepEqual(await countFor(25), one);
});

test('a list of five addresses has the timers and the listeners of a list of one', async () => {
  const countOf = async (addresses) => {
    const src = [...Array(addresses).keys()].map((number) => `/tin.json?nguon=${number}`).join(' ');
    let counts;
    await site.withPage(
      toPage({ body: `<hot-events src="${src}" refresh="60"></hot-events>` }),
      async (page) => (counts = await waitForTimers(page, 2)),
      { init: countResources },
    );
    return counts;
  };
  assert.deepEqual(await countOf(5), await countOf(1));
});

const toArticles = (count) =>
  [...Array(count).keys()].map((number) => ({
    id: `tin-${number}`,
    url: `/tin/lu-rut.html?so=${number}`,
    headline: `Lũ rút, xã thứ ${number} ven sông có điện trở lại`,
    standfirst: 'Đội sửa chữa làm suốt đêm để kịp giờ học sáng nay.',
    published: '2026-11-20T08:00:00+07:00',
    authors: ['Lò Thị Mai'],
    attribution: 'Đài PTTH Hòn Mây',
    picture: { src: '/tranh/tho-dien.webp', alt: 'Thợ điện trên cột' },
    keywords: ['sau lũ', 'điện lưới', 'ven sông'],
  }));

test('a card with picture, standfirst, byline, source, time and three keywords has at most 33 nodes', () =>
  site.withPage(
    toPage({
      body: `<hot-events src="/40.json" limit="40"
        fields="picture standfirst byline attribution time keywords"></hot-events>`,
    }),
    async (page) => {
      await page.locator('hot-events [part=item]').nth(39).waitFor();
      const count = await page.evaluate(() => {
        const list = document.querySelector('hot-events').shadowRoot.querySelector('[part=list]');
        const walker = document.createTreeWalker(list);
        let nodes = 0;
        while (walker.nextNode()) nodes++;
        return nodes;
      });
      // Two are those of the list.
      assert.ok(count <= 33 * 40 + 2, `${count / 40} nodes`);
    },
    {
      answers: {
        '/40.json': { body: JSON.stringify({ articles: toArticles(40) }), type: 'application/json' },
      },
    },
  ));

const MANY_ARTICLES = toArticles(100);

/** Counts the nodes whose styles the browser looks up again because of something. */
async function countStyled(page, act) {
  const browser = page.context().browser();
  const categories = ['disabled-by-default-devtools.timeline.invalidationTracking'];
  await browser.startTracing(page, { categories });
  await act();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const styled = traceEvents.filter(({ name }) => name === 'StyleRecalcInvalidationTracking');
  // A lock is the browser's own note that an item is off the screen.
  return styled.filter(({ args }) => args.data.reason !== 'DisplayLock').length;
}

/** What happens to one article or one sentence of a list. */
const SMALL_CHANGES = {
  async 'a new article'(page, reload) {
    const [first] = MANY_ARTICLES;
    const added = { ...first, id: 'moi', url: '/moi.html', headline: 'Nước về, chợ nổi họp lại' };
    await reload({ body: JSON.stringify({ url: '/', articles: [added, ...MANY_ARTICLES] }) });
  },
  async 'an article less'(page, reload) {
    await reload({ body: JSON.stringify({ url: '/', articles: MANY_ARTICLES.slice(1) }) });
  },
  async 'a broken picture'(page) {
    await page.evaluate(() => {
      const pictures = document.querySelector('hot-events').shadowRoot.querySelectorAll('img');
      [...pictures].at(-1)?.dispatchEvent(new Event('error'));
    });
  },
  async 'the focus'(page) {
    await page.keyboard.press('Tab');
  },
  async 'a failure'(page, reload) {
    await reload({ status: 503 });
  },
};

for (const layout of ['list', 'grid', 'lead', 'headlines', 'shelf', 'event']) {
  test(`in layout="${layout}" a small change is not one for the style of each card`, () => {
    const answer = { body: JSON.stringify({ url: '/', articles: MANY_ARTICLES }), type: 'application/json' };
    const body = `<hot-events src="/100.json" limit="100" layout="${layout}"></hot-events>`;
    return site.withPage(
      toPage({ body }),
      async (page) => {
        const reload = (next) => {
          Object.assign(answer, next);
          return page.evaluate(() => document.querySelector('hot-events').reload());
        };
        await page.locator('hot-events [part=item]').nth(99).waitFor();
        const counts = {};
        for (const [name, act] of Object.entries(SMALL_CHANGES))
          counts[name] = await countStyled(page, () => act(page, reload));
        // Otherwise this counts nothing.
        assert.ok(counts['a new article'] > 0);
        assert.ok(Math.max(...Object.values(counts)) < 50, JSON.stringify(counts));
      },
      { answers: { '/100.json': answer }, isMeantToFail: (url) => url.endsWith('.json') },
    );
  });
}

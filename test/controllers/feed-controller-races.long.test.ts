import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import { headlines } from '../loaded.js';
import { breathe, holdTime, type HeldTime } from '../virtual-time.js';

const ADDRESSES = ['thoi-su', 'kinh-te', 'giao-duc', 'the-thao'].map(
  (name) => `https://mienbien.example/${name}.json`,
);

/** Numbers below a limit, the same in every run with the same seed. */
function createRandom(seed: number) {
  return (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
}

/**
 * A network whose answers come in the order that chance gives them: news that name their address, failures, and
 * answers that stop in the middle.
 */
function createNetwork(random: (below: number) => number) {
  const { fetch } = window;
  const open = new Set<() => void>();
  let requests = 0;
  let aborted = 0;

  function answer(url: string): Response {
    const kind = random(10);
    if (kind === 0) return new Response('', { status: 503 });
    if (kind === 1) return new Response('', { status: 404 });
    if (kind === 2) return new Response('<html>Đăng nhập</html>');
    const article = { id: url, headline: `Tin của ${url}, lượt ${requests}` };
    return new Response(JSON.stringify({ title: url, articles: [article] }));
  }

  window.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const url = input as string;
      requests++;
      const settle = () => {
        open.delete(settle);
        if (random(12) === 0) reject(new TypeError('Failed to fetch'));
        else resolve(answer(url));
      };
      open.add(settle);
      init!.signal!.addEventListener('abort', () => {
        if (open.delete(settle)) aborted++;
        reject(init!.signal!.reason as Error);
      });
    });

  return {
    get counts() {
      return { requests, aborted, open: open.size };
    },
    /** One of those that wait, whichever chance takes, gets its answer. */
    settleOne: () => [...open][open.size && random(open.size)]?.(),
    restore: () => Object.assign(window, { fetch }),
  };
}

describe('whatever the order in which things happen', () => {
  let time: HeldTime;
  const rejections: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => rejections.push(event.reason);

  beforeEach(() => {
    time = holdTime();
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    time.release();
    removeEventListener('unhandledrejection', note);
  });

  // A thousand in all, a hundred at a time: some engines need minutes for them.
  for (let first = 1; first <= 1000; first += 100) {
    it(`times ${first} to ${first + 99} of 1,000: no news under another address, no event of an element that is gone, no rejection`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const wrong: string[] = [];
      const late: string[] = [];
      let loads = 0;
      let failures = 0;
      let requests = 0;
      let aborted = 0;

      for (let seed = first; seed < first + 100; seed++) {
        const random = createRandom(seed * 7919);
        const network = createNetwork(random);
        const lists = Array.from({ length: 3 }, () =>
          Object.assign(document.createElement('hot-events'), { limit: 1 }),
        );
        const listen = (list: HotEvents) => {
          const note = (what: string, url: string | undefined) => {
            if (!list.isConnected) late.push(`${seed}: ${what} of a list that is gone`);
            if (url !== list.src) late.push(`${seed}: ${what} of ${url} under ${list.src}`);
          };
          list.addEventListener('news-load', ({ feed }) => {
            loads++;
            note('news-load', feed.title);
          });
          list.addEventListener('news-error', ({ error }) => {
            failures++;
            note('news-error', error.url);
          });
        };
        const check = (list: HotEvents) => {
          for (const headline of headlines(list))
            if (!headline.startsWith(`Tin của ${list.src},`))
              wrong.push(`${seed}: ${headline} under ${list.src}`);
        };
        lists.forEach(listen);
        for (let step = 0; step < 12; step++) {
          const list = lists[random(lists.length)]!;
          const action = random(8);
          if (action < 3) list.src = ADDRESSES[random(ADDRESSES.length)]!;
          else if (action === 3) list.remove();
          else if (action === 4) void list.reload();
          else if (action === 5) await time.pass(random(2500));
          else network.settleOne();
          if (action !== 3 && random(2)) box.append(list);
          // Sometimes all that is due happens, sometimes a part of it, sometimes nothing.
          for (let turns = random(6); turns > 0; turns--) await Promise.resolve();
          if (random(3) === 0) await breathe();
          // What is drawn is drawn for the address that stood there when it was drawn.
          if (!list.isConnected) continue;
          await list.updateComplete;
          check(list);
        }
        // In the end each shows what its address gave, or knows why it gave nothing.
        const isWaiting = ({ isConnected, src, feed, error }: HotEvents) =>
          isConnected && src && !feed && !error;
        while (network.counts.open || lists.some(isWaiting)) {
          network.settleOne();
          await breathe();
          // Who came after a try that failed hears of the next one.
          if (!network.counts.open) await time.pass(1000);
        }
        // The first update of a Lit element waits until it is connected.
        const connected = lists.filter(({ isConnected }) => isConnected);
        await Promise.all(connected.map(({ updateComplete }) => updateComplete));
        connected.forEach(check);
        box.replaceChildren();
        await breathe();
        requests += network.counts.requests;
        aborted += network.counts.aborted;
        expect(network.counts.open, `requests that nobody waits for, seed ${seed}`).to.equal(0);
        // No deadline, no try and no patience is left, once the last bodies are read.
        while (time.waits.length) await breathe();
        network.restore();
      }
      await breathe();
      expect(wrong).to.deep.equal([]);
      expect(late).to.deep.equal([]);
      expect(rejections).to.deep.equal([]);
      // All of it did happen.
      expect(Math.min(loads, failures, aborted)).to.be.above(5);
      expect(requests).to.be.above(200);
    }).timeout(110_000);
  }
});

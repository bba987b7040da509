// What is left behind when a list has been put on the page and taken off it, again and again.
import { withSession } from '../session.mjs';

const CYCLES = 200;
/** The first cycles fill caches that do not grow any further. */
const WARM_UP = 20;
const CARDS = 10;

/** Runs in the page: takes the list off and puts it back, so often. */
async function cycle([times, count]) {
  for (let time = 0; time < times; time++) {
    bench.driver.unmount();
    bench.driver.mount();
    while (bench.driver.cards().length !== count) await bench.pause(2);
    await new Promise(requestAnimationFrame);
  }
}

async function stock(session) {
  await session.rest(300);
  await session.collectGarbage();
  const { Nodes, JSEventListeners, JSHeapUsedSize } = await session.metrics();
  return { nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize };
}

export default {
  id: 'leak',
  title: 'what stays behind',
  about: `After ${CYCLES} times on the page and off it again`,
  figures: [
    { key: 'value', title: 'JS heap', unit: 'KB' },
    { key: 'nodes', title: 'nodes', unit: '', hasRatios: false },
    { key: 'listeners', title: 'listeners', unit: '', hasRatios: false },
  ],
  sizes: [CARDS],
  shortSizes: [],
  repetitions: 2,
  measure: (lab, contestant, count) =>
    withSession(lab, contestant, {}, async (session) => {
      await session.visit({ count });
      await session.drawn(count);
      await session.page.evaluate(cycle, [WARM_UP, count]);
      const before = await stock(session);
      await session.page.evaluate(cycle, [CYCLES, count]);
      const after = await stock(session);
      return {
        value: (after.heap - before.heap) / 1000,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      };
    }),
};

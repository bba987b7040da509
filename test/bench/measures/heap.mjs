// Memory of one card after the garbage has been collected: JavaScript objects, and the nodes, styles and boxes of the page.
import { withSession } from '../session.mjs';

const heapWith = (lab, contestant, count) =>
  withSession(lab, contestant, {}, async (session) => {
    await session.visit({ count });
    await session.drawn(count);
    await session.rest(500);
    return session.heap();
  });

export default {
  id: 'heap',
  title: 'heap per card',
  about:
    'Memory in use after the garbage is collected: JavaScript objects, and the nodes, styles and boxes of the page',
  figures: [
    { key: 'value', title: 'all', unit: 'KB' },
    { key: 'script', title: 'JavaScript', unit: 'KB', hasRatios: false },
    { key: 'page', title: 'nodes and boxes', unit: 'KB', hasRatios: false },
  ],
  repetitions: 3,
  sizes: [1000],
  measure: async (lab, contestant, count) => {
    const empty = await heapWith(lab, contestant, 0);
    const full = await heapWith(lab, contestant, count);
    const perCard = (part) => (full[part] - empty[part]) / count / 1000;
    const [script, page] = [perCard('script'), perCard('page')];
    return { value: script + page, script, page };
  },
};

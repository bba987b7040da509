// Processor time of the main thread, from the start of the navigation until all cards are drawn and the page rests.
import { withSession } from '../session.mjs';

export default {
  id: 'load',
  title: 'load',
  about:
    'Processor time of the main thread from the navigation until all cards are drawn and the page rests, without what an empty page costs',
  figures: [{ key: 'value', title: 'CPU', unit: 'ms' }],
  sizes: [10, 100, 1000],
  shortSizes: [100, 1000],
  hasPeersInShort: true,
  /** What the same page costs without a list is taken off. */
  subtractsEmpty: true,
  measure: (lab, contestant, count) =>
    withSession(lab, contestant, {}, async (session) => {
      const before = await session.cpu();
      await session.visit({ count });
      await session.drawn(contestant.id === 'empty' ? 0 : count);
      await session.rest();
      return { value: (await session.cpu()) - before };
    }),
};

// Nodes of one card, of every kind: elements, texts and comments, in shadow roots too.
import { withSession } from '../session.mjs';

const FEW = 10;

const nodesWith = (lab, contestant, count) =>
  withSession(lab, contestant, {}, async (session) => {
    await session.visit({ count });
    await session.drawn(count);
    return session.page.evaluate(() => bench.countNodes(document));
  });

export default {
  id: 'nodes',
  title: 'nodes per card',
  about: 'Nodes of every kind, in shadow roots too',
  figures: [
    { key: 'value', title: 'all', unit: '' },
    { key: 'elements', title: 'elements', unit: '', hasRatios: false },
    { key: 'texts', title: 'texts', unit: '', hasRatios: false },
    { key: 'comments', title: 'comments', unit: '', hasRatios: false },
  ],
  sizes: [100],
  /** The same each time. */
  repetitions: 1,
  hasPeersInShort: true,
  measure: async (lab, contestant, count) => {
    const few = await nodesWith(lab, contestant, FEW);
    const many = await nodesWith(lab, contestant, count);
    const perCard = (kind) => (many[kind] - few[kind]) / (count - FEW);
    const [elements, texts, comments] = ['elements', 'texts', 'comments'].map(perCard);
    return { value: elements + texts + comments, elements, texts, comments };
  },
};

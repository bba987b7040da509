// A hundred elements on one page, each with a feed of its own, beside a single one.
import { empty } from '../contestants/empty.mjs';
import { withSession } from '../session.mjs';

const costOf = (lab, contestant, widgets) =>
  withSession(lab, contestant, {}, async (session) => {
    const before = await session.cpu();
    await session.visit({ count: 1, widgets });
    const count = contestant.id === 'empty' ? 0 : widgets;
    await session.page.evaluate((expected) => bench.drawn(expected, '', 'widgets'), count);
    await session.rest();
    return (await session.cpu()) - before;
  });

export default {
  id: 'widgets',
  title: 'many widgets',
  about: 'One article in each of 100 elements, every one with a feed of its own',
  figures: [
    { key: 'value', title: '100 widgets', unit: 'ms' },
    { key: 'one', title: '1 widget', unit: 'ms', hasRatios: false },
    { key: 'growth', title: '100 over 1', unit: '', hasRatios: false },
  ],
  sizes: [100],
  shortSizes: [],
  repetitions: 5,
  async measure(lab, contestant, count) {
    const page = await costOf(lab, empty, 0);
    const one = (await costOf(lab, contestant, 1)) - page;
    const value = (await costOf(lab, contestant, count)) - page;
    return { value, one, growth: value / one };
  },
};

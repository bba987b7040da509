// The longest task of the main thread until the list is drawn, on a processor four times slower.
import { withSession } from '../session.mjs';
import { longestTask } from '../tasks.mjs';

const SLOWDOWN = 4;

export default {
  id: 'startup',
  title: 'start-up',
  about: `Longest task until the list is drawn, on a processor ${SLOWDOWN}× slower`,
  figures: [{ key: 'value', title: 'longest task', unit: 'ms' }],
  sizes: [100],
  repetitions: 5,
  measure: (lab, contestant, count) =>
    withSession(lab, contestant, {}, async (session) => {
      await session.slowDown(SLOWDOWN);
      const value = await longestTask(lab.browser, session.page, async () => {
        await session.visit({ count });
        await session.drawn(count);
        await session.rest();
      });
      return { value };
    }),
};

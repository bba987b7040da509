// Processor time of a refresh that brings one new article: request, parsing, update and paint.
import { withSession } from '../session.mjs';

/** Peers draw everything again, which takes so long that one round tells. */
const roundsOf = ({ isPeer }) => (isPeer ? 1 : 3);

/** Runs in the page: how many of the old cards are still there, of those that must be. */
function keptShare() {
  const now = new Set(bench.driver.cards());
  const old = bench.oldCards.slice(0, -1);
  return old.filter((card) => now.has(card)).length / old.length;
}

export default {
  id: 'refresh',
  title: 'refresh',
  about: 'Processor time of a refresh that brings one new article: request, parsing, update and paint',
  figures: [
    { key: 'value', title: 'CPU', unit: 'ms' },
    { key: 'kept', title: 'old cards kept', unit: '', hasRatios: false },
  ],
  sizes: [10, 100, 1000],
  shortSizes: [1000],
  measure: (lab, contestant, count) =>
    withSession(lab, contestant, {}, async (session) => {
      const { page, server } = session;
      await session.visit({ count });
      await session.drawn(count);
      await session.rest(500);
      const rounds = roundsOf(contestant);
      let total = 0;
      let kept = 1;
      for (let round = 1; round <= rounds; round++) {
        server.behaviour.added = round;
        const [{ headline }] = server.articles(count);
        await page.evaluate(() => void (bench.oldCards = [...bench.driver.cards()]));
        const before = await session.cpu();
        await page.evaluate(() => void bench.driver.refresh());
        await session.drawn(count, headline);
        await session.rest();
        total += (await session.cpu()) - before;
        kept = Math.min(kept, await page.evaluate(keptShare));
      }
      return { value: total / rounds, kept };
    }),
};

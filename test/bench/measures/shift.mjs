// What moves under the reader's eyes while the list comes late and its pictures later.
import { withSession } from '../session.mjs';

const FEED_DELAY = 1000;
const PICTURE_DELAY = 400;
const NARROW = { width: 360, height: 800 };

/** Runs in the page before anything else: sums the shifts up as browsers report them, by windows of a session. */
function watchShifts() {
  const GAP = 1000;
  const LONGEST = 5000;
  let window;
  bench.shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value, startTime, hadRecentInput } of list.getEntries()) {
      if (hadRecentInput) continue;
      const isSame = window && startTime - window.end < GAP && startTime - window.start < LONGEST;
      if (!isSame) window = { start: startTime, sum: 0 };
      window.end = startTime;
      window.sum += value;
      bench.shift = Math.max(bench.shift, window.sum);
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

const shiftOn = (lab, contestant, count, options) =>
  withSession(lab, contestant, options, async (session) => {
    Object.assign(session.server.behaviour, { feedDelay: FEED_DELAY, pictureDelay: PICTURE_DELAY });
    await session.page.addInitScript(watchShifts);
    await session.visit({ count });
    await session.drawn(count);
    await session.rest(PICTURE_DELAY + 400);
    return session.page.evaluate(() => bench.shift);
  });

export default {
  id: 'shift',
  title: 'layout shift',
  about: 'CLS where the feed takes 1 s and each picture 0.4 s',
  figures: [
    { key: 'value', title: 'CLS at 1000 px', unit: '', hasRatios: false },
    { key: 'narrow', title: 'CLS at 360 px', unit: '', hasRatios: false },
  ],
  sizes: [10, 100],
  shortSizes: [10],
  repetitions: 2,
  measure: async (lab, contestant, count) => ({
    value: await shiftOn(lab, contestant, count, {}),
    narrow: await shiftOn(lab, contestant, count, { viewport: NARROW }),
  }),
};

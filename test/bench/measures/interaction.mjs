// What a reader's click costs on a long list: until the next paint, and the longest task meanwhile.
import { FILTER_KEYWORD } from '../filter-keyword.mjs';
import { withSession } from '../session.mjs';
import { longestTask } from '../tasks.mjs';

/** Events shorter than this are not reported. */
const THRESHOLD = 16;

const FIGURES = [
  { key: 'value', title: 'CPU', unit: 'ms' },
  { key: 'longest', title: 'longest task', unit: 'ms' },
  { key: 'event', title: 'event until paint', unit: 'ms' },
];

/** Runs in the page: collects how long each event took until what it changed was painted. */
function watchEvents(threshold) {
  bench.events = [];
  const observer = new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) bench.events.push(duration);
  });
  observer.observe({ type: 'event', durationThreshold: threshold });
}

/** Waits until the list has as many cards as the click leads to. */
async function click(page, { button, expected }) {
  const handle = await page.evaluateHandle(
    ([name, keyword]) => bench.driver[name](keyword),
    [button, FILTER_KEYWORD],
  );
  await handle.asElement().click();
  await page.evaluate((count) => bench.drawn(count), expected);
}

/** Measures a click on a button of the contestant's. */
async function measureClick(lab, contestant, { query, before, expected, button }) {
  const prepare = async (session) => {
    await session.visit({ ...query, controls: 1 });
    await session.drawn(before);
    await session.rest(500);
  };
  // A trace takes time of its own, so the tasks are measured on another page.
  const [value, event] = await withSession(lab, contestant, {}, async (session) => {
    await prepare(session);
    await session.page.evaluate(watchEvents, THRESHOLD);
    const start = await session.cpu();
    await click(session.page, { button, expected });
    await session.rest(300);
    const events = await session.page.evaluate(() => bench.events);
    return [(await session.cpu()) - start, Math.max(THRESHOLD, ...events)];
  });
  const longest = await withSession(lab, contestant, {}, async (session) => {
    await prepare(session);
    return longestTask(lab.browser, session.page, () => click(session.page, { button, expected }));
  });
  return { value, longest, event };
}

const PAGE_SIZE = 100;

/** A click on a keyword, which filters the list. */
export const filter = {
  id: 'filter',
  title: 'filter',
  about: 'A click on a keyword, which leaves one article in seven',
  figures: FIGURES,
  sizes: [1000],
  repetitions: 5,
  measure: (lab, contestant, count) => {
    const articles = lab.server.articles(count);
    const expected = articles.filter(({ keywords }) => keywords.includes(FILTER_KEYWORD)).length;
    return measureClick(lab, contestant, {
      query: { count },
      before: count,
      expected,
      button: 'filterButton',
    });
  },
};

/** A click on "Xem thêm", which shows another page. */
export const more = {
  id: 'more',
  title: 'Xem thêm',
  about: `A click on “Xem thêm” in a list of 1 000 with pages of ${PAGE_SIZE}`,
  figures: FIGURES,
  sizes: [1000],
  shortSizes: [],
  repetitions: 5,
  measure: (lab, contestant, count) =>
    measureClick(lab, contestant, {
      query: { count, pageSize: PAGE_SIZE },
      before: PAGE_SIZE,
      expected: 2 * PAGE_SIZE,
      button: 'moreButton',
    }),
};

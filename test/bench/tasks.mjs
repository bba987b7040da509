// How long the main thread of a page was busy without a break. The browser's own trace knows it for short tasks too.

const TASK = 'ThreadControllerImpl::RunTask';
const MAIN_THREAD = 'CrRendererMain';

/** The tasks of the main thread that was busiest: a browser has a spare one. */
function busiest(events) {
  const threads = new Map();
  const keyOf = ({ pid, tid }) => `${pid}/${tid}`;
  for (const event of events)
    if (event.name === 'thread_name' && event.args.name === MAIN_THREAD) threads.set(keyOf(event), []);
  for (const event of events) if (event.name === TASK) threads.get(keyOf(event))?.push(event);
  const sumOf = (tasks) => {
    let sum = 0;
    for (const { dur = 0 } of tasks) sum += dur;
    return sum;
  };
  return [...threads.values()].sort((left, right) => sumOf(right) - sumOf(left))[0] ?? [];
}

/**
 * Runs something, and tells the longest task of the page meanwhile, in milliseconds of processor time: what other
 * programs take away does not count.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} use
 */
export async function longestTask(browser, page, use) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  let trace;
  try {
    await use();
  } finally {
    trace = await browser.stopTracing();
  }
  const tasks = busiest(JSON.parse(trace).traceEvents);
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

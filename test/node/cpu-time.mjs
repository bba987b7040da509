import { readFileSync } from 'node:fs';

/**
 * The CPU time of the main thread so far, in milliseconds. Other processes and the compiler's threads do not count.
 * Systems other than Linux only give the elapsed time.
 */
function mainThreadTime() {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ', 1)[0] / 1e6;
  } catch {
    return performance.now();
  }
}

/** Measures the time of a function in milliseconds. */
export function timeOf(run) {
  globalThis.gc?.();
  const start = mainThreadTime();
  run();
  return mainThreadTime() - start;
}

/** Times below this are too short to compare. */
const AT_ONCE_MS = 20;

/** Twice the input may take 2.5 times as long. */
const MAX_GROWTH = 2.5;

/** A busy machine disturbs some measurements, but hardly all of these. */
const TRIES = 8;

/**
 * Runs functions that each have twice the input of the one before. Returns whether the time grows in proportion, and
 * the best times of several tries. Only the growth from the first to the last counts, because a single step may exceed
 * a cache.
 *
 * @param {(() => void)[]} runs
 */
export function measureGrowth(runs) {
  const times = runs.map(timeOf);
  const isLinear = () => times.at(-1) <= Math.max(times[0], AT_ONCE_MS) * MAX_GROWTH ** (runs.length - 1);
  for (let tries = 1; tries < TRIES && !isLinear(); tries++) {
    runs.forEach((run, index) => {
      times[index] = Math.min(times[index], timeOf(run));
    });
  }
  return { isLinear: isLinear(), times };
}

import { readFileSync } from 'node:fs';

/**
 * How long the main thread has run so far, in milliseconds: what others do on the same machine does not count, nor do
 * the threads that compile. Where the system does not tell, it is the time on the wall.
 */
function mainThreadTime() {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ', 1)[0] / 1e6;
  } catch {
    return performance.now();
  }
}

/** How long this takes, in milliseconds. */
export function timeOf(run) {
  globalThis.gc?.();
  const start = mainThreadTime();
  run();
  return mainThreadTime() - start;
}

/** What is done so fast has not grown. */
const AT_ONCE_MS = 20;

/** Twice the input may take a quarter longer than twice the time. */
const MAX_GROWTH = 2.5;

/** A busy machine may disturb some measurements, not all of these. */
const TRIES = 8;

/**
 * Runs with ever more input, each time twice as much, and tells whether the time grows no faster, with the times: of
 * each the best of some tries. It is the growth from the first to the last that counts: a single step may be one over
 * the edge of a cache.
 *
 * @param {(() => void)[]} runs
 */
export function measureGrowth(runs) {
  const times = runs.map(timeOf);
  const isLinear = () => times.at(-1) <= Math.max(times[0], AT_ONCE_MS) * MAX_GROWTH ** (runs.length - 1);
  for (let tries = 1; tries < TRIES && !isLinear(); tries++) {
    runs.forEach((run, at) => (times[at] = Math.min(times[at], timeOf(run))));
  }
  return { isLinear: isLinear(), times };
}

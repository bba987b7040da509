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

/** Four times the input may take as much longer as two steps of twice the input, each 2.5 times as long. */
const MAX_GROWTH = 2.5 ** 2;

/** A busy machine disturbs some measurements, but hardly all of these. */
const TRIES = 8;

/**
 * Runs a function, and one that has four times its input. Returns whether the time grows in proportion, and the best
 * times of several tries. A single step of twice the input would tell less, because it may exceed a cache.
 *
 * @param {() => void} small
 * @param {() => void} large
 */
export function measureGrowth(small, large) {
  const times = [timeOf(small), timeOf(large)];
  const isLinear = () => times[1] <= Math.max(times[0], AT_ONCE_MS) * MAX_GROWTH;
  for (let tries = 1; tries < TRIES && !isLinear(); tries++) {
    times[0] = Math.min(times[0], timeOf(small));
    times[1] = Math.min(times[1], timeOf(large));
  }
  return { isLinear: isLinear(), times };
}

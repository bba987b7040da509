import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

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
  collectGarbage();
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
 * each the best of some tries.
 *
 * @param {(() => void)[]} runs
 */
export function measureGrowth(runs) {
  const times = runs.map(timeOf);
  const growsFast = (at) => times[at + 1] > MAX_GROWTH * Math.max(times[at], AT_ONCE_MS);
  const steps = [...runs.slice(1).keys()];
  const fast = () => steps.filter(growsFast);
  for (let tries = 1; tries < TRIES && fast().length; tries++) {
    for (const at of new Set(fast().flatMap((step) => [step, step + 1])))
      times[at] = Math.min(times[at], timeOf(runs[at]));
  }
  return { isLinear: !fast().length, times };
}

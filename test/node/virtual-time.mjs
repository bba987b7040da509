// Time that passes only when a test lets it: for timers and `performance.now()`.
import { setImmediate as runPromises } from 'node:timers/promises';

/**
 * Replaces the globals `setTimeout`, `clearTimeout` and `performance.now`.
 *
 * @returns {{runUntil: (ms: number) => Promise<void>, restore: () => void}}
 */
export function useVirtualTime() {
  const real = { setTimeout, clearTimeout };
  let now = 0;
  let lastId = 0;
  /** Sorted by time. */
  const timers = [];
  const cancelled = new Set();

  globalThis.setTimeout = (callback, delayMs = 0) => {
    const timer = { id: ++lastId, at: now + Math.max(0, delayMs), callback };
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timers[middle].at <= timer.at) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
    return timer.id;
  };
  globalThis.clearTimeout = (id) => cancelled.add(id);
  performance.now = () => now;

  return {
    async runUntil(ms) {
      while (timers.length && timers[0].at <= ms) {
        const { id, at, callback } = timers.shift();
        if (cancelled.delete(id)) continue;
        now = at;
        callback();
        await runPromises();
      }
      now = ms;
    },
    restore() {
      Object.assign(globalThis, real);
      delete performance.now;
    },
  };
}

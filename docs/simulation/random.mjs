// Chance that is the same in every run.

/**
 * The generator "mulberry32".
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 to 1
 */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A time until something that happens at any moment with the same likelihood. */
export const drawExponential = (random, mean) => -Math.log(1 - random()) * mean;

export function drawLogNormal(random, median, spread) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(normal * spread);
}

/**
 * Draws moments of a day, by how likely they are.
 *
 * @param {number[]} weights in the middle of each hour; between them the likelihood changes evenly
 * @returns {() => number} seconds since midnight
 */
export function createDayTimes(random, weights) {
  const most = Math.max(...weights);
  const weightAt = (second) => {
    const hour = second / 3600 + weights.length - 0.5;
    const before = Math.floor(hour);
    const share = hour - before;
    return weights[before % weights.length] * (1 - share) + weights[(before + 1) % weights.length] * share;
  };
  return () => {
    for (;;) {
      const second = random() * weights.length * 3600;
      if (random() * most < weightAt(second)) return second;
    }
  };
}

// What a million readers with refresh="60" do to a publisher, on the plan that is shipped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleSources } from '../../tools/bundle-sources.mjs';

const { refreshDelayMs, retryDelayMs } = await import(
  await bundleSources(`export * from './src/data/retry.ts';`)
);

const READERS = 1_000_000;
const REFRESH_MS = 60_000;
/** They all begin in the same moment: a goal, a push message, a network that is back. */
const MINUTES = 15;
const SECONDS = MINUTES * 60;

const EDGES = 50;
/** Cache-Control: max-age=30, stale-while-revalidate=60. */
const MAX_AGE_S = 30;
const STALE_S = 60;

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed) {
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** How many requests come in each second, the common first ones left out. */
function simulate(delayMs) {
  const perSecond = new Uint32Array(SECONDS);
  for (let reader = 0; reader < READERS; reader++) {
    for (let ms = delayMs(); ms < SECONDS * 1000; ms += delayMs()) perSecond[Math.floor(ms / 1000)]++;
  }
  return perSecond;
}

/**
 * What one of the edges lets through to the origin, second by second: an old answer goes out while one request
 * brings a new one, and where there is no answer at all everybody waits for one request.
 */
function throughEdges(perSecond) {
  const origin = new Uint32Array(SECONDS);
  // Readers are spread over the edges by chance: with twenty thousand each, all edges see much the same.
  const seenAt = new Float64Array(EDGES);
  let waited = 0;
  for (let second = 0; second < SECONDS; second++) {
    for (let edge = 0; edge < EDGES; edge++) {
      const requests = Math.floor((perSecond[second] + edge) / EDGES);
      const age = second - seenAt[edge];
      if (!requests || age <= MAX_AGE_S) continue;
      if (age > MAX_AGE_S + STALE_S) waited += requests;
      origin[second]++;
      seenAt[edge] = second;
    }
  }
  return { origin, waited };
}

const peak = (perSecond) => perSecond.reduce((most, count) => Math.max(most, count));
const sum = (perSecond) => perSecond.reduce((all, count) => all + count, 0);
const figure = (number) => Math.round(number).toLocaleString('en-GB');

const random = createRandom(20_261_123);
const inStep = simulate(() => REFRESH_MS);
const spread = simulate(() => refreshDelayMs(REFRESH_MS, random()));

test('without chance, a million readers who began together ask together, each minute anew', () => {
  assert.equal(peak(inStep), READERS);
  assert.deepEqual(
    [...inStep.entries()].filter(([, count]) => count).map(([second]) => second),
    Array.from({ length: MINUTES - 1 }, (_, minute) => (minute + 1) * 60),
  );
});

test('with it, the first of their refreshes are spread over fifteen seconds, and later ones ever more evenly', () => {
  const later = spread.subarray(10 * 60);
  console.log(`
  ${figure(READERS)} readers, refresh="60", all begun in the same second, ${MINUTES} minutes:
    without chance: ${figure(peak(inStep))} requests in the worst second, none in 59 of 60
    with it:        ${figure(peak(spread))} in the worst second, ${figure(peak(later))} after ten minutes (mean ${figure(sum(later) / later.length)})`);
  // Spread evenly over 15 s, that is 66,667 a second.
  assert.ok(peak(spread) <= 1.05 * (READERS / 15), `${peak(spread)}`);
  assert.ok(peak(later) <= peak(spread) / 2, `${peak(later)}`);
  // Never before the time that the page asked for.
  assert.equal(sum(spread.subarray(0, 60)), 0);
});

test('a CDN that may show the old while it fetches the new lets next to nothing through', () => {
  const { origin, waited } = throughEdges(spread);
  const requests = sum(spread);
  console.log(`
  behind ${EDGES} edges with "Cache-Control: max-age=${MAX_AGE_S}, stale-while-revalidate=${STALE_S}":
    ${figure(requests)} requests of readers, ${figure(sum(origin))} of edges to the origin (1 in ${figure(requests / sum(origin))})
    ${(sum(origin) / SECONDS).toFixed(2)} a second, ${peak(origin)} in the worst one; readers who had to wait for the origin: ${waited}`);
  // Each edge asks once in half a minute, at most.
  assert.ok(sum(origin) <= (EDGES * SECONDS) / MAX_AGE_S);
  assert.ok(peak(origin) <= EDGES);
  assert.equal(waited, 0);
});

test('after a failure that hits all of them, they do not come back in the same second either', () => {
  const perTenth = new Uint32Array(20);
  const perSecond = new Uint32Array(90);
  for (let reader = 0; reader < READERS; reader++) {
    perTenth[Math.floor(retryDelayMs({ code: 'network' }, 1, random()) / 100)]++;
    perSecond[Math.floor(retryDelayMs({ code: 'network' }, 4, random()) / 1000)]++;
  }
  console.log(`
  after one failure of all of them:
    first tries again: ${figure(peak(perTenth))} in the worst tenth of a second; from the fourth on ${figure(peak(perSecond))} in the worst second`);
  assert.ok(peak(perTenth) <= 1.05 * (READERS / 5));
  assert.ok(peak(perSecond) <= 1.05 * (READERS / 30));
});

// The simulation of docs/en/at-internet-scale.md: its laws, its agreement with the code that is shipped, and its page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CDN, HEADERS, READERS } from '../../docs/simulation/assumptions.mjs';
import { throughCdn } from '../../docs/simulation/cdn.mjs';
import { drawCharts } from '../../docs/simulation/charts.mjs';
import { createRandom, drawExponential } from '../../docs/simulation/random.mjs';
import { KINDS, Readers, simulateCrowd, simulateDay, sumKinds } from '../../docs/simulation/readers.mjs';
import { describeInput, peak, sum } from '../../docs/simulation/scenarios.mjs';
import { fillTables, roundFigure } from '../../docs/simulation/tables.mjs';
import { bundleSources } from '../../tools/bundle-sources.mjs';
import { useVirtualTime } from './virtual-time.mjs';

const plan = await import(await bundleSources(`export * from './src/data/retry.ts';`));
const withoutJitter = {
  refreshDelayMs: (refreshMs) => refreshMs,
  retryDelayMs: (error, failures) => plan.retryDelayMs(error, failures, 0.5),
};

const FEW = { ...READERS, pageViews: 50_000 };
/** Readers whose browsers keep nothing. */
const NO_CACHE = { ...HEADERS, maxAgeS: 0 };

const withDefaults = (options) => ({
  readers: FEW,
  headers: HEADERS,
  refreshS: 60,
  plan,
  random: createRandom(1),
  ...options,
});
const simulate = (options) => simulateDay(withDefaults(options));
const totalOf = (traffic, kinds = KINDS) => sum(sumKinds(traffic, kinds));
const letThrough = (requests, headers, more) =>
  throughCdn(requests, { headers: { ...HEADERS, ...headers }, ...CDN, random: createRandom(2), ...more });

/** The requests of four hours in the evening: enough for laws. */
const simulateEvening = () => sumKinds(simulate({})).subarray(18 * 3600, 22 * 3600);

const readDocs = (path) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

test('without refresh each page view asks once, and each attempt has one end', () => {
  const traffic = simulate({ refreshS: 0 });
  assert.equal(totalOf(traffic), FEW.pageViews);
  assert.equal(sum(traffic.failed), 0);
});

test('what a browser has still fresh is no request, and only what has changed is sent again', () => {
  const kept = simulate({ refreshS: 0, headers: { ...HEADERS, maxAgeS: 600, sMaxAgeS: 0 } });
  const asked = simulate({ refreshS: 0, headers: NO_CACHE });
  assert.equal(sum(asked.local), 0);
  assert.ok(sum(kept.local) > FEW.pageViews / 3, `${sum(kept.local)}`);
  const still = simulate({ refreshS: 60, readers: { ...FEW, newsPerDay: 0 } });
  assert.equal(sum(still.changed), 0);
  assert.ok(sum(still.unchanged) > FEW.pageViews);
});

test('asking more often makes more requests', () => {
  const totals = [0, 600, 300, 120, 60].map((refreshS) => totalOf(simulate({ refreshS })));
  totals.forEach((total, index) => assert.ok(index === 0 || total > totals[index - 1], totals.join(' ')));
});

test('the origin never gets more than readers ask, and a longer time in the CDN never brings it more', () => {
  const requests = simulateEvening();
  const loads = [0, 1, 10, 30, 60, 300, 3600].map((sMaxAgeS) =>
    sum(letThrough(requests, { sMaxAgeS }).origin),
  );
  assert.ok(loads[0] <= sum(requests));
  loads.forEach((load, index) => assert.ok(index === 0 || load <= loads[index - 1], loads.join(' ')));
  assert.ok(loads[6] < loads[1] / 10, loads.join(' '));
});

test('fewer caches bring the origin less, and nobody waits where old answers may be shown', () => {
  const requests = simulateEvening();
  const loads = [200, 40, 10, 1].map((caches) => sum(letThrough(requests, {}, { caches }).origin));
  loads.forEach((load, index) => assert.ok(index === 0 || load < loads[index - 1], loads.join(' ')));
  assert.equal(letThrough(requests, { staleWhileRevalidateS: 86_400 }).waited, 0);
  assert.ok(letThrough(requests, { staleWhileRevalidateS: 0 }).waited > 1000);
});

test('jitter lowers the peak of a crowd that came together', () => {
  const crowd = { at: 3600, readers: 20_000, withinS: 5, stayS: 3600 };
  const peakOf = (chosen) =>
    peak(sumKinds(simulateCrowd(withDefaults({ plan: chosen }), crowd)).subarray(3640));
  const [spread, inStep] = [plan, withoutJitter].map(peakOf);
  assert.ok(spread < 0.7 * inStep, `${spread}, without jitter ${inStep}`);
});

test('a page meets an outage with four quick attempts and then about one a minute', () => {
  const outage = { from: 0, to: 6000 };
  const readers = new Readers(
    withDefaults({ outage, headers: NO_CACHE, readers: { ...FEW, hiddenShare: 0 } }),
  );
  for (let page = 0; page < 1000; page++) readers.viewPage(readers.createBrowser(0), 0, 600);
  const attempts = sum(readers.traffic.failed) / 1000;
  // 45 to 75 s between the later ones.
  assert.ok(attempts > 4 + 593 / 75 - 1 && attempts < 4 + 593 / 45, `${attempts}`);
});

test('Retry-After makes it less, and a CDN that may show old answers hides the outage', () => {
  const outage = { from: 72_000, to: 72_600 };
  const [plain, asked] = [undefined, 120].map((retryAfterS) =>
    sum(simulate({ outage: { ...outage, retryAfterS } }).failed),
  );
  assert.ok(asked < plain / 2, `${asked}, else ${plain}`);
  const requests = simulateEvening();
  const behindCdn = { outage: { from: 7200, to: 7800 } };
  assert.equal(letThrough(requests, {}, behindCdn).errors, 0);
  assert.ok(letThrough(requests, { staleIfErrorS: 0 }, behindCdn).errors > 100);
});

test('it agrees with refresh-load.test.mjs: readers who began together are spread over fifteen seconds', () => {
  const readers = new Readers(withDefaults({ readers: { ...FEW, hiddenShare: 0 }, headers: NO_CACHE }));
  for (let page = 0; page < 100_000; page++) readers.viewPage(readers.createBrowser(0), 0, 900);
  const later = sumKinds(readers.traffic).subarray(1, 900);
  assert.equal(sum(later.subarray(0, 59)), 0);
  assert.ok(peak(later) < 1.1 * (100_000 / 15), `${peak(later)}`);
  assert.ok(peak(later.subarray(600)) < peak(later) / 2);
});

// The store that is shipped, with readers who come, look elsewhere, come back and leave, while the server fails.
const LIVE = { readers: 4000, withinS: 60, outage: { from: 300, to: 500 }, seconds: 900 };
const LIVE_READERS = { ...FEW, longStayShare: 1, longStayS: 300, hiddenShare: 0.4, hiddenS: 90 };

/** One reader of the store: looks at the page, perhaps hides it and comes back, and leaves. */
function readAndLeave(subscribe, random) {
  const listener = { receive() {}, refreshMs: 60_000, isAwake: true, keepsCopy: false };
  const { check, unsubscribe } = subscribe('https://bao.example/', listener);
  const wait = (callback, meanS) => setTimeout(callback, drawExponential(random, meanS) * 1000);
  function look() {
    listener.isAwake = true;
    check();
    wait(lookAway, LIVE_READERS.longStayS);
  }
  function lookAway() {
    if (random() >= LIVE_READERS.hiddenShare) return unsubscribe();
    listener.isAwake = false;
    check();
    return wait(look, LIVE_READERS.hiddenS);
  }
  look();
}

/** How often the store that ships fetches, minute by minute. */
async function driveStore() {
  const { createFeedStore, FeedError } = await import(
    await bundleSources(`export * from './src/data/feed-store.ts'; export * from './src/data/feed-error.ts';`)
  );
  const random = createRandom(3);
  const perMinute = new Uint32Array(LIVE.seconds / 60);
  const time = useVirtualTime();
  const bytes = Buffer.from('{"articles":[]}');
  const fetchBytes = async (url) => {
    const seconds = performance.now() / 1000;
    if (seconds < LIVE.seconds) perMinute[Math.floor(seconds / 60)]++;
    if (seconds >= LIVE.outage.from && seconds < LIVE.outage.to)
      throw new FeedError('http', url, { status: 503 });
    return { bytes, url, contentType: 'application/json' };
  };
  // Each reader has a page of their own, and so a store.
  const read = () => readAndLeave(createFeedStore(fetchBytes, undefined, random), random);
  try {
    for (let reader = 0; reader < LIVE.readers; reader++) setTimeout(read, random() * LIVE.withinS * 1000);
    await time.runUntil(LIVE.seconds * 1000);
  } finally {
    time.restore();
  }
  return perMinute;
}

test('it agrees with the store that is shipped, minute by minute, through an outage', async () => {
  const real = await driveStore();
  const options = withDefaults({ readers: LIVE_READERS, headers: NO_CACHE, outage: LIVE.outage });
  const readers = new Readers(options);
  for (let reader = 0; reader < LIVE.readers; reader++) {
    const start = options.random() * LIVE.withinS;
    readers.viewPage(readers.createBrowser(start), start);
  }
  const perSecond = sumKinds(readers.traffic);
  const model = [...real].map((_, minute) => sum(perSecond.subarray(minute * 60, minute * 60 + 60)));
  console.log(`
  ${LIVE.readers} readers, refresh="60", ${LIVE.seconds / 60} minutes, errors for ${LIVE.outage.to - LIVE.outage.from} s; requests in each minute:
    the store: ${real.join(' ')}  (${sum(real)})
    the model: ${model.join(' ')}  (${sum(model)})`);
  assert.ok(Math.abs(sum(model) / sum(real) - 1) < 0.03, `${sum(model)}, the store ${sum(real)}`);
  real.forEach((count, minute) => {
    assert.ok(
      Math.abs(model[minute] / count - 1) < 0.1,
      `minute ${minute}: ${model[minute]}, the store ${count}`,
    );
  });
});

test('figures are rounded to what they are worth', () => {
  assert.deepEqual([0, 1.3143, 27.21, 653, 12_936, 0.0331].map(roundFigure), [
    '0',
    '1.3',
    '27',
    '653',
    '12,900',
    '0.033',
  ]);
});

test('the page shows the last results, of the assumptions and of the plan of today', () => {
  const results = JSON.parse(readDocs('simulation/results.json'));
  const costs = JSON.parse(readDocs('simulation/costs.json'));
  const help = 'npm run simulate';
  assert.deepEqual(results.input, describeInput(plan), help);
  const page = readDocs('en/at-internet-scale.md');
  assert.equal(fillTables(page, results, costs), page, help);
  for (const [name, svg] of Object.entries(drawCharts(results))) {
    assert.equal(readDocs(`plots/${name}.svg`), svg, help);
    assert.ok(page.includes(`](../plots/${name}.svg)`), name);
  }
});

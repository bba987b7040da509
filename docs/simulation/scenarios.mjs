// The questions of docs/en/at-internet-scale.md, as runs of the simulation.
import { CDN, CROWD, DAY_S, HEADERS, OUTAGE, READERS } from './assumptions.mjs';
import { throughCdn } from './cdn.mjs';
import { createRandom } from './random.mjs';
import { KINDS, simulateCrowd, simulateDay, sumKinds } from './readers.mjs';

const SEED = 20_261_123;
/** Of `refresh`, in seconds; 0 is a page that never asks again. */
export const REFRESHES = [0, 300, 60];
/** Of `s-maxage`, in seconds. */
export const TTLS = [10, 30, 60, 300];
/** Numbers of caches. */
export const CACHES = [10, 40, 200];
/** Page views a day, compared with those of assumptions.mjs. */
const SCALES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 10];
/** Of `Retry-After`, in seconds. */
export const RETRY_AFTER_S = 120;

const HOUR_S = 3600;

export function sum(counts) {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

export function peak(counts) {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  return most;
}

/** Means of `seconds` each. */
export function toMeans(counts, seconds) {
  const means = [];
  for (let start = 0; start < counts.length; start += seconds) {
    means.push(Math.round(sum(counts.subarray(start, start + seconds)) / seconds));
  }
  return means;
}

/** Other plans than the one that is shipped, to compare it with. */
const withoutChance = (plan) => ({
  refreshDelayMs: (refreshMs) => refreshMs,
  retryDelayMs: (error, failures) => plan.retryDelayMs(error, failures, error.retryInMs ? 0 : 0.5),
});
const impatient = (plan) => ({ ...withoutChance(plan), retryDelayMs: () => 1000 });

const optionsOf = (plan, more) => ({
  readers: READERS,
  headers: HEADERS,
  refreshS: 60,
  plan,
  random: createRandom(SEED),
  ...more,
});

const letThrough = (perSecond, more) =>
  throughCdn(perSecond, { headers: HEADERS, ...CDN, random: createRandom(SEED), ...more });

/** An ordinary day. */
function describeDay(traffic) {
  const requests = sumKinds(traffic);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, sum(traffic[kind])]));
  const { origin, waited } = letThrough(requests);
  return {
    counts,
    requests: sum(requests),
    peak: peak(requests),
    origin: { requests: sum(origin), peak: peak(origin), waited },
    perTenMinutes: toMeans(requests, 600),
  };
}

/** What the CDN lets through, by the time for which an answer is fresh; with one more cache in front of the origin. */
function describeTtls(requests) {
  return TTLS.map((sMaxAgeS) => {
    const headers = { ...HEADERS, sMaxAgeS };
    const { origin, waited } = letThrough(requests, { headers });
    const shielded = letThrough(origin, { headers, caches: 1 });
    const strict = letThrough(requests, { headers: { ...headers, staleWhileRevalidateS: 0 } });
    return {
      sMaxAgeS,
      requests: sum(origin),
      peak: peak(origin),
      waited,
      shielded: sum(shielded.origin),
      waitedWithoutStale: strict.waited,
    };
  });
}

/** What the CDN lets through, by the number of its caches and by that of page views. */
function describeCaches(requests) {
  return CACHES.map((caches) => {
    const { origin } = letThrough(requests, { caches });
    const byPageViews = SCALES.map((scale) => {
      const scaled = Float64Array.from(requests, (count) => count * scale);
      return [READERS.pageViews * scale, sum(letThrough(scaled, { caches }).origin)];
    });
    return { caches, requests: sum(origin), peak: peak(origin), byPageViews };
  });
}

function describeCrowd(plan) {
  const traffic = simulateCrowd(optionsOf(plan), CROWD);
  const requests = sumKinds(traffic).subarray(CROWD.at, CROWD.at + 20 * 60);
  return {
    opening: peak(requests.subarray(0, 30)),
    later: peak(requests.subarray(30)),
    afterTenMinutes: peak(requests.subarray(600)),
    perSecond: [...requests],
  };
}

/** The crowd again, with a server that fails ten minutes from the moment when all are there. */
function describeCrowdInOutage(plan, retryAfterS) {
  const from = CROWD.at + CROWD.withinS + 20;
  const traffic = simulateCrowd(optionsOf(plan, { outage: { from, to: from + 600, retryAfterS } }), CROWD);
  const requests = sumKinds(traffic);
  return {
    // The first minute brings the failures, each with its quick attempts.
    during: peak(requests.subarray(from, from + 600)),
    mean: Math.round(sum(requests.subarray(from, from + 600)) / 600),
    after: peak(requests.subarray(from + 600, from + 900)),
  };
}

/** Visits of the evening alone: enough for an outage in it, in less than half of the time. */
function eveningOf(readers) {
  const visitsByHour = readers.visitsByHour.map((visits, hour) => (hour >= 16 && hour < 22 ? visits : 0));
  const share = sum(visitsByHour) / sum(readers.visitsByHour);
  return { ...readers, visitsByHour, pageViews: Math.round(readers.pageViews * share) };
}

/** What the failing server gets from readers whose requests all reach it. */
function describeOutage(plan, retryAfterS) {
  const { from, to } = OUTAGE;
  const options = optionsOf(plan, { readers: eveningOf(READERS), outage: { ...OUTAGE, retryAfterS } });
  const requests = sumKinds(simulateDay(options));
  return {
    before: Math.round(sum(requests.subarray(from - 300, from)) / 300),
    mean: Math.round(sum(requests.subarray(from, to)) / (to - from)),
    during: peak(requests.subarray(from, to)),
    after: peak(requests.subarray(to, to + 300)),
    perFiveSeconds: toMeans(requests.subarray(from - 300, to + 600), 5),
  };
}

/** The same outage behind a CDN that may show old answers for a day. */
function describeOutageBehindCdn(requests) {
  const { from, to } = OUTAGE;
  const { origin, errors } = letThrough(requests, { outage: OUTAGE });
  return {
    before: sum(origin.subarray(from - 600, from)) / 600,
    mean: sum(origin.subarray(from, to)) / (to - from),
    during: peak(origin.subarray(from, to)),
    after: peak(origin.subarray(to, to + 300)),
    errors,
  };
}

/** What results depend on besides this code: a test compares it, so that no old results are shown. */
export function describeInput(plan) {
  const error = { code: 'http', status: 503 };
  const delays = [1, 2, 3, 4].map((failures) => plan.retryDelayMs(error, failures, 1));
  return { READERS, HEADERS, CDN, CROWD, OUTAGE, delays: [plan.refreshDelayMs(60_000, 1), ...delays] };
}

const describeCrowds = (plan) => ({
  spread: describeCrowd(plan),
  inStep: describeCrowd(withoutChance(plan)),
  outage: {
    spread: describeCrowdInOutage(plan),
    retryAfter: describeCrowdInOutage(plan, RETRY_AFTER_S),
    inStep: describeCrowdInOutage(withoutChance(plan)),
    impatient: describeCrowdInOutage(impatient(plan)),
  },
});

const describeOutages = (plan) => ({
  spread: describeOutage(plan),
  retryAfter: describeOutage(plan, RETRY_AFTER_S),
  inStep: describeOutage(withoutChance(plan)),
  impatient: describeOutage(impatient(plan)),
});

/**
 * Runs everything.
 *
 * @param {{refreshDelayMs: Function, retryDelayMs: Function}} plan of src/data/retry.ts
 * @param {(title: string) => void} report is told what is under way
 */
export function runScenarios(plan, report) {
  const days = REFRESHES.map((refreshS) => {
    report(`a day with refresh=${refreshS}`);
    return { refreshS, traffic: simulateDay(optionsOf(plan, { refreshS })) };
  });
  const busiest = sumKinds(days.at(-1).traffic);
  report('the crowd');
  const crowd = describeCrowds(plan);
  report('the outage');
  const outage = { ...describeOutages(plan), behindCdn: describeOutageBehindCdn(busiest) };
  report('the caches');
  return {
    input: describeInput(plan),
    days: days.map(({ refreshS, traffic }) => ({ refreshS, ...describeDay(traffic) })),
    busiestHour: busiestHour(busiest),
    ttls: describeTtls(busiest),
    caches: describeCaches(busiest),
    crowd,
    outage,
  };
}

/** Mean of the hour with the most requests. */
function busiestHour(requests) {
  let most = 0;
  for (let start = 0; start < DAY_S; start += HOUR_S) {
    most = Math.max(most, sum(requests.subarray(start, start + HOUR_S)) / HOUR_S);
  }
  return Math.round(most);
}

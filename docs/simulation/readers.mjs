// What readers ask for in a day, second by second, with the plan of attempts that is shipped (src/data/retry.ts).
import { DAY_S } from './assumptions.mjs';
import { createDayTimes, drawExponential, drawLogNormal } from './random.mjs';

/** Readers who come back to a page that failed wait at most this long: RETURN_MS of src/data/shared-feed.ts. */
const RETURN_S = 5;

/** How an attempt ends: without a request, with the whole feed, with 304, with an error. */
export const KINDS = ['local', 'first', 'changed', 'unchanged', 'failed'];
/** Those that reach the CDN. */
export const REQUESTS = KINDS.slice(1);

/**
 * When the feed changes.
 *
 * @returns {(time: number) => number} the number of the version at a time, which may be before or after this day
 */
export function createVersions({ newsPerDay, visitsByHour }, random) {
  const drawTime = createDayTimes(random, visitsByHour);
  const bySecond = new Uint32Array(DAY_S);
  for (let news = 0; news < newsPerDay; news++) bySecond[Math.floor(drawTime())]++;
  for (let second = 1; second < DAY_S; second++) bySecond[second] += bySecond[second - 1];
  return (time) => {
    const day = Math.floor(time / DAY_S);
    return day * newsPerDay + bySecond[Math.floor(time - day * DAY_S)];
  };
}

/**
 * Creates the readers of a day.
 *
 * @param {object} options
 * @param {object} options.readers see assumptions.mjs
 * @param {{maxAgeS: number, sMaxAgeS: number}} options.headers
 * @param {number} options.refreshS 0 for never
 * @param {{refreshDelayMs: Function, retryDelayMs: Function}} options.plan
 * @param {{from: number, to: number, retryAfterS?: number}} [options.outage] when every request fails
 * @param {() => number} options.random
 */
export function createReaders({ readers, headers, refreshS, plan, outage, random }) {
  const traffic = Object.fromEntries(KINDS.map((kind) => [kind, new Uint32Array(DAY_S)]));
  const versionAt = createVersions(readers, random);
  const error = { code: 'http', status: 503, retryInMs: outage?.retryAfterS && outage.retryAfterS * 1000 };

  function readingTime() {
    if (random() < readers.longStayShare) return drawExponential(random, readers.longStayS);
    return drawLogNormal(random, readers.medianReadingS, readers.readingSpread);
  }

  /** A day goes on where it began. */
  const count = (kind, time) => traffic[kind][Math.floor(time) % DAY_S]++;

  /** Asks the browser's cache, and through it the network. Returns whether there was an answer. */
  function attempt(browser, time) {
    if (time < browser.freshUntil) {
      count('local', time);
      return true;
    }
    if (outage && time >= outage.from && time < outage.to) {
      count('failed', time);
      return false;
    }
    const isKnown = versionAt(browser.readAt) === versionAt(time);
    count(browser.readAt === -Infinity ? 'first' : isKnown ? 'unchanged' : 'changed', time);
    browser.readAt = time;
    // The answer has been at the CDN for a while, and that counts.
    const ageS = random() * headers.sMaxAgeS;
    browser.freshUntil = time + Math.max(0, headers.maxAgeS - ageS);
    return true;
  }

  function nextDelayS(failures) {
    if (failures) return plan.retryDelayMs(error, failures, random()) / 1000;
    return refreshS ? plan.refreshDelayMs(refreshS * 1000, random()) / 1000 : Infinity;
  }

  /** One page, from its start until it is closed. Returns that time. */
  function viewPage(browser, start, stayS = readingTime()) {
    let hiddenAt = start + stayS;
    let at = start;
    let failures = 0;
    for (;;) {
      let lastAt = at;
      while (at < hiddenAt) {
        failures = attempt(browser, at) ? 0 : failures + 1;
        lastAt = at;
        at += nextDelayS(failures);
      }
      if (random() >= readers.hiddenShare) return hiddenAt;
      const shownAt = hiddenAt + drawExponential(random, readers.hiddenS);
      if (failures) at = Math.min(at, lastAt + RETURN_S);
      // What was due while nobody looked is made up for once.
      at = Math.max(at, shownAt);
      hiddenAt = shownAt + readingTime();
    }
  }

  function createBrowser(start) {
    const isReturning = random() < readers.returningShare;
    const readAt = isReturning ? start - drawExponential(random, readers.sinceLastVisitS) : -Infinity;
    return { readAt, freshUntil: readAt + headers.maxAgeS };
  }

  return { traffic, viewPage, createBrowser };
}

/** All visits of a day: some pages each, one after the other, with one browser. Returns the traffic by kind. */
export function simulateDay(options) {
  const { readers, random } = options;
  const { traffic, viewPage, createBrowser } = createReaders(options);
  const drawTime = createDayTimes(random, readers.visitsByHour);
  let views = 0;
  while (views < readers.pageViews) {
    let time = drawTime();
    const browser = createBrowser(time);
    do {
      time = viewPage(browser, time);
      views++;
    } while (views < readers.pageViews && random() < 1 - 1 / readers.pagesPerVisit);
  }
  return traffic;
}

/** A crowd that opens one page at the same moment and stays. Returns the traffic by kind. */
export function simulateCrowd(options, { at, readers, withinS, stayS }) {
  const { traffic, viewPage, createBrowser } = createReaders(options);
  for (let reader = 0; reader < readers; reader++) {
    const start = at + options.random() * withinS;
    viewPage(createBrowser(start), start, drawExponential(options.random, stayS));
  }
  return traffic;
}

/** Adds up kinds, second by second. */
export function sumKinds(traffic, kinds = REQUESTS) {
  const sum = new Uint32Array(traffic[kinds[0]].length);
  for (const kind of kinds) traffic[kind].forEach((count, second) => (sum[second] += count));
  return sum;
}

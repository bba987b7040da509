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

/** The readers of a day, and what they ask for. */
export class Readers {
  /** Attempts in each second of the day, by kind. */
  traffic = Object.fromEntries(KINDS.map((kind) => [kind, new Uint32Array(DAY_S)]));

  #options;
  #versionAt;
  #error;

  /**
   * @param {object} options
   * @param {object} options.readers see assumptions.mjs
   * @param {{maxAgeS: number, sMaxAgeS: number}} options.headers
   * @param {number} options.refreshS 0 for never
   * @param {{refreshDelayMs: Function, retryDelayMs: Function}} options.plan
   * @param {{from: number, to: number, retryAfterS?: number}} [options.outage] when every request fails
   * @param {() => number} options.random
   */
  constructor(options) {
    const { readers, outage, random } = options;
    this.#options = options;
    this.#versionAt = createVersions(readers, random);
    this.#error = { code: 'http', status: 503 };
    if (outage?.retryAfterS) this.#error.retryInMs = outage.retryAfterS * 1000;
  }

  /** Somebody who comes at `start`, with a copy of the feed or without one. */
  createBrowser(start) {
    const { readers, headers, random } = this.#options;
    const isReturning = random() < readers.returningShare;
    const readAt = isReturning ? start - drawExponential(random, readers.sinceLastVisitS) : -Infinity;
    return { readAt, freshUntil: readAt + headers.maxAgeS };
  }

  /** One page, from its start until it is closed. Returns that time. */
  viewPage(browser, start, stayS = this.#drawReadingTime()) {
    const { readers, random } = this.#options;
    let hiddenAt = start + stayS;
    let at = start;
    let failures = 0;
    for (;;) {
      let lastAt = at;
      while (at < hiddenAt) {
        failures = this.#attempt(browser, at) ? 0 : failures + 1;
        lastAt = at;
        at += this.#drawDelay(failures);
      }
      if (random() >= readers.hiddenShare) return hiddenAt;
      const shownAt = hiddenAt + drawExponential(random, readers.hiddenS);
      if (failures) at = Math.min(at, lastAt + RETURN_S);
      // What was due while nobody looked is made up for once.
      at = Math.max(at, shownAt);
      hiddenAt = shownAt + this.#drawReadingTime();
    }
  }

  /** Asks the browser's cache, and through it the network. Returns whether there was an answer. */
  #attempt(browser, time) {
    const { headers, outage, random } = this.#options;
    if (time < browser.freshUntil) {
      this.#count('local', time);
      return true;
    }
    if (outage && time >= outage.from && time < outage.to) {
      this.#count('failed', time);
      return false;
    }
    this.#count(this.#kindOfAnswer(browser, time), time);
    browser.readAt = time;
    // The answer has been at the CDN for a while, and that counts.
    const ageS = random() * headers.sMaxAgeS;
    browser.freshUntil = time + Math.max(0, headers.maxAgeS - ageS);
    return true;
  }

  #kindOfAnswer({ readAt }, time) {
    if (readAt === -Infinity) return 'first';
    return this.#versionAt(readAt) === this.#versionAt(time) ? 'unchanged' : 'changed';
  }

  /** A day goes on where it began. */
  #count(kind, time) {
    this.traffic[kind][Math.floor(time) % DAY_S]++;
  }

  /** Seconds until the next attempt. */
  #drawDelay(failures) {
    const { plan, refreshS, random } = this.#options;
    if (failures) return plan.retryDelayMs(this.#error, failures, random()) / 1000;
    return refreshS ? plan.refreshDelayMs(refreshS * 1000, random()) / 1000 : Infinity;
  }

  #drawReadingTime() {
    const { readers, random } = this.#options;
    if (random() < readers.longStayShare) return drawExponential(random, readers.longStayS);
    return drawLogNormal(random, readers.medianReadingS, readers.readingSpread);
  }
}

/** All visits of a day: some pages each, one after the other, with one browser. Returns the traffic by kind. */
export function simulateDay(options) {
  const { readers, random } = options;
  const day = new Readers(options);
  const drawTime = createDayTimes(random, readers.visitsByHour);
  let views = 0;
  while (views < readers.pageViews) {
    let time = drawTime();
    const browser = day.createBrowser(time);
    do {
      time = day.viewPage(browser, time);
      views++;
    } while (views < readers.pageViews && random() < 1 - 1 / readers.pagesPerVisit);
  }
  return day.traffic;
}

/** A crowd that opens one page at the same moment and stays. Returns the traffic by kind. */
export function simulateCrowd(options, { at, readers, withinS, stayS }) {
  const { random } = options;
  const crowd = new Readers(options);
  for (let reader = 0; reader < readers; reader++) {
    const start = at + random() * withinS;
    crowd.viewPage(crowd.createBrowser(start), start, drawExponential(random, stayS));
  }
  return crowd.traffic;
}

/** Adds up kinds, second by second. */
export function sumKinds(traffic, kinds = REQUESTS) {
  const sum = new Uint32Array(traffic[kinds[0]].length);
  for (const kind of kinds) traffic[kind].forEach((count, second) => (sum[second] += count));
  return sum;
}

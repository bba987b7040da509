// What the simulation takes for granted. Nobody has measured these readers: change a figure, run `npm run simulate`,
// and see what depends on it.

export const DAY_S = 86_400;

export const READERS = {
  /** Page views a day. Each page shows one feed. */
  pageViews: 10_000_000,
  /**
   * How many visits begin in each hour of the day in Vietnam, in any unit: people read before work, at noon and
   * above all in the evening.
   */
  visitsByHour: [10, 6, 4, 3, 4, 12, 38, 62, 66, 58, 54, 62, 70, 58, 50, 50, 52, 54, 58, 72, 86, 82, 56, 26],
  /** Mean; most visits see one page or two. */
  pagesPerVisit: 3,
  /** Half of all pages are read for less; the times are log-normal, with a mean of 74 s. */
  medianReadingS: 45,
  /** Standard deviation of the logarithm of the reading time. */
  readingSpread: 1,
  /** Some pages stay open and visible, on a second screen for instance. Mean time. */
  longStayShare: 0.02,
  longStayS: 1800,
  /** Some pages are hidden or offline for a while, and come back. Mean time. */
  hiddenShare: 0.25,
  hiddenS: 600,
  /** Readers whose browser has a copy of the feed, and how long ago they were here. Mean time. */
  returningShare: 0.5,
  sinceLastVisitS: 6 * 3600,
  /** How often the feed changes in a day: at the hours when people read. */
  newsPerDay: 288,
};

/** The cache headers of the feed: those that docs/en/at-internet-scale.md recommends. */
export const HEADERS = {
  /** Browsers. */
  maxAgeS: 30,
  /** The CDN, which may show an old answer while it fetches a new one, and longer if the origin fails. */
  sMaxAgeS: 30,
  staleWhileRevalidateS: 60,
  staleIfErrorS: 86_400,
};

export const CDN = {
  /** Caches that know nothing of one another. The n-th serves 1/n of what the first does. */
  caches: 40,
  /** A cache that got an error asks again after this time. */
  afterErrorS: 10,
};

/** A goal in a match: so many readers open the same page, and stay. */
export const CROWD = { at: 20 * 3600, readers: 200_000, withinS: 10, stayS: 1800 };

/** Ten minutes, in the busiest hour. */
export const OUTAGE = { from: 20 * 3600 + 900, to: 20 * 3600 + 1500 };

/** Headers of an answer with and without a body, in bytes: HTTP/2 or 3, most of them compressed. */
export const HEADER_BYTES = { ok: 300, notModified: 150 };

// The tables of docs/en/at-internet-scale.md, with rounded figures.
import { DAY_S, HEADER_BYTES, READERS } from './assumptions.mjs';

/** A number with two digits that mean something, three from 100 on. */
export function roundFigure(number) {
  if (number === 0) return '0';
  const digits = Math.abs(number) >= 100 ? 3 : 2;
  const rounded = Number(number.toPrecision(digits));
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

const toPercent = (share) => `${roundFigure(share * 100)} %`;
const toKilobytes = (bytes) => `${roundFigure(bytes / 1000)} kB`;
const perSecond = (requests) => roundFigure(requests / DAY_S);

function toTable(head, rows) {
  const lines = [head, head.map((_, index) => (index ? '--:' : '---')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function viewTable(_results, { script, css, feed, cpuMs, articles, sources }) {
  const notModified = `${roundFigure(HEADER_BYTES.notModified)} B`;
  return toTable(
    ['what', 'requests', 'gzip', 'brotli', 'main-thread CPU'],
    [
      ['`bantin.js`, first visit', 1, toKilobytes(script.gzip), toKilobytes(script.brotli), 'below'],
      ['`bantin.css`, first visit, optional', 1, toKilobytes(css.gzip), toKilobytes(css.brotli), '–'],
      [
        `a feed of ${articles} articles without bodies`,
        1,
        toKilobytes(feed.gzip),
        toKilobytes(feed.brotli),
        `${roundFigure(cpuMs.load)} ms, with the script`,
      ],
      ['the same ten cards as plain HTML, to compare', 0, '–', '–', `${roundFigure(cpuMs.plain)} ms`],
      [
        `one list of ${sources} such feeds, of which it shows ${articles} articles`,
        sources,
        toKilobytes(feed.gzip * sources),
        toKilobytes(feed.brotli * sources),
        `${roundFigure(cpuMs.several)} ms, with the script`,
      ],
      ['both files, later visits', 0, '0', '0', '–'],
      ['the feed again, unchanged (304)', 1, notModified, notModified, `${roundFigure(cpuMs.unchanged)} ms`],
      [
        'the feed again, one new article',
        1,
        toKilobytes(feed.gzip),
        toKilobytes(feed.brotli),
        `${roundFigure(cpuMs.changed)} ms`,
      ],
    ],
  );
}

/** Bytes of all answers with the feed, headers included. */
function feedBytes({ first, changed, unchanged }, { feed }) {
  return (first + changed) * (feed.gzip + HEADER_BYTES.ok) + unchanged * HEADER_BYTES.notModified;
}

function dayTable({ days }, costs) {
  const row = (title, figure) => [title, ...days.map(figure)];
  return toTable(
    ['', ...days.map(({ refreshS }) => (refreshS ? `\`refresh="${refreshS}"\`` : 'no `refresh`'))],
    [
      row('requests for the feed, per page view', ({ requests }) =>
        (requests / READERS.pageViews).toFixed(2),
      ),
      row('requests a day', ({ requests }) => `${roundFigure(requests / 1e6)} million`),
      row('a second, mean', ({ requests }) => perSecond(requests)),
      row('in the worst second', ({ peak }) => roundFigure(peak)),
      row('answered 304', ({ counts, requests }) => toPercent(counts.unchanged / requests)),
      row('the feed, a day', ({ counts }) => `${roundFigure(feedBytes(counts, costs) / 1e9)} GB`),
      row('at the origin, a second, mean', ({ origin }) => perSecond(origin.requests)),
      row('in the worst second, at the origin', ({ origin }) => roundFigure(origin.peak)),
      row('reach the origin', ({ requests, origin }) => `1 in ${roundFigure(requests / origin.requests)}`),
    ],
  );
}

function ttlTable({ ttls }) {
  return toTable(
    [
      '`s-maxage`',
      'origin, a second',
      'with one more cache',
      'readers who wait',
      'without `stale-while-revalidate`',
    ],
    ttls.map(({ sMaxAgeS, requests, shielded, waited, waitedWithoutStale }) => [
      `${sMaxAgeS} s`,
      perSecond(requests),
      perSecond(shielded),
      roundFigure(waited),
      roundFigure(waitedWithoutStale),
    ]),
  );
}

function cachesTable({ caches }) {
  return toTable(
    ['caches', 'origin, a second', 'in the worst second'],
    caches.map(({ caches: number, requests, peak }) => [number, perSecond(requests), roundFigure(peak)]),
  );
}

function crowdTable({ crowd }) {
  const row = (title, { opening, later, afterTenMinutes }) => [
    title,
    ...[opening, later, afterTenMinutes].map(roundFigure),
  ];
  return toTable(
    ['requests in the worst second', 'while they come', 'then', 'after ten minutes'],
    [row('as shipped', crowd.spread), row('without jitter', crowd.inStep)],
  );
}

/** The names of the plans. */
const PLANS = [
  ['spread', 'as shipped'],
  ['retryAfter', 'as shipped, the server sends `Retry-After: 120`'],
  ['inStep', 'the same times, without jitter'],
  ['impatient', 'another attempt each second'],
];

function outageTable({ outage }) {
  return toTable(
    ['requests a second', 'before', 'during, mean', 'worst second', 'worst second after'],
    PLANS.map(([key, title]) => {
      const { before, mean, during, after } = outage[key];
      return [title, ...[before, mean, during, after].map(roundFigure)];
    }),
  );
}

function crowdOutageTable({ crowd }) {
  return toTable(
    ['requests a second', 'during, mean', 'worst second', 'worst second after'],
    PLANS.map(([key, title]) => {
      const { mean, during, after } = crowd.outage[key];
      return [title, ...[mean, during, after].map(roundFigure)];
    }),
  );
}

function cdnOutageTable({ outage: { behindCdn } }) {
  const { before, mean, during, after, errors } = behindCdn;
  return toTable(
    [
      'requests a second at the origin',
      'before',
      'during, mean',
      'worst second',
      'worst second after',
      'readers who see an error',
    ],
    [['behind the CDN', ...[before, mean, during, after, errors].map(roundFigure)]],
  );
}

function sourcesTable({ days, busiestHour }, { feed }) {
  const fast = days.at(-1);
  return toTable(
    [
      'different addresses',
      'per page view',
      'at each refresh',
      'a second, mean',
      'in the busiest hour',
      'bytes, first view',
    ],
    [1, 2, 3, 5, 20].map((addresses) => [
      addresses,
      addresses,
      addresses,
      perSecond(fast.requests * addresses),
      roundFigure(busiestHour * addresses),
      toKilobytes(feed.gzip * addresses),
    ]),
  );
}

/** What the script file costs the CDN in a day: whoever has no copy of the feed has none of the script either. */
function scriptTable({ days }, { script }) {
  const { first } = days[0].counts;
  const { pageViews } = READERS;
  const bytes = first * script.gzip;
  const asked = pageViews - first;
  return toTable(
    ['header of the script', 'requests a day', 'bytes a day'],
    [
      [
        '`max-age=31536000, immutable`',
        `${roundFigure(first / 1e6)} million`,
        `${roundFigure(bytes / 1e9)} GB`,
      ],
      [
        '`no-cache` with an `ETag`',
        `${roundFigure(pageViews / 1e6)} million`,
        `${roundFigure((bytes + asked * HEADER_BYTES.notModified) / 1e9)} GB, and a round trip for each page view`,
      ],
      [
        '`no-store`',
        `${roundFigure(pageViews / 1e6)} million`,
        `${roundFigure((pageViews * script.gzip) / 1e9)} GB`,
      ],
    ],
  );
}

const TABLES = {
  view: viewTable,
  day: dayTable,
  script: scriptTable,
  ttl: ttlTable,
  caches: cachesTable,
  crowd: crowdTable,
  outage: outageTable,
  'crowd-outage': crowdOutageTable,
  'cdn-outage': cdnOutageTable,
  sources: sourcesTable,
};

/**
 * Replaces what stands between `<!-- table: name -->` and `<!-- end -->`.
 *
 * @param {string} page Markdown
 */
export function fillTables(page, results, costs) {
  return page.replace(/(<!-- table: ([\w-]+) -->\n)[^]*?(<!-- end -->)/g, (_all, start, name, end) => {
    if (!TABLES[name]) throw new Error(`There is no table "${name}".`);
    return `${start}\n${TABLES[name](results, costs)}\n\n${end}`;
  });
}

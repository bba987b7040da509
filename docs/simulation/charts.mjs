// The charts of docs/en/at-internet-scale.md.
import { DAY_S } from './assumptions.mjs';
import { drawLineChart } from './chart.mjs';
import { REFRESHES } from './scenarios.mjs';

/** Values at equal distances as points. */
const toPoints = (values, first, step) => values.map((value, index) => [first + index * step, value]);

/** Ticks of an axis. The last one names the unit. */
const toTicks = (values, unit) =>
  values.map((at, index) => ({ at, label: index === values.length - 1 ? `${at} ${unit}` : String(at) }));

function drawDay({ days }) {
  const [none, slow, fast] = REFRESHES.map((refreshS) =>
    toPoints(days.find((day) => day.refreshS === refreshS).perTenMinutes, 1 / 12, 1 / 6),
  );
  return drawLineChart({
    title: 'A day: ten million page views',
    unit: 'requests a second for the feed, at the CDN',
    description:
      'Three lines over the hours of a day. Each is lowest at 3 in the morning, has a peak at 8, at noon and the highest one at 20 to 21.',
    x: {
      from: 0,
      to: 24,
      ticks: toTicks([0, 4, 8, 12, 16, 20, 24], 'h'),
    },
    max: 640,
    lines: [
      { name: 'no refresh', tone: 'c', points: none },
      { name: 'refresh="300"', tone: 'b', points: slow },
      { name: 'refresh="60"', tone: 'a', points: fast },
    ],
  });
}

function drawCrowd({ crowd }) {
  const minutes = ({ perSecond }) => toPoints(perSecond.slice(0, 601), 0, 1 / 60);
  return drawLineChart({
    title: '200,000 readers in ten seconds',
    unit: 'requests a second, with refresh="60"',
    description:
      'Without jitter the readers come back together, in ten seconds of every minute. As shipped, each wave is lower and wider than the one before.',
    x: {
      from: 0,
      to: 10,
      ticks: toTicks([0, 2, 4, 6, 8, 10], 'min'),
    },
    max: 21_500,
    lines: [
      { name: 'without jitter', tone: 'c', points: minutes(crowd.inStep) },
      { name: 'as shipped', tone: 'a', points: minutes(crowd.spread) },
    ],
  });
}

function drawOutage({ outage }) {
  const minutes = ({ perFiveSeconds }) => toPoints(perFiveSeconds, -5 + 1 / 24, 1 / 12);
  return drawLineChart({
    title: 'Ten minutes of errors, and no CDN',
    unit: 'requests a second at the server, with refresh="60"',
    description:
      'As the errors begin, requests rise for a minute to more than four times what they were, then stay at two and a half times. With Retry-After they fall below what they were. When the server is back, neither rises.',
    x: {
      from: -5,
      to: 20,
      ticks: toTicks([-5, 0, 5, 10, 15, 20], 'min'),
    },
    max: 2600,
    span: { from: 0, to: 10, label: 'errors' },
    lines: [
      { name: 'as shipped', tone: 'a', points: minutes(outage.spread) },
      { name: 'Retry-After: 120', tone: 'b', points: minutes(outage.retryAfter) },
    ],
  });
}

function drawOrigin({ caches }) {
  const tones = ['c', 'a', 'b'];
  return drawLineChart({
    title: 'The origin does not notice readers',
    unit: 'requests a second at the origin, by page views a day',
    description:
      'Three lines that rise with the page views and then are flat: from about a million page views on, the origin gets one request in 30 seconds from each cache.',
    x: {
      from: 4,
      to: 8,
      ticks: ['10k', '100k', '1M', '10M', '100M'].map((label, index) => ({ at: 4 + index, label })),
    },
    max: 7,
    lines: caches.map(({ caches: number, byPageViews }, index) => ({
      name: `${number} caches`,
      tone: tones[index],
      points: byPageViews.map(([pageViews, requests]) => [Math.log10(pageViews), requests / DAY_S]),
    })),
  });
}

/** @returns {Record<string, string>} SVG by the name of its file */
export const drawCharts = (results) => ({
  day: drawDay(results),
  crowd: drawCrowd(results),
  outage: drawOutage(results),
  origin: drawOrigin(results),
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FILTER_KEYWORD } from '../bench/filter-keyword.mjs';
import { makeArticles } from '../bench/articles.mjs';
import { checkGoals } from '../bench/goals.mjs';
import { measureAll } from '../bench/measure-all.mjs';
import { describeNoise } from '../bench/noise.mjs';
import { readOptions } from '../bench/options.mjs';
import { reportHtml } from '../bench/report-html.mjs';
import { reportMarkdown } from '../bench/report-markdown.mjs';
import { reportText } from '../bench/report-text.mjs';
import {
  coefficientOfVariation,
  median,
  pairedRatios,
  quartiles,
  spread,
  summarize,
} from '../bench/statistics.mjs';
import { summarizeSeries } from '../bench/summary.mjs';
import { formatNumber, formatRatio } from '../bench/table.mjs';

const BAD = [undefined, null, NaN, Infinity, '12'];

describe('statistics of the benchmark', () => {
  test('the median is the middle, or the mean of the two in the middle', () => {
    assert.equal(median([5, 1, 30]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7]), 7);
  });

  test('what is no number is left out', () => {
    assert.equal(median([...BAD, 3]), 3);
    assert.deepEqual(summarize([...BAD, 2, 4]), { median: 3, low: 2.5, high: 3.5, count: 2 });
  });

  test('nothing gives no figure instead of a wrong one', () => {
    for (const figure of [median, quartiles, summarize, spread, coefficientOfVariation]) {
      assert.equal(figure([]), undefined);
      assert.equal(figure(BAD), undefined);
    }
  });

  test('ratios are taken inside a repetition, so that a slow one does not count', () => {
    assert.deepEqual(pairedRatios([10, 100, 12], [5, 50, 6]), [2, 2, 2]);
  });

  test('a repetition without a base, or with none above zero, gives no ratio', () => {
    assert.deepEqual(pairedRatios([10, 10, 10, undefined, 10], [undefined, 0, -1, 5, 5]), [2]);
  });

  test('steady values have no spread, and a single one has none that is known', () => {
    assert.equal(spread([8, 8, 8]), 0);
    assert.equal(coefficientOfVariation([8, 8, 8]), 0);
    assert.equal(spread([8]), undefined);
    assert.equal(coefficientOfVariation([8]), undefined);
    assert.equal(spread([-1, 0, 1]), undefined);
  });
});

const load = {
  id: 'load',
  title: 'load',
  about: 'Processor time',
  figures: [{ key: 'value', title: 'CPU', unit: 'ms' }],
  sizes: [10],
};

const contestants = [
  { id: 'a', title: 'a: vanilla', label: 'a', note: '`<template>`' },
  { id: 'bantin', title: 'bantin', label: 'bantin', note: 'as shipped' },
  {
    id: 'peer',
    title: '<peer> "0.1" | x',
    label: '<peer>',
    note: 'a peer',
    isPeer: true,
    broken: 'no such package',
  },
];

const results = [
  { a: { value: 20 }, bantin: { value: 10, kept: 1 }, peer: { missing: 'no such package' } },
  { a: { value: NaN }, bantin: { value: 30, kept: 1 }, peer: {} },
  { a: { value: 40 }, bantin: { value: 60, kept: 0 } },
];

const series = [{ column: 'load', size: 10, results }];
const columns = summarizeSeries(series, [load], ['a', 'bantin', 'peer']);

const makeRun = (changes) => ({
  date: '2026-11-26',
  command: 'npm run bench',
  machine: { cpu: 'CPU', cores: 2, node: 'v20', browser: 'Chromium 1' },
  load: { before: 0.1, after: 1.2 },
  repetitions: 3,
  seconds: 12.3,
  contestants,
  columns,
  noise: describeNoise(series, 'a', 'bantin'),
  goals: checkGoals(columns, 'bantin'),
  ...changes,
});

describe('summary of the benchmark', () => {
  const [{ figures }] = columns;

  test('a value that failed is left out of the median and of the ratios', () => {
    const { bantin, a } = figures[0].cells;
    assert.equal(a.median, 30);
    assert.equal(bantin.median, 30);
    assert.deepEqual(bantin.ratios.a, { median: 1, low: 0.75, high: 1.25, count: 2 });
  });

  test('who could not be measured says why', () => {
    assert.deepEqual(figures[0].cells.peer, { missing: 'no such package' });
  });

  test('what a measure tells besides is kept for the goals, and in no table', () => {
    const kept = figures.find(({ key }) => key === 'kept');
    assert.equal(kept.isHidden, true);
    assert.equal(kept.cells.bantin.median, 1);
  });
});

describe('goals of the benchmark', () => {
  const check = (goal) => checkGoals(columns, 'bantin', [{ column: 'load', size: 10, ...goal }])[0].state;

  test('they are met up to their limit', () => {
    assert.equal(check({ base: 'a', atMost: 1 }), 'met');
    assert.equal(check({ base: 'a', atMost: 0.99 }), 'missed');
    assert.equal(check({ key: 'kept', atLeast: 1 }), 'met');
  });

  test('what was not measured is neither met nor missed', () => {
    assert.equal(check({ base: 'a3', atMost: 1 }), 'not measured');
    assert.equal(check({ column: 'heap', atMost: 1 }), 'not measured');
    assert.equal(check({ size: 100, atMost: 1 }), 'not measured');
  });
});

describe('reports of the benchmark', () => {
  test('the text names figures, ratios, reasons and the machine', () => {
    const text = reportText(makeRun());
    assert.match(text, /bantin +30 ×1\.00/);
    assert.match(text, /<peer> "0\.1" \| x +not measured/);
    assert.match(text, /not measured: no such package/);
    assert.match(text, /CPU, 2 cores, Node v20, Chromium 1/);
  });

  test('Markdown keeps its columns whatever a name contains', () => {
    const rows = reportMarkdown(makeRun()).match(/^\| .*peer.*$/gm);
    assert.deepEqual(rows, ['| <peer> "0.1" \\| x | not measured |']);
  });

  test('the page escapes what it shows, and asks for nothing from elsewhere', () => {
    const page = reportHtml(makeRun({ command: '</code><script>alert(1)</script>' }));
    assert.ok(!page.includes('<peer>'));
    assert.ok(!page.includes('<script'));
    assert.ok(!/(?:src|href)=|url\(|@import/.test(page));
  });

  test('nothing measured still makes reports', () => {
    const nothing = makeRun({ columns: [], noise: [], goals: checkGoals([], 'bantin') });
    for (const report of [reportText, reportMarkdown, reportHtml])
      assert.match(report(nothing), /not measured/);
  });

  test('no report shows what is no number', () => {
    for (const report of [reportText, reportMarkdown, reportHtml])
      assert.doesNotMatch(report(makeRun()), /NaN|undefined|Infinity|\[object/);
  });

  test('numbers have the digits that count', () => {
    assert.deepEqual([0, 0.0251, 3.456, 40, 98.76, 345.6, 114_836, NaN].map(formatNumber), [
      '0',
      '0.025',
      '3.46',
      '40',
      '98.8',
      '346',
      '114\u202f836',
      '–',
    ]);
    assert.deepEqual([0.333, 12.34, 373.5].map(formatRatio), ['×0.33', '×12.3', '×374']);
  });
});

describe('a run of the benchmark', () => {
  const silent = { short: false, minutes: 1, report: () => {} };
  const people = ['a', 'b', 'c'].map((id) => ({ id }));

  test('everyone begins once', async () => {
    const order = [];
    const measure = { id: 'x', title: 'x', sizes: [1], measure: (_lab, { id }) => order.push(id) };
    await measureAll({}, { ...silent, measures: [measure], contestants: people, repetitions: 3 });
    assert.equal(order.join(''), 'abcbcacab');
  });

  test('one who fails does not stop the others', async () => {
    const measure = {
      id: 'x',
      title: 'x',
      sizes: [1],
      measure(_lab, { id }) {
        if (id === 'b') throw new Error('Không chạy được\n    at somewhere');
        return { value: 1 };
      },
    };
    const [one] = await measureAll(
      {},
      { ...silent, measures: [measure], contestants: people, repetitions: 1 },
    );
    assert.deepEqual(one.results, [{ a: { value: 1 }, b: { missing: 'Không chạy được' }, c: { value: 1 } }]);
  });

  test('when the time is up everything has been measured once', async () => {
    const measure = { id: 'x', title: 'x', sizes: [1, 2], measure: () => ({ value: 1 }) };
    const plan = { ...silent, minutes: 0, measures: [measure], contestants: people, repetitions: 3 };
    const measured = await measureAll({}, plan);
    assert.deepEqual(
      measured.map((one) => one.results.length),
      [1, 1],
    );
  });
});

describe('options and articles of the benchmark', () => {
  test('the command line is checked', () => {
    assert.deepEqual(readOptions(['--only=a,bantin', '--sizes=10']).only, ['a', 'bantin']);
    assert.throws(() => readOptions(['--repetitions=0']), /--repetitions/);
    assert.throws(() => readOptions(['--minutes=soon']), /--minutes/);
    assert.throws(() => readOptions(['--unknown']), /unknown/i);
  });

  test('articles are the same each time, and none is there twice', () => {
    const where = { origin: 'http://127.0.0.1', now: Date.UTC(2026, 10, 26) };
    const articles = makeArticles(1000, { ...where, added: 3 });
    assert.deepEqual(makeArticles(1000, { ...where, added: 3 }), articles);
    for (const key of ['id', 'url', 'headline'])
      assert.equal(new Set(articles.map((article) => article[key])).size, 1003, key);
    assert.deepEqual(articles.slice(3), makeArticles(1000, where));
    assert.ok(articles.some(({ keywords }) => keywords.includes(FILTER_KEYWORD)));
  });
});

// The tables of all reports: one row for each contestant, one column for each figure.

/** Three digits that count, and a thin space between thousands. */
export function formatNumber(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1000) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  if (Number.isInteger(value)) return String(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

/** "×1.02"; large ones with fewer digits. */
export const formatRatio = (ratio) =>
  Number.isFinite(ratio) ? `×${ratio.toFixed(ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2)}` : '–';

/** "63.1 ×1.02 ×1.65": the median, and the ratios to the bases. */
export function formatCell(cell) {
  if (!cell || cell.missing) return '–';
  const { a, a3 } = cell.ratios ?? {};
  const ratios = [a, a3].filter(Boolean).map(({ median }) => formatRatio(median));
  return [formatNumber(cell.median), ...ratios].join(' ');
}

const headOf = ({ title, unit }) => (unit ? `${title}, ${unit}` : title);

/** The figures of a column that are shown. */
export const shownFigures = ({ figures }) => figures.filter(({ isHidden }) => !isHidden);

/**
 * Makes the table of one column. Who has none of its figures is left out, unless he could not be measured at all.
 *
 * @returns {{head: string[], rows: string[][]}}
 */
export function toTable(column, contestants) {
  const figures = shownFigures(column);
  const toRow = ({ id, title, broken }) => [
    title,
    ...figures.map(({ cells }, index) => (broken && index === 0 ? 'not measured' : formatCell(cells[id]))),
  ];
  const isShown = ({ id, broken }) => broken || figures.some(({ cells }) => cells[id] && !cells[id].missing);
  return {
    head: [column.title, ...figures.map(headOf)],
    rows: contestants.filter(isShown).map(toRow),
  };
}

/**
 * Lists who is missing in a column and why, each reason once.
 *
 * @returns {string[]}
 */
export function missingIn(column, contestants) {
  const names = new Map();
  for (const { id, title } of contestants) {
    const reasons = shownFigures(column).map(({ cells }) => cells[id]?.missing);
    for (const reason of new Set(reasons.filter(Boolean)))
      names.set(reason, [...(names.get(reason) ?? []), title]);
  }
  return [...names].map(([reason, titles]) => `${titles.join(', ')}: not measured: ${reason}`);
}

const MARKS = { met: '✓', missed: '✗', 'not measured': '–' };

/** As it was written, with a thin space between thousands. */
const formatGiven = (number) => (number >= 1000 ? formatNumber(number) : String(number));

const formatLimit = ({ atMost, atLeast, unit }) =>
  `${atMost === undefined ? '≥' : '≤'} ${formatGiven(atMost ?? atLeast)}${unit ? ` ${unit}` : ''}`;

/** The rows of the goals: title, figure, goal, verdict. */
export const toGoalRow = (goal) => [
  goal.title,
  formatNumber(goal.value),
  formatLimit(goal),
  `${MARKS[goal.state]} ${goal.state}`,
];

const percent = (share) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : '–');

export const NOISE_HEAD = [
  'noise',
  'samples',
  'a: deviation',
  'a: middle half',
  'bantin over a: middle half',
];

export const toNoiseRow = ({ column, size, repetitions, variation, spread, ratioSpread }) => [
  `${column} ${size}`,
  String(repetitions),
  percent(variation),
  percent(spread),
  percent(ratioSpread),
];

/** One line that says where and when. */
export const describeRun = ({ date, machine, load, repetitions, seconds, command }) => [
  `${date}, ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.browser}`,
  `load average ${load.before} before, ${load.after} after; up to ${repetitions} repetitions in ${Math.round(seconds)} s`,
  command,
];

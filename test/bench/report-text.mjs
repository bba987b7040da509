// The report on the terminal.
import { describeRun, missingIn, NOISE_HEAD, toGoalRow, toNoiseRow, toTable } from './table.mjs';

/** Writes a table with columns as wide as they must be. */
export function toText({ head, rows }) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

const listNoise = (noise) =>
  noise.length ? [toText({ head: NOISE_HEAD, rows: noise.map(toNoiseRow) }), ''] : [];

/** The goals that this run says something about, and how many others there are. */
function listGoals(goals) {
  const measured = goals.filter(({ state }) => state !== 'not measured');
  const table = toText({ head: ['goal', 'bantin', 'limit', ''], rows: measured.map(toGoalRow) });
  const others = goals.length - measured.length;
  return [
    ...(measured.length ? [table] : []),
    ...(others ? [`${others} goals not measured in this run`] : []),
    '',
  ];
}

/** Writes the whole report. */
export function reportText(run) {
  const { columns, contestants, goals, noise } = run;
  const tables = columns.flatMap((column) => [
    toText(toTable(column, contestants)),
    ...missingIn(column, contestants).map((line) => `  ${line}`),
    '',
  ]);
  return [
    ...tables,
    ...listNoise(noise),
    ...listGoals(goals),
    'Medians; ×ratio to a, ×ratio to a3, each taken inside a repetition.',
    ...describeRun(run),
  ].join('\n');
}

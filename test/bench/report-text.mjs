// The report on the terminal.
import { describeRun, missingIn, NOISE_HEAD, toGoalRow, toNoiseRow, toTable } from './table.mjs';

/** Writes a table with columns as wide as they must be. */
export function toText({ head, rows }) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
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
    toText({ head: NOISE_HEAD, rows: noise.map(toNoiseRow) }),
    '',
    toText({ head: ['goal', 'bantin', 'goal', ''], rows: goals.map(toGoalRow) }),
    '',
    'Medians; ×ratio to a, ×ratio to a3, each taken inside a repetition.',
    ...describeRun(run),
  ].join('\n');
}

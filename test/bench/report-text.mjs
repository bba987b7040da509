// The report on the terminal.
import { toTable } from './table.mjs';

/** Writes a table with columns as wide as they must be. */
export function toText({ head, rows }) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}

export const reportText = (run) => toText(toTable(run));

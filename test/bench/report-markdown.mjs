// The tables as documentation can carry them.
import { describeRun, missingIn, toGoalRow, toTable } from './table.mjs';

const escape = (text) => text.replaceAll('|', '\\|');
const toRow = (cells) => `| ${cells.map(escape).join(' | ')} |`;

/** Writes a table. */
export const toMarkdown = ({ head, rows }) =>
  [toRow(head), `| --- |${' --: |'.repeat(head.length - 1)}`, ...rows.map(toRow)].join('\n');

/** Writes the whole report. */
export function reportMarkdown(run) {
  const { columns, contestants, goals } = run;
  const tables = columns.map((column) =>
    [
      `${column.about}.`,
      toMarkdown(toTable(column, contestants)),
      missingIn(column, contestants)
        .map((line) => `- ${line}`)
        .join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  const [where, how, command] = describeRun(run);
  return `${[
    `Measured ${where}; ${how}: \`${command}\`. Medians, with the ratios to a and to a3, each taken inside a repetition.`,
    ...tables,
    toMarkdown({ head: ['goal', 'bantin', 'limit', ''], rows: goals.map(toGoalRow) }),
  ].join('\n\n')}\n`;
}

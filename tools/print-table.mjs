// A table for the terminal.

const format = (value) => (typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? ''));

/** Prints rows of cells: texts to the left, numbers to the right. */
export function printTable(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(format));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isText = head.map((_, column) => typeof rows[0][column] === 'string');
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      isText[column] ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}

// A table for the terminal.

/** Returns a text that moves no cursor, in NFC: accents that are letters of their own would take room in a column. */
export const printable = (text) => text.normalize('NFC').replace(/(?!\n)\p{Cc}/gu, '\ufffd');

const format = (value) =>
  typeof value === 'number'
    ? value.toLocaleString('en-GB')
    : printable(value ?? '').replaceAll('\n', '\ufffd');

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

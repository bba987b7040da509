import type { Cell, Inline } from '../article.js';
import { firstOwn } from '../own.js';
import { present } from '../read-fields.js';
import { toPlainText } from '../text/normalize.js';
import { findElements, textOf, type Child, type Element } from './nodes.js';
import { PICTURE } from './pictures.js';

/** No honest cell spans more rows or columns. */
const MAX_SPAN = 100;

/** A cell whose spans may go beyond the table. */
type OpenCell = Required<Omit<Cell, 'header'>> & { header: boolean };

/** Returns the cells of each row, as HTML has them. */
export const rowsOf = (table: Child[]): Element[][] =>
  findElements(table, /^tr$/).map((row) => findElements(row.children, /^t[dh]$/));

/** Pictures of a table, but not those of tables within it. */
const PICTURE_OR_TABLE = /^(?:img|amp-(?:img|anim)|table)$/;

/**
 * Returns whether a table of HTML only arranges things: one column, one row with a picture beside its text, or pictures
 * above their captions.
 *
 * @param isPhoto tells pictures from icons
 */
export function isLayout(rows: Element[][], isPhoto: (image: Element) => boolean): boolean {
  const [first = []] = rows;
  if (rows.length < 2) return first.length < 2 || findElements(first, PICTURE).length > 0;
  const hasPhoto = (cell: Element) => {
    const found = findElements([cell], PICTURE_OR_TABLE);
    return found.length > 0 && found.every(isPhoto);
  };
  const photos = rows.filter((row) => row.length && row.every(hasPhoto) && !textOf(row).trim());
  return 2 * photos.length >= rows.length || rows.every((row) => row.length < 2);
}

/** Reads how many rows or columns a cell spans: 1 to 100. */
function toSpan(value: unknown): number {
  const digits = /^\d+$/.exec(toPlainText(value))?.[0];
  return Math.min(Number(digits) || 1, MAX_SPAN);
}

/** Cuts spans where the table ends. A column that only spans reach is none. */
function cutSpans(rows: OpenCell[][]): void {
  /** How many columns of each row are taken, also by cells from above. */
  const taken = rows.map(() => 0);
  rows.forEach((row, at) => {
    row.forEach((cell, index) => {
      cell.rowSpan = Math.min(cell.rowSpan, rows.length - at);
      const columns = index < row.length - 1 ? cell.colSpan : 1;
      for (let below = at; below < at + cell.rowSpan; below++) taken[below]! += columns;
    });
  });
  const width = Math.max(...taken);
  rows.forEach((row, at) => {
    const last = row.at(-1);
    if (last) last.colSpan = Math.min(last.colSpan, 1 + width - taken[at]!);
  });
}

const toCell = ({ colSpan, rowSpan, ...cell }: OpenCell): Cell =>
  present<Cell>({ ...cell, colSpan: colSpan > 1 && colSpan, rowSpan: rowSpan > 1 && rowSpan });

/** Returns whether a row has nothing but header cells, apart from an empty corner. */
const isHeadRow = (row: OpenCell[]) =>
  row.every(({ header, children }, at) => header || (at === 0 && row.length > 1 && children.length === 0));

/**
 * Converts the rows of a table to cells. The first row is its head if it has nothing but header cells.
 *
 * @param toLine reads what is in a cell
 */
export function toCells(rows: Element[][], toLine: (cell: Element) => Inline[]) {
  const lines = rows.map((row) =>
    row.map((cell): OpenCell => {
      const { name, attributes } = cell;
      const colSpan = toSpan(firstOwn(attributes, 'colSpan', 'colspan'));
      const rowSpan = toSpan(firstOwn(attributes, 'rowSpan', 'rowspan'));
      return { children: toLine(cell), header: name === 'th', colSpan, rowSpan };
    }),
  );
  cutSpans(lines);
  const hasHead = isHeadRow(lines[0] ?? []);
  lines.forEach((line, at) => {
    // In the head all are headers, and none has to say so.
    if (isHeadRow(line)) for (const cell of line) cell.header = at > 0;
  });
  const cells = lines.map((line) => line.map(toCell));
  const head = (hasHead && cells.shift()) || [];
  return { head, rows: cells };
}

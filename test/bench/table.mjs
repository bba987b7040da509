// The table of all reports: one row for each contestant, one column for each figure.

/** Three digits that count. */
export function formatNumber(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size === 0 ? 0 : 2);
}

export const formatRatio = (ratio) => `×${ratio.toFixed(2)}`;

/** "63.1 ×1.02 ×1.65": the median, and the ratios to the bases. */
export function formatFigure(figure) {
  if (!figure || figure.missing) return '–';
  const ratios = Object.values(figure.ratios ?? {}).map(({ median }) => formatRatio(median));
  return [formatNumber(figure.median), ...ratios].join(' ');
}

const headOf = ({ column, size }, measures) => {
  const { title, unit } = measures.find(({ id }) => id === column);
  return `${title} ${size}${unit ? `, ${unit}` : ''}`;
};

/**
 * Makes the table.
 *
 * @returns {{head: string[], rows: string[][]}}
 */
export const toTable = ({ measures, contestants, summary }) => ({
  head: ['', ...summary.map((one) => headOf(one, measures))],
  rows: contestants.map(({ id, title }) => [
    title,
    ...summary.map(({ figures }) => formatFigure(figures[id])),
  ]),
});

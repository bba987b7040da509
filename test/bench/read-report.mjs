// Turns the measured times of readings into figures and tables.

const PEERS = ['JSON.parse', 'feedsmith', 'rss-parser'];

export function medianOf(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Half of the measurements are nearer to the median than this part of it. */
function noiseOf(times) {
  const median = medianOf(times);
  return medianOf(times.map((time) => Math.abs(time - median))) / median;
}

/** The median of the ratios inside each round: what slows down a whole round does not count. */
const ratioOf = (times, others) => medianOf(times.map((time, round) => time / others[round]));

function figuresOf(reader, cell) {
  const { name, isOurs, times, heap } = reader;
  const peers = cell.readers.filter((other) => isOurs && PEERS.includes(other.name));
  const ratios = peers.map((peer) => [peer.name, ratioOf(times, peer.times)]);
  return { name, ms: medianOf(times), noise: noiseOf(times), heap, ratios: Object.fromEntries(ratios) };
}

/** By which power of the size a figure grows from the list before: 1 is linear. */
function growthOf(cell, before, key, name) {
  const [figure, earlier] = [cell, before].map(
    (list) => list?.readers.find((reader) => reader.name === name)[key],
  );
  return earlier > 0 && figure > 0
    ? Math.log(figure / earlier) / Math.log(cell.characters / before.characters)
    : undefined;
}

/** Returns the figures of all lists. Those of one format and length come in the order of their size. */
export function toFigures(cells) {
  const figures = cells.map((cell) => ({
    ...cell,
    readers: cell.readers.map((reader) => figuresOf(reader, cell)),
  }));
  figures.forEach((cell, index) => {
    const last = figures[index - 1];
    const before = last?.format === cell.format && last.length === cell.length ? last : undefined;
    for (const reader of cell.readers) {
      reader.timeGrowth = growthOf(cell, before, 'ms', reader.name);
      reader.heapGrowth = growthOf(cell, before, 'heap', reader.name);
    }
  });
  return figures;
}

const round = (number, digits = 2) => (number === undefined ? '' : number.toFixed(digits));
const times = (ratio) => (ratio === undefined ? '' : `${ratio.toPrecision(3)}x`);

const HEADINGS = [
  ...['format', 'bodies', 'items', 'KB', 'reader', 'CPU ms', '±'],
  ...PEERS.map((peer) => `/ ${peer}`),
  ...['growth', 'heap KB', 'growth'],
];

const rowOf = (cell, reader) => [
  cell.format,
  cell.length,
  // Something is wrong if not all of them are found.
  cell.articles === cell.count ? String(cell.count) : `${cell.articles} of ${cell.count}`,
  round(cell.characters / 1000, 0),
  reader.name,
  round(reader.ms),
  `${round(reader.noise * 100, 0)} %`,
  ...PEERS.map((peer) => times(reader.ratios[peer])),
  round(reader.timeGrowth),
  round(reader.heap / 1024, 0),
  round(reader.heapGrowth),
];

/** Writes a table of Markdown, with columns as wide as what is in them: it is also read on a terminal. */
export function toTable(figures) {
  const rows = figures.flatMap((cell) => cell.readers.map((reader) => rowOf(cell, reader)));
  const widths = HEADINGS.map((_, column) =>
    Math.max(...[HEADINGS, ...rows].map((row) => row[column].length)),
  );
  const toLine = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [toLine(HEADINGS), toLine(widths.map((width) => '-'.repeat(width))), ...rows.map(toLine)].join('\n');
}

export const EXPLANATION = `Text to Feed in Node. CPU time of all threads, garbage included; medians of rounds in which the readers take turns. "/ peer" is
the median of the ratios inside each round, "±" the median deviation, "growth" the power of the size since the row before it
(1 is linear), "heap" what the result keeps once the text is let go. Bodies: "short" is one sentence, so that 10,000 items stay
below the cap of 5 MB, "whole" an article of 2,600 characters. "every body" also asks for each body.`;

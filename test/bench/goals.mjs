// What bantin promises itself. Each goal names one figure of a column, or its ratio to a base.

/** `base` asks for the ratio to that contestant; `atMost` or `atLeast` is the goal. */
export const GOALS = [
  { title: 'dist/bantin.js, gzip -9', column: 'bytes', key: 'scripts', unit: 'B', atMost: 40_000 },
  { title: 'load, N = 10, over a', column: 'load', size: 10, base: 'a', atMost: 1.35 },
  { title: 'load, N = 100, over a', column: 'load', size: 100, base: 'a', atMost: 0.85 },
  { title: 'load, N = 1000, over a', column: 'load', size: 1000, base: 'a', atMost: 0.42 },
  { title: 'load, N = 1000, over a3', column: 'load', size: 1000, base: 'a3', atMost: 1.25 },
  { title: 'refresh, N = 1000, over a', column: 'refresh', size: 1000, base: 'a', atMost: 0.7 },
  { title: 'refresh, N = 1000, over a3', column: 'refresh', size: 1000, base: 'a3', atMost: 1.2 },
  { title: 'old cards kept by a refresh', column: 'refresh', key: 'kept', size: 1000, atLeast: 1 },
  { title: 'heap per card', column: 'heap', unit: 'KB', atMost: 12 },
  { title: 'nodes per card', column: 'nodes', atMost: 36 },
  { title: 'longest task at start-up, 4× CPU', column: 'startup', unit: 'ms', atMost: 50 },
  { title: 'CLS, 10 cards, 1000 px', column: 'shift', size: 10, atMost: 0.02 },
  { title: 'CLS, 10 cards, 360 px', column: 'shift', key: 'narrow', size: 10, atMost: 0.02 },
  { title: 'CLS, 100 cards, 1000 px', column: 'shift', size: 100, atMost: 0.1 },
  { title: 'CLS, 100 cards, 360 px', column: 'shift', key: 'narrow', size: 100, atMost: 0.1 },
  { title: 'Slow 4G: with preload over without', column: 'slow', key: 'gain', atMost: 0.75 },
  { title: 'requests for a preloaded feed', column: 'slow', key: 'requests', atMost: 1 },
  { title: '100 widgets over one', column: 'widgets', key: 'growth', atMost: 100 },
  { title: 'nodes left behind', column: 'leak', key: 'nodes', atMost: 0 },
  { title: 'listeners left behind', column: 'leak', key: 'listeners', atMost: 0 },
  { title: 'JS heap left behind, over a', column: 'leak', base: 'a', atMost: 1.5 },
  { title: 'reading the own format over JSON.parse', column: 'read', key: 'overParse', atMost: 10 },
  { title: 'reading JSON Feed over feedsmith', column: 'read', key: 'jsonFeed', atMost: 4 },
  { title: 'reading RSS over feedsmith', column: 'read', key: 'rss', atMost: 1.5 },
  { title: 'reading is linear (1 is)', column: 'read', key: 'growth', atMost: 1.5 },
];

/** The figure that a goal is about; undefined where it was not measured. */
function findFigure(columns, { column, key = 'value', size, base }, id) {
  const figures = columns.find((one) => one.id === column)?.figures ?? [];
  const cell = figures.find((one) => one.key === key && (size === undefined || one.size === size))?.cells[id];
  return base ? cell?.ratios?.[base] : cell;
}

/**
 * Compares the figures of a contestant with the goals.
 *
 * @param {object[]} columns as summarized
 * @param {string} id the contestant's
 * @returns {object[]} the goals with `value`, `low`, `high` and `state`: met, missed or not measured
 */
export function checkGoals(columns, id, goals = GOALS) {
  return goals.map((goal) => {
    const { median: value, low, high } = findFigure(columns, goal, id) ?? {};
    if (!Number.isFinite(value)) return { ...goal, state: 'not measured' };
    const isMet = goal.atMost === undefined ? value >= goal.atLeast : value <= goal.atMost;
    return { ...goal, value, low, high, state: isMet ? 'met' : 'missed' };
  });
}

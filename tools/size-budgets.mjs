// The sizes that were agreed on last, and how far a change may exceed them.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../test/node/size-budgets.json', import.meta.url);

/** What may be added without a word: 3 %, and in small groups a line or two. */
const SLACK = 0.03;
const MIN_SLACK_BYTES = 100;

/** Records sizes as the new budgets. Groups are in bytes of minified code, which no version of zlib changes. */
export function writeBudgets(sizes) {
  const entries = sizes.map(({ name, gzip, groups }) => [
    name,
    { gzip, groups: Object.fromEntries(groups.map((group) => [group.name, group.bytes])) },
  ]);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** @returns {Record<string, {gzip: number, groups: Record<string, number>}>} by the name of the file */
export const readBudgets = () => JSON.parse(readFileSync(FILE, 'utf8'));

/**
 * Says by how much something has outgrown its budget.
 *
 * @param {number} bytes its size
 * @param {number} budget its size when the budgets were written; 0 if it is new
 * @returns {string | undefined} undefined if it has not
 */
export function describeGrowth(name, bytes, budget) {
  const allowed = budget + Math.max(budget * SLACK, MIN_SLACK_BYTES);
  if (bytes <= allowed) return undefined;
  const share = budget ? `, ${((bytes / budget - 1) * 100).toFixed(1)} %` : '';
  return `${name} grew from ${budget} to ${bytes} bytes (+${bytes - budget}${share}); up to ${Math.floor(allowed)} are allowed`;
}

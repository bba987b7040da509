// Turns the samples into the figures of the reports.
import { pairedRatios, summarize } from './statistics.mjs';

/** Everyone's values are compared with these. */
export const BASES = ['a', 'a3'];

const valuesOf = (results, id, key = 'value') => results.map((result) => result[id]?.[key]);

/** Why there is no figure, if there is none. */
const reasonOf = (results, id) => results.map((result) => result[id]?.missing).find(Boolean);

function summarizeOne({ results }, id) {
  const values = valuesOf(results, id);
  const figure = summarize(values);
  if (!figure) return { missing: reasonOf(results, id) ?? 'not measured' };
  const ratios = {};
  for (const base of BASES) {
    const ratio = summarize(pairedRatios(values, valuesOf(results, base)));
    if (ratio && id !== base) ratios[base] = ratio;
  }
  return { ...figure, ratios, extra: extrasOf(results, id) };
}

/** The medians of what a measure tells besides its value. */
function extrasOf(results, id) {
  const keys = Object.keys(
    results.map((result) => result[id]).find((result) => result && !result.missing) ?? {},
  );
  const entries = keys
    .filter((key) => key !== 'value')
    .map((key) => [key, summarize(valuesOf(results, id, key))?.median]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * Summarizes the series.
 *
 * @param {{column: string, size: number, results: object[]}[]} series
 * @param {string[]} ids of the contestants
 * @returns {{column: string, size: number, figures: object}[]} `figures` by the id of the contestant
 */
export const summarizeSeries = (series, ids) =>
  series.map((one) => ({
    column: one.column,
    size: one.size,
    figures: Object.fromEntries(ids.map((id) => [id, summarizeOne(one, id)])),
  }));

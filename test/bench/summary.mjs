// Turns the samples into the figures of the reports.
import { pairedRatios, summarize } from './statistics.mjs';

/** Everyone's values are compared with these. */
export const BASES = ['a', 'a3'];

const valuesOf = (results, id, key) => results.map((result) => result[id]?.[key]);

/** Why there is no figure. */
const reasonOf = (results, id) =>
  results.map((result) => result[id]?.missing).find(Boolean) ?? 'It has no such figure.';

/** The ratios to the bases, paired inside each repetition. */
function ratiosOf(results, id, key) {
  const values = valuesOf(results, id, key);
  const ratios = BASES.filter((base) => base !== id).map((base) => [
    base,
    summarize(pairedRatios(values, valuesOf(results, base, key))),
  ]);
  return Object.fromEntries(ratios.filter(([, ratio]) => ratio));
}

function toCell(results, id, { key, hasRatios = true }) {
  const figure = summarize(valuesOf(results, id, key));
  if (!figure) return { missing: reasonOf(results, id) };
  return hasRatios ? { ...figure, ratios: ratiosOf(results, id, key) } : figure;
}

/** The figures that a goal may ask for and no table shows. */
const hiddenFigures = ({ figures }, results) => {
  const shown = new Set(figures.map(({ key }) => key));
  const keys = new Set(results.flatMap((result) => Object.values(result).flatMap((one) => Object.keys(one))));
  return [...keys]
    .filter((key) => !shown.has(key) && key !== 'missing')
    .map((key) => ({ key, title: key, unit: '', isHidden: true, hasRatios: false }));
};

function summarizeOne({ size, results }, measure, ids) {
  return [...measure.figures, ...hiddenFigures(measure, results)].map((figure) => ({
    key: figure.key,
    size,
    title: measure.sizes.length > 1 ? `${figure.title}, N = ${size}` : figure.title,
    unit: figure.unit,
    isHidden: figure.isHidden ?? false,
    cells: Object.fromEntries(ids.map((id) => [id, toCell(results, id, figure)])),
  }));
}

/**
 * Summarizes the series, by column.
 *
 * @param {{column: string, size: number, results: object[]}[]} series
 * @param {object[]} measures
 * @param {string[]} ids of the contestants
 * @returns {{id: string, title: string, about: string, figures: object[]}[]} each figure has a cell for each contestant:
 *   `{median, low, high, count, ratios}`, or `{missing}` with the reason
 */
export const summarizeSeries = (series, measures, ids) =>
  measures.map((measure) => ({
    id: measure.id,
    title:
      measure.isOfAnySize || measure.sizes.length > 1
        ? measure.title
        : `${measure.title}, N = ${measure.sizes[0]}`,
    about: measure.about,
    figures: series
      .filter(({ column }) => column === measure.id)
      .flatMap((one) => summarizeOne(one, measure, ids)),
  }));

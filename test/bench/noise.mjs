// How much a run can be trusted: how the base scatters, and how its ratios do.
import { coefficientOfVariation, pairedRatios, spread } from './statistics.mjs';

/**
 * Describes the noise of each series.
 *
 * @param {{column: string, size: number, results: object[]}[]} series
 * @param {string} base the contestant that all are compared with
 * @param {string} id the one whose ratios are looked at
 */
export const describeNoise = (series, base, id) =>
  series
    .map(({ column, size, results }) => {
      const valuesOf = (name) => results.map((result) => result[name]?.value);
      return {
        column,
        size,
        repetitions: results.length,
        variation: coefficientOfVariation(valuesOf(base)),
        spread: spread(valuesOf(base)),
        ratioSpread: spread(pairedRatios(valuesOf(id), valuesOf(base))),
      };
    })
    .filter(({ variation }) => variation !== undefined);

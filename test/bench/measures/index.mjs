// What is measured, in the order of the reports.
import heap from './heap.mjs';
import load from './load.mjs';
import nodes from './nodes.mjs';
import refresh from './refresh.mjs';

const MEASURES = [load, refresh, heap, nodes];

/**
 * Lists the measures, each with the lengths of the list that are wanted.
 *
 * @param {{columns?: string[], sizes?: number[], short: boolean}} options
 */
export function listMeasures({ columns, sizes, short }) {
  const unknown = columns?.find((id) => !MEASURES.some((measure) => measure.id === id));
  if (unknown) throw new Error(`No column "${unknown}". Known: ${MEASURES.map(({ id }) => id).join(', ')}`);
  return MEASURES.filter(({ id }) => !columns || columns.includes(id))
    .map((measure) => {
      const usual = short ? (measure.shortSizes ?? measure.sizes) : measure.sizes;
      return { ...measure, sizes: sizes ? measure.sizes.filter((size) => sizes.includes(size)) : usual };
    })
    .filter((measure) => measure.sizes.length > 0);
}

// What is measured, in the order of the reports.
import bytes from './bytes.mjs';
import heap from './heap.mjs';
import { filter, more } from './interaction.mjs';
import leak from './leak.mjs';
import load from './load.mjs';
import nodes from './nodes.mjs';
import read from './read.mjs';
import refresh from './refresh.mjs';
import shift from './shift.mjs';
import slow from './slow.mjs';
import startup from './startup.mjs';
import widgets from './widgets.mjs';

const MEASURES = [bytes, load, refresh, heap, nodes, startup, shift, slow, filter, more, widgets, leak, read];

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

// Measures everyone, interleaved: what disturbs the machine for a while disturbs all of them alike.
import { empty } from './contestants/empty.mjs';

/** The list, begun at another place each time. */
const rotate = (list, by) => list.map((_, index) => list[(index + by) % list.length]);

/** One sample. A failure is a result too. */
async function sample(lab, measure, contestant, size) {
  const reason = contestant.broken ?? contestant.without?.[measure.id] ?? measure.without?.(contestant);
  if (reason) return { missing: reason };
  try {
    return await measure.measure(lab, contestant, size);
  } catch (error) {
    return { missing: String(error.message ?? error).split('\n')[0] };
  }
}

/** Takes off what the empty page cost in the same repetition. */
function subtractEmpty(results) {
  const cost = results.empty.value ?? 0;
  for (const result of Object.values(results)) if ('value' in result) result.value -= cost;
  delete results.empty;
}

/** Visits all contestants once, for one measure and one size. Returns their results by id. */
async function visitAll(lab, { measure, size, contestants, repetition }) {
  const everyone = measure.subtractsEmpty ? [...contestants, empty] : contestants;
  const results = {};
  for (const contestant of rotate(everyone, repetition % everyone.length))
    results[contestant.id] = await sample(lab, measure, contestant, size);
  if (measure.subtractsEmpty) subtractEmpty(results);
  return results;
}

/**
 * Measures.
 *
 * @param {{browser, server}} lab
 * @param {{measures: object[], contestants: object[], repetitions: number, report: (line: string) => void}} plan
 * @returns {Promise<{column: string, size: number, results: object[], seconds: number}[]>} for each column and size the results of each
 *   repetition, by the id of the contestant
 */
export async function measureAll(lab, { measures, contestants, repetitions, report }) {
  const series = measures.flatMap((measure) =>
    measure.sizes.map((size) => ({ measure, size, column: measure.id, results: [], seconds: 0 })),
  );
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const one of series) {
      const { measure, size, results } = one;
      if (repetition >= (measure.repetitions ?? repetitions)) continue;
      report(`${repetition + 1}/${repetitions} ${measure.title}, N = ${size}`);
      const start = performance.now();
      results.push(await visitAll(lab, { measure, size, contestants, repetition }));
      one.seconds += (performance.now() - start) / 1000;
    }
  }
  return series.map(({ column, size, results, seconds }) => ({ column, size, results, seconds }));
}

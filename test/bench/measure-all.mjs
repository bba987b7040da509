// Measures everyone, interleaved: what disturbs the machine for a while disturbs all of them alike.
import { empty } from './contestants/empty.mjs';

/** The list, begun at another place each time. */
const rotate = (list, by) => list.map((_, index) => list[(index + by) % list.length]);

/** Peers are so far off that a few samples tell. */
const PEER_REPETITIONS = 3;

/** One sample. A failure is a result too. */
async function sample(lab, { measure, size, repetition, short }, contestant) {
  if (contestant.isPeer && repetition >= PEER_REPETITIONS) return {};
  if (contestant.isPeer && short && !measure.hasPeersInShort)
    return { missing: '--short leaves peers out here.' };
  const reason = contestant.broken ?? contestant.without?.[measure.id] ?? measure.without?.(contestant);
  if (reason) return { missing: reason };
  try {
    return await measure.measure(lab, contestant, size);
  } catch (error) {
    const [line] = String(error.message ?? error).split('\n');
    return { missing: line.replace(/^page\.\w+: Error: /, '') };
  }
}

/** Takes off what the empty page cost in the same repetition. */
function subtractEmpty(results) {
  const cost = results.empty.value ?? 0;
  for (const result of Object.values(results)) if ('value' in result) result.value -= cost;
  delete results.empty;
}

/** Visits all contestants once, for one measure and one size. Returns their results by id. */
async function visitAll(lab, contestants, visit) {
  const { measure, repetition } = visit;
  const everyone = measure.subtractsEmpty ? [...contestants, empty] : contestants;
  const results = {};
  for (const contestant of rotate(everyone, repetition % everyone.length))
    results[contestant.id] = await sample(lab, visit, contestant);
  if (measure.subtractsEmpty) subtractEmpty(results);
  return results;
}

/**
 * Measures, until everything is done or the time is up; everything is measured once.
 *
 * @param {{browser, server}} lab
 * @param {{measures: object[], contestants: object[], repetitions: number, short: boolean, minutes: number,
 *   report: (line: string) => void}} plan
 * @returns {Promise<{column: string, size: number, results: object[], seconds: number}[]>} for each column and size the
 *   results of each repetition, by the id of the contestant
 */
export async function measureAll(lab, { measures, contestants, repetitions, short, minutes, report }) {
  const start = performance.now();
  const secondsSince = (moment) => (performance.now() - moment) / 1000;
  const series = measures.flatMap((measure) =>
    measure.sizes.map((size) => ({ measure, size, column: measure.id, results: [], seconds: 0 })),
  );
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const one of series) {
      const { measure, size, results } = one;
      if (repetition >= (measure.repetitions ?? repetitions)) continue;
      if (repetition > 0 && secondsSince(start) > minutes * 60) continue;
      report(`${repetition + 1}/${repetitions} ${measure.title}, N = ${size}`);
      const before = performance.now();
      results.push(await visitAll(lab, contestants, { measure, size, repetition, short }));
      one.seconds += secondsSince(before);
    }
  }
  return series.map(({ column, size, results, seconds }) => ({ column, size, results, seconds }));
}

// The arithmetic of the reports. What is missing or no number is left out, and never makes a figure wrong.

const numbersOf = (values) => values.filter(Number.isFinite).sort((left, right) => left - right);

/** The value below which such a share of the sorted numbers lies, interpolated. */
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The middle value; undefined if there is none. */
export function median(values) {
  const numbers = numbersOf(values);
  return numbers.length ? quantile(numbers, 0.5) : undefined;
}

/** Half of the values lie between these two. */
export function quartiles(values) {
  const numbers = numbersOf(values);
  return numbers.length ? [quantile(numbers, 0.25), quantile(numbers, 0.75)] : undefined;
}

/**
 * The ratios of values to the base, each taken inside one repetition: what disturbs a repetition disturbs both.
 *
 * @param {(number | undefined)[]} values one for each repetition
 * @param {(number | undefined)[]} base likewise
 */
export const pairedRatios = (values, base) =>
  values.map((value, index) => (base[index] > 0 ? value / base[index] : undefined)).filter(Number.isFinite);

/** The middle and the spread of values; undefined if there is none. */
export function summarize(values) {
  const numbers = numbersOf(values);
  if (numbers.length === 0) return undefined;
  const [low, high] = quartiles(numbers);
  return { median: median(numbers), low, high, count: numbers.length };
}

/** How much values scatter: the range of the middle half, as a share of the median. */
export function spread(values) {
  const summary = summarize(values);
  if (!summary || summary.count < 2 || summary.median === 0) return undefined;
  return (summary.high - summary.low) / Math.abs(summary.median);
}

/** Standard deviation as a share of the mean. */
export function coefficientOfVariation(values) {
  const numbers = numbersOf(values);
  if (numbers.length < 2) return undefined;
  let sum = 0;
  for (const number of numbers) sum += number;
  const mean = sum / numbers.length;
  if (mean === 0) return undefined;
  let squares = 0;
  for (const number of numbers) squares += (number - mean) ** 2;
  return Math.sqrt(squares / (numbers.length - 1)) / Math.abs(mean);
}

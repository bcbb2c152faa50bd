/**
 * What many measurements of one thing come to, in milliseconds.
 * @typedef {object} Summary
 * @property {number} count
 * @property {number} median
 * @property {number | undefined} p95 absent for fewer than twenty measurements
 * @property {number | undefined} p99 absent for fewer than a hundred
 */

/**
 * @param {readonly number[]} costs
 * @returns {Summary}
 */
export function summaryOf(costs) {
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor(sorted.length * share)];
  return {
    count: costs.length,
    median: medianOf(costs),
    p95: costs.length >= 20 ? at(0.95) : undefined,
    p99: costs.length >= 100 ? at(0.99) : undefined,
  };
}

/** @param {readonly number[]} values */
export function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/**
 * How many times the other one it is; undefined where one of them is not known.
 * @param {number | undefined} one
 * @param {number | undefined} other
 */
export function ratio(one, other) {
  return one === undefined || other === undefined ? undefined : one / other;
}

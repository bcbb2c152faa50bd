/**
 * How much is measured.
 * @typedef {object} Effort
 * @property {readonly number[]} sizes of the reports that are typed into, in kilobytes
 * @property {(kilobytes: number) => number} edits keystrokes of each server in a document of that size
 * @property {(kilobytes: number) => number} cold how many of the first keystrokes are shown apart
 * @property {(kilobytes: number) => number} warmUp keystrokes between those and the measured ones
 * @property {number} patience milliseconds that one server may take for each of these; slow ones get fewer edits
 * @property {number} stage milliseconds for each stage of an analysis, once to warm up and once to measure
 * @property {number} starts
 * @property {number} memoryEdits
 * @property {number} bursts
 * @property {number} growthTo the largest report in the table of growth, in kilobytes
 * @property {number} growthEdits
 * @property {number} files in the folder that is checked
 * @property {number} fileRounds
 */

/** Fewest keystrokes of which a median is worth printing. */
const FEWEST = 12;

/**
 * A run of some minutes.
 * @param {number} most keystrokes of each server in a small report
 * @param {number} memoryEdits
 * @param {number} files
 * @returns {Effort}
 */
export function wholeEffort(most, memoryEdits, files) {
  const edits = (/** @type {number} */ kilobytes) => forSize(most, kilobytes);
  return {
    sizes: [8, 40, 100, 1000, 10_000],
    edits,
    cold: (kilobytes) => forSize(100, kilobytes),
    warmUp: (kilobytes) => edits(kilobytes) >> 1,
    patience: 4000,
    stage: 100,
    starts: 9,
    memoryEdits,
    bursts: 20,
    growthTo: 10_240,
    growthEdits: 10,
    files,
    fileRounds: 3,
  };
}

/**
 * Less than a minute, to see that everything works. Its figures are no more than examples.
 * @returns {Effort}
 */
export function shortEffort() {
  return {
    sizes: [8, 1000],
    edits: () => FEWEST,
    cold: () => FEWEST,
    warmUp: () => FEWEST,
    patience: 400,
    stage: 5,
    starts: 1,
    memoryEdits: 200,
    bursts: 2,
    growthTo: 160,
    growthEdits: 4,
    files: 200,
    fileRounds: 1,
  };
}

/**
 * Up to 200 KB all of them, then fewer as the report grows.
 * @param {number} most
 * @param {number} kilobytes
 */
function forSize(most, kilobytes) {
  return Math.max(Math.min(most, FEWEST), Math.min(most, Math.round((most * 200) / kilobytes)));
}

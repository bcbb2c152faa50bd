import { cpuTime } from "./process-figures.mjs";
import { summaryOf } from "./summary.mjs";
import { startServer, startTyping } from "./typing.mjs";

/**
 * What a keystroke costs in one document with one server.
 * @typedef {object} Keystrokes
 * @property {string} server
 * @property {string} document
 * @property {number} bytes
 * @property {number} opened from opening it to its first findings, the first document of a server, in milliseconds
 * @property {Phase} cold the first keystrokes after that, as an author has them
 * @property {Phase} steady once all code has been compiled
 *
 * @typedef {import("./summary.mjs").Summary & { cpu: number | undefined }} Phase
 *   `cpu` is what the server's threads used for one keystroke, in milliseconds
 *
 * @typedef {{ server: import("./typing.mjs").MeasuredServer, document: import("./reports").BenchReport }} Contestant
 * @typedef {import("./effort.mjs").Effort} Effort
 */

/** Servers take turns of so many keystrokes. */
const TURN = 20;

/**
 * Lets servers be typed into by turns, so that the machine's noise meets all of them alike.
 * @param {readonly Contestant[]} contestants
 * @param {Effort} effort
 * @returns {Promise<Keystrokes[]>}
 */
export async function measureKeystrokes(contestants, effort) {
  const kilobytes = contestants[0]?.document.kilobytes ?? 0;
  const typists = [];
  for (const { server, document } of contestants) {
    typists.push(await startTyping(await startServer(server), document));
  }
  const cold = await typeByTurns(typists, effort.cold(kilobytes), effort.patience);
  await typeByTurns(typists, effort.warmUp(kilobytes), effort.patience / 2);
  const steady = await typeByTurns(typists, effort.edits(kilobytes), effort.patience);
  await Promise.all(typists.map(({ client }) => client.stop()));
  return typists.map(({ server, document, opened }, at) => ({
    server: server.name,
    document: document.name,
    bytes: document.bytes,
    opened,
    cold: phaseOf(cold[at]),
    steady: phaseOf(steady[at]),
  }));
}

/**
 * @param {readonly import("./typing.mjs").Typist[]} typists
 * @param {number} edits of each, unless it is out of time before
 * @param {number} patience how long each may type, in milliseconds
 * @returns {Promise<Taken[]>}
 *
 * @typedef {{ costs: number[], cpu: number, spent: number }} Taken
 */
async function typeByTurns(typists, edits, patience) {
  /** @type {Taken[]} */
  const taken = typists.map(() => ({ costs: [], cpu: 0, spent: 0 }));
  for (let from = 0; from < edits; from += TURN) {
    const order = [...typists.entries()];
    if ((from / TURN) % 2 === 1) order.reverse();
    for (const [at, typist] of order) {
      const own = taken[at];
      if (own) await takeTurn(typist, own, Math.min(TURN, edits - from), patience);
    }
  }
  return taken;
}

/**
 * @param {import("./typing.mjs").Typist} typist
 * @param {Taken} taken
 * @param {number} edits
 * @param {number} patience
 */
async function takeTurn(typist, taken, edits, patience) {
  const { pid } = typist.client;
  const start = performance.now();
  const before = cpuTime(pid);
  for (let edit = 0; edit < edits; edit++) {
    if (taken.spent + (performance.now() - start) > patience) break;
    taken.costs.push(await typist.type());
  }
  const after = cpuTime(pid);
  taken.cpu += before === undefined || after === undefined ? Number.NaN : after - before;
  taken.spent += performance.now() - start;
}

/**
 * @param {Taken | undefined} taken
 * @returns {Phase}
 */
function phaseOf(taken) {
  const { costs, cpu } = taken ?? { costs: [], cpu: Number.NaN };
  return { ...summaryOf(costs), cpu: Number.isNaN(cpu) ? undefined : cpu / costs.length };
}

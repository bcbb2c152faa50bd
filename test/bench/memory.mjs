import { residentMegabytes } from "./process-figures.mjs";
import { startServer, startTyping } from "./typing.mjs";

/**
 * What a server holds in memory, in megabytes; absent where the system does not tell.
 * @typedef {object} Memory
 * @property {string} server
 * @property {number} edits
 * @property {number} every after how many edits each the findings were waited for
 * @property {number | undefined} first with the first findings of one report
 * @property {number | undefined} last after all edits
 */

/** A server that takes longer for its findings, in milliseconds, is not made to wait for those of each edit. */
const SLOW = 3;
/** After so many edits the slow ones are told from the others. */
const WARM_UP = 20;

/**
 * @param {readonly import("./keystrokes.mjs").Contestant[]} contestants
 * @param {number} edits of each
 * @returns {Promise<Memory[]>}
 */
export async function measureMemory(contestants, edits) {
  const results = [];
  for (const { server, document } of contestants) {
    const typist = await startTyping(await startServer(server), document);
    const { pid } = typist.client;
    const first = residentMegabytes(pid);
    const costs = [];
    while (costs.length < Math.min(WARM_UP, edits)) costs.push(await typist.type());
    const every = Math.min(...costs) > SLOW ? 100 : 1;
    for (let edit = costs.length + 1; edit <= edits; edit++) {
      if (edit % every === 0 || edit === edits) await typist.typeAtOnce();
      else typist.typeOnly();
    }
    results.push({ server: server.name, edits, every, first, last: residentMegabytes(pid) });
    await typist.client.stop();
  }
  return results;
}

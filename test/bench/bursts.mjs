import { medianOf } from "./summary.mjs";
import { startServer, startTyping } from "./typing.mjs";

/** How many edits a burst has. */
export const BURST = 20;

/**
 * Twenty edits that arrive at once.
 * @typedef {object} Burst
 * @property {string} server
 * @property {string} document
 * @property {number} kilobytes
 * @property {number} publications how often findings were published for them: median of all bursts
 * @property {number} mostPublications
 * @property {number} cost from the first edit to the findings after the last, in milliseconds; median
 * @property {number} single the same for one edit alone
 */

/**
 * @param {readonly import("./keystrokes.mjs").Contestant[]} contestants
 * @param {number} bursts
 * @returns {Promise<Burst[]>}
 */
export async function measureBursts(contestants, bursts) {
  const results = [];
  for (const { server, document } of contestants) {
    const typist = await startTyping(await startServer(server), document);
    const singles = [];
    // An even number, so that no digit is left.
    while (singles.length < bursts * 2) singles.push(await typist.type());
    const taken = [];
    for (let burst = 0; burst < bursts; burst++) taken.push(...(await typist.burst(BURST)));
    await typist.client.stop();
    const publications = taken.map((each) => each.publications);
    results.push({
      server: server.name,
      document: document.name,
      kilobytes: document.kilobytes,
      publications: medianOf(publications),
      mostPublications: Math.max(...publications),
      cost: medianOf(taken.map(({ cost }) => cost)),
      single: medianOf(singles),
    });
  }
  return results;
}

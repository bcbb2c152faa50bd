import { residentMegabytes } from "./process-figures.mjs";
import { medianOf } from "./summary.mjs";
import { startServer, startTyping } from "./typing.mjs";

/**
 * How a server starts; medians.
 * @typedef {object} Start
 * @property {string} server
 * @property {number} ready from starting the process until it is initialized, in milliseconds
 * @property {number} findings from there on until the first findings of a report are there
 * @property {number | undefined} megabytes that it holds then
 */

/**
 * Starts each server several times, in turn.
 * @param {readonly import("./keystrokes.mjs").Contestant[]} contestants
 * @param {number} times
 * @returns {Promise<Start[]>}
 */
export async function measureStarts(contestants, times) {
  /** @type {{ ready: number, findings: number, megabytes: number }[][]} */
  const starts = contestants.map(() => []);
  for (let time = 0; time < times; time++) {
    for (const [at, { server, document }] of contestants.entries()) {
      const started = await startServer(server);
      const { opened, client } = await startTyping(started, document);
      const megabytes = residentMegabytes(client.pid) ?? Number.NaN;
      starts[at]?.push({ ready: started.ready, findings: opened, megabytes });
      await client.stop();
    }
  }
  return contestants.map(({ server }, at) => {
    const of = (/** @type {"ready" | "findings" | "megabytes"} */ name) =>
      medianOf((starts[at] ?? []).map((start) => start[name]));
    const megabytes = of("megabytes");
    return {
      server: server.name,
      ready: of("ready"),
      findings: of("findings"),
      megabytes: Number.isNaN(megabytes) ? undefined : megabytes,
    };
  });
}

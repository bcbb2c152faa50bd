import { medianOf } from "./summary.mjs";
import { startServer, startTyping } from "./typing.mjs";

/**
 * What reports of one layout cost as they grow, in milliseconds; each twice as large as the one before.
 * @typedef {object} Growth
 * @property {string} document
 * @property {{ kilobytes: number, opened: number, keystroke: number }[]} sizes
 *
 * @typedef {import("./reports").BenchReport} BenchReport
 */

const SMALLEST = 10;
/** Opened so often before, and typed into so long, that all code has been compiled. */
const WARM_UP = { opened: 20, edits: 200 };

/**
 * @param {import("./typing.mjs").MeasuredServer} server
 * @param {(kilobytes: number, which: number) => BenchReport} reportOf reports with the same words only for the same `which`
 * @param {import("./effort.mjs").Effort} effort
 * @returns {Promise<Growth>}
 */
export async function measureGrowth(server, reportOf, { growthTo, growthEdits }) {
  const started = await startServer(server);
  const smallest = reportOf(SMALLEST, 0);
  let which = 0;
  for (let time = 0; time < WARM_UP.opened; time++) {
    const typist = await startTyping(started, smallest);
    const edits = WARM_UP.edits / WARM_UP.opened;
    for (let edit = 0; edit < edits; edit++) await typist.typeAtOnce();
    typist.close();
  }
  /** @type {Growth["sizes"]} */
  const sizes = [];
  for (let kilobytes = SMALLEST; kilobytes <= growthTo; kilobytes *= 2) {
    const opened = [];
    const keystrokes = [];
    for (let time = 0; time < 3; time++) {
      // Of a text that it has just seen a server may know something.
      which++;
      const typist = await startTyping(started, reportOf(kilobytes, which));
      opened.push(typist.opened);
      while (keystrokes.length < (growthEdits * (time + 1)) / 3)
        keystrokes.push(await typist.type());
      typist.close();
    }
    sizes.push({ kilobytes, opened: medianOf(opened), keystroke: medianOf(keystrokes) });
  }
  await started.client.stop();
  return { document: smallest.name, sizes };
}

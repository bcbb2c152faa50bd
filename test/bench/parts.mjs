import { measureBursts } from "./bursts.mjs";
import { measureFolderCheck } from "./check-folder.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureKeystrokes } from "./keystrokes.mjs";
import { measureMemory } from "./memory.mjs";
import { measureStarts } from "./starts.mjs";

/**
 * @typedef {import("./prepare.mjs").Bench} Bench
 * @typedef {import("./keystrokes.mjs").Keystrokes} Keystrokes
 *
 * The figures of one run; of a part that was left out they are absent.
 * @typedef {object} Figures
 * @property {Stages[]} [analysis]
 * @property {KeystrokesOfSize[]} [keystrokes] servers and documents that took turns
 * @property {import("./starts.mjs").Start[]} [start]
 * @property {import("./memory.mjs").Memory[]} [memory]
 * @property {import("./bursts.mjs").Burst[]} [burst]
 * @property {import("./growth.mjs").Growth[]} [growth]
 * @property {import("./check-folder.mjs").FolderCheck} [check]
 *
 * @typedef {import("./stages").Stages & { document: string, bytes: number }} Stages
 * @typedef {{ kilobytes: number, results: Keystrokes[] }} KeystrokesOfSize
 */

/** @type {readonly import("./reports").ReportKind[]} */
const layouts = ["tabbed", "stacked", "pipe", "html"];
/** The peers' documents are set beside the report in this layout. */
const BESIDE_PEERS = "pipe";
/** In kilobytes: a Word page and a collection of reports are as large, and a report as people write it. */
const LARGE = 1000;
const SMALL = 8;

/**
 * What `--only` may name, and how each part is measured, in the order of a run.
 * @satisfies {{ [Name in keyof Required<Figures>]: (bench: Bench) => Promise<Required<Figures>[Name]> }}
 */
export const parts = {
  /** @param {Bench} bench */
  analysis: async ({ effort, benchReport, measureStages }) =>
    effort.sizes
      .filter((kilobytes) => kilobytes <= LARGE)
      .flatMap((kilobytes) => layouts.map((layout) => benchReport(layout, kilobytes)))
      .map(({ name, bytes, text }) => ({
        document: name,
        bytes,
        ...measureStages(text, effort.stage),
      })),

  /** @param {Bench} bench */
  keystrokes: async (bench) => {
    const results = [];
    for (const kilobytes of bench.effort.sizes) {
      for (const contestants of contestsOf(bench, kilobytes)) {
        results.push({
          kilobytes,
          results: await measureKeystrokes(contestants, bench.effort),
        });
      }
    }
    return results;
  },

  /** @param {Bench} bench */
  burst: async (bench) => {
    const { effort, ours, empty, benchReport } = bench;
    const reports = [benchReport("tabbed", SMALL), benchReport("Word page", LARGE)];
    const contestants = reports.flatMap((document) =>
      [ours, empty].map((server) => ({ server, document })),
    );
    return measureBursts(contestants, effort.bursts);
  },

  /** @param {Bench} bench */
  start: async (bench) => measureStarts(everyServer(bench, SMALL), bench.effort.starts),

  /** @param {Bench} bench */
  memory: async (bench) => measureMemory(everyServer(bench, SMALL), bench.effort.memoryEdits),

  /** @param {Bench} bench */
  growth: async ({ effort, ours, benchReport }) => {
    const results = [];
    for (const layout of layouts) {
      /** @type {(kilobytes: number, which: number) => import("./reports").BenchReport} */
      const reportOf = (kilobytes, which) => benchReport(layout, kilobytes, which);
      results.push(await measureGrowth(ours, reportOf, effort));
    }
    return results;
  },

  /** @param {Bench} bench */
  check: async ({ effort, cli, folderReports }) =>
    measureFolderCheck(cli, folderReports(effort.files), effort.fileRounds),
};

/**
 * Who takes turns with whom: our server and the empty one for each document, and for one the peers as well.
 * @param {Bench} bench
 * @param {number} kilobytes
 */
function contestsOf(bench, kilobytes) {
  const { ours, empty, benchReport, collection, inText } = bench;
  const both = (/** @type {import("./reports").BenchReport} */ document) =>
    [ours, empty].map((server) => ({ server, document }));
  return [
    ...layouts.map((layout) =>
      layout === BESIDE_PEERS
        ? everyServer(bench, kilobytes)
        : both(benchReport(layout, kilobytes)),
    ),
    ...(kilobytes === LARGE
      ? [both(benchReport("Word page", LARGE)), both(collection(LARGE))]
      : []),
    both(inText(benchReport(BESIDE_PEERS, kilobytes))),
  ];
}

/**
 * All servers, each with a document of the size in its own language.
 * @param {Bench} bench
 * @param {number} kilobytes
 * @returns {import("./keystrokes.mjs").Contestant[]}
 */
function everyServer({ ours, empty, telling, peers, benchReport, peerDocuments }, kilobytes) {
  const report = benchReport(BESIDE_PEERS, kilobytes);
  const invited = peers.filter(({ upTo }) => kilobytes <= upTo);
  const documents = peerDocuments(kilobytes);
  return [
    { server: ours, document: report },
    { server: empty, document: report },
    { server: telling, document: report },
    ...invited.map((server) => ({ server, document: documents[server.name] })),
  ];
}

// Our server beside the empty one: both do the same in turn, so that the machine's noise meets both.
import { setTimeout as pause } from "node:timers/promises";
import { startClient } from "./lsp-client.mjs";
import { cpuTime, residentMegabytes } from "./process-figures.mjs";

/**
 * @typedef {import("./reports").BenchReport} BenchReport
 * @typedef {"ours" | "empty"} Name
 * @typedef {Record<Name, string>} ServerPaths
 * @typedef {{ median: number, p95: number, p99: number, cpu: number | undefined }} Keystrokes
 *   in milliseconds; `cpu` is what the server's threads used for one keystroke
 */

/** Findings are published at once, so that every keystroke has its whole cost. */
const options = { disclosureReport: { typingPause: 0 } };
/** @type {readonly Name[]} */
const names = ["ours", "empty"];
/** Between two keystrokes, so that a server has finished with the first; nobody types faster. */
const GAP = 1;

/**
 * Types into the report: a digit behind a figure, then away again, at one figure after the other.
 * @param {ServerPaths} paths
 * @param {BenchReport} report
 * @param {{ warmUp: number, rounds: number, edits: number }} effort edits before anything is measured, how
 *   often the servers take turns then, and edits in a turn
 * @returns {Promise<Record<Name, Keystrokes>>}
 */
export async function measureKeystrokes(paths, report, { warmUp, rounds, edits }) {
  const uri = `file:///${report.layout}-${report.kilobytes}`;
  const typists = await Promise.all(
    names.map(async (name) => {
      const client = await startClient(paths[name], options);
      await client.open(uri, report.text);
      return {
        client,
        type: typist(client, uri, report),
        cpu: 0,
        costs: /** @type {number[]} */ ([]),
      };
    }),
  );
  for (const { type } of typists) for (let edit = 0; edit < warmUp; edit++) await type();
  for (let round = 0; round < rounds; round++) {
    for (const typist of round % 2 === 0 ? typists : typists.toReversed()) {
      const before = cpuTime(typist.client.pid);
      for (let edit = 0; edit < edits; edit++) typist.costs.push(await typist.type());
      const after = cpuTime(typist.client.pid);
      typist.cpu += before === undefined || after === undefined ? Number.NaN : after - before;
    }
  }
  await Promise.all(typists.map(({ client }) => client.stop()));
  const [ours, empty] = typists.map(({ costs, cpu }) => summaryOf(costs, cpu / costs.length));
  if (!ours || !empty) throw new Error("there are two servers");
  return { ours, empty };
}

/**
 * @param {import("./lsp-client.mjs").Client} client
 * @param {string} uri
 * @param {BenchReport} report
 */
function typist(client, uri, { carets }) {
  let version = 1;
  return async () => {
    const edit = version - 1;
    const caret = carets[(edit >> 1) % carets.length];
    if (!caret) throw new Error("the report has no figure");
    const behind = { line: caret.line, character: caret.character + 1 };
    const change =
      edit % 2 === 0
        ? { range: { start: caret, end: caret }, text: "1" }
        : { range: { start: caret, end: behind }, text: "" };
    await pause(GAP);
    const start = performance.now();
    await client.change(uri, ++version, change);
    return performance.now() - start;
  };
}

/**
 * @param {number[]} costs
 * @param {number} cpu
 * @returns {Keystrokes}
 */
function summaryOf(costs, cpu) {
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: Number.isNaN(cpu) ? undefined : cpu,
  };
}

/**
 * Starts each server several times: how long until it is initialized and until the first findings of a
 * report stand there, in milliseconds, and how much memory it holds then, in megabytes. Medians.
 * @param {ServerPaths} paths
 * @param {BenchReport} report
 * @param {number} times
 */
export async function measureStart(paths, report, times) {
  const figures = {
    ours: /** @type {Start[]} */ ([]),
    empty: /** @type {Start[]} */ ([]),
  };
  for (let time = 0; time < times; time++) {
    for (const name of names) figures[name].push(await start(paths[name], report));
  }
  return { ours: medians(figures.ours), empty: medians(figures.empty) };
}

/**
 * @typedef {{ ready: number, findings: number, megabytes: number | undefined }} Start
 * @param {string} path
 * @param {BenchReport} report
 * @returns {Promise<Start>}
 */
async function start(path, report) {
  const begun = performance.now();
  const client = await startClient(path, options);
  const ready = performance.now() - begun;
  await client.open("file:///report", report.text);
  const findings = performance.now() - begun;
  const megabytes = residentMegabytes(client.pid);
  await client.stop();
  return { ready, findings, megabytes };
}

/**
 * @param {Start[]} starts
 * @returns {Start}
 */
function medians(starts) {
  const of = (/** @type {(number | undefined)[]} */ values) =>
    values.toSorted((a, b) => (a ?? 0) - (b ?? 0))[values.length >> 1];
  return {
    ready: of(starts.map(({ ready }) => ready)) ?? Number.NaN,
    findings: of(starts.map(({ findings }) => findings)) ?? Number.NaN,
    megabytes: of(starts.map(({ megabytes }) => megabytes)),
  };
}

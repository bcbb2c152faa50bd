import { BURST } from "./bursts.mjs";
import { marksTable } from "./marks.mjs";
import { ratio } from "./summary.mjs";

/**
 * @typedef {import("./table.mjs").Table} Table
 * @typedef {import("./parts.mjs").Figures} Figures
 * @typedef {Required<Figures>} All
 */

/**
 * The tables of a run, of those parts that were measured.
 * @param {Figures} figures
 * @returns {Table[]}
 */
export function figureTables(figures) {
  const { keystrokes, burst, start, memory, growth, check, analysis } = figures;
  return [
    marksTable(figures),
    ...(keystrokes ? keystrokeTables(keystrokes) : []),
    ...(burst ? [burstTable(burst)] : []),
    ...(start ? [startTable(start)] : []),
    ...(memory ? [memoryTable(memory)] : []),
    ...(growth ? growthTables(growth) : []),
    ...(check ? [checkTable(check)] : []),
    ...(analysis ? [analysisTable(analysis)] : []),
  ];
}

/** @param {All["keystrokes"]} keystrokes */
function keystrokeTables(keystrokes) {
  return [
    besideEmpty(keystrokes, "steady", "From keystroke to findings, ms", undefined),
    besideEmpty(
      keystrokes,
      "cold",
      "The first keystrokes after opening, ms",
      "The same before Node has compiled the code that runs often: what an author has right after opening a file.",
    ),
    ...(keystrokes.some(isWithPeers) ? [besidePeers(keystrokes)] : []),
  ];
}

/**
 * @param {All["keystrokes"]} keystrokes
 * @param {"steady" | "cold"} phase
 * @param {string} title
 * @param {string | undefined} note
 * @returns {Table}
 */
function besideEmpty(keystrokes, phase, title, note) {
  const names = /** @type {const} */ (["median", "p95", "p99", "cpu"]);
  const rows = keystrokes.flatMap(({ results }) => {
    const [ours, empty] = results;
    if (!ours || !empty) return [];
    const beside = names.flatMap((name) => {
      const [one, other] = [ours[phase][name], empty[phase][name]];
      return [one, other, ratio(one, other)];
    });
    return [[ours.document, kilobytesOf(ours.bytes), ours[phase].count, ...beside]];
  });
  const heads = ["median", "p95", "p99", "CPU"].flatMap((name) => [name, "empty", "×"]);
  return { title, heads: ["report", "KB", "keys", ...heads], rows, ...(note ? { note } : {}) };
}

/**
 * @param {All["keystrokes"]} keystrokes
 * @returns {Table}
 */
function besidePeers(keystrokes) {
  const contests = keystrokes.filter(isWithPeers);
  const rows = contests.flatMap(({ results }) => {
    const ours = results[0];
    return results.map(({ server, bytes, opened, cold, steady }) => [
      server,
      kilobytesOf(bytes),
      opened,
      cold.median,
      steady.median,
      steady.p95,
      steady.p99,
      steady.cpu,
      ratio(steady.median, ours?.steady.median),
    ]);
  });
  return {
    title: "The same beside the servers of others, ms",
    heads: ["server", "KB", "opened", "first keys", "median", "p95", "p99", "CPU", "× ours"],
    rows,
    note: "telling is the empty server with a finding that it did not look for. json and markdown are asked for their findings with each keystroke. yaml can only publish, and waits 200 ms before it does. For markdown the client parses the text, as VS Code does; that time is in the figures, and its CPU is not.",
  };
}

/** @param {import("./parts.mjs").KeystrokesOfSize} contest */
function isWithPeers({ results }) {
  return results.length > 2;
}

/**
 * @param {All["burst"]} bursts
 * @returns {Table}
 */
function burstTable(bursts) {
  return {
    title: `${BURST} edits that arrive at once`,
    heads: ["server", "report", "KB", "publications", "at most", "ms", "one edit, ms", "×"],
    rows: bursts.map(
      ({ server, document, kilobytes, publications, mostPublications, cost, single }) => [
        server,
        document,
        kilobytes,
        publications,
        mostPublications,
        cost,
        single,
        cost / single,
      ],
    ),
    note: "How often findings were published for them, and how long those after the last took.",
  };
}

/**
 * @param {All["start"]} starts
 * @returns {Table}
 */
function startTable(starts) {
  const empty = starts.find(({ server }) => server === "empty");
  return {
    title: "Start, with a report of 8 KB",
    heads: ["server", "ready, ms", "×", "first findings, ms", "×", "memory, MB", "×"],
    rows: starts.map(({ server, ready, findings, megabytes }) => [
      server,
      ready,
      ratio(ready, empty?.ready),
      ready + findings,
      ratio(ready + findings, empty && empty.ready + empty.findings),
      megabytes,
      ratio(megabytes, empty?.megabytes),
    ]),
    note: "Times count from starting the process; × is beside the empty server.",
  };
}

/**
 * @param {All["memory"]} memory
 * @returns {Table}
 */
function memoryTable(memory) {
  return {
    title: "Memory, MB, while a report of 8 KB is edited",
    heads: ["server", "first findings", "after the edits", "×", "edits", "findings every"],
    rows: memory.map(({ server, edits, every, first, last }) => [
      server,
      first,
      last,
      ratio(last, first),
      edits,
      every,
    ]),
    note: "A slow server is not made to wait for its findings after each edit.",
  };
}

/** @param {All["growth"]} growth */
function growthTables(growth) {
  return [
    growthTable(growth, "keystroke", "From keystroke to findings as a report grows, ms"),
    growthTable(growth, "opened", "From opening to findings as a report grows, ms"),
  ];
}

/**
 * @param {All["growth"]} growth
 * @param {"keystroke" | "opened"} name
 * @param {string} title
 * @returns {Table}
 */
function growthTable(growth, name, title) {
  const rows = (growth[0]?.sizes ?? []).map(({ kilobytes }, at) => [
    `${kilobytes} KB`,
    ...growth.flatMap(({ sizes }) => {
      const here = sizes[at]?.[name];
      return [here, ratio(here, sizes[at - 1]?.[name])];
    }),
  ]);
  return {
    title,
    heads: ["report", ...growth.flatMap(({ document }) => [document, "×"])],
    rows,
    note: "× is beside the report of half the size.",
  };
}

/**
 * @param {All["check"]} check
 * @returns {Table}
 */
function checkTable({ files, bytes, read, readSync, check }) {
  const row = (/** @type {string} */ name, /** @type {import("./check-folder.mjs").Run} */ run) => [
    name,
    run.seconds,
    run.seconds / read.seconds,
    bytes / 1e6 / run.seconds,
    files / run.seconds,
    run.megabytes,
  ];
  return {
    title: `A folder of ${files} reports, ${Math.round(bytes / 1e6)} MB`,
    heads: ["", "s", "×", "MB/s", "reports/s", "memory at most, MB"],
    rows: [row("read and decode", read), row("the same, blocking", readSync), row("check", check)],
    note: "The whole run of each process, its start included; `check` writes its findings as JSON into a file.",
  };
}

/**
 * @param {All["analysis"]} stages
 * @returns {Table}
 */
function analysisTable(stages) {
  return {
    title: "One analysis from the start, µs",
    heads: ["report", "KB", "parse", "bind", "examine", "rules", "whole", "MB/s"],
    rows: stages.map(({ document, bytes, parse, bind, examine, rules, analyze }) => [
      document,
      kilobytesOf(bytes),
      parse,
      bind,
      examine,
      rules,
      analyze,
      bytes / analyze,
    ]),
    note: "Within one process, medians; the stages are measured each on its own.",
  };
}

/** @param {number} bytes */
function kilobytesOf(bytes) {
  return Math.round(bytes / 1000);
}

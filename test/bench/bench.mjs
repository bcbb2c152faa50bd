// `npm run bench`: what an analysis costs, and a keystroke beside a server that does nothing. Prints the
// figures and writes them to out/bench.json; it judges nothing, since machines differ.
//   --short           a few seconds, to see that it works
//   --server <file>   another bundle of the server than dist/server.js
//   --sizes 8,40      other sizes of report, in KB
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { measureKeystrokes, measureStart } from "./servers.mjs";
import { printTable } from "./table.mjs";

const OUT = "out/bench";
const RESULT = "out/bench.json";
const SERVER = "dist/server.js";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    server: { type: "string" },
    sizes: { type: "string", default: "8,40,1000" },
  },
});
const effort = values.short
  ? { stage: 5, warmUp: 4, rounds: 2, edits: 6, starts: 1 }
  : { stage: 300, warmUp: 300, rounds: 10, edits: 60, starts: 9 };

if (!values.server && !existsSync(SERVER)) execFileSync(process.execPath, ["esbuild.mjs"]);
const paths = { ours: resolve(values.server ?? SERVER), empty: resolve(OUT, "empty-server.cjs") };
const { benchReports, measureStages } = await bundle();
/** @type {import("./reports").BenchReport[]} */
const reports = values.sizes
  .split(",")
  .map(Number)
  .flatMap((kilobytes) => benchReports(kilobytes));

const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
};
console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`);

console.log("\nOne analysis in this process, µs (medians)");
const stages = reports.map((report) => ({
  layout: report.layout,
  kilobytes: report.kilobytes,
  bytes: report.bytes,
  ...measureStages(report.text, effort.stage),
}));
printTable(
  ["report", "KB", "parse", "bind", "examine", "rules", "whole", "MB/s"],
  stages.map(({ layout, bytes, parse, bind, examine, rules, analyze }) => [
    layout,
    bytes / 1000,
    parse,
    bind,
    examine,
    rules,
    analyze,
    bytes / analyze,
  ]),
);

console.log("\nFrom keystroke to findings over stdio, ms: ours · empty server · ratio");
const keystrokes = [];
for (const report of reports) {
  const { ours, empty } = await measureKeystrokes(paths, report, effort);
  keystrokes.push({ layout: report.layout, kilobytes: report.kilobytes, ours, empty });
}
printTable(
  ["report", "KB", ...["median", "p95", "p99", "CPU"].flatMap((name) => [name, "empty", "×"])],
  keystrokes.map(({ layout, kilobytes, ours, empty }) => [
    layout,
    kilobytes,
    ...beside(ours.median, empty.median),
    ...beside(ours.p95, empty.p95),
    ...beside(ours.p99, empty.p99),
    ...beside(ours.cpu, empty.cpu),
  ]),
);

console.log("\nStart with the first report: ours · empty server · ratio");
const start = await measureStart(paths, reports[0] ?? fail("no report"), effort.starts);
printTable(
  ["", "ours", "empty", "×"],
  [
    ["ready, ms", ...beside(start.ours.ready, start.empty.ready)],
    ["first findings, ms", ...beside(start.ours.findings, start.empty.findings)],
    ["memory, MB", ...beside(start.ours.megabytes, start.empty.megabytes)],
  ],
);

writeFileSync(
  RESULT,
  `${JSON.stringify({ date: new Date().toISOString(), machine, stages, keystrokes, start }, null, 2)}\n`,
);
console.log(`\nwritten to ${RESULT}`);

/**
 * @param {number | undefined} ours
 * @param {number | undefined} empty
 */
function beside(ours, empty) {
  return [ours, empty, ours === undefined || empty === undefined ? undefined : ours / empty];
}

/** @param {string} why @returns {never} */
function fail(why) {
  throw new Error(why);
}

/** Bundles the empty server as ours is bundled, and loads the parts that are written in TypeScript. */
async function bundle() {
  mkdirSync(OUT, { recursive: true });
  const shared = {
    bundle: true,
    platform: /** @type {const} */ ("node"),
    mainFields: ["module", "main"],
    logLevel: /** @type {const} */ ("warning"),
  };
  await build({
    ...shared,
    entryPoints: ["test/bench/empty-server.ts"],
    format: "cjs",
    minify: true,
    outfile: `${OUT}/empty-server.cjs`,
  });
  await build({
    ...shared,
    entryPoints: ["test/bench/reports.ts", "test/bench/stages.ts"],
    format: "esm",
    outdir: OUT,
    outExtension: { ".js": ".mjs" },
  });
  /** @type {typeof import("./reports")} */
  const { benchReports } = await import(pathToFileURL(resolve(OUT, "reports.mjs")).href);
  /** @type {typeof import("./stages")} */
  const { measureStages } = await import(pathToFileURL(resolve(OUT, "stages.mjs")).href);
  return { benchReports, measureStages };
}

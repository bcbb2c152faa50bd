// `npm run bench`: what a keystroke, a start and a folder of reports cost, beside programs that do less or the
// same for other languages. Prints the figures and writes them to out/bench.json; it judges nothing, since
// machines differ. docs/performance.md says what the figures mean.
//   --short           less than a minute, to see that it works
//   --only a,b        some parts: analysis keystrokes burst start memory growth check
//   --sizes 8,40      the sizes of report to type into, in KB
//   --edits 600       keystrokes of each server in a small report
//   --memory-edits N  keystrokes before memory is looked at, 10000
//   --files N         reports in the folder that is checked, 10000
//   --server FILE, --cli FILE   other bundles than those in dist/
//   --write           writes the tables into docs/performance.md; for a whole run
//   --again           measures nothing and takes the figures of the last run
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { shortEffort, wholeEffort } from "./effort.mjs";
import { figureTables } from "./figure-tables.mjs";
import { describeMachine } from "./machine.mjs";
import { parts } from "./parts.mjs";
import { prepare } from "./prepare.mjs";
import { textTable } from "./table.mjs";
import { writeFigures } from "./write-figures.mjs";

/**
 * A run as it is written to out/bench.json.
 * @typedef {object} Run
 * @property {string} date
 * @property {import("./machine.mjs").Machine} machine
 * @property {boolean} whole whether all was measured as it is meant to be
 * @property {import("./parts.mjs").Figures} figures
 */

const RESULT = "out/bench.json";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    only: { type: "string" },
    sizes: { type: "string" },
    edits: { type: "string", default: "600" },
    "memory-edits": { type: "string", default: "10000" },
    files: { type: "string", default: "10000" },
    server: { type: "string" },
    cli: { type: "string" },
    write: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
  },
});

const names = values.only?.split(",") ?? Object.keys(parts);
const whole = !values.short && !values.only && !values.sizes;
const complaint = complaintAbout(names);
if (complaint) {
  console.error(complaint);
  process.exitCode = 2;
} else {
  /** @type {Run} */
  const run = values.again ? JSON.parse(readFileSync(RESULT, "utf8")) : await measure();
  for (const table of figureTables(run.figures)) console.log(`\n${textTable(table)}`);
  if (values.write && run.whole) writeFigures(run);
  else if (values.write) console.log("\nNothing is written, since that was no whole run.");
}

/** @param {readonly string[]} names */
function complaintAbout(names) {
  const unknown = names.find((name) => !(name in parts));
  if (unknown) return `There is no part ${unknown}, only ${Object.keys(parts).join(", ")}.`;
  if (values.write && !whole) return "Only a whole run is written: no --short, --only and --sizes.";
  if (values.again && !existsSync(RESULT)) return `There is no ${RESULT} of an earlier run.`;
  return undefined;
}

/** @returns {Promise<Run>} */
async function measure() {
  const begun = performance.now();
  const effort = values.short
    ? shortEffort()
    : wholeEffort(Number(values.edits), Number(values["memory-edits"]), Number(values.files));
  const sizes = values.sizes?.split(",").map(Number) ?? effort.sizes;
  const machine = describeMachine();
  console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`);
  const bench = await prepare({ ...effort, sizes }, values);

  /** @type {import("./parts.mjs").Figures} */
  const figures = {};
  for (const [name, measurePart] of Object.entries(parts)) {
    if (!names.includes(name)) continue;
    const start = performance.now();
    Object.assign(figures, { [name]: await measurePart(bench) });
    console.log(`${name}: measured in ${seconds(start)} s`);
  }
  const result = { date: new Date().toISOString(), machine, whole, figures };
  mkdirSync("out", { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written to ${RESULT} after ${seconds(begun)} s`);
  return result;
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

// `npm run fuzz`: looks for texts and edits that break the product. Prints what was tried, and exits with 1
// when something was found; the smallest text that shows it is written to the temporary folder.
//   --seconds 600     how long, all targets together
//   --seed 7          begins with this seed; a failure names the one that finds it at once
//   --only edits,…    these targets alone
//   --reports folder  takes the reports of a folder along with the project's own
//   --short           for a busy machine: times are printed and judge nothing
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { bundleServer } from "../../scripts/bundle-server.mjs";

/** How long one text may keep a thread busy before the run is given up; a long one longer. */
const GIVE_UP = 60_000;
const UNITS_OF_PATIENCE = 1_000_000;
const LOOK_EVERY = 1000;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: String(Date.now() % 0x7fffffff) },
    only: { type: "string", default: "" },
    reports: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
// A folder of its own, so that runs beside one another do not exchange their servers.
const out = mkdtempSync(join(tmpdir(), "disclosure-report-"));
const seed = Number(values.seed);
const started = performance.now();
const { createWatchMemory, createWatcher } = await bundled();
const memory = createWatchMemory();
const watcher = createWatcher(memory);
/** @type {import("./run").Order} */
const order = {
  only: values.only.split(",").filter((name) => name !== ""),
  seconds: Number(values.seconds),
  seed,
  short: values.short,
  server: join(out, "server/server.js"),
  reports: values.reports,
  memory,
};
console.log(`seed ${seed}, ${order.seconds} seconds`);

/** @type {import("./run").TargetCount[]} */
const counts = [];
let trying = { name: "", seed };
let failed = false;
const worker = new Worker(join(out, "run.cjs"), { workerData: order });
worker.on("message", (/** @type {import("./run").Message} */ message) => {
  if (message.kind === "trying") trying = message;
  else note(message.count);
});
worker.on("error", (error) => fail(trying.name, trying.seed, String(error.stack ?? error), []));
const looking = setInterval(giveUpOnHang, LOOK_EVERY);
worker.on("exit", () => {
  clearInterval(looking);
  rmSync(out, { recursive: true, force: true });
  const sum = (/** @type {"inputs" | "edits"} */ what) =>
    counts.reduce((all, count) => all + count[what], 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${sum("inputs")} inputs, ${sum("edits")} edits, ${seconds} seconds, seed ${seed}`);
  console.log(failed ? "FAILED" : "nothing found");
  process.exitCode = failed ? 1 : 0;
});

/** @param {import("./run").TargetCount} count */
function note(count) {
  counts.push(count);
  const { name, what, inputs, edits, seconds, report, failures } = count;
  console.log(
    `\n${name}: ${inputs} inputs, ${edits} edits, ${seconds.toFixed(1)} seconds, seed ${seed} (${what})`,
  );
  if (report) console.log(report);
  for (const failure of failures) fail(name, failure.seed, failure.what, failure.texts);
}

/** A text that is worked on for minutes will never end, and the thread cannot be asked. */
function giveUpOnHang() {
  const busy = watcher.busy();
  if (!busy || busy.since < GIVE_UP * (1 + busy.length / UNITS_OF_PATIENCE)) return;
  const seconds = (busy.since / 1000).toFixed(0);
  fail(trying.name, trying.seed, `has not ended after ${seconds} seconds`, [busy.text()]);
  void worker.terminate();
}

/**
 * @param {string} name
 * @param {number} at the seed that finds it
 * @param {string} what
 * @param {readonly string[]} texts
 */
function fail(name, at, what, texts) {
  failed = true;
  console.log(`\nFOUND by ${name}: ${what}`);
  console.log(`again with: npm run fuzz -- --only ${name} --seed ${at}`);
  const folder = join(tmpdir(), "disclosure-report-fuzz");
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, index) => {
    // As JSON, since the text may hold halves of characters that no encoding of files has.
    const path = join(folder, `${name}-${at}-${index}.json`);
    writeFileSync(path, JSON.stringify(text));
    console.log(`text ${index}: ${path}${text.length <= 500 ? ` ${JSON.stringify(text)}` : ""}`);
  });
}

/** Bundles the server, and the parts that are written in TypeScript. */
async function bundled() {
  const shared = {
    bundle: true,
    platform: /** @type {const} */ ("node"),
    format: /** @type {const} */ ("cjs"),
    mainFields: ["module", "main"],
    define: { PRODUCT_VERSION: '"0.0.0"' },
    logLevel: /** @type {const} */ ("warning"),
  };
  await bundleServer(shared, join(out, "server"));
  await build({
    ...shared,
    entryPoints: ["test/fuzz/run.ts", "test/fuzz/watch.ts"],
    outdir: out,
    outExtension: { ".js": ".cjs" },
  });
  /** @type {{ default: typeof import("./watch") }} */
  const { default: watch } = await import(pathToFileURL(join(out, "watch.cjs")).href);
  return watch;
}

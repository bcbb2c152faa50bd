// `npm test`: everything that must hold, from types to a real VS Code, and one closing line with the counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const VITEST_RESULTS = "out/vitest.json";
const EDITORS_RESULTS = "out/editors.json";
const E2E_RESULTS = "out/e2e/results.json";
const node = process.execPath;
const bin = (/** @type {string} */ name) =>
  `node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`;

// Always from the same seeds, so that a change is judged by what it changed. `npx vitest run test/property` and
// `npm run fuzz` take new ones.
const SEED = process.env.SEED ?? "20261120";
process.env.SEED = SEED;

/** @type {{ title: string, command: [string, ...string[]], results?: string }[]} */
const steps = [
  { title: "types of the server", command: [bin("tsc"), "-p", "server"] },
  { title: "types of the client", command: [bin("tsc"), "-p", "client"] },
  { title: "types of the tests", command: [bin("tsc"), "-p", "test"] },
  { title: "format and lint", command: [bin("biome"), "check", "."] },
  { title: "unused code", command: [bin("knip")] },
  { title: "generated files", command: [node, "scripts/generate.mjs", "--check"] },
  { title: "build and package", command: [node, "scripts/package.mjs"] },
  {
    title: "unit, corpus, property and protocol tests",
    command: [
      bin("vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${VITEST_RESULTS}`,
    ],
    results: VITEST_RESULTS,
  },
  {
    title: "tests in Neovim and Emacs",
    command: [
      bin("vitest"),
      "run",
      "--config=test/editors/vitest.config.mts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${EDITORS_RESULTS}`,
    ],
    results: EDITORS_RESULTS,
  },
  { title: "benchmark, short", command: [node, "test/bench/bench.mjs", "--short"] },
  {
    title: "fuzz, short",
    command: [node, "test/fuzz/fuzz.mjs", "--short", "--seconds", "40", "--seed", SEED],
  },
  { title: "tests in a real VS Code", command: [node, "test/e2e/run.mjs"], results: E2E_RESULTS },
];

let passed = 0;
let failed = 0;
let skipped = 0;
mkdirSync("out", { recursive: true });
for (const { title, command, results } of steps) {
  console.log(`\n── ${title}`);
  if (results) rmSync(results, { force: true });
  const [program, ...args] = command;
  const started = Date.now();
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const counts = results
    ? readCounts(results)
    : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  passed += counts.passed;
  skipped += counts.skipped;
  // A step that fails without naming a test has failed as a whole.
  failed += status === 0 ? counts.failed : Math.max(1, counts.failed);
  console.log(`── ${title}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
}
if (skipped > 0) console.log(`\n${skipped} skipped, since this machine has no way to run them`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} path */
function readCounts(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const results = JSON.parse(readFileSync(path, "utf8"));
  return {
    passed: results.numPassedTests ?? results.passed ?? 0,
    failed: results.numFailedTests ?? results.failed ?? 0,
    skipped: results.numPendingTests ?? 0,
  };
}

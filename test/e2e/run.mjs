#!/usr/bin/env node
// Tests the packed extension in a real VS Code: `node test/e2e/run.mjs [suite] [restricted] [page]`.
// DISCLOSURE_REPORT_VSIX names another VSIX; DISCLOSURE_REPORT_DESKTOP=1 takes a desktop VS Code.

import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { builtFolder, extensionFolder, projectFolder } from "./built.mjs";
import { runInExtensionHost } from "./run-extension-host.mjs";
import { runPageTests } from "./run-page-tests.mjs";
import { unpackVsix } from "./vscode/unpack-vsix.mjs";

/** @typedef {import("./run-extension-host.mjs").Result} Result */

const vsix =
  process.env.DISCLOSURE_REPORT_VSIX ?? path.join(projectFolder, "dist/disclosure-report.vsix");
const host = process.env.DISCLOSURE_REPORT_DESKTOP === "1" ? "desktop" : "server";

/** @type {ReadonlyMap<string, () => Promise<Result>>} */
const parts = new Map([
  ["suite", () => runInExtensionHost("suite", host)],
  ["restricted", () => runInExtensionHost("restricted", host)],
  ["page", runPageTests],
]);

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} chosen
 * @returns {Promise<number>} the exit code: 0 all passed, 1 some failed or there were none, 2 could not run
 */
async function main(chosen) {
  const unknown = chosen.find((name) => !parts.has(name));
  if (unknown !== undefined) {
    console.error(`No such tests: ${unknown}. There are ${[...parts.keys()].join(", ")}.`);
    return 2;
  }
  if (!existsSync(vsix)) {
    console.error(
      `${path.relative(process.cwd(), vsix)} is missing. Run \`npm run package\` first.`,
    );
    return 2;
  }
  await rm(builtFolder, { recursive: true, force: true });
  await unpackVsix(vsix, path.dirname(extensionFolder));
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const [name, run] of parts) {
    if (chosen.length > 0 && !chosen.includes(name)) {
      continue;
    }
    if (name === "restricted" && host === "desktop") {
      // `runTests` turns workspace trust off on the command line, and only our launcher can overrule that.
      console.log("\nrestricted: not run on desktop VS Code.");
      continue;
    }
    console.log(`\n${name}`);
    results.set(name, await run());
  }
  return report(results);
}

/**
 * Prints the counts and writes their sum into `out/e2e/results.json`.
 *
 * @param {ReadonlyMap<string, Result>} results
 * @returns {Promise<number>}
 */
async function report(results) {
  const total = { passed: 0, failed: 0 };
  console.log("");
  for (const [name, { passed, failed }] of results) {
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    // No tests at all are tests that were not found.
    total.failed += passed + failed === 0 ? 1 : failed;
  }
  console.log(`In a real VS Code: ${total.passed} passed, ${total.failed} failed`);
  await writeFile(path.join(builtFolder, "results.json"), `${JSON.stringify(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

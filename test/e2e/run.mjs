#!/usr/bin/env node
// Tests the packed extension in a real VS Code: `node test/e2e/run.mjs [suite] [restricted] [page]`.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { unpackVsix } from "./vscode/unpack-vsix.mjs";

/**
 * What a set of tests came to.
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 */

const project = fileURLToPath(new URL("../../", import.meta.url));
const built = path.join(project, "out/e2e");
const extension = path.join(built, "extension/extension");
const launcher = path.join(project, "test/e2e/vscode/launcher.mjs");
const vsix =
  process.env.DISCLOSURE_REPORT_VSIX ?? path.join(project, "dist/disclosure-report.vsix");
const onDesktop = process.env.DISCLOSURE_REPORT_DESKTOP === "1";

/** @type {Record<string, () => Promise<Result>>} */
const parts = {
  suite: () => runInExtensionHost("suite"),
  restricted: () => runInExtensionHost("restricted"),
  page: runPageTests,
};

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} chosen
 * @returns {Promise<number>} the exit code: 0 all passed, 1 some failed, 2 could not run
 */
async function main(chosen) {
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown !== undefined) {
    console.error(`No such tests: ${unknown}. There are ${Object.keys(parts).join(", ")}.`);
    return 2;
  }
  if (!existsSync(vsix)) {
    console.error(`${path.relative(project, vsix)} is missing. Run \`npm run package\` first.`);
    return 2;
  }
  await prepare();
  /** @type {Record<string, Result>} */
  const results = {};
  for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) {
    if (name === "restricted" && onDesktop) {
      // `runTests` turns workspace trust off on the command line, and only our launcher can overrule that.
      console.log("\nrestricted: not run on desktop VS Code.");
      continue;
    }
    // The page tests drive a browser, so they use the server in any case.
    const place = onDesktop && name !== "page" ? "desktop VS Code" : "VS Code's server";
    console.log(`\n${name}, in ${place}`);
    results[name] = (await parts[name]?.()) ?? { passed: 0, failed: 0 };
  }
  return report(results);
}

/** Unpacks the extension, copies the samples and builds the tests, each into a fresh folder under `out/e2e`. */
async function prepare() {
  await rm(built, { recursive: true, force: true });
  await unpackVsix(vsix, path.dirname(extension));
  await cp(path.join(project, "samples"), path.join(built, "workspace"), { recursive: true });
  for (const folder of ["suite", "restricted"]) {
    await buildTests(folder);
  }
}

/** @param {string} folder */
async function buildTests(folder) {
  const source = path.join(project, "test/e2e", folder);
  const names = existsSync(source) ? await readdir(source) : [];
  const tests = names.filter((name) => name.endsWith(".test.ts"));
  await build({
    entryPoints: [
      { in: path.join(project, "test/e2e/suite/index.ts"), out: "index" },
      ...tests.map((name) => ({ in: path.join(source, name), out: name.replace(/\.ts$/, "") })),
    ],
    outdir: path.join(built, folder),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
}

/**
 * @param {string} folder
 * @returns {Promise<Result>}
 */
async function runInExtensionHost(folder) {
  const testsPath = path.join(built, folder, "index.js");
  try {
    await runTests({
      ...(onDesktop ? {} : { vscodeExecutablePath: launcher }),
      // The unpacked VSIX, so that the tests see the very files which users install.
      extensionDevelopmentPath: extension,
      extensionTestsPath: testsPath,
      extensionTestsEnv: {
        DISCLOSURE_REPORT_TRUST: folder === "restricted" ? "restricted" : "off",
      },
      launchArgs: [path.join(built, "workspace")],
    });
  } catch (error) {
    console.error(String(error));
    return atLeastOneFailure(await readResult(path.join(built, folder, "results.json")));
  }
  return readResult(path.join(built, folder, "results.json"));
}

/** @returns {Promise<Result>} */
async function runPageTests() {
  const file = path.join(built, "page-results.json");
  const vitest = path.join(
    path.dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
    "vitest.mjs",
  );
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const options = ["run", "--config=test/e2e/vitest.config.mts", ...reporters];
  const child = spawn(process.execPath, [vitest, ...options], { cwd: project, stdio: "inherit" });
  const code = await new Promise((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const { numPassedTests = 0, numFailedTests = 0 } = await readJson(file);
  const result = { passed: numPassedTests, failed: numFailedTests };
  return code === 0 ? result : atLeastOneFailure(result);
}

// A crash before the first test fails no test, and still must not look like success.
/** @param {Result} result */
function atLeastOneFailure(result) {
  return { ...result, failed: Math.max(1, result.failed) };
}

/**
 * @param {string} file
 * @returns {Promise<Result>}
 */
async function readResult(file) {
  const { passed = 0, failed = 0 } = await readJson(file);
  return { passed, failed };
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, number>>}
 */
async function readJson(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
}

/**
 * @param {Record<string, Result>} results
 * @returns {Promise<number>}
 */
async function report(results) {
  const total = { passed: 0, failed: 0 };
  console.log("");
  for (const [name, { passed, failed }] of Object.entries(results)) {
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    // A set without tests is a set that was not found.
    total.failed += passed + failed === 0 ? 1 : failed;
    total.passed += passed;
  }
  console.log(`In a real VS Code: ${total.passed} passed, ${total.failed} failed`);
  await mkdir(built, { recursive: true });
  await writeFile(path.join(built, "results.json"), `${JSON.stringify(total)}\n`);
  return total.failed > 0 ? 1 : 0;
}

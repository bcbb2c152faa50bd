import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { builtFolder, extensionFolder, projectFolder, samplesFolder } from "./built.mjs";

/**
 * How many tests did what.
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Builds `test/e2e/FOLDER/*.test.ts` and runs them in VS Code's extension host, on a fresh copy of the samples.
 *
 * @param {"suite" | "restricted"} folder the tests of `restricted` see the workspace in Restricted Mode
 * @param {"server" | "desktop"} host VS Code's own server in a headless browser, or a desktop VS Code, which
 *   `@vscode/test-electron` downloads
 * @returns {Promise<Result>}
 */
export async function runInExtensionHost(folder, host) {
  await buildTests(folder);
  const workspace = path.join(builtFolder, folder, "samples");
  await rm(workspace, { recursive: true, force: true });
  await cp(samplesFolder, workspace, { recursive: true });
  const launcher = path.join(projectFolder, "test/e2e/vscode/launcher.mjs");
  try {
    await runTests({
      ...(host === "server" ? { vscodeExecutablePath: launcher } : {}),
      extensionDevelopmentPath: extensionFolder,
      extensionTestsPath: path.join(builtFolder, folder, "index.js"),
      extensionTestsEnv: {
        DISCLOSURE_REPORT_TRUST: folder === "restricted" ? "restricted" : "off",
      },
      launchArgs: [workspace],
    });
  } catch (error) {
    console.error(String(error));
    const { passed, failed } = await readResult(folder);
    // A crash before the first test fails no test, and still must not look like success.
    return { passed, failed: Math.max(1, failed) };
  }
  return readResult(folder);
}

/** @param {string} folder */
async function buildTests(folder) {
  const source = path.join(projectFolder, "test/e2e", folder);
  const names = existsSync(source) ? await readdir(source) : [];
  const tests = names.filter((name) => name.endsWith(".test.ts"));
  await build({
    entryPoints: [
      { in: path.join(projectFolder, "test/e2e/suite/index.ts"), out: "index" },
      ...tests.map((name) => ({ in: path.join(source, name), out: name.replace(/\.ts$/, "") })),
    ],
    outdir: path.join(builtFolder, folder),
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
async function readResult(folder) {
  const file = path.join(builtFolder, folder, "results.json");
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : { passed: 0, failed: 0 };
}

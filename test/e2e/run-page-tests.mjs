import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { builtFolder, projectFolder } from "./built.mjs";

/**
 * Runs `test/e2e/page/*.page.ts` by vitest: VS Code in a headless browser, used as a person uses it.
 *
 * @returns {Promise<import("./run-extension-host.mjs").Result>}
 */
export async function runPageTests() {
  const file = path.join(builtFolder, "page-results.json");
  const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
  const options = [
    "run",
    "--config=test/e2e/vitest.config.mts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const child = spawn(process.execPath, [path.join(vitest, "../vitest.mjs"), ...options], {
    cwd: projectFolder,
    stdio: "inherit",
  });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = existsSync(file)
    ? JSON.parse(await readFile(file, "utf8"))
    : {};
  // A file that cannot be loaded fails no test, and still must not look like success.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

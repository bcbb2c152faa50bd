// `npm start`: builds, prints the findings of the sample reports, and opens them in VS Code.
import { spawnSync } from "node:child_process";

run("esbuild.mjs");
console.log("The findings of the sample reports, as the command line prints them:\n");
// Some samples carry planted mistakes, so that errors found are no failure here.
run("dist/cli.js", "check", "samples");
console.log("");
run("scripts/open-vscode.mjs");

/**
 * Runs one of the project's scripts to its end; stops everything when it could not run.
 * @param {string} script
 * @param {string[]} args
 */
function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit" });
  const errorsFound = script === "dist/cli.js" && status === 1;
  if (status !== 0 && !errorsFound) process.exit(status ?? 1);
}

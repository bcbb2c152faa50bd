import { spawn } from "node:child_process";
import path from "node:path";

/**
 * Runs npm quietly; its output is shown only when it fails.
 *
 * @param {string} folder
 * @param {readonly string[]} options
 * @param {{ node: string, environment: NodeJS.ProcessEnv }} [runtime] another Node to run npm with
 */
export async function npm(folder, options, runtime) {
  // Under `npm test` npm names its own script there. That spares looking for it, and a shell on Windows.
  const script = process.env.npm_execpath;
  const known = script !== undefined && path.basename(script) === "npm-cli.js";
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", `--prefix=${folder}`];
  const [command, first] = known ? [runtime?.node ?? process.execPath, [script]] : ["npm", []];
  const child = spawn(command, [...first, ...options, ...quiet], {
    cwd: folder,
    env: runtime?.environment ?? process.env,
    shell: !known && process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  if (code !== 0) {
    throw new Error(`npm ${options.join(" ")} failed with code ${code}:\n${output.slice(-4000)}`);
  }
}

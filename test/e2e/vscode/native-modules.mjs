import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { npm } from "./npm.mjs";

/**
 * Compiles the two native modules that matter. Without the watchdog the extension host does not start;
 * spdlog only writes log files. Where there is no compiler, a stand-in in JavaScript watches instead.
 *
 * @param {string} node
 * @param {string} root
 */
export async function compileNativeModules(node, root) {
  const bin = path.dirname(node);
  const environment = {
    ...process.env,
    // node-gyp compiles for the Node that runs it, with the headers that came in the same package.
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    npm_config_nodedir: path.dirname(bin),
  };
  const modules = ["@vscode/native-watchdog", "@vscode/spdlog"];
  try {
    await npm(root, ["rebuild", "--foreground-scripts", ...modules], { node, environment });
  } catch {
    console.log("No C++ compiler that works: VS Code gets a watchdog written in JavaScript.");
    const folder = path.join(root, "node_modules/@vscode/native-watchdog/build/Release");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "watchdog.js"), watchdogStandIn);
  }
}

// Ends the extension host when the server that started it is gone, like the native module.
const watchdogStandIn = `const isRunning = pid => { try { process.kill(pid, 0); return true; } catch { return false; } };
exports.start = pid => setInterval(() => isRunning(pid) || process.exit(87), 1000).unref();
exports.exit = code => process.exit(code);
`;

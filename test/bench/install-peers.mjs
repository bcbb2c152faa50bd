import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../e2e/vscode/install.mjs";
import { npm } from "../e2e/vscode/npm.mjs";

/** Names the peers and locks all that they bring along, apart from the project's own dependencies. */
const listed = fileURLToPath(new URL("peers/", import.meta.url));

/**
 * @typedef {object} Peers
 * @property {Record<"json" | "markdown" | "yaml", string>} paths the scripts that start them
 * @property {(text: string) => unknown} markdownParser what VS Code answers the Markdown server's requests with
 */

/**
 * Makes sure that the peers lie in the cache folder, `.vscode-test/`. The first call needs npm's registry and
 * some seconds; where it cannot be reached a line says so.
 * @returns {Promise<Peers | undefined>} undefined when they cannot be installed
 */
export async function installPeers() {
  const lock = await readFile(path.join(listed, "package-lock.json"));
  const version = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const folder = path.join(cacheFolder, `bench-peers-${version}`);
  if (!existsSync(folder)) {
    try {
      await install(folder);
    } catch (error) {
      const why = String(error).split("\n").slice(0, 2).join(" ");
      console.log(`Other servers are left out, since they could not be installed. ${why}`);
      return undefined;
    }
  }
  return locate(folder);
}

/** @param {string} folder */
async function install(folder) {
  console.log("Installing the servers of others into .vscode-test, once …");
  // Renamed at the end, so that an interrupted run leaves no half installation behind.
  const part = `${folder}.${process.pid}.part`;
  await mkdir(part, { recursive: true });
  try {
    await cp(listed, part, { recursive: true });
    await npm(part, ["ci", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=60000"]);
    await rename(part, folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Peers}
 */
function locate(folder) {
  const load = createRequire(path.join(folder, "package.json"));
  const servers = path.join(folder, "node_modules/vscode-langservers-extracted/bin");
  const markdown = load("markdown-it")({ html: true });
  return {
    paths: {
      json: path.join(servers, "vscode-json-language-server"),
      markdown: path.join(servers, "vscode-markdown-language-server"),
      yaml: path.join(folder, "node_modules/yaml-language-server/bin/yaml-language-server"),
    },
    markdownParser: (text) => markdown.parse(text, {}),
  };
}

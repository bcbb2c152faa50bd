import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { installVscode } from "./install.mjs";
import { atProcessEnd, endProcessGroup } from "./process-end.mjs";

/**
 * How VS Code's server is started.
 *
 * @typedef {object} ServerOptions
 * @property {string | undefined} [folder] the workspace that the bare address opens
 * @property {readonly string[]} [extensions] unpacked extensions (folders with a package.json) that are installed
 * @property {Readonly<Record<string, unknown>>} [settings] added to the quiet ones below
 * @property {'off' | 'restricted'} [workspaceTrust] `off` (default) trusts every folder; `restricted` opens
 *   the folder in Restricted Mode, without a question
 * @property {string} [connectionToken] who does not know it is turned away; without one, everybody on this
 *   machine may use the server, and every web page open on it may try
 * @property {'off' | 'on'} [testDriver] `on` makes the workbench accept `extensionDevelopmentPath` and
 *   `extensionTestsPath`; it also stops showing notifications, so a page test leaves it `off` (default)
 * @property {'one page' | 'until closed'} [life] a server for `one page` (default) ends some minutes after the
 *   page is gone, even when this process was killed
 */

/**
 * A running server with a data folder of its own.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} url the address, with the token when there is one
 * @property {() => string} output what the server has printed so far
 * @property {() => Promise<void>} close ends it with all its processes and removes its data folder
 */

const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "git.openRepositoryInParentFolders": "never",
};

const trustSettings = {
  off: { "security.workspace.trust.enabled": false },
  restricted: {
    "security.workspace.trust.enabled": true,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "always",
  },
};

/**
 * Starts the server of VS Code 1.139 on a free port of 127.0.0.1, installing it before when need be.
 * It is ended with this process in any case that a process can notice.
 *
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { node, root } = await installVscode();
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), "disclosure-report-vscode-"));
  /** @type {number | undefined} */
  let pid;
  const end = () => {
    endProcessGroup(pid);
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const forget = atProcessEnd(end);
  const extensionsFolder = path.join(dataFolder, "extensions");
  await linkExtensions(extensionsFolder, options.extensions ?? []);
  await writeSettings(dataFolder, {
    ...quietSettings,
    ...trustSettings[options.workspaceTrust ?? "off"],
    ...options.settings,
  });
  const child = spawn(
    node,
    [
      path.join(root, "out/server-main.js"),
      "--host=127.0.0.1",
      "--port=0",
      options.connectionToken === undefined
        ? "--without-connection-token"
        : `--connection-token=${options.connectionToken}`,
      "--accept-server-license-terms",
      // Else the first extension host waits for a login shell.
      "--force-disable-user-env",
      `--server-data-dir=${dataFolder}`,
      `--extensions-dir=${extensionsFolder}`,
      ...(options.folder === undefined ? [] : [`--default-folder=${options.folder}`]),
      ...(options.testDriver === "on" ? ["--enable-smoke-test-driver"] : []),
      ...((options.life ?? "one page") === "one page"
        ? ["--enable-remote-auto-shutdown", "--reconnection-grace-time=60"]
        : []),
    ],
    // A group of its own, so that it can be ended together with its extension hosts and file watchers.
    {
      cwd: root,
      env: ownEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    },
  );
  pid = child.pid;
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.on("close", resolve));
  const close = async () => {
    forget();
    endProcessGroup(pid);
    await ended;
    end();
  };
  try {
    const port = await waitForPort(child);
    const query = options.connectionToken === undefined ? "" : `?tkn=${options.connectionToken}`;
    return { port, url: `http://localhost:${port}/${query}`, output: () => output, close };
  } catch (error) {
    await close();
    throw new Error(`VS Code's server did not start.\n${output.slice(-4000)}`, { cause: error });
  }
}

/**
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
async function writeSettings(dataFolder, settings) {
  // Application settings are only read from User, those of the machine only from Machine.
  for (const kind of ["User", "Machine"]) {
    const folder = path.join(dataFolder, "data", kind);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
  }
}

/**
 * @param {string} extensionsFolder
 * @param {readonly string[]} extensions
 */
async function linkExtensions(extensionsFolder, extensions) {
  await mkdir(extensionsFolder);
  for (const extension of extensions) {
    const { publisher, name, version } = JSON.parse(
      await readFile(path.join(extension, "package.json"), "utf8"),
    );
    await symlink(
      path.resolve(extension),
      path.join(extensionsFolder, `${publisher}.${name}-${version}`),
      "junction",
    );
  }
}

// Started from a terminal of VS Code, our own environment would make the new one talk to the old.
function ownEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<number>}
 */
function waitForPort(child) {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [, port] = /Extension host agent listening on (\d+)/.exec(printed) ?? [];
      if (port !== undefined) {
        resolve(Number(port));
      }
    });
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`It ended with code ${code}.`)));
    setTimeout(() => reject(new Error("It printed no port for a minute.")), 60_000).unref();
  });
}

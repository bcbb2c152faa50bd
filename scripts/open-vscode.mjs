#!/usr/bin/env node
// Opens the sample reports in VS Code with the extension loaded: `node scripts/open-vscode.mjs [EXTENSION]`.
// EXTENSION is a .vsix file or a folder with a package.json; without it, this checkout, which must be built.

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../test/e2e/vscode/server.mjs";
import { unpackVsix } from "../test/e2e/vscode/unpack-vsix.mjs";

const project = fileURLToPath(new URL("../", import.meta.url));
const samples = path.join(project, "samples");
// A test starts the server, sees that it answers, and goes on.
const once = process.env.DISCLOSURE_REPORT_START_ONCE === "1";

await main(process.argv[2] ?? project);

/** @param {string} given */
async function main(given) {
  const extension = given.endsWith(".vsix")
    ? await unpackVsix(given, path.join(project, "out/start"))
    : path.resolve(given);
  const desktop = once ? undefined : findDesktop();
  if (desktop === undefined) {
    await serve(extension);
  } else {
    open(desktop, extension);
  }
}

/** Answers the command of a desktop VS Code that can show a window here. */
function findDesktop() {
  const hasDisplay =
    process.platform !== "linux" ||
    Boolean(process.env.DISPLAY) ||
    Boolean(process.env.WAYLAND_DISPLAY);
  // Desktop VS Code does not run as root.
  if (!hasDisplay || process.getuid?.() === 0) {
    return undefined;
  }
  const suffix = process.platform === "win32" ? ".cmd" : "";
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return ["code", "codium"]
    .flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)))
    .find((file) => existsSync(file));
}

/**
 * @param {string} desktop
 * @param {string} extension
 */
function open(desktop, extension) {
  console.log("Opening the sample reports in VS Code.");
  const values = ["--new-window", `--extensionDevelopmentPath=${extension}`, samples];
  // Windows runs a .cmd file only through its shell, which must not see the spaces of a path.
  const isWindows = process.platform === "win32";
  const child = isWindows
    ? spawn(
        `"${desktop}"`,
        values.map((value) => `"${value}"`),
        { stdio: "inherit", shell: true },
      )
    : spawn(desktop, values, { stdio: "inherit" });
  child.on("error", (error) => {
    console.error(`VS Code did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}

/** @param {string} extension */
async function serve(extension) {
  const server = await startServer({
    folder: samples,
    extensions: [extension],
    life: "until closed",
    // It can read and write files, so no web page that is open beside it may talk to it.
    connectionToken: randomBytes(12).toString("hex"),
  });
  if (once) {
    await expectWorkbench(server.url);
    console.log(`VS Code answers on ${server.url}`);
    await server.close();
    return;
  }
  console.log(`The sample reports in VS Code, with the extension loaded: ${server.url}`);
  console.log("Open that address in a browser. Ctrl-C ends it.");
  // Ending it is no failure; the server ends with this process.
  process.prependListener("SIGINT", () => process.exit(0));
}

/**
 * Asks for the page as a browser does: the first answer puts the token into a cookie.
 *
 * @param {string} url
 */
async function expectWorkbench(url) {
  const first = await fetch(url, { redirect: "manual" });
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await fetch(new URL("/", url), { headers: { cookie } });
  if (!page.ok || !(await page.text()).includes("vscode-workbench-web-configuration")) {
    throw new Error(`VS Code's server answered ${page.status} and no workbench.`);
  }
}

#!/usr/bin/env node
// The executable that `@vscode/test-electron` takes for VS Code. It understands the arguments that matter,
// runs the tests in VS Code's own server, opened in a headless browser, and exits with the tests' code.

import { createWriteStream, mkdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { format } from "node:util";
import { cacheFolder } from "./install.mjs";
import { openWorkbench } from "./workbench.mjs";

const options = process.argv.slice(2);
const logFile = path.join(cacheFolder, "extension-tests.log");
const minutes = Number(process.env.DISCLOSURE_REPORT_TEST_MINUTES ?? 5);

process.exit(await runTests());

async function runTests() {
  const workbench = await openWorkbench({
    folder: options.find((option) => !option.startsWith("-")),
    extensionDevelopmentPath: argument("extensionDevelopmentPath"),
    extensionTestsPath: argument("extensionTestsPath"),
    locale: argument("locale"),
    // `runTests` always says --disable-workspace-trust, so Restricted Mode needs a word of its own.
    workspaceTrust: process.env.DISCLOSURE_REPORT_TRUST === "restricted" ? "restricted" : "off",
    onConsole: passOn(),
  });
  try {
    const code = await Promise.race([workbench.testsEnded, crash(workbench.page), timeOut()]);
    if (code !== 0) {
      await takeScreenshot(workbench.page);
      console.error(`Everything it said: ${path.relative(process.cwd(), logFile)}`);
    }
    return code;
  } finally {
    await workbench.close();
  }
}

/**
 * The value of `--name=value`.
 *
 * @param {string} name
 */
function argument(name) {
  return options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/**
 * Answers a listener that prints what the tests print. The workbench talks on the same line, of sockets before
 * the tests and of its gallery during them; all of it goes to a log beside the screenshots.
 */
function passOn() {
  mkdirSync(cacheFolder, { recursive: true });
  const log = createWriteStream(logFile);
  let hasBegun = false;
  return (/** @type {string} */ type, /** @type {readonly unknown[]} */ values) => {
    const text = format(...values);
    log.write(`[${type}] ${text}\n`);
    hasBegun ||= text.startsWith("VS Code ");
    if (hasBegun && !isOfWorkbench(text)) {
      console.log(text);
    }
  };
}

/**
 * Whether all the stack of an error lies in the workbench itself. What our extension throws has frames elsewhere.
 *
 * @param {string} text
 */
function isOfWorkbench(text) {
  const frames = text.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return frames.length > 0 && frames.every((frame) => frame.includes("/out/vs/"));
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function crash(page) {
  return new Promise((resolve) => {
    page.on("crash", () => {
      console.error("The page of VS Code has crashed.");
      resolve(1);
    });
  });
}

/** @returns {Promise<number>} */
function timeOut() {
  return new Promise((resolve) => {
    setTimeout(() => {
      console.error(`The tests have not ended within ${minutes} minutes.`);
      resolve(1);
    }, minutes * 60_000).unref();
  });
}

/** @param {import('playwright-core').Page} page */
async function takeScreenshot(page) {
  const folder = path.join(cacheFolder, "screenshots");
  const file = path.join(folder, "extension-tests-failed.png");
  try {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: file });
    console.error(`What VS Code showed at the end: ${path.relative(process.cwd(), file)}`);
  } catch (error) {
    console.error(`No screenshot: ${error}`);
  }
}

import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

/**
 * What the workbench shows. Everything of the server's options holds too.
 *
 * @typedef {object} PageOptions
 * @property {string | undefined} [extensionDevelopmentPath] a folder whose extension is loaded without installing it
 * @property {string | undefined} [extensionTestsPath] a `.js` file whose `run()` is called in the extension host
 * @property {(type: string, values: readonly unknown[]) => void} [onConsole] what the extension host prints
 * @property {{ readonly width: number, readonly height: number }} [viewport]
 * @property {string | undefined} [locale] the display language that extensions see, like `zh-cn`; the workbench's own
 *   words stay English, since its translations are a download
 */

/**
 * @typedef {import('./server.mjs').ServerOptions & PageOptions} WorkbenchOptions
 */

/**
 * VS Code, open in a headless browser.
 *
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {string} url what the page has opened
 * @property {Promise<number>} testsEnded the exit code of `run()`, once it has ended
 * @property {() => Promise<void>} close ends browser and server and removes what they left; may be called twice
 */

/**
 * Starts VS Code and opens it in a headless Chromium. The page is there when this returns; what is in it
 * comes a moment later.
 *
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options = {}) {
  const executablePath = findBrowser();
  const wantsTestDriver =
    options.extensionDevelopmentPath !== undefined || options.extensionTestsPath !== undefined;
  const server = await startServer({ testDriver: wantsTestDriver ? "on" : "off", ...options });
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const close = async () => {
    await browser?.close();
    await server.close();
  };
  try {
    browser = await chromium.launch({
      executablePath,
      chromiumSandbox: process.getuid?.() !== 0,
      args: browserFlags,
    });
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
      // Half-shown menus make screenshots useless and clicks uncertain.
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    /** @type {(code: number) => void} */
    let endTests = () => {};
    const testsEnded = new Promise((resolve) => {
      endTests = resolve;
    });
    // A workbench that was started by a smoke test calls these two functions of the page.
    await page.exposeFunction("codeAutomationLog", options.onConsole ?? (() => {}));
    await page.exposeFunction("codeAutomationExit", endTests);
    if (options.locale !== undefined) {
      await speak(page, options.locale);
    }
    const url = addressOf(server, options);
    await page.goto(url);
    await page.locator(".monaco-workbench").waitFor();
    return { page, url, testsEnded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const browserFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The workbench reads its language from a script of the server that carries its words.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} locale
 */
async function speak(page, locale) {
  await page.route("**/out/nls.messages.js", async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    await route.fulfill({
      response,
      body: `${script}\nglobalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`,
    });
  });
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {WorkbenchOptions} options
 */
function addressOf(server, options) {
  const payload = [["skipWelcome", "true"]];
  for (const name of /** @type {const} */ (["extensionDevelopmentPath", "extensionTestsPath"])) {
    const file = options[name];
    if (file !== undefined) {
      payload.push([
        name,
        `vscode-remote://localhost:${server.port}${pathToFileURL(file).pathname}`,
      ]);
    }
  }
  const url = new URL(server.url);
  url.searchParams.set("payload", JSON.stringify(payload));
  if (options.folder !== undefined) {
    url.searchParams.set("folder", decodeURIComponent(pathToFileURL(options.folder).pathname));
  }
  return url.href;
}

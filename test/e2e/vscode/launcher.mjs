#!/usr/bin/env node
// The executable that `@vscode/test-electron` takes for VS Code. It understands the arguments that matter,
// runs the tests in VS Code's own server, opened in a headless browser, and exits with the tests' code.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { cacheFolder } from './install.mjs';
import { openWorkbench } from './workbench.mjs';

const options = process.argv.slice(2);

/** @param {string} name */
const valueOf = name => options.find(option => option.startsWith(`--${name}=`))?.slice(name.length + 3);

const minutes = Number(process.env['DISCLOSURE_REPORT_TEST_MINUTES'] ?? 5);

process.exit(await runTests());

async function runTests() {
  const workbench = await openWorkbench({
    folder: options.find(option => !option.startsWith('-')),
    extensionDevelopmentPath: valueOf('extensionDevelopmentPath'),
    extensionTestsPath: valueOf('extensionTestsPath'),
    locale: valueOf('locale'),
    // `runTests` always says --disable-workspace-trust, so Restricted Mode needs a word of its own.
    workspaceTrust: process.env['DISCLOSURE_REPORT_TRUST'] === 'restricted' ? 'restricted' : 'off',
    onConsole: (_type, values) => console.log(format(...values)),
  });
  try {
    const code = await Promise.race([workbench.testsEnded, crash(workbench.page), timeOut()]);
    if (code !== 0) {
      await takeScreenshot(workbench.page);
    }
    return code;
  } finally {
    await workbench.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function crash(page) {
  return new Promise(resolve => {
    page.on('crash', () => {
      console.error('The page of VS Code has crashed.');
      resolve(1);
    });
  });
}

/** @returns {Promise<number>} */
function timeOut() {
  return new Promise(resolve => {
    setTimeout(() => {
      console.error(`The tests have not ended within ${minutes} minutes.`);
      resolve(1);
    }, minutes * 60_000).unref();
  });
}

/** @param {import('playwright-core').Page} page */
async function takeScreenshot(page) {
  const folder = path.join(cacheFolder, 'screenshots');
  const file = path.join(folder, 'extension-tests-failed.png');
  try {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: file });
    console.error(`What VS Code showed at the end: ${path.relative(process.cwd(), file)}`);
  } catch (error) {
    console.error(`No screenshot: ${error}`);
  }
}

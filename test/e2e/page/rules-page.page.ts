import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSamples } from "./open-samples";
import { openFile, runCommand, takeScreenshot, waitForSquiggles } from "./workbench-page";

/** A webview takes its time, and so does Markdown when it is needed for the first time. */
const patience = { timeout: 20_000 };

// Every way by which an author comes from a finding to the page of its rule.

describe("the code of a finding", () => {
  test("in the hover opens its rule in the rendered page, in Chinese alone", async () => {
    const { page, close } = await openSamples({
      locale: "zh-cn",
      viewport: { width: 1200, height: 900 },
    });
    try {
      await openFile(page, "mistakes-2019-tabbed.txt");
      await waitForSquiggles(page, "warning", 1);
      await hover(page, ".squiggly-warning");
      await page.locator(".monaco-hover:visible a.code-link").first().click();
      await expect
        .poll(() => readRulesPage(page), patience)
        .toMatchObject({ rule: "missing-cell", open: 0 });
      await expect
        .poll(() => readTabs(page), patience)
        .toEqual(["mistakes-2019-tabbed.txt", "规则说明"]);
      expect(await takeScreenshot(page, "rules-page-zh")).toMatch(/\.png$/);
    } finally {
      await close();
    }
  });

  test("in the Problems panel does too, in Restricted Mode, and takes no report from view", async () => {
    const { page, close } = await openSamples({ workspaceTrust: "restricted" });
    try {
      // One click in the explorer opens a preview, whose tab VS Code gives to the next thing opened.
      const entry = page.locator(".explorer-folders-view .monaco-list-row");
      await entry.filter({ hasText: "mistakes-2021-html.html" }).click();
      await page.locator(".tab.active", { hasText: "mistakes-2021-html.html" }).waitFor();
      await runCommand(page, "workbench.actions.view.problems");
      const codes = page.locator(".markers-panel a.monaco-link");
      await codes.filter({ hasText: "balance" }).first().click();
      await expect.poll(() => readRulesPage(page), patience).toMatchObject({ rule: "balance" });
      // Readers of no Chinese find the English parts open.
      await expect
        .poll(async () => (await readRulesPage(page))?.open, patience)
        .toBeGreaterThan(40);
      await expect
        .poll(async () => (await readTabs(page)).toSorted(), patience)
        .toEqual(["Rules", "mistakes-2021-html.html"]);

      await codes.filter({ hasText: "missing-row" }).first().click();
      await expect.poll(() => readRulesPage(page), patience).toMatchObject({ rule: "missing-row" });
      expect(await page.locator(".monaco-dialog-box").count()).toBe(0);
    } finally {
      await close();
    }
  });
});

describe("the command", () => {
  test("opens the page at its beginning, whose contents lead to each rule", async () => {
    const { page, close } = await openSamples();
    try {
      await openFile(page, "correct-2021-tabbed.txt");
      await runCommand(page, "Show the Rules");
      await expect.poll(() => readRulesPage(page), patience).toMatchObject({ rule: undefined });
      for (const frame of page.frames()) {
        const link = frame.locator('a[href="#row-order"]').first();
        if ((await link.count()) > 0) await link.click();
      }
      await expect.poll(() => readRulesPage(page), patience).toMatchObject({ rule: "row-order" });
    } finally {
      await close();
    }
  });
});

async function hover(page: Page, squiggle: string): Promise<void> {
  const place = await page.locator(squiggle).first().boundingBox();
  if (!place) throw new Error(`${squiggle} is not to be seen`);
  // A hover waits for a mouse that moves and then rests.
  await page.mouse.move(place.x + 3, place.y + 2);
  await page.mouse.move(place.x + 5, place.y + 2);
}

/** The rule at the upper edge of the page and the English parts that are open; absent while there is none. */
async function readRulesPage(page: Page) {
  for (const frame of page.frames()) {
    const read = await frame
      .evaluate(() => {
        const headings = [...document.querySelectorAll("h3[id]")];
        const top = headings.find((each) => Math.abs(each.getBoundingClientRect().top) < 40);
        return {
          rules: headings.length,
          rule: top?.id,
          open: document.querySelectorAll("details[open]").length,
        };
      })
      // Frames come and go while a page is opened.
      .catch(() => undefined);
    if (read && read.rules > 0) return { rule: read.rule, open: read.open };
  }
  return undefined;
}

async function readTabs(page: Page): Promise<string[]> {
  const tabs = page.locator(".tabs-container .tab");
  return tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute("data-resource-name") ?? ""));
}

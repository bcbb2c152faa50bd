import { describe, expect, test } from "vitest";
import { openSamples } from "./open-samples";
import { findText, findTotalOfFirstRow } from "./sample-places";
import {
  focusEditor,
  goToLine,
  openFile,
  openQuickFixes,
  runCommand,
  takeScreenshot,
} from "./workbench-page";

// The pictures of the two READMEs, taken from the very extension that is tested.

describe("pictures", () => {
  test.each([
    { locale: "zh-cn", language: "zh" },
    { locale: "en", language: "en" },
  ])("in $language", async ({ locale, language }) => {
    const { page, close } = await openSamples({
      locale,
      viewport: { width: 1200, height: 760 },
      settings: { "editor.minimap.enabled": false, "editor.fontSize": 14 },
    });
    try {
      await openFile(page, "mistakes-2019-tabbed.txt");
      await runCommand(page, "workbench.actions.view.problems");
      await page.locator(".markers-panel").getByText("11+3+1").first().waitFor();
      await runCommand(page, "workbench.action.closeSidebar");
      await focusEditor(page);
      const { line, column } = await findTotalOfFirstRow("mistakes-2019-tabbed.txt");
      await goToLine(page, line, column);
      await runCommand(page, "editor.action.showHover");
      await page.locator(".monaco-hover:visible").first().waitFor();
      expect(await takeScreenshot(page, `problems-${language}`)).toMatch(/\.png$/);

      await page.keyboard.press("Escape");
      await focusEditor(page);
      await openQuickFixes(page);
      expect(await takeScreenshot(page, `quick-fix-${language}`)).toMatch(/\.png$/);

      await page.keyboard.press("Escape");
      await openFile(page, "mistakes-2021-pipe.md");
      await runCommand(page, "workbench.action.closePanel");
      await focusEditor(page);
      const number = await findText("mistakes-2021-pipe.md", "32件");
      await goToLine(page, number.line, number.column);
      await page.locator(".squiggly-warning").first().waitFor();
      await runCommand(page, "editor.action.showHover");
      await page.locator(".monaco-hover:visible").first().waitFor();
      expect(await takeScreenshot(page, `text-${language}`)).toMatch(/\.png$/);
    } finally {
      await close();
    }
  });
});

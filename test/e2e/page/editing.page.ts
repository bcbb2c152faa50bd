import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Workbench } from "../vscode/workbench.mjs";
import { openSamples } from "./open-samples";
import { findTotalOfFirstRow } from "./sample-places";
import {
  chooseQuickFix,
  focusEditor,
  goToLine,
  insertText,
  openFile,
  readProblemCount,
  readProblems,
  readVisibleLines,
  runCommand,
  selectRight,
  typeText,
  undo,
  waitForSquiggles,
} from "./workbench-page";

// What an author sees and presses, with the mouse left alone.

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSamples();
});
afterEach(() => workbench.close());

describe("an author", () => {
  test("types a wrong figure, sees the squiggle and the problem, and lets it be corrected", async () => {
    const { page } = workbench;
    await openFile(page, "correct-2019-tabbed.txt");
    const { line, column, length } = await findTotalOfFirstRow("correct-2019-tabbed.txt");
    await goToLine(page, line, column);
    await selectRight(page, length);
    await typeText(page, "987");
    await waitForSquiggles(page, "error", 1);
    const [problem] = (await readProblems(page, 1)).filter(({ severity }) => severity === "error");
    expect(problem).toMatchObject({ line, column });
    expect(problem?.message).toContain("987");

    await focusEditor(page);
    await goToLine(page, line, column);
    await chooseQuickFix(page, "15");
    await waitForSquiggles(page, "error", 0);
    await expect.poll(() => readProblemCount(page)).toBe("No Problems");

    await focusEditor(page);
    await undo(page);
    await waitForSquiggles(page, "error", 1);
  });

  test("inserts a blank table by its name and fills it from figure to figure", async () => {
    const { page } = workbench;
    await runCommand(page, "workbench.action.files.newUntitledFile");
    await focusEditor(page);
    await insertText(page, "blank2");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row.focused").waitFor();
    await page.keyboard.press("Enter");
    await typeText(page, "7");
    await page.keyboard.press("Tab");
    await typeText(page, "8");
    await expect
      .poll(() => readVisibleLines(page))
      .toContainEqual(expect.stringMatching(/^规章 +7 +8 /));
  });

  test("is told what a document is taken for, and has it checked all the same", async () => {
    const { page } = workbench;
    const status = page.locator("#status\\.languageStatus");
    const hover = page.locator(".monaco-hover:visible, .hover-language-status:visible").first();
    await openFile(page, "mistakes-2019-tabbed.txt");
    await waitForSquiggles(page, "warning", 1);
    await status.hover();
    await expect.poll(() => hover.textContent()).toMatch(/Annual report for 2020 · 2019 form/);

    await runCommand(page, "workbench.action.files.newUntitledFile");
    await focusEditor(page);
    await insertText(
      page,
      "一、总体情况\n\n全年公开信息。\n\n五、存在的主要问题及改进情况\n\n宣传不够。\n",
    );
    await page.mouse.move(0, 0);
    await status.hover();
    await expect.poll(() => hover.textContent()).toContain("Not recognised as an annual report");
    await hover.getByText("Check Anyway").click();
    await waitForSquiggles(page, "error", 2);
  });
});

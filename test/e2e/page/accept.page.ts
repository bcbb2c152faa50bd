import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenedSamples, openSamples } from "./open-samples";
import { findTotalOfFirstRow, type Place } from "./sample-places";
import {
  chooseQuickFix,
  focusEditor,
  goToLine,
  openFile,
  readVisibleLines,
  selectRight,
  typeText,
  waitForSquiggles,
} from "./workbench-page";

// What an author does with a finding that may stand.

const reason = "已与上级核对";
const input = ".quick-input-widget input.input";

let workbench: OpenedSamples;

beforeEach(async () => {
  workbench = await openSamples();
});
afterEach(() => workbench.close());

describe("an author", () => {
  test("accepts a finding in plain text and gives the reason, until the figure changes", async () => {
    const { page, folder } = workbench;
    await openFile(page, "correct-2019-tabbed.txt");
    const place = await findTotalOfFirstRow("correct-2019-tabbed.txt");
    await write(page, place, "987");
    await waitForSquiggles(page, "error", 1);

    await goToLine(page, place.line, place.column);
    await chooseQuickFix(page, "Accept this and say why (in .disclosure-report.json)");
    await giveReason(page);
    await waitForSquiggles(page, "error", 0);
    const settings = JSON.parse(
      await readFile(path.join(folder, ".disclosure-report.json"), "utf8"),
    );
    expect(settings).toEqual({
      accepted: [
        {
          file: "correct-2019-tabbed.txt",
          rule: "row-total",
          cell: "requests.new.total",
          value: "987",
          reason,
        },
      ],
    });

    await write(page, { ...place, length: 3 }, "988");
    await waitForSquiggles(page, "error", 1);
    await goToLine(page, place.line, place.column);
    await chooseQuickFix(page, "Accept this and say why");
    await giveReason(page);
    await waitForSquiggles(page, "error", 0);
  });

  test("accepts a finding in Markdown by a comment, until the figure changes", async () => {
    const { page } = workbench;
    await openFile(page, "correct-2021-pipe.md");
    const place = await findTotalOfFirstRow("correct-2021-pipe.md");
    await write(page, place, "987");
    await waitForSquiggles(page, "error", 1);

    await goToLine(page, place.line, place.column);
    await chooseQuickFix(page, "Accept this and say why (in a comment)");
    await giveReason(page);
    await waitForSquiggles(page, "error", 0);

    await write(page, { ...place, length: 3 }, "988");
    await waitForSquiggles(page, "error", 1);
    await page.keyboard.press("ControlOrMeta+End");
    await expect
      .poll(() => readVisibleLines(page))
      .toContain(`<!-- disclosure-report-accept row-total requests.new.total=987 ${reason} -->`);
    await waitForSquiggles(page, "hint", 1);
  });
});

async function write(page: Page, { line, column, length }: Place, text: string): Promise<void> {
  await focusEditor(page);
  await goToLine(page, line, column);
  await selectRight(page, length);
  await typeText(page, text);
}

async function giveReason(page: Page): Promise<void> {
  await page.locator(input).waitFor();
  // A reason is demanded.
  await page.keyboard.press("Enter");
  await page.getByText("Please give the reason.").first().waitFor();
  await page.keyboard.insertText(reason);
  await page.keyboard.press("Enter");
  await page.locator(input).waitFor({ state: "hidden" });
}

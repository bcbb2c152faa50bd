import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type OpenedSamples, openSamples } from "./open-samples";
import { findTotalOfFirstRow } from "./sample-places";
import { goToLine, openFile, readProblems } from "./workbench-page";

// What an author sees of a report that is too large to be checked unasked.

const sample = "mistakes-2019-tabbed.txt";
const large = "large.txt";

let workbench: OpenedSamples;

afterEach(() => workbench.close());

describe("an author", () => {
  test("is told that a report is too large, and has it checked anyway", async () => {
    workbench = await openSamples({ settings: { "disclosureReport.maxDocumentSize": 0.1 } });
    const { page, folder } = workbench;
    const report = await readFile(path.join(folder, sample), "utf8");
    await writeFile(
      path.join(folder, large),
      report + "本段文字与年报的表格没有关系。\n".repeat(4000),
    );
    await openFile(page, large);
    const [problem] = await readProblems(page, 1);
    expect(problem).toMatchObject({ severity: "info", line: 1 });
    expect(problem?.message).toContain("more than the limit of 0.1 MB");

    const status = page.locator("#status\\.languageStatus");
    const hover = page.locator(".monaco-hover:visible, .hover-language-status:visible").first();
    await expect
      .poll(
        async () => {
          await page.mouse.move(5, 5);
          await status.hover();
          return (await hover.allInnerTexts()).join(" ");
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toContain("Too large to be checked: 0.2 MB");
    await hover.getByText("Check Anyway").click();
    await goToLine(page, (await findTotalOfFirstRow(sample)).line);
    await page.locator(".view-overlays .squiggly-error").first().waitFor();
  });
});

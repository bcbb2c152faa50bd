import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { killServer, waitForServer } from "../server-process";
import type { Workbench } from "../vscode/workbench.mjs";
import { openSamples } from "./open-samples";
import { findTotalOfFirstRow } from "./sample-places";
import { goToLine, openFile, waitForSquiggles } from "./workbench-page";

// What an author is told when the server ends by itself.

const sample = "mistakes-2019-tabbed.txt";

let workbench: Workbench;

afterEach(() => workbench.close());

// There is no `ps` on Windows to find the server by.
describe.skipIf(process.platform === "win32")("an author", () => {
  test.each([
    [
      "en",
      "Disclosure Report ended by itself and was started again. Your text is untouched.",
      "Disclosure Report keeps ending by itself and has stopped checking.",
      "Restart",
    ],
    [
      "zh-cn",
      "政府信息公开年报：检查程序意外退出，已自动重新启动，文档内容没有变动。",
      "政府信息公开年报：检查程序接连意外退出，已停止检查。",
      "重新启动",
    ],
  ])(
    "is told in %s that the server was started again, and after the fifth time may start it",
    async (locale, startedAgain, givenUp, restart) => {
      workbench = await openSamples({ locale });
      const { page } = workbench;
      await openFile(page, sample);
      await goToLine(page, (await findTotalOfFirstRow(sample)).line);
      await seeSquiggles(page);
      let last: number | undefined;
      for (let crash = 1; crash <= 4; crash++) {
        last = await waitForServer(process.pid, last);
        await killServer(process.pid);
        await waitForSquiggles(page, "error", 0);
        await toast(page, startedAgain).first().waitFor();
        await seeSquiggles(page);
      }
      await killServer(process.pid);
      await toast(page, givenUp).waitFor();
      await waitForSquiggles(page, "error", 0);

      await toast(page, givenUp).getByRole("button", { name: restart, exact: true }).click();
      await seeSquiggles(page);
      expect(await toast(page, givenUp).count()).toBe(0);
    },
  );
});

function toast(page: Page, text: string) {
  return page.locator(".notification-toast", { hasText: text });
}

async function seeSquiggles(page: Page): Promise<void> {
  await page.locator(".view-overlays .squiggly-error").first().waitFor();
}

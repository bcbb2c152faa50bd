import { expect, it } from "vitest";
import { fixAll } from "../../server/src/features/fixes";
import { applyEdits } from "../../server/src/text/edit";
import { analysisOf, sampleWith } from "./reports";

const cases = "| 2 | 1 | 0 | 1 | 4 |";

/** The first block of table 4 after fix-all, when it said so before. */
function afterFixAll(block: string, ...replacements: readonly string[]): string | undefined {
  const text = sampleWith("2021", "pipe", cases, block, ...replacements);
  const fixed = applyEdits(text, fixAll(analysisOf(text)));
  expect(fixAll(analysisOf(fixed))).toEqual([]);
  return /^(?:\| -?\d+ ){5}\|/mu.exec(fixed.slice(fixed.indexOf("尚未审结")))?.[0];
}

it("writes a total that differs from its parts", () => {
  expect(afterFixAll("| 2 | 1 | 0 | 2 | 4 |")).toBe("| 2 | 1 | 0 | 2 | 5 |");
});

it("leaves a total alone when a part looks like a slip of the hand", () => {
  expect(afterFixAll("| 21 | 1 | 0 | 1 | 14 |")).toBe("| 21 | 1 | 0 | 1 | 14 |");
});

it("leaves a total alone that the running text states as well", () => {
  const heading = "（三）政府信息管理。";
  const stated = `2025年共发生政府信息公开行政复议4件。\n\n${heading}`;
  expect(afterFixAll("| 2 | 1 | 0 | 2 | 4 |", heading, stated)).toBe("| 2 | 1 | 0 | 2 | 4 |");
});

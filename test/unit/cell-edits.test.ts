import { describe, expect, it } from "vitest";
import { replaceFigure, replaceText, visibleSpan } from "../../server/src/report/cell-edits";
import { parse } from "../../server/src/syntax/parse";
import type { Cell } from "../../server/src/syntax/tree";
import { applyEdits } from "../../server/src/text/edit";

/** The last cell of the only table of a text. */
function lastCell(text: string): Cell {
  const cell = parse(text)
    .blocks.flatMap((block) => (block.kind === "table" ? block.rows : []))
    .at(-1)
    ?.cells.at(-1);
  if (!cell) throw new Error("the text has no table");
  return cell;
}

describe("replaceFigure", () => {
  it.each([
    ["| 总计 | 18 |", "| 总计 | 17 |"],
    ["| 总计 |18|", "| 总计 |17|"],
    ["| 总计 |  |", "| 总计 | 17 |"],
    ["| 总计 ||", "| 总计 |17|"],
    ["| 总计 | / |", "| 总计 | 17 |"],
    ["| 总计 | 1,018 |", "| 总计 | 17 |"],
    ["| 总计 | -3 |", "| 总计 | 17 |"],
    ["| 总计 | - 3 |", "| 总计 | 17 |"],
    ["| 总计 | 减4 |", "| 总计 | 17 |"],
    ["| 总计 | 1 234 |", "| 总计 | 17 |"],
    ["| 总计 | 1.5万 |", "| 总计 | 17 |"],
    ["| 总计 | 约18件 |", "| 总计 | 17 |"],
    ["| 总计 | １８件 |", "| 总计 | 17件 |"],
    ["| 总计 | 22（其中修订16件） |", "| 总计 | 17（其中修订16件） |"],
    ["\t总计\n\t　　18", "\t总计\n\t　　17"],
    ["\t总计\n\t0\n\n\t合计\n\t", "\t总计\n\t0\n\n\t合计\n\t17"],
    ["总计\t18", "总计\t17"],
    [
      "<table><tr><td>总计</td><td><p>18</p></td></tr></table>",
      "<table><tr><td>总计</td><td><p>17</p></td></tr></table>",
    ],
    ["<table><tr><td></td></tr></table>", "<table><tr><td>17</td></tr></table>"],
    ["<table><tr><td>&nbsp;</td></tr></table>", "<table><tr><td>17</td></tr></table>"],
    ["<table><tr><td>1<b>8</b></td></tr></table>", "<table><tr><td>17<b></b></td></tr></table>"],
  ])("%s", (before, after) => {
    expect(applyEdits(before, replaceFigure(lastCell(before), "17"))).toBe(after);
  });
});

it("replaceText leaves nothing of what stood there", () => {
  const text = "| 总计 | 22（其中修订16件） |";
  expect(applyEdits(text, replaceText(lastCell(text), "22"))).toBe("| 总计 | 22 |");
});

describe("visibleSpan", () => {
  const underlined = (text: string) => {
    const { from, to } = visibleSpan(lastCell(text));
    return text.slice(from, to);
  };
  it("is the text of a cell without its padding", () =>
    expect(underlined("| 总计 |  18  |")).toBe("18"));
  it("is the place of an empty cell, or the delimiter before it", () => {
    expect(underlined("| 总计 |   |")).toBe("   ");
    expect(underlined("总计\t1\t")).toBe("\t");
    expect(underlined("<table><tr><td></td></tr></table>")).toBe("<td></td>");
  });
});

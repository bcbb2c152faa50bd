import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { notationOf, rewriteCell, writtenFigure } from "../report/figure-notation";
import { figuresOf, type PlacedFigure } from "../report/odd-cells";
import { defineRule } from "./rule";

interface NegativeCount {
  readonly placed: PlacedFigure;
  readonly name: Words;
  readonly money: boolean;
}

/** A count or a sum of money below zero. Only 本年增/减 may be negative. */
export const negativeCount = defineRule<NegativeCount>({
  id: "negative-count",
  group: "counts",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "件数和金额不能是负数；只有“本年增/减”可以。",
    en: "Counts and sums of money are not negative; only 本年增/减 may be.",
  },
  reason: {
    zh: "件数最少是 0。负号多半是误打，或者数填进了“本年增/减”以外的栏。",
    en: "A count is 0 at least. A minus is usually a slip, or the figure belongs under 本年增/减.",
  },
  whenOff: {
    zh: "不要关闭：除“本年增/减”外没有哪一栏会小于 0，出现负号总要核对。",
    en: "Leave it on: no column but 本年增/减 can be below zero, so that a minus always needs a look.",
  },
  source: notice2021,
  *find({ oddCells, sums }) {
    for (const placed of figuresOf(oddCells, "count", "amount")) {
      const { cell, node, reading } = placed;
      // Where the sums name the cell, they also name the figure that it should be.
      if (reading.value >= 0 || sums.some((sum) => sum.cell === cell)) continue;
      yield {
        span: visibleSpan(node),
        facts: { placed, name: cellWords(cell), money: cell.column.measure === "amount" },
        cells: [cell.id],
        found: node.text,
      };
    }
  },
  say: ({ placed, name, money }) => ({
    zh: `${name.zh}填的是 ${placed.node.text}。${money ? "金额" : "件数"}不能是负数，请核对后改正。`,
    en: `${name.en} is ${placed.node.text}. A ${money ? "sum of money" : "count"} cannot be negative. Check the figure.`,
  }),
  fix({ placed }) {
    const text = writtenFigure({ ...notationOf(placed), lead: "" });
    return [
      {
        title: { zh: `去掉负号，改为 ${text}`, en: `Remove the minus: ${text}` },
        edits: rewriteCell(placed, text),
        preferred: false,
      },
    ];
  },
});

import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { figuresOf } from "../report/odd-cells";
import { defineRule } from "./rule";

interface FractionalCount {
  readonly name: Words;
  readonly figure: string;
}

/** A count that is no whole number. Below zero it is a negative count and nothing else. */
export const fractionalCount = defineRule<FractionalCount>({
  id: "fractional-count",
  group: "counts",
  level: "error",
  summary: {
    zh: "件数必须是整数。",
    en: "Counts are whole numbers.",
  },
  reason: {
    zh: "申请、决定、文件都按件计，没有半件。多半是小数点误打，或者填成了金额。",
    en: "Requests, decisions and documents are counted whole. Usually a point was typed by mistake, or a sum of money stands in place of a count.",
  },
  whenOff: {
    zh: "不要关闭：没有半件申请、半份文件，件数里出现小数总是填错了；“3.00”这样的整数不在此列。",
    en: "Leave it on: there is no half request or document, so that a fraction is always a slip; a whole number such as 3.00 is not meant.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const { cell, node, reading } of figuresOf(oddCells, "count", "change")) {
      if (Number.isInteger(reading.value)) continue;
      if (reading.value < 0 && cell.column.measure === "count") continue;
      yield {
        span: visibleSpan(node),
        facts: { name: cellWords(cell), figure: node.text },
        cells: [cell.id],
        found: node.text,
      };
    }
  },
  say: ({ name, figure }) => ({
    zh: `${name.zh}填的是 ${figure}。这一格按件计，应填整数，请核对。`,
    en: `${name.en} is ${figure}. This cell holds a count, a whole number. Check the figure.`,
  }),
  fix: {
    none: {
      zh: "应填几件只有填报人知道，不能代为取整。",
      en: "Only the author knows the count; it is never rounded.",
    },
  },
});

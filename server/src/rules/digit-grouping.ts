import { notice2021 } from "../form/source";
import { notationOf, writtenFigure } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { foundRewriting, type Rewriting, rewritingFixes } from "../report/rewriting";
import { defineRule } from "./rule";

/** Commas or spaces between the thousands: `1,234`. */
export const digitGrouping = defineRule<Rewriting>({
  id: "digit-grouping",
  group: "counts",
  level: "hint",
  summary: {
    zh: "表中数字不写千分位的逗号或空格。",
    en: "Figures in the tables have no separators between the thousands.",
  },
  reason: {
    zh: "带逗号的数复制到汇总表里会变成文字。",
    en: "Copied into a spreadsheet, a figure with separators becomes text.",
  },
  whenOff: {
    zh: "网站要求大数加千分位、表中的数又不再拿去汇总的，可以关闭。",
    en: "Switch it off where your web site wants separators in large figures and nobody copies them into a summary.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "count", "change", "amount")) {
      if (!placed.reading.manner?.grouped) continue;
      const notation = notationOf(placed);
      const digits = notation.digits.replace(/[^\d０-９.．]/gu, "");
      yield foundRewriting(placed, writtenFigure({ ...notation, digits }));
    }
  },
  say: ({ name, found, expected }) => ({
    zh: `${name.zh}写成了“${found}”，数字中间不写千分位，应写作 ${expected}。`,
    en: `${name.en} is written “${found}”; without separators it is ${expected}.`,
  }),
  fix: rewritingFixes,
});

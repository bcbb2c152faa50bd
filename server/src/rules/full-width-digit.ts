import { notice2021 } from "../form/source";
import { notationOf, writtenFigure } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { foundRewriting, type Rewriting, rewritingFixes } from "../report/rewriting";
import { defineRule } from "./rule";

/** Digits of the full width of a Chinese character: `１２`. White space around a figure is no mistake. */
export const fullWidthDigit = defineRule<Rewriting>({
  id: "full-width-digit",
  group: "counts",
  level: "hint",
  summary: {
    zh: "表中数字用半角。",
    en: "Figures in the tables are written in half-width digits.",
  },
  reason: {
    zh: "全角数字看着一样，汇总时却认不出。",
    en: "Full-width digits look alike but are text to a spreadsheet.",
  },
  whenOff: {
    zh: "年报只用于印刷、张贴，版式要求全角数字的，可以关闭。",
    en: "Switch it off where the report is only printed or posted up and its layout asks for full-width digits.",
  },
  source: notice2021,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "count", "change", "amount")) {
      if (!placed.reading.manner?.fullWidth) continue;
      const notation = notationOf(placed);
      const half = {
        lead: notation.lead.normalize("NFKC"),
        digits: notation.digits.normalize("NFKC"),
      };
      yield foundRewriting(placed, writtenFigure({ ...notation, ...half }));
    }
  },
  say: ({ name, found, expected }) => ({
    zh: `${name.zh}的“${found}”是全角数字，应写作半角的 ${expected}。`,
    en: `${name.en} is written in full-width digits, “${found}”; in half-width digits it is ${expected}.`,
  }),
  fix: rewritingFixes,
});

import { notice2019 } from "../form/source";
import { notationOf, writtenFigure } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { foundRewriting, type Rewriting, rewritingFixes } from "../report/rewriting";
import { defineRule } from "./rule";

/** 增 or 减 in place of a sign under 本年增/减: `减4`. */
export const wordedChange = defineRule<Rewriting>({
  id: "worded-change",
  group: "counts",
  level: "info",
  summary: {
    zh: "“本年增/减”用正负号表示，不写“增”“减”二字。",
    en: "A change is written with a sign, not with 增 or 减.",
  },
  reason: {
    zh: "减少用负数表示，如 -8。写成文字，汇总时认不出。",
    en: "A decrease is a negative figure, such as -8. Words cannot be added up.",
  },
  whenOff: {
    zh: "上级的模板规定写“增”“减”二字的，可以关闭。",
    en: "Switch it off where the supervising office's template asks for the words 增 and 减.",
  },
  source: notice2019,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "change")) {
      const worded = placed.reading.manner?.worded;
      if (!worded) continue;
      const lead = worded === "增" ? "+" : "-";
      yield foundRewriting(placed, writtenFigure({ ...notationOf(placed), lead }));
    }
  },
  say: ({ name, found, expected }) => ({
    zh: `${name.zh}写成了“${found}”，应写作 ${expected}：增加写正数，减少写负数。`,
    en: `${name.en} is written “${found}”; write ${expected}: an increase is positive, a decrease negative.`,
  }),
  fix: rewritingFixes,
});

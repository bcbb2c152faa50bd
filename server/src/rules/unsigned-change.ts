import { notice2019 } from "../form/source";
import { notationOf, writtenFigure } from "../report/figure-notation";
import { figuresOf } from "../report/odd-cells";
import { foundRewriting, type Rewriting, rewritingFixes } from "../report/rewriting";
import { defineRule } from "./rule";

/** An increase under 本年增/减 without its plus sign. */
export const unsignedChange = defineRule<Rewriting>({
  id: "unsigned-change",
  group: "counts",
  level: "off",
  summary: {
    zh: "“本年增/减”的增加数前写加号。",
    en: "An increase under 本年增/减 carries a plus.",
  },
  reason: {
    zh: "有的地方要求写成 +10，以便看出是增加数而不是总数。",
    en: "Some offices ask for +10, so that it cannot be taken for a total.",
  },
  whenOff: {
    zh: "全国格式没有这样要求，所以这条规则默认就是关闭的；只在上级要求增加数写加号时打开。",
    en: "The national form does not ask for it, so that the rule is off by default; switch it on only where the supervising office wants the plus.",
  },
  source: notice2019,
  *find({ oddCells }) {
    for (const placed of figuresOf(oddCells, "change")) {
      const { manner, value } = placed.reading;
      if (value <= 0 || manner?.sign || manner?.worded) continue;
      yield foundRewriting(placed, writtenFigure({ ...notationOf(placed), lead: "+" }));
    }
  },
  say: ({ name, found, expected }) => ({
    zh: `${name.zh}填的是 ${found}，增加数前应写加号：${expected}。`,
    en: `${name.en} is ${found}; an increase carries a plus: ${expected}.`,
  }),
  fix: rewritingFixes,
});

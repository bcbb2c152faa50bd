import { notice2021 } from "../form/source";
import type { BrokenSum } from "../report/broken-sum";
import { foundSum, sumsOfKind } from "../report/sum-findings";
import { sumFixes } from "../report/sum-fixes";
import { wrongTotal } from "../report/sum-words";
import { defineRule } from "./rule";

/** In each block of table 4 the four results add up to 总计. */
export const caseTotal = defineRule<BrokenSum>({
  id: "case-total",
  group: "sums",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "复议诉讼表每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计。",
    en: "In each block of the cases table upheld, corrected, other and pending add up to 总计.",
  },
  reason: {
    zh: "总计是同组四个数的和。",
    en: "The block's last figure is the sum of the four before it.",
  },
  whenOff: {
    zh: "不要关闭：每个案件只计入一种结果，总计不等于四项之和的，同一组里总有一格填错。",
    en: "Leave it on: a case counts under one result only, so that where total and parts differ one figure of the block is wrong.",
  },
  source: notice2021,
  *find({ sums }) {
    for (const sum of sumsOfKind(sums, "case-total")) {
      const found = foundSum(sum);
      if (found) yield found;
    }
  },
  say: wrongTotal,
  fix: sumFixes,
});

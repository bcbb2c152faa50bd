import { notice2021 } from "../form/source";
import type { BrokenSum } from "../report/broken-sum";
import { foundSum, sumsOfKind } from "../report/sum-findings";
import { sumFixes } from "../report/sum-fixes";
import { wrongTotal } from "../report/sum-words";
import { defineRule } from "./rule";

/** In every column of table 3 the outcomes （一） to （六） add up to （七）总计. */
export const outcomeTotal = defineRule<BrokenSum>({
  id: "outcome-total",
  group: "sums",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "申请表每一列：（一）至（六）各项办理结果之和等于（七）总计。",
    en: "In each column of the requests table the outcomes （一） to （六） add up to （七）总计.",
  },
  reason: {
    zh: "（七）总计是本列各项办理结果的和，也是勾稽关系中的“第三项”。",
    en: "（七）总计 is the sum of the column's outcomes, and the “third item” of the balance that the table prints.",
  },
  whenOff: {
    zh: "不要关闭：每件办结的申请只计入一种结果，各项之和不等于（七）总计的，同一列里总有一格填错。",
    en: "Leave it on: a request that was handled counts under one outcome only, so that where total and parts differ one figure of the column is wrong.",
  },
  source: notice2021,
  *find({ sums }) {
    for (const sum of sumsOfKind(sums, "outcome-total")) {
      const found = foundSum(sum);
      if (found) yield found;
    }
  },
  say: wrongTotal,
  fix: sumFixes,
});

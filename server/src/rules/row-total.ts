import { notice2021 } from "../form/source";
import type { BrokenSum } from "../report/broken-sum";
import { foundSum, sumsOfKind } from "../report/sum-findings";
import { sumFixes } from "../report/sum-fixes";
import { wrongTotal } from "../report/sum-words";
import { defineRule } from "./rule";

/** In every row of table 3 the six kinds of applicants add up to 总计. */
export const rowTotal = defineRule<BrokenSum>({
  id: "row-total",
  group: "sums",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "申请表每一行：自然人与五类法人或其他组织之和等于总计。",
    en: "In each row of the requests table the six kinds of applicants add up to 总计.",
  },
  reason: {
    zh: "总计栏是同一行六个数的和。差一个数，上级汇总时整列都会错。",
    en: "The last column is the sum of the six before it. One wrong figure spoils the sums of every supervising office.",
  },
  whenOff: {
    zh: "不要关闭：申请人只有这六类，总计不等于六项之和的，同一行里总有一格填错。",
    en: "Leave it on: there are no other kinds of applicants, so that where total and parts differ one figure of the row is wrong.",
  },
  source: notice2021,
  *find({ sums }) {
    for (const sum of sumsOfKind(sums, "row-total")) {
      const found = foundSum(sum);
      if (found) yield found;
    }
  },
  say: wrongTotal,
  fix: sumFixes,
});

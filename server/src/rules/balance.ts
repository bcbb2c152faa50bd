import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import type { BrokenSum } from "../report/broken-sum";
import { sumOf } from "../report/identities";
import { foundSum, sumsOfKind } from "../report/sum-findings";
import { sumFixes } from "../report/sum-fixes";
import { addition, blamedFigure } from "../report/sum-words";
import { defineRule } from "./rule";

/** In every column of table 3 what came in, 一 and 二, equals what went out, （七） and 四. */
export const balance = defineRule<BrokenSum>({
  id: "balance",
  group: "sums",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "申请表每一列的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。",
    en: "In each column of the requests table items one and two add up to the same as items three and four.",
  },
  reason: {
    zh: "这是表头印着的勾稽关系：新收加上年结转，等于办理结果总计加结转下年度。",
    en: "The table prints this balance in its head: new and carried in equal handled and carried out.",
  },
  whenOff: {
    zh: "不要关闭：勾稽关系印在表上，收表的单位也照它核对，不符的迟早要改。",
    en: "Leave it on: the balance is printed on the form, and whoever receives the report checks it too.",
  },
  source: notice2021,
  *find({ sums }) {
    for (const sum of sumsOfKind(sums, "balance")) {
      const found = foundSum(sum);
      if (found) yield found;
    }
  },
  say: (sum) => (sum.blame === "open" ? unbalanced(sum) : blamedFigure(sum)),
  fix: sumFixes,
});

function unbalanced({ root, expected, found }: BrokenSum): Words {
  const column = root.left[0]?.column;
  const into = sumOf(root.left) ?? 0;
  const out = sumOf(root.right) ?? 0;
  const by = Math.abs(into - out);
  const [handled, carried] = root.right;
  const sides = {
    zh: `第一项加第二项为 ${into}（${addition(root.left)}），第三项加第四项为 ${out}（${addition(root.right)}），${out > into ? "多" : "少"} ${by}`,
    en: `items one and two make ${into} (${addition(root.left)}), items three and four ${out} (${addition(root.right)}), ${by} too ${out > into ? "high" : "low"}`,
  };
  const hint =
    expected === undefined || !handled || !carried
      ? { zh: "请核对这一列。", en: "Check this column." }
      : {
          zh: `若（七）总计无误，结转下年度应为 ${expected}，现为 ${found}。`,
          en: `If （七）总计 is right, ${expected} are carried out to next year, not ${found}.`,
        };
  return {
    zh: `“${column?.label ?? ""}”一列勾稽关系不符：${sides.zh}。${hint.zh}`,
    en: `The column “${column?.english ?? ""}” does not balance: ${sides.en}. ${hint.en}`,
  };
}

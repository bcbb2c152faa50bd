import { article } from "../form/source";
import type { Words } from "../form/words";
import type { Dispute } from "../report/narrative/dispute";
import { asWritten, relatedPlaces, tableSays } from "../report/narrative/dispute-words";
import { defineRule } from "./rule";

/** The text says that there was nothing and the table has figures, or the table is 0 all over and the text is not. */
export const textDeniesTable = defineRule<Dispute>({
  id: "text-denies-table",
  group: "text",
  level: "error",
  weighs: "counts",
  summary: {
    zh: "文字说没有，表里却有数；或者文字有数，整张表却都是 0。",
    en: "The text says none where the table has figures, or has a number where the whole table is 0.",
  },
  reason: {
    zh: "“未收到申请”与表中的数不能同时成立，多半是照抄了上一年的文字，或者表格还没有填。",
    en: "“No requests received” and figures in the table cannot both be true. As a rule last year's text was left standing, or the table has yet to be filled in.",
  },
  whenOff: {
    zh: "一般不应关闭：有和没有是两回事。文字另有所指时，把话说完整即可。",
    en: "Do not switch it off: some and none cannot both be right. Where the text means something else, say it in full.",
  },
  source: article(50),
  *find({ disputes }) {
    for (const dispute of disputes) {
      if (dispute.kind === "differs") continue;
      const { first, nearest } = dispute;
      yield {
        span: first.claim.span,
        facts: dispute,
        cells: nearest.cells.map(({ id }) => id),
        found: first.claim.written,
        related: relatedPlaces(dispute),
      };
    }
  },
  say: denialWords,
  fix: {
    none: {
      zh: "有还是没有只有填报单位清楚：或改文字的说法，或补表里的数，都不止改一个数。",
      en: "Only the body knows whether there was any; either the sentence or the table must be written anew, which is more than one figure.",
    },
  },
});

function denialWords(dispute: Dispute): Words {
  const { first, table } = dispute;
  const { claim } = first;
  if (dispute.kind === "absent") {
    return {
      zh: `文中为${asWritten(claim)}，“${table.name.zh}”却各项都是 0。请补填表格，或者改正文字。`,
      en: `The text says ${claim.written}, but every figure of the ${table.name.en} is 0. Fill in the table, or correct the text.`,
    };
  }
  const says = tableSays(dispute);
  return {
    zh: `文中说“${claim.written}”，${says.zh}，两者只能有一个对。请核对后改正文字或者表格。`,
    en: `The text says “${claim.written}”, but ${says.en}; only one can be right. Correct the text or the table.`,
  };
}

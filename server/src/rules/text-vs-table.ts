import { article } from "../form/source";
import type { Words } from "../form/words";
import type { Dispute } from "../report/narrative/dispute";
import { disputeFixes } from "../report/narrative/dispute-fixes";
import { asWritten, relatedPlaces, tableSays } from "../report/narrative/dispute-words";
import { numberLike } from "../report/narrative/replace-number";
import { defineRule } from "./rule";

/** A number of the text that is none of those of the table which it may lawfully restate. */
export const textVsTable = defineRule<Dispute>({
  id: "text-vs-table",
  group: "text",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "文字里的数与表里的数不一致。",
    en: "A number of the text differs from the table's.",
  },
  reason: {
    zh: "同一个数在文字和表格里应当相同。读者和上级先看文字，表里是另一个数，整份报告就不可信。",
    en: "The same quantity must be the same in text and table. Readers take it from the text first; another one in the table makes the whole report doubtful.",
  },
  whenOff: {
    zh: "文字按另一口径统计（例如只统计网上申请）而又没有写明的，可以接受该处，不必关掉整条规则。",
    en: "Where the text counts something else without saying so, such as online requests alone, accept that place rather than switch the rule off.",
  },
  source: article(50),
  *find({ disputes }) {
    for (const dispute of disputes) {
      if (dispute.kind !== "differs") continue;
      const { first, nearest } = dispute;
      yield {
        span: first.claim.span,
        facts: dispute,
        cells: nearest.cells.map(({ id }) => id),
        found: first.claim.written,
        expected: numberLike(first.claim, nearest.sum ?? 0),
        related: relatedPlaces(dispute),
      };
    }
  },
  say: differWords,
  fix: disputeFixes,
});

function differWords(dispute: Dispute): Words {
  const { claim } = dispute.first;
  const table = tableSays(dispute);
  return {
    zh: `文中为${asWritten(claim)}，${table.zh}，两处不一致。请核对哪一处对，把另一处改过来。`,
    en: `The text says ${claim.written}, but ${table.en}. Check which is right and change the other.`,
  };
}

import { notice2019 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { rowWords } from "../report/cell-words";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { defineRule } from "./rule";

interface NegativeStock {
  readonly before: StatedCount;
  readonly change: StatedCount;
  readonly ground: Words;
}

/** More items taken away than there were: 上一年项目数量 3, 本年增/减 -5. */
export const negativeStock = defineRule<NegativeStock>({
  id: "negative-stock",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "上一年项目数量加上本年增/减，不应小于 0。",
    en: "Last year's items with this year's change are not below zero.",
  },
  reason: {
    zh: "减少的项目不会比原有的还多。这样填，多半是把办件数的变化填进了项目数的栏，或漏填了上一年的数。",
    en: "No more items can go than there were. Where it looks so, the change may be one of cases, or last year's figure is left out.",
  },
  whenOff: {
    zh: "不建议关闭：项目数不会减到 0 以下，出现时总有一格要改或要说明。",
    en: "Better leave it on: the number of items cannot fall below zero, so that one of the cells always needs a change or a word.",
  },
  source: notice2019,
  *find(checked) {
    for (const relation of relationsOfKind(checked.report, "negative-stock")) {
      const before = statedCount(checked, relation.before);
      const change = statedCount(checked, relation.change);
      if (!before || !change || before.count + change.count >= 0) continue;
      yield {
        span: visibleSpan(change.node),
        facts: { before, change, ground: relation.ground },
        cells: [change.cell.id, before.cell.id],
        found: change.node.text,
        related: [relatedPlace(before)],
      };
    }
  },
  say({ before, change, ground }) {
    const row = rowWords(change.cell.row);
    const left = before.count + change.count;
    return {
      zh: `${row.zh}的“${before.cell.column.label}”是 ${before.count}，“${change.cell.column.label}”是 ${change.count}，项目就成了 ${left} 个。${ground.zh}，请核对这两格。`,
      en: `${row.en}: ${before.count} ${before.cell.column.english} and a change of ${change.count} would leave ${left}; ${ground.en}. Check both cells.`,
    };
  },
  fix: {
    none: {
      zh: "不知道上一年的数和增减数哪个填错了，由填报人核对后改。",
      en: "Whether last year's figure or the change is wrong only the author can tell.",
    },
  },
});

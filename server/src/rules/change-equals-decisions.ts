import { notice2019 } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { rowWords } from "../report/cell-words";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { defineRule } from "./rule";

interface ChangeEqualsDecisions {
  readonly before: StatedCount;
  readonly change: StatedCount;
  readonly decisions: StatedCount;
  readonly ground: Words;
}

/** The number of decisions once more as the change in items: 0, +150, 150. */
export const changeEqualsDecisions = defineRule<ChangeEqualsDecisions>({
  id: "change-equals-decisions",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "上一年项目数量是 0 时，“本年增/减”不应正好等于处理决定数量。",
    en: "Where there were no items last year, the change is not just the number of decisions.",
  },
  reason: {
    zh: "“本年增/减”数的是项目（事项），“处理决定数量”数的是办件。两数相同，多半是把办件数填了两遍。",
    en: "本年增/减 counts items, the next column decisions. Where both are the same, the decisions were probably entered twice.",
  },
  whenOff: {
    zh: "新设的机关，项目都是本年新增、每项正好办了一件的，可以不理会；这样的情形多，可以关闭。",
    en: "Pass over it in a new body whose items are all new and were decided once each; switch it off if you check many such reports.",
  },
  source: notice2019,
  *find(checked) {
    for (const relation of relationsOfKind(checked.report, "change-equals-decisions")) {
      const before = statedCount(checked, relation.before);
      const change = statedCount(checked, relation.change);
      const decisions = statedCount(checked, relation.decisions);
      if (before?.count !== 0 || !change || change.count <= 0) continue;
      if (change.count !== decisions?.count) continue;
      yield {
        span: visibleSpan(change.node),
        facts: { before, change, decisions, ground: relation.ground },
        cells: [change.cell.id, decisions.cell.id, before.cell.id],
        found: change.node.text,
        related: [decisions, before].map(relatedPlace),
      };
    }
  },
  say({ before, change, decisions, ground }) {
    const row = rowWords(change.cell.row);
    const [was, by, made] = [before, change, decisions].map(({ cell }) => cell.column);
    return {
      zh: `${row.zh}的“${was?.label}”是 0，“${by?.label}”和“${made?.label}”都是 ${change.count}。${ground.zh}，请核对。`,
      en: `${row.en}: ${was?.english} is 0, and ${by?.english} and ${made?.english} are both ${change.count}; ${ground.en}. Check the figure.`,
    };
  },
  fix: {
    none: {
      zh: "项目数增减了多少，表中看不出来，由填报人核对后改。",
      en: "By how many items there are more or fewer, the table does not tell.",
    },
  },
});

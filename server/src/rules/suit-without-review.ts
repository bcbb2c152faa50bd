import type { Words } from "../form/words";
import type { BoundCell } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { cellWords } from "../report/cell-words";
import { countIn } from "../report/identities";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { defineRule } from "./rule";

interface SuitWithoutReview {
  readonly suits: StatedCount;
  /** Whether the figures of the reviews are all 0, all empty, or some of each. */
  readonly reviews: "zero" | "empty" | "both";
  readonly review: BoundCell;
  readonly ground: Words;
}

/** Suits after review in a report without a single review. */
export const suitWithoutReview = defineRule<SuitWithoutReview>({
  id: "suit-without-review",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "有复议后起诉的案件，行政复议却没有一件。",
    en: "There are suits after review while there is no review.",
  },
  reason: {
    zh: "先有复议，才有复议后起诉。多半是行政复议漏填，或案件其实未经复议、填错了组。",
    en: "A suit after review needs a review. The reviews may be left out, or the suits were filed without one and stand in the wrong block.",
  },
  whenOff: {
    zh: "复议都在上一年或由别的机关统计的，可以不理会；年年如此的单位可以关闭。",
    en: "Pass over it where the reviews were last year's or are counted by another body; switch it off if that is so every year.",
  },
  source: {
    zh: "《中华人民共和国行政诉讼法》第四十五条",
    en: "Administrative Litigation Law of the People's Republic of China, art. 45",
  },
  *find(checked) {
    const { report } = checked;
    for (const relation of relationsOfKind(report, "suit-without-review")) {
      const suits = statedCount(checked, relation.suits);
      if (!suits || suits.count <= 0) continue;
      const cells = relation.reviews.map((id) => report.cells.get(id));
      const reviews = absenceOf(cells);
      const review = cells.at(-1);
      if (!reviews || !review?.node) continue;
      yield {
        span: visibleSpan(suits.node),
        facts: { suits, reviews, review, ground: relation.ground },
        cells: [suits.cell.id, review.id],
        found: suits.node.text,
        related: [relatedPlace({ cell: review, node: review.node })],
      };
    }
  },
  say({ suits, reviews, review, ground }) {
    const name = cellWords(suits.cell);
    const block = review.column.group ?? "";
    const none = {
      zero: { zh: "都是 0", en: "is 0" },
      empty: { zh: "都空着", en: "is empty" },
      both: { zh: "不是 0 就空着", en: "is 0 or empty" },
    }[reviews];
    return {
      zh: `${name.zh}是 ${suits.count}，“${block}”各格却${none.zh}。${ground.zh}。请核对复议是否漏填，案件是否应填在“未经复议直接起诉”。`,
      en: `“${name.en}” is ${suits.count}, while every figure of “${block}” ${none.en}. ${ground.en}. Check whether reviews are left out, or the suits belong under “未经复议直接起诉”.`,
    };
  },
  fix: {
    none: {
      zh: "是漏填了复议还是填错了组，由填报人核对后改。",
      en: "Whether reviews are left out or the suits stand in the wrong block only the author can tell.",
    },
  },
});

/** In which way the cells hold no count above zero; absent when one does or might. */
function absenceOf(
  cells: readonly (BoundCell | undefined)[],
): SuitWithoutReview["reviews"] | undefined {
  const zeros = cells.filter((cell) => countIn(cell) === 0).length;
  const empty = cells.filter(
    (cell) => cell?.reading.kind === "blank" || cell?.reading.kind === "placeholder",
  ).length;
  if (zeros + empty < cells.length) return undefined;
  if (empty === 0) return "zero";
  return zeros === 0 ? "empty" : "both";
}

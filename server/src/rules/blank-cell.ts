import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { decisionWords, foundGaps, type GapFacts } from "../report/gap-findings";
import { gapFixes } from "../report/gap-fixes";
import { gapWords } from "../report/gaps";
import { defineRule } from "./rule";

/** A figure's place that is left empty. Many in one table are one finding. */
export const blankCell = defineRule<GapFacts>({
  id: "blank-cell",
  group: "counts",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "应填数字的格空着。",
    en: "A cell for a figure is empty.",
  },
  reason: {
    zh: "空格看不出是没有发生还是漏填，没有发生的应填 0。空着的格不参加合计的核对。",
    en: "An empty cell does not tell whether there was nothing or a figure is left out. Where there was nothing, write 0. Sums with empty cells are left unchecked.",
  },
  whenOff: {
    zh: "上级按“没有发生的一律空着”收表的，可以关闭；空着的格仍然不参加合计的核对。",
    en: "Switch it off where the supervising office takes reports in which whatever did not happen is left empty; empty cells still take no part in any sum.",
  },
  source: notice2021,
  find: ({ oddCells, identities }) => foundGaps(oddCells, "blank", identities),
  say: blankWords,
  fix: ({ gap }, report) => gapFixes(gap, report),
});

function blankWords(facts: GapFacts): Words {
  const { gap, decision } = facts;
  const place = gapWords(gap);
  const count = gap.cells.length;
  if (gap.extent === "table") {
    return {
      zh: `${place.zh}有 ${count} 格空着。没有发生的请填 0，有数的请补上。`,
      en: `${count} cells of ${place.en} are empty. Write 0 where there was nothing, and the figures that are left out.`,
    };
  }
  if (gap.extent === "run") {
    return {
      zh: `${place.zh}的 ${count} 格空着。没有发生的请填 0，有数的请补上。`,
      en: `${count} cells are empty: ${place.en}. Write 0 where there was nothing, and the figures that are left out.`,
    };
  }
  const value = decisionWords(facts);
  if (value)
    return {
      zh: `${place.zh}空着，${value.zh}，请填上。`,
      en: `${place.en} is empty; ${value.en}. Fill it in.`,
    };
  if (decision.kind === "conflict") {
    return {
      zh: `${place.zh}空着，按行和按列推算的数不一致，请先核对本行本列的其他数。`,
      en: `${place.en} is empty, and its row and its column ask for different figures. Check the other figures of both first.`,
    };
  }
  return {
    zh: `${place.zh}空着。没有发生的请填 0，有数的请补上。`,
    en: `${place.en} is empty. Write 0 if there was nothing, or the figure that is left out.`,
  };
}

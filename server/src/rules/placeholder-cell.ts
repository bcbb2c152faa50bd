import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { decisionWords, foundGaps, type GapFacts } from "../report/gap-findings";
import { gapFixes } from "../report/gap-fixes";
import { gapWords } from "../report/gaps";
import { defineRule } from "./rule";

/** A mark in a figure's place, `/`, `-`, 无. Many in one table are one finding. */
export const placeholderCell = defineRule<GapFacts>({
  id: "placeholder-cell",
  group: "counts",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "应填数字的格里是“/”“-”“无”等符号。",
    en: "A cell for a figure holds a mark such as “/”, “-” or “无”.",
  },
  reason: {
    zh: "没有发生的应填 0，符号不能汇总。",
    en: "Where there was nothing, 0 is written; marks cannot be added up.",
  },
  whenOff: {
    zh: "本机关没有的职权（如制定规章），上级要求用符号表示的，可以关闭。",
    en: "Switch it off where the supervising office wants a mark for powers that a body lacks, such as making rules.",
  },
  source: notice2021,
  find: ({ oddCells, identities }) => foundGaps(oddCells, "placeholder", identities),
  say: placeholderWords,
  fix: ({ gap }, report) => gapFixes(gap, report),
});

function placeholderWords(facts: GapFacts): Words {
  const { gap } = facts;
  const place = gapWords(gap);
  const count = gap.cells.length;
  const mark = gap.first.node.text;
  const advice = {
    zh: "没有发生的请填 0；本机关没有这项职权、上级要求这样填的，可以保留。",
    en: "Write 0 where there was nothing; keep the mark if this body has no such power and the supervising office wants it so.",
  };
  if (gap.extent === "table") {
    return {
      zh: `${place.zh}有 ${count} 格填的是“${mark}”一类的符号。${advice.zh}`,
      en: `${count} cells of ${place.en} hold a mark such as “${mark}”. ${advice.en}`,
    };
  }
  if (gap.extent === "run") {
    return {
      zh: `${place.zh}的 ${count} 格填的是“${mark}”。${advice.zh}`,
      en: `${count} cells hold “${mark}”: ${place.en}. ${advice.en}`,
    };
  }
  const value = decisionWords(facts);
  if (value) {
    return {
      zh: `${place.zh}填的是“${mark}”，${value.zh}，请改成数字。`,
      en: `${place.en} holds “${mark}”; ${value.en}. Write the figure.`,
    };
  }
  return {
    zh: `${place.zh}填的是“${mark}”。${advice.zh}`,
    en: `${place.en} holds “${mark}”. ${advice.en}`,
  };
}

import { article } from "../form/source";
import type { Words } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import type { Fix } from "../report/fix";
import type { PartsClaim } from "../report/narrative/claim";
import { numberLike, replaceNumber } from "../report/narrative/replace-number";
import { partsSum, witnessedClaims, wrongLists } from "../report/narrative/wrong-list";
import { defineRule } from "./rule";

/** The facts of a list that does not add up. */
interface PartsFacts {
  readonly list: PartsClaim;
  /** Whether the table confirms the whole, so that a part is wrong. */
  readonly witnessed: boolean;
}

/** The parts of a list in the text add up to its announced whole. */
export const partsTotal = defineRule<PartsFacts>({
  id: "parts-total",
  group: "text",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "文字里“其中”各项之和不等于前面的总数。",
    en: "The parts that the text lists do not add up to the whole that it announces.",
  },
  reason: {
    zh: "当面、信函、网络等各渠道，自然人和法人，各种办理结果，加起来应当等于总数。",
    en: "The ways in which requests came, the kinds of applicants and the outcomes must add up to the number announced.",
  },
  whenOff: {
    zh: "习惯只列举几项、不求列全的单位可以关掉；列举时写“等”“主要有”也不会再提示。",
    en: "Switch it off if your office lists only some parts as a rule.",
  },
  source: article(50),
  *find({ narrative, disputes }) {
    const wrong = wrongLists(narrative, disputes);
    if (wrong.length === 0) return;
    const confirmed = witnessedClaims(narrative);
    for (const list of wrong) {
      const witnessed = confirmed.has(list.whole);
      const [first, last] = [list.parts[0], list.parts.at(-1)];
      if (!first || !last) continue;
      const parts = list.parts.map(({ span, written, unit }) => ({
        span,
        words: { zh: `其中一项：${written}${unit}`, en: `one part: ${written}` },
      }));
      const whole = {
        span: list.whole.span,
        words: {
          zh: `总数：${list.whole.written}${list.whole.unit}`,
          en: `the whole: ${list.whole.written}`,
        },
      };
      yield witnessed
        ? {
            span: { from: first.span.from, to: last.span.to },
            facts: { list, witnessed },
            related: [whole, ...parts],
          }
        : {
            span: list.whole.span,
            facts: { list, witnessed },
            found: list.whole.written,
            expected: numberLike(list.whole, partsSum(list)),
            related: parts,
          };
    }
  },
  say: partsWords,
  fix: partsFixes,
});

function partsWords({ list, witnessed }: PartsFacts): Words {
  const sum = partsSum(list);
  const { value, written } = list.whole;
  const added = list.parts.map((part) => part.value).join("+");
  const by = Math.abs(sum - value);
  const zh = `各项之和为 ${sum}（${added}），比总数 ${written} ${sum > value ? "多" : "少"} ${by}。`;
  const en = `The parts add up to ${sum} (${added}), ${by} ${sum > value ? "more" : "less"} than the whole, which is given as ${written}.`;
  return witnessed
    ? {
        zh: `${zh}总数与表格相符，请核对各项。`,
        en: `${en} The table confirms the whole; check the parts.`,
      }
    : { zh: `${zh}请核对总数和各项。`, en: `${en} Check the whole and its parts.` };
}

/** Where the table confirms the whole nobody can say which part is wrong. */
function partsFixes({ list, witnessed }: PartsFacts, report: BoundReport): readonly Fix[] {
  if (witnessed) return [];
  const written = numberLike(list.whole, partsSum(list));
  const edits = replaceNumber(list.whole, written, report);
  if (edits.length === 0) return [];
  return [
    {
      title: {
        zh: `把总数改为各项之和 ${written}`,
        en: `Change the whole to the sum of its parts, ${written}`,
      },
      edits,
      preferred: false,
    },
  ];
}

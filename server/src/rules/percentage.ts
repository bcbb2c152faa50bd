import { article } from "../form/source";
import type { Words } from "../form/words";
import type { BoundReport } from "../report/bound-report";
import type { Fix } from "../report/fix";
import type { PercentageClaim } from "../report/narrative/claim";
import { isShare } from "../report/narrative/percentage";
import { replaceNumber } from "../report/narrative/replace-number";
import { defineRule } from "./rule";

/** A percentage that is the share of nothing announced before it. */
export const percentage = defineRule<PercentageClaim>({
  id: "percentage",
  group: "text",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "文字里的百分比与它前面的件数、总数对不上。",
    en: "A percentage of the text does not follow from the numbers before it.",
  },
  reason: {
    zh: "改了件数常忘了改百分比。按印出的小数位数核对，四舍五入和直接截去都算对。",
    en: "When a number is corrected its percentage is easily forgotten. It is compared at the decimals printed; rounding and cutting off both count as right.",
  },
  whenOff: {
    zh: "百分比的分母没有写在文中的单位可以关掉。",
    en: "Switch it off if your percentages are of wholes that the text does not mention.",
  },
  source: article(50),
  *find({ narrative }) {
    for (const claim of narrative.claims) {
      if (claim.kind !== "percentage" || claim.wholes.length === 0) continue;
      if (claim.wholes.some((whole) => isShare(claim, whole))) continue;
      yield {
        span: claim.span,
        facts: claim,
        found: claim.written,
        expected: shareOf(claim),
      };
    }
  },
  say: shareWords,
  fix: shareFixes,
});

/** The percentage of the likeliest whole, with as many decimals as are printed. */
function shareOf({ numerator, wholes, decimals }: PercentageClaim): string {
  return ((numerator / (wholes[0] ?? 1)) * 100).toFixed(Math.min(decimals, 6));
}

function shareWords(claim: PercentageClaim): Words {
  const { numerator, wholes, written } = claim;
  const share = shareOf(claim);
  return {
    zh: `${numerator} 占 ${wholes[0]} 的 ${share}%，文中写的是 ${written}%。请核对件数、总数和百分比。`,
    en: `${numerator} is ${share}% of ${wholes[0]}, but the text says ${written}%. Check the number, the whole and the percentage.`,
  };
}

function shareFixes(claim: PercentageClaim, report: BoundReport): readonly Fix[] {
  const share = shareOf(claim);
  const edits = replaceNumber(claim, share, report);
  if (edits.length === 0) return [];
  return [
    {
      title: { zh: `把百分比改为 ${share}%`, en: `Change the percentage to ${share}%` },
      edits,
      preferred: false,
    },
  ];
}

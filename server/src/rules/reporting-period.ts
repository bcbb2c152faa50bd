import { article } from "../form/source";
import { coversWholeYears, statedPeriods } from "../report/dates/period";
import { correctionOf } from "../report/dates/period-correction";
import { yearOpening, yearSigned } from "../report/dates/spoken-year";
import { passageSpan } from "../report/prose";
import type { Edit } from "../text/edit";
import { defineRule } from "./rule";

interface Facts {
  readonly written: string;
  readonly corrected: string;
  readonly year: number;
  /** The year that all of the period lies in, where that is another than the title's. */
  readonly other: number | undefined;
  /** Which of the two years the date of signing, or else the survey of the year's work confirms. */
  readonly confirmed: number | undefined;
  readonly wrongYear: boolean;
  readonly edits: readonly Edit[];
}

/** A body that was founded, merged or moved in the year has a shorter period. */
const REORGANISED =
  /机构改革|划转|转隶|挂牌|揭牌|更名|撤并|区划调整|筹建|筹备|新(?:成立|设立|组建)|(?:成立|组建|设立)(?:于|以来|之日|至今|时间)|(?:我|本)(?:局|委|厅|办|中心|单位|机关|街道|镇|乡|区|县|市|院|校)[^。；，]{0,14}(?:成立|组建|设立|合并|撤销)(?![^。；，]{0,24}(?:组|专班|队|制度|机制))/u;

/** The period that the figures cover is that of the title's year, from 1 January to 31 December. */
export const reportingPeriod = defineRule<Facts>({
  id: "reporting-period",
  group: "dates",
  level: "error",
  summary: {
    zh: "统计期限应为报告年度的1月1日至12月31日。",
    en: "The period covered runs from 1 January to 31 December of the report year.",
  },
  reason: {
    zh: "年报报告上一年度的全年情况。统计期限的年份与标题不一致，多半是沿用上一年的文字时没有改。",
    en: "The report covers the whole of the past year. A period of another year was left over from an earlier report as a rule.",
  },
  whenOff: {
    zh: "本机关年内成立、撤并，统计期限确实不满一年时，可以关闭。",
    en: "Switch it off for a body that was founded or merged in the year and so reports on a part of it.",
  },
  source: article(50),
  *find({ report, passages, signature, readers }) {
    const { year, title } = report;
    if (year === undefined) return;
    for (const period of statedPeriods(passages, readers.periods)) {
      const correction = correctionOf(period, year, report.tree.text);
      if (!correction) continue;
      const wholeYears = coversWholeYears(period) && period.years[0] === period.years[1];
      if (!wholeYears && passages.some(({ text }) => REORGANISED.test(text))) continue;
      const { wrong, stretch, edits } = correction;
      yield {
        span: passageSpan(period.passage, stretch),
        facts: {
          written: period.passage.text.slice(period.from, period.to),
          corrected: correction.corrected(period),
          year,
          other: wholeYears ? period.years[0] : undefined,
          confirmed: yearSigned(signature) ?? yearOpening(passages)?.year,
          wrongYear: wrong.some(({ kind }) => kind === "year"),
          edits,
        },
        found: period.passage.text.slice(stretch.from, stretch.to),
        expected: correction.corrected(stretch),
        related: title
          ? [{ span: title, words: { zh: `标题写的是${year}年`, en: `The title says ${year}` } }]
          : [],
      };
    }
  },
  say({ written, corrected, year, other, confirmed, wrongYear }) {
    if (!wrongYear) {
      return {
        zh: `统计期限写的是“${written}”，不是全年。年报的统计期限应为“${corrected}”，请改正，并核对数据是否统计到了12月31日。`,
        en: `The period covered is “${written}”, which is not the whole year. It should be “${corrected}”; check too that the figures run to 31 December.`,
      };
    }
    const doubt =
      other === undefined
        ? { zh: "", en: "" }
        : confirmed === other
          ? {
              zh: `报告其他地方也与${other}年相符，请先核对标题的年份。`,
              en: ` Other places of the report fit ${other} too, so check the year in the title first.`,
            }
          : {
              zh: "如果是标题的年份写错了，请改标题。",
              en: " If the year in the title is the wrong one, change that instead.",
            };
    return {
      zh: `统计期限写的是“${written}”，而标题是${year}年的年报。应为“${corrected}”。${doubt.zh}`,
      en: `The period covered is “${written}”, but the title says ${year}. It should be “${corrected}”.${doubt.en}`,
    };
  },
  fix({ edits, corrected, year, other, confirmed, wrongYear }) {
    if (edits.length === 0) return [];
    return [
      {
        title: { zh: `统计期限改为“${corrected}”`, en: `Change the period to “${corrected}”` },
        edits,
        preferred: wrongYear && (other === undefined || confirmed === year),
      },
    ];
  },
});

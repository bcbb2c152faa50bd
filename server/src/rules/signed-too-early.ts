import { article } from "../form/source";
import type { Words } from "../form/words";
import type { SignedDate } from "../report/dates/signature";
import { type SpokenYear, yearSpoken } from "../report/dates/spoken-year";
import { yearLike } from "../report/dates/written-date";
import { defineRule } from "./rule";

interface Facts {
  readonly signed: SignedDate;
  /** The report year. */
  readonly year: number;
  /** The year as it would be written in the signature; absent where another year would not help. */
  readonly corrected: string | undefined;
  /** What the text calls its own year. */
  readonly spoken: SpokenYear | undefined;
}

/** A report is written when its year is over. Later in a year than this month none is signed. */
const LAST_MONTH = 6;
const FIRST_QUARTER = 3;

/** The date of signing lies in the report year or before it: in January last year's number is soon written. */
export const signedTooEarly = defineRule<Facts>({
  id: "signed-too-early",
  group: "dates",
  level: "error",
  summary: {
    zh: "落款日期应在报告年度结束以后。",
    en: "A report is signed after the end of the year that it reports on.",
  },
  reason: {
    zh: "年报统计到12月31日，落款不会早于次年1月1日。一月份写日期，年份容易顺手写成上一年。",
    en: "The figures run to 31 December, so nobody signs before 1 January. In January last year's number is easily written.",
  },
  whenOff: {
    zh: "习惯在12月底先行定稿、落款写当年日期的单位，可以关闭。",
    en: "Switch it off where reports are settled in the last days of December and carry that date.",
  },
  source: article(49),
  *find({ report, passages, signature, readers }) {
    const { year, title } = report;
    if (year === undefined) return;
    for (const signed of signature.dates) {
      const { date } = signed;
      if (date.year > year) continue;
      const written = report.tree.text.slice(signed.year.from, signed.year.to);
      const isPlain = written === signed.text.slice(0, written.length);
      const corrected =
        isPlain && date.month <= LAST_MONTH ? yearLike(written, year + 1) : undefined;
      const facts = { signed, year, corrected, spoken: yearSpoken(passages, readers.periods) };
      const span = corrected === undefined ? { from: signed.from, to: signed.to } : signed.year;
      yield {
        span,
        facts,
        found: corrected === undefined ? signed.text : written,
        ...(corrected === undefined ? {} : { expected: corrected }),
        related: title ? [{ span: title, words: titleWords(year) }] : [],
      };
    }
  },
  say({ signed, year, corrected, spoken }) {
    const doubt = titleDoubt(year, spoken);
    const remedy =
      corrected === undefined
        ? {
            zh: "请核对日期；年份若是标题写错的，请改标题。",
            en: "Check the date, or the title if its year is the wrong one.",
          }
        : (doubt ?? {
            zh: `年份应为 ${corrected}。`,
            en: `The year should be ${corrected}.`,
          });
    return {
      zh: `落款日期是“${signed.text}”，而本报告统计到${year}年12月31日，落款应在这一天以后。${remedy.zh}`,
      en: `The report is signed “${signed.text}”, but its figures run to 31 December ${year}, so it should be signed after that day. ${remedy.en}`,
    };
  },
  fix({ signed, corrected, spoken, year }) {
    if (corrected === undefined) return [];
    const sure = spoken ? spoken.year === year : signed.date.year === year;
    return [
      {
        title: {
          zh: `落款年份改为 ${corrected}`,
          en: `Change the year of signing to ${corrected}`,
        },
        edits: [{ from: signed.year.from, to: signed.year.to, insert: corrected }],
        preferred: sure && signed.date.month <= FIRST_QUARTER,
      },
    ];
  },
});

function titleWords(year: number): Words {
  return { zh: `标题写的是${year}年`, en: `The title says ${year}` };
}

/** Said instead of the remedy where the text contradicts the title. */
function titleDoubt(year: number, spoken: SpokenYear | undefined): Words | undefined {
  if (!spoken || spoken.year === year) return undefined;
  return {
    zh: `正文写的是${spoken.year}年，也可能是标题的年份写错了，请核对。`,
    en: `The text speaks of ${spoken.year}, so the year in the title may be the wrong one. Check both.`,
  };
}

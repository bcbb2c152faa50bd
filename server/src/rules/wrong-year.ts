import { article } from "../form/source";
import { yearOpening } from "../report/dates/spoken-year";
import { yearLike } from "../report/dates/written-date";
import { foreignYearsOfWork } from "../report/dates/year-of-work";
import { passageSpan } from "../report/prose";
import type { Edit } from "../text/edit";
import { defineRule } from "./rule";

interface Facts {
  readonly quote: string;
  readonly found: string;
  readonly expected: string;
  readonly year: number;
  /** Whether the survey of the year's work never names the title's year. */
  readonly throughout: boolean;
  readonly edits: readonly Edit[];
}

/** The text gives another year to the work of the report year: last year's report was the draft of this one. */
export const wrongYear = defineRule<Facts>({
  id: "wrong-year",
  group: "dates",
  level: "warning",
  summary: {
    zh: "总体情况写的应是报告年度的工作。",
    en: "The survey of the year's work speaks of the report year.",
  },
  reason: {
    zh: "拿上一年的年报改写，年份容易漏改；读者会以为说的是上一年的工作。",
    en: "Last year's report is the usual draft, and a year left standing makes this year's work look like last year's.",
  },
  whenOff: {
    zh: "总体情况里习惯单独回顾以前年度的工作时，可以关闭。",
    en: "Switch it off where the survey looks back on earlier years in sentences of their own.",
  },
  source: article(50),
  *find({ report, passages }) {
    const { year, title, tree } = report;
    if (year === undefined) return;
    const found = foreignYearsOfWork(passages, report);
    const throughout =
      found.length > 0 &&
      yearOpening(passages) !== undefined &&
      !passages.some(({ section, text }) => section === "overview" && text.includes(`${year}年`));
    for (const { passage, digits, quote } of found) {
      const [first] = digits;
      if (!first) continue;
      const written = passage.text.slice(first.from, first.to);
      const edits = digits.flatMap((part): readonly Edit[] => {
        const span = passageSpan(passage, part);
        const source = tree.text.slice(span.from, span.to);
        return source.length === part.to - part.from
          ? [{ ...span, insert: yearLike(source, year) }]
          : [];
      });
      yield {
        span: passageSpan(passage, first),
        facts: {
          quote: passage.text.slice(quote.from, quote.to),
          found: written,
          expected: yearLike(written, year),
          year,
          throughout,
          edits: edits.length === digits.length ? edits : [],
        },
        found: written,
        expected: yearLike(written, year),
        related: title
          ? [{ span: title, words: { zh: `标题写的是${year}年`, en: `The title says ${year}` } }]
          : [],
      };
    }
  },
  say({ quote, found, expected, year, throughout }) {
    const doubt = throughout
      ? {
          zh: `总体情况通篇没有提到${year}年，如果是标题的年份写错了，请改标题。`,
          en: ` The whole survey never speaks of ${year}; if the year in the title is the wrong one, change that instead.`,
        }
      : { zh: "", en: "" };
    return {
      zh: `“${quote}…”写的是${found}年的工作，而本报告是${year}年的年报，可能是上一年的文字没有改。请核对，年份应为 ${expected}。${doubt.zh}`,
      en: `“${quote}…” speaks of the work of ${found}, but this is the report for ${year}; it may have been left over from another report. Check it: the year should be ${expected}.${doubt.en}`,
    };
  },
  fix({ edits, expected, throughout }) {
    if (edits.length === 0) return [];
    return [
      {
        title: { zh: `年份改为 ${expected}`, en: `Change the year to ${expected}` },
        edits,
        preferred: !throughout,
      },
    ];
  },
});

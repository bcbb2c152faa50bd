import { article } from "../form/source";
import { yearSigned, yearSpoken } from "../report/dates/spoken-year";
import type { Span } from "../text/span";
import { defineRule } from "./rule";

interface Facts {
  readonly title: Span;
  /** The report year as the rest of the report tells it. */
  readonly year: number | undefined;
  readonly stated: boolean;
}

/** A title without a year: nobody can tell which year's report it is, nor which form it must follow. */
export const titleYear = defineRule<Facts>({
  id: "title-year",
  group: "dates",
  level: "info",
  summary: { zh: "标题应写明年度。", en: "The title names the year." },
  reason: {
    zh: "年报每年一份，标题没有年度，公众分不清是哪一年的；日期和表格样式也无从核对。",
    en: "There is a report each year. Without the year nobody can tell them apart, and neither dates nor the form can be checked.",
  },
  whenOff: {
    zh: "年度由网站栏目或文件名标明、标题照例不写时，可以关闭。",
    en: "Switch it off where the site or the file's name gives the year and titles never do.",
  },
  source: article(50),
  *find({ report, passages, signature, readers }) {
    const { title } = report;
    if (!title || title.year !== undefined || UNFILLED.test(title.text)) return;
    const spoken = yearSpoken(passages, readers.periods);
    const year = spoken?.year ?? yearSigned(signature);
    yield {
      span: { from: title.from, to: title.to },
      facts: { title, year, stated: spoken?.stated ?? false },
      found: title.text,
      ...(spoken
        ? {
            related: [
              { span: spoken, words: { zh: "正文写的年度", en: "The year that the text names" } },
            ],
          }
        : {}),
    };
  },
  say({ year }) {
    const remedy =
      year === undefined
        ? { zh: "请在标题中补上年度。", en: "Add it to the title." }
        : { zh: `请补上“${year}年”。`, en: `Add “${year}年”.` };
    return {
      zh: `标题没有写年度，看不出是哪一年的年报，日期和表格样式也无法核对。${remedy.zh}`,
      en: `The title names no year, so nobody can tell which year's report this is, and neither dates nor the form can be checked. ${remedy.en}`,
    };
  },
  fix({ title, year, stated }, { tree }) {
    if (year === undefined) return [];
    const at = tree.text.slice(title.from, title.to).indexOf("政府信息公开");
    if (at < 0) return [];
    const place = title.from + at;
    return [
      {
        title: { zh: `在标题中补上“${year}年”`, en: `Add “${year}年” to the title` },
        edits: [{ from: place, to: place, insert: `${year}年` }],
        preferred: stated,
      },
    ];
  },
});

/** A year that is still to be filled in, `20XX年`, is a placeholder, which has a rule of its own. */
const UNFILLED = /[\dXxＸ×_＿]{2,4}年/u;

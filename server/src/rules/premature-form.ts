import { notice2019 } from "../form/source";
import { foundWrongForm, replaceWrongForm, type WrongForm } from "../report/wrong-form";
import { defineRule } from "./rule";

/** The tables of a report all follow an edition that was not yet in force in its year. */
export const prematureForm = defineRule<WrongForm>({
  id: "premature-form",
  group: "structure",
  level: "warning",
  summary: {
    zh: "2019、2020 年度的年报不用 2021 年修订格式的表格。",
    en: "Reports for 2019 and 2020 do not use the tables of the revised form of 2021.",
  },
  reason: {
    zh: "修订格式自 2021 年度起使用；也可能是标题的年份写错了。",
    en: "The revised form is for 2021 and later; or the year in the title is wrong.",
  },
  whenOff: {
    zh: "上级要求补报 2019、2020 年度也用修订格式的，可以关闭；标题没有年份的本来就不检查。",
    en: "Switch it off where the supervising office wants late reports for 2019 or 2020 in the revised form; without a year in the title nothing is said anyway.",
  },
  source: notice2019,
  find: ({ report }) => foundWrongForm(report, "not yet"),
  say({ year, mark, due }) {
    const used = mark.edition.name;
    const right = due.name;
    return {
      zh: `标题写的是 ${year} 年度，应使用 ${right.zh}，表格却是 ${used.zh}（“${mark.cell.text}”）。请核对标题的年份，年份无误就换成 ${right.zh}的表。`,
      en: `By its title this is the report for ${year}, which uses ${right.en}, but its tables are those of ${used.en} (“${mark.cell.text}”). Check the year; if it is right, use the other tables.`,
    };
  },
  fix: replaceWrongForm,
});

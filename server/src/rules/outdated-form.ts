import { notice2021 } from "../form/source";
import { editionChanges } from "../report/edition-changes";
import { foundWrongForm, replaceWrongForm, type WrongForm } from "../report/wrong-form";
import { defineRule } from "./rule";

/** The tables of a report all follow an edition that was no longer in force in its year. */
export const outdatedForm = defineRule<WrongForm>({
  id: "outdated-form",
  group: "structure",
  level: "error",
  summary: {
    zh: "2021 年度起的年报不能再用 2019 年试行格式的表格。",
    en: "Reports for 2021 and later do not use the tables of the trial form of 2019.",
  },
  reason: {
    zh: "旧表的栏目与新表不同，填了也无法汇总。",
    en: "The old tables have other columns, which cannot be collected with the new ones.",
  },
  whenOff: {
    zh: "不要关闭：2021 年度起只用修订格式；整理以前的年报时，标题写明当年的年份就不会提示，没有年份的也不检查。",
    en: "Leave it on: from 2021 only the revised form is in use; older reports are left alone when the year stands in their title, and so are those without a year.",
  },
  source: notice2021,
  find: ({ report }) => foundWrongForm(report, "no longer"),
  say({ year, mark, due, tables }) {
    const change = editionChanges(mark.edition, due, tables);
    const old = mark.edition.name;
    const now = due.name;
    return {
      zh: `${year} 年度的年报应使用 ${now.zh}，这里还是 ${old.zh}（“${mark.cell.text}”）。${change ? `新格式中，${change.zh}。` : ""}请换成新表重填。`,
      en: `A report for ${year} uses ${now.en}, but this is ${old.en} (“${mark.cell.text}”).${change ? ` In the new one ${change.en}.` : ""} Fill in the new tables instead.`,
    };
  },
  fix: replaceWrongForm,
});

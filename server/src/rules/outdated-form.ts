import type { Edition, TableId } from "../form/form";
import { notice2021 } from "../form/source";
import { visibleSpan } from "../report/cell-edits";
import type { EditionMark } from "../report/edition-marks";
import { changesOf, editionWords } from "../report/form-words";
import { editionDue } from "../report/new-section";
import { replacementTables, tablesOfEdition } from "../report/replacement-table";
import { defineRule } from "./rule";

interface Facts {
  readonly year: number;
  readonly mark: EditionMark;
  readonly due: Edition;
  readonly tables: readonly TableId[];
}

/** The tables of a report all follow an edition that was no longer in force in its year. */
export const outdatedForm = defineRule<Facts>({
  id: "outdated-form",
  group: "structure",
  level: "error",
  summary: {
    zh: "2021 年度起的年报不能再用 2019 年试行格式的表格。",
    en: "Reports for 2021 and later do not use the tables of the trial form of 2019.",
  },
  reason: {
    zh: "旧表的栏目与新表不同，填了也无法汇总。标题没有年份时不检查。",
    en: "The old tables have other columns, which cannot be collected with the new ones. Without a year in the title nothing is said.",
  },
  source: notice2021,
  *find({ report }) {
    const { year, marks, edition } = report;
    const due = editionDue(report);
    const mark = marks[0];
    if (year === undefined || !mark || due.years.from <= edition.years.from) return;
    if (marks.some((each) => each.edition === due.id)) return;
    const tables = tablesOfEdition(report, mark.edition);
    yield {
      span: visibleSpan(mark.cell),
      facts: { year, mark, due, tables },
      found: mark.edition,
      expected: due.id,
    };
  },
  say({ year, mark, due, tables }) {
    const changes = tables.map(changesOf);
    const old = editionWords(mark.edition);
    const now = editionWords(due.id);
    return {
      zh: `${year} 年度的年报应使用 ${now.zh}，这里还是 ${old.zh}（“${mark.cell.text}”）。新格式中，${changes.map((each) => each.zh).join("；")}。请换成新表重填。`,
      en: `A report for ${year} uses ${now.en}, but this is ${old.en} (“${mark.cell.text}”). In the new one ${changes.map((each) => each.en).join("; ")}. Fill in the new tables instead.`,
    };
  },
  fix({ tables, due }, report) {
    return replacementTables(report, tables, due.id);
  },
});

import { editions } from "../form/editions";
import type { Edition } from "../form/form";
import { notice2021 } from "../form/source";
import type { BoundReport } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { editionChanges } from "../report/edition-changes";
import type { EditionMark } from "../report/edition-marks";
import { editionDue } from "../report/new-section";
import { replacementTables, tablesOfEdition } from "../report/replacement-table";
import { defineRule } from "./rule";

interface Facts {
  /** A label of the edition that is out of place, and one of the other. */
  readonly odd: EditionMark;
  readonly right: EditionMark;
  readonly due: Edition;
  readonly year: number | undefined;
}

/** A report has labels of both editions: its tables, or the rows of one of them, come from two forms. */
export const mixedForm = defineRule<Facts>({
  id: "mixed-form",
  group: "structure",
  level: "warning",
  summary: {
    zh: "一份年报的表格应出自同一版格式。",
    en: "The tables of a report come from one edition of the form.",
  },
  reason: {
    zh: "新旧表格拼在一起，往往是在去年的稿子上改的，有一张表忘了换。",
    en: "Old and new tables side by side mean that last year's report was reused and one table was forgotten.",
  },
  whenOff: {
    zh: "上级统一下发的模板本来就拼用新旧表格、本单位不能改动的，可以关闭。",
    en: "Switch it off where the template that the supervising office issued joins old and new tables and you cannot change it.",
  },
  source: notice2021,
  *find({ report }) {
    const { marks, year } = report;
    const meant = editionMeant(report);
    const odd = marks.filter(({ edition }) => edition !== meant);
    const right = marks.find(({ edition }) => edition === meant);
    const first = odd[0];
    if (!first || !right) return;
    yield {
      span: visibleSpan(first.cell),
      facts: { odd: first, right, due: editionDue(report), year },
      related: [...odd.slice(1).map((mark) => related(mark)), related(right)],
    };
  },
  say({ odd, right, due, year }) {
    const old = odd.edition.name;
    const other = right.edition.name;
    const change = editionChanges(odd.edition, right.edition, [odd.table]);
    const should =
      year === undefined
        ? { zh: "请统一为同一版格式。", en: "Use one form throughout." }
        : {
            zh: `${year} 年度应全部使用 ${due.name.zh}。`,
            en: `The report for ${year} uses ${due.name.en} throughout.`,
          };
    return {
      zh: `“${odd.cell.text}”是 ${old.zh}的内容，而“${right.cell.text}”是 ${other.zh}的，两版格式混在一起。${should.zh}${change ? `新格式中，${change.zh}。` : ""}`,
      en: `“${odd.cell.text}” belongs to ${old.en}, but “${right.cell.text}” to ${other.en}: two forms are mixed. ${should.en}${change ? ` In the revised form ${change.en}.` : ""}`,
    };
  },
  fix({ odd, right }, report) {
    // A table that has labels of both editions itself must be sorted out by hand.
    const tables = tablesOfEdition(report, odd.edition).filter(
      (id) => !tablesOfEdition(report, right.edition).includes(id),
    );
    return replacementTables(report, tables, right.edition);
  },
});

/** The edition that the year asks for, else the newest one that labels speak for; absent without any. */
function editionMeant(report: BoundReport): Edition | undefined {
  if (report.year !== undefined) return editionDue(report);
  return editions.findLast((edition) => report.marks.some((mark) => mark.edition === edition));
}

function related(mark: EditionMark) {
  const { name } = mark.edition;
  return {
    span: visibleSpan(mark.cell),
    words: { zh: `${name.zh}：${mark.cell.text}`, en: `${name.en}: ${mark.cell.text}` },
  };
}

import { notice2021 } from "../form/source";
import type { BoundRow } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords } from "../report/cell-words";
import { statutoryLabel, writeLabel } from "../report/statutory-label";
import { defineRule } from "./rule";

interface Facts {
  readonly row: BoundRow;
  readonly written: string;
  readonly label: string;
}

/** Rows are named as the form names them; spacing, quotes, brackets and numbering make no difference. */
export const rowLabel = defineRule<Facts>({
  id: "row-label",
  group: "structure",
  level: "info",
  summary: {
    zh: "行名用规定表式的文字。",
    en: "Rows have the labels of the form.",
  },
  reason: {
    zh: "行名与表式一致，汇总时才能自动对上。",
    en: "With the form's own wording tables can be collected by label.",
  },
  whenOff: {
    zh: "本地下发的表格用的就是那样的行名、汇总也用同一张表的，可以关闭；空格、引号、括号和序号的写法本来就不提示。",
    en: "Switch it off where the table issued in your place has such labels and the summary uses the same table; spacing, quotes, brackets and numbering make no difference anyway.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      for (const row of table.rows) {
        if (!row.label || row.quality === "exact") continue;
        const written = row.label.text;
        const label = statutoryLabel(written, row.form);
        if (label === undefined) continue;
        yield {
          span: visibleSpan(row.label),
          facts: { row, written, label },
          found: written,
          expected: label,
        };
      }
    }
  },
  say({ row, written, label }) {
    const guess = row.quality === "position";
    return {
      zh: `行名“${written}”与表式不同，${guess ? "按位置看应为" : "应为"}“${label}”。`,
      en: `“${written}” is not the form's label; ${guess ? "by its place this row is" : "it is"} “${label}” (${rowWords(row.form).en}).`,
    };
  },
  fix({ row, label }) {
    if (!row.label) return [];
    return [
      {
        title: { zh: `行名改为“${label}”`, en: `Change the label to “${label}”` },
        edits: writeLabel(row.table, row.label, label),
        preferred: row.quality !== "position",
      },
    ];
  },
});

import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import type { BoundRow, BoundTable } from "../report/bound-report";
import { rowWords, tableWords } from "../report/cell-words";
import { figureCells, figuresSpan } from "../report/row-extent";
import { defineRule } from "./rule";

interface ExtraCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
}

/** A row with more figures than columns. */
export const extraCell = defineRule<ExtraCell>({
  id: "extra-cell",
  group: "counts",
  level: "warning",
  summary: {
    zh: "一行的数字比表头的栏多。",
    en: "A row has more figures than its table has columns.",
  },
  reason: {
    zh: "多一格，就看不出哪个数属于哪一栏。这一行的合计暂不核对。",
    en: "With one cell too many it cannot be told which figure belongs to which column. The sums of the row are left unchecked.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      for (const row of table.rowsById.values()) {
        if (row.fit === "long") yield { span: figuresSpan(row), facts: { table, row } };
      }
    }
  },
  say: extraWords,
  fix: {
    none: {
      zh: "多的是哪一个数只有填报人知道。",
      en: "Only the author knows which figure is one too many.",
    },
  },
});

function extraWords({ table, row }: ExtraCell): Words {
  const there = figureCells(row).length;
  const whole = row.columns.length;
  const name = row.label ? rowWords(row.form) : tableWords(table.form);
  return {
    zh: `${row.label ? `“${name.zh}”一行` : name.zh}应有 ${whole} 个数，现有 ${there} 个，多 ${there - whole} 个。请对照表头删去多余的一格。`,
    en: `${row.label ? `The row “${name.en}”` : name.en} has ${there} figures for ${whole} columns, ${there - whole} too many. Compare it with the head and delete what is too much.`,
  };
}

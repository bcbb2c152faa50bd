import { notice2021 } from "../form/source";
import type { BoundHead, BoundTable } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords, tableWords } from "../report/cell-words";
import { enumerated } from "../report/enumerated";
import {
  addHead,
  addLostTotal,
  cellsLostWith,
  headBeside,
  type LostCell,
} from "../report/missing-heads";
import { defineRule } from "./rule";

interface Facts {
  readonly table: BoundTable;
  readonly head: BoundHead;
  readonly lost: readonly LostCell[];
}

/**
 * A table's head names every column. A row that lacks the same cells as its head has them lost for the
 * same cause, and is told with it. Tables without any head, as behind a page break, are left alone.
 */
export const missingColumn = defineRule<Facts>({
  id: "missing-column",
  group: "structure",
  level: "warning",
  summary: {
    zh: "表头应有规定的每一栏。",
    en: "The head of a table names every column of the form.",
  },
  reason: {
    zh: "表头缺一栏，下面的数字就对不上栏目，多半是复制时丢了合并单元格。",
    en: "Without a head the figures below belong to no column; usually a merged cell was lost in copying.",
  },
  whenOff: {
    zh: "本地下发的表格本来就少一栏的，可以关闭；少了“总计”一栏的表，各行合计无从核对。",
    en: "Switch it off where the table issued in your place lacks the column; without a column of totals the rows cannot be checked.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      for (const head of table.heads) {
        const first = head.missing[0];
        const beside = first && headBeside(head, first);
        if (!beside) continue;
        const lost = cellsLostWith(head, table);
        yield {
          span: visibleSpan(beside),
          facts: { table, head, lost },
          cells: lost.map(({ cell }) => cell.id),
          related: lost.flatMap(({ row, cell }) =>
            row.label
              ? [
                  {
                    span: visibleSpan(row.label),
                    words: {
                      zh: `这一行也少了“${cell.column.label}”一格`,
                      en: `This row lacks “${cell.column.label}” too`,
                    },
                  },
                ]
              : [],
          ),
        };
      }
    }
  },
  say({ table, head, lost }) {
    const names = enumerated(
      head.missing.map(({ label, english }) => ({
        zh: `“${label}”`,
        en: `“${label}” (${english})`,
      })),
    );
    const short = [...new Set(lost.map(({ row }) => row))];
    const one = short.length === 1;
    const rows = enumerated(
      short.map(({ form }) => {
        const { zh, en } = rowWords(form);
        return { zh: `“${zh}”`, en: `“${en}”` };
      }),
      2,
    );
    const also =
      lost.length > 0
        ? {
            zh: `${rows.zh}${one ? "一行也少这一格" : "也少这一格"}。`,
            en: one
              ? ` The row ${rows.en} lacks the cell too.`
              : ` The rows ${rows.en} lack it too.`,
          }
        : { zh: "", en: "" };
    return {
      zh: `${tableWords(table.form).zh}的表头缺少${names.zh}${head.missing.length > 1 ? `这 ${head.missing.length} 栏` : "一栏"}。${also.zh}请对照表式补上。`,
      en: `The head of ${tableWords(table.form).en} lacks ${names.en}.${also.en} Add what the form has.`,
    };
  },
  fix({ table, head, lost }) {
    const heads = head.missing.flatMap((column) => addHead(head, column, table));
    const totals = lost.flatMap((each) => addLostTotal(each, table));
    const names = enumerated(
      head.missing.map(({ label }) => ({ zh: `“${label}”`, en: `“${label}”` })),
      3,
    );
    const also =
      totals.length > 0
        ? { zh: "，并补算缺的合计数", en: " and the totals lost with it" }
        : { zh: "", en: "" };
    return [
      {
        title: { zh: `表头补上${names.zh}${also.zh}`, en: `Add the head ${names.en}${also.en}` },
        edits: [...heads, ...totals],
        preferred: true,
      },
    ];
  },
});

import type { RowForm } from "../form/form";
import { notice2021 } from "../form/source";
import type { BoundRow, BoundTable } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords, tableWords } from "../report/cell-words";
import { displaced } from "../report/displaced";
import { rowAbove } from "../report/new-rows";
import { defineRule } from "./rule";

interface Facts {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly above: RowForm | undefined;
  readonly others: number;
}

/** The rows of a table stand in the order of its form. All that must move are one finding. */
export const rowOrder = defineRule<Facts>({
  id: "row-order",
  group: "structure",
  level: "warning",
  summary: {
    zh: "表格的行应按规定的先后排列。",
    en: "The rows of a table stand in the order of the form.",
  },
  reason: {
    zh: "上级按行的位置汇总，次序变了数字就会对错行。",
    en: "Supervising offices collect the tables by position; in another order figures end up in other rows.",
  },
  whenOff: {
    zh: "本地下发的表格行的次序本来就不同、汇总也用同一张表的，可以关闭。",
    en: "Switch it off where the table issued in your place has another order and the summary uses the same table.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      // A row known by its place or by likeness alone proves nothing about the order.
      const rows = [...table.rowsById.values()].filter(
        ({ quality }) => quality === "exact" || quality === "variant",
      );
      const [row, ...others] = displaced(rows, ({ form }) => table.form.rows.indexOf(form));
      if (!row?.label) continue;
      yield {
        span: visibleSpan(row.label),
        facts: { table, row, above: rowAbove(table, row.form)?.form, others: others.length },
        related: others.flatMap(({ label }) =>
          label
            ? [
                {
                  span: visibleSpan(label),
                  words: { zh: "这一行的位置也不对", en: "This row is out of place too" },
                },
              ]
            : [],
        ),
      };
    }
  },
  say({ table, row, above, others }) {
    const name = rowWords(row.form);
    const place = above ? rowWords(above) : undefined;
    return {
      zh: `${tableWords(table.form).zh}中“${name.zh}”应排在${place ? `“${place.zh}”之后` : "最前面"}。${others > 0 ? `另有 ${others} 行位置不对。` : ""}请把整行移过去，并核对数字没有错行。`,
      en: `In ${tableWords(table.form).en} the row “${name.en}” belongs ${place ? `below “${place.en}”` : "first"}.${others > 0 ? ` ${others} more out of place.` : ""} Move the row and make sure that its figures are its own.`,
    };
  },
  fix: {
    none: {
      zh: "是行放错了位置，还是行名写错而数字没错，只有作者知道。",
      en: "Whether the row stands in the wrong place or only bears the wrong label only the author knows.",
    },
  },
});

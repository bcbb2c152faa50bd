import { notice2021 } from "../form/source";
import type { BoundRow, BoundTable } from "../report/bound-report";
import { visibleSpan } from "../report/cell-edits";
import { rowWords, tableWords } from "../report/cell-words";
import { enumerated } from "../report/enumerated";
import { defineRule } from "./rule";

/** More related places than these help nobody. */
const MOST_RELATED = 24;

interface Facts {
  readonly table: BoundTable;
  readonly rows: readonly BoundRow[];
}

/**
 * A row stands once in a table. All that stand twice are one finding, for a block pasted twice has one
 * cause. A row that comes again in a table of its own, after a page break, is left alone.
 */
export const duplicateRow = defineRule<Facts>({
  id: "duplicate-row",
  group: "structure",
  level: "warning",
  summary: { zh: "表格的同一行只应出现一次。", en: "A row stands once in its table." },
  reason: {
    zh: "同一行出现两次，只有前一行参加核对，后一行的数字会被漏掉或重复汇总。",
    en: "Only the first of two equal rows is checked; the second one's figures are lost or counted twice.",
  },
  whenOff: {
    zh: "本地要求同一行分开填写（如机关本级和下属单位各一行）的，可以关闭；但只有前一行参加核对。",
    en: "Switch it off where your place asks for a row twice, for the office itself and for its units, say; only the first of the two is checked.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      const rows = table.rows.filter((row) => isRepeated(row, table));
      const row = rows[0];
      if (!row?.label) continue;
      const first = table.rowsById.get(row.form.id)?.label;
      yield {
        span: visibleSpan(row.label),
        facts: { table, rows },
        related: [
          ...(first
            ? [
                {
                  span: visibleSpan(first),
                  words: { zh: "前面已有这一行", en: "The row stands here already" },
                },
              ]
            : []),
          ...rows.slice(1, MOST_RELATED).flatMap(({ label }) =>
            label
              ? [
                  {
                    span: visibleSpan(label),
                    words: { zh: "这一行也重复了", en: "This row is repeated too" },
                  },
                ]
              : [],
          ),
        ],
      };
    }
  },
  say({ table, rows }) {
    const names = enumerated(
      rows.map(({ form }) => ({ zh: `“${rowWords(form).zh}”`, en: `“${rowWords(form).en}”` })),
      2,
    );
    const [row, these] =
      rows.length === 1 ? ["The row", "one of the two"] : ["The rows", "what was repeated"];
    return {
      zh: `${tableWords(table.form).zh}中${names.zh}前面已经有了，这里又出现一次。请删去多余的，或改正行名。`,
      en: `${row} ${names.en} ${rows.length === 1 ? "stands" : "stand"} in ${tableWords(table.form).en} already. Delete ${these}, or correct the label.`,
    };
  },
  fix: {
    none: {
      zh: "两行数字保留哪一行，只有作者知道。",
      en: "Which of the two rows to keep only the author knows.",
    },
  },
});

function isRepeated(row: BoundRow, { rowsById }: BoundTable): boolean {
  const first = rowsById.get(row.form.id);
  return (
    first !== undefined &&
    first !== row &&
    first.table === row.table &&
    isSure(row) &&
    isSure(first)
  );
}

function isSure({ quality }: BoundRow): boolean {
  return quality === "exact" || quality === "variant";
}

import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import type { BoundRow, BoundTable } from "../report/bound-report";
import { rowWords, tableWords } from "../report/cell-words";
import { figureCells, figuresSpan } from "../report/row-extent";
import { defineRule } from "./rule";

interface ExtraCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  /** How many rows of the table have too many figures, when they are too many to be told one by one; else 1. */
  readonly rows: number;
}

/** More rows than these in one table have one cause: a column of the author's own. */
const MANY = 6;
const MOST_RELATED = 10;

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
  whenOff: {
    zh: "本地在规定的栏目之外自己加了一栏、年年如此的，可以关闭；这些行的合计仍然不核对。",
    en: "Switch it off where your place adds a column of its own to the form every year; the sums of those rows are still left unchecked.",
  },
  source: notice2021,
  *find({ report }) {
    for (const table of report.tables.values()) {
      const long = [...table.rowsById.values()].filter((row) => row.fit === "long");
      const [first, ...others] = long;
      if (first && long.length > MANY) {
        yield {
          span: figuresSpan(first),
          facts: { table, row: first, rows: long.length },
          related: others
            .slice(0, MOST_RELATED)
            .map((row) => ({ span: figuresSpan(row), words: rowWords(row.form) })),
        };
        continue;
      }
      for (const row of long) yield { span: figuresSpan(row), facts: { table, row, rows: 1 } };
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

function extraWords({ table, row, rows }: ExtraCell): Words {
  const there = figureCells(row).length;
  const whole = row.columns.length;
  if (rows > 1) {
    const where = tableWords(table.form);
    return {
      zh: `${where.zh}有 ${rows} 行比规定的栏数多，第一处应有 ${whole} 个数，现有 ${there} 个，所以这些行的合计没有核对。自行加的栏（如“小计”）请移到表外。`,
      en: `${rows} rows of ${where.en} have more figures than the form has columns, the first one ${there} for ${whole}; their sums are not checked. Move a column of your own, such as 小计, out of the table.`,
    };
  }
  const extra = there - whole;
  const name = row.label ? rowWords(row.form) : tableWords(table.form);
  return {
    zh: `${row.label ? `“${name.zh}”一行` : name.zh}应有 ${whole} 个数，现有 ${there} 个，多 ${extra} 个。请对照表头删去多余的${extra > 1 ? "格" : "一格"}。`,
    en: `${row.label ? `The row “${name.en}”` : name.en} has ${there} figures for ${whole} columns, ${extra} too many. Compare it with the head and delete the extra ${extra > 1 ? "ones" : "one"}.`,
  };
}

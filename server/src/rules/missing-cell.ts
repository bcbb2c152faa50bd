import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { cellWords, rowWords, tableWords } from "../report/cell-words";
import { plural } from "../report/enumerated";
import type { Fix } from "../report/fix";
import {
  type LostCells,
  lostCells,
  restoreCells,
  type ShortRow,
  shortRows,
} from "../report/lost-cells";
import { figureCells, figuresSpan } from "../report/row-extent";
import { defineRule } from "./rule";

interface MissingCell {
  readonly short: ShortRow;
  readonly lost: LostCells;
  /** How many rows of the table lack cells, when they are too many to be told one by one; else 1. */
  readonly rows: number;
}

/** More rows than these in one table are one matter: its cells were lost when the text was copied. */
const MANY = 6;
const MOST_RELATED = 10;
const UNKNOWN: LostCells = { cells: undefined, value: undefined, places: undefined };

/** A row with fewer cells than columns. One that lacks what its head lacks is the business of another rule. */
export const missingCell = defineRule<MissingCell>({
  id: "missing-cell",
  group: "counts",
  level: "warning",
  weighs: "counts",
  summary: {
    zh: "一行的数字比表头的栏少。",
    en: "A row has fewer figures than its table has columns.",
  },
  reason: {
    zh: "少一格，后面的数就对错了栏。复制表格、手工改行时最容易丢格。",
    en: "With one cell lost, the figures after it fall under wrong columns. It happens when tables are copied or rows edited by hand.",
  },
  whenOff: {
    zh: "不建议关闭：少了一格，整行的数都可能对错栏；表格还没填完、提示太多时，可以暂时降低级别。",
    en: "Better leave it on, since a lost cell shifts its whole row; while a table is still being filled in you may lower it for the time being.",
  },
  source: notice2021,
  *find({ report, identities }) {
    const short = shortRows(report);
    for (const table of new Set(short.map((each) => each.table))) {
      const own = short.filter((each) => each.table === table);
      const [first, ...others] = own;
      if (first && own.length > MANY) {
        yield {
          span: figuresSpan(first.row),
          facts: { short: first, lost: UNKNOWN, rows: own.length },
          related: others
            .slice(0, MOST_RELATED)
            .map(({ row }) => ({ span: figuresSpan(row), words: rowWords(row.form) })),
        };
        continue;
      }
      for (const each of own) {
        const lost = lostCells(each, identities);
        yield {
          span: figuresSpan(each.row),
          facts: { short: each, lost, rows: 1 },
          cells: (lost.cells ?? []).map((cell) => cell.id),
          ...(lost.value === undefined ? {} : { expected: String(lost.value) }),
        };
      }
    }
  },
  say: missingWords,
  fix: restoreFixes,
});

function missingWords({ short: { row, table }, lost: { cells, value }, rows }: MissingCell): Words {
  const whole = row.columns.length;
  const there = figureCells(row).length;
  const name = row.label ? rowWords(row.form) : tableWords(table.form);
  if (rows > 1) {
    const place = tableWords(table.form);
    return {
      zh: `${place.zh}有 ${rows} 行的数字不全，第一处是“${name.zh}”：应有 ${whole} 个数，现有 ${there} 个。请对照原表补齐。`,
      en: `${rows} rows of ${place.en} lack figures; the first is “${name.en}”, with ${there} of ${whole}. Complete them from the original table.`,
    };
  }
  const head = {
    zh: `${row.label ? `“${name.zh}”一行` : name.zh}应有 ${whole} 个数，现有 ${there} 个`,
    en: `${row.label ? `The row “${name.en}”` : name.en} has ${there} of ${whole} figures`,
  };
  const solved =
    value === undefined
      ? { zh: "", en: "" }
      : { zh: `，按合计推算为 ${value}`, en: `, which the sums put at ${value}` };
  if (!cells) {
    return value === undefined
      ? {
          zh: `${head.zh}，看不出缺的是哪${whole - there > 1 ? "几栏" : "一栏"}。请对照表头补齐。`,
          en: `${head.en}; which ${whole - there > 1 ? "are" : "is"} missing cannot be told. Complete the row from the head.`,
        }
      : {
          zh: `${head.zh}，缺一格${solved.zh}。请对照表头补齐。`,
          en: `${head.en}; one is missing${solved.en}. Complete it from the head.`,
        };
  }
  if (cells.length === whole) return { zh: `${head.zh}。请补齐。`, en: `${head.en}. Complete it.` };
  const columns = {
    zh: cells.map((cell) => `“${cell.column.label}”`).join("、"),
    en: cells.map((cell) => `“${cell.column.english}”`).join(", "),
  };
  return {
    zh: `${head.zh}，缺${columns.zh}${cells.length > 1 ? `这 ${cells.length} 栏` : "一栏"}${solved.zh}。请补上${cells.length > 1 ? "这几格" : "这一格"}。`,
    en: `${head.en}; ${columns.en} ${plural(cells, "is", "are")} missing${solved.en}. Add the ${plural(cells, "cell", "cells")}.`,
  };
}

/** The lost cells are put back empty, or the only one with the figure that the sums leave for it. */
function restoreFixes({ short, lost }: MissingCell): readonly Fix[] {
  const { cells, value, places } = lost;
  if (!places) return [];
  const only = cells?.length === 1 ? cells[0] : undefined;
  const name = only ? cellWords(only) : { zh: "缺的一格", en: "the lost cell" };
  const fixes: Fix[] = [];
  if (value !== undefined) {
    fixes.push({
      title: {
        zh: `补上${name.zh}，填推算出的 ${value}`,
        en: `Add ${name.en} with ${value}, as the sums have it`,
      },
      edits: restoreCells(short, lost, String(value)),
      preferred: false,
    });
  }
  // Where the place is not the only possible one, an empty cell would stand for another column.
  if (!cells) return fixes;
  fixes.push({
    title: only
      ? { zh: `补上${name.zh}的空格`, en: `Add an empty cell for ${name.en}` }
      : { zh: `补上 ${cells.length} 个空格`, en: `Add ${cells.length} empty cells` },
    edits: restoreCells(short, lost, ""),
    preferred: true,
  });
  return fixes;
}

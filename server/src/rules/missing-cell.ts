import { notice2021 } from "../form/source";
import type { Words } from "../form/words";
import { cellWords, rowWords, tableWords } from "../report/cell-words";
import { type Decision, decideValue } from "../report/decided-value";
import type { Fix } from "../report/fix";
import { type LostCells, lostCells, restoreCells } from "../report/lost-cells";
import { figureCells, figuresSpan } from "../report/row-extent";
import { defineRule, type Found } from "./rule";

interface MissingCell {
  readonly lost: LostCells;
  /** The rows of the same table that lack cells too, when they are too many to be told one by one. */
  readonly others: readonly LostCells[];
  readonly decision: Decision;
}

/** More rows than these in one table are one matter: its cells were lost when the text was copied. */
const MANY = 6;
const MOST_RELATED = 10;

/** A row with fewer cells than columns. One that lacks what its head lacks is the business of another rule. */
export const missingCell = defineRule<MissingCell>({
  id: "missing-cell",
  group: "counts",
  level: "warning",
  summary: {
    zh: "一行的数字比表头的栏少。",
    en: "A row has fewer figures than its table has columns.",
  },
  reason: {
    zh: "少一格，后面的数就对错了栏。复制表格、手工改行时最容易丢格。",
    en: "With one cell lost the figures behind it fall under wrong columns. It happens when tables are copied or rows edited by hand.",
  },
  source: notice2021,
  *find({ report, identities }) {
    const lost = lostCells(report);
    for (const table of new Set(lost.map((each) => each.table))) {
      const own = lost.filter((each) => each.table === table);
      const [first, ...others] = own;
      if (first && own.length > MANY) {
        yield found({ lost: first, others, decision: { kind: "open" } });
        continue;
      }
      for (const each of own) {
        const only = each.cells?.length === 1 ? each.cells[0] : undefined;
        const decision: Decision = only ? decideValue(only, identities) : { kind: "open" };
        yield found({ lost: each, others: [], decision });
      }
    }
  },
  say: missingWords,
  fix: restoreFixes,
});

function found(facts: MissingCell): Found<MissingCell> {
  const { lost, others, decision } = facts;
  return {
    span: figuresSpan(lost.row),
    facts,
    related: others
      .slice(0, MOST_RELATED)
      .map(({ row }) => ({ span: figuresSpan(row), words: rowWords(row.form) })),
    cells: (lost.cells ?? []).map((cell) => cell.id),
    ...(decision.kind === "value" ? { expected: String(decision.value) } : {}),
  };
}

function missingWords({ lost, others, decision }: MissingCell): Words {
  const { row, table, cells } = lost;
  const whole = row.columns.length;
  const there = figureCells(row).length;
  const name = row.label ? rowWords(row.form) : tableWords(table.form);
  if (others.length > 0) {
    const place = tableWords(table.form);
    return {
      zh: `${place.zh}有 ${others.length + 1} 行的数字不全，第一处是“${name.zh}”：应有 ${whole} 个数，现有 ${there} 个。请对照原表补齐。`,
      en: `${others.length + 1} rows of ${place.en} lack figures; the first is “${name.en}”, with ${there} of ${whole}. Complete them from the original table.`,
    };
  }
  const head = {
    zh: `${row.label ? `“${name.zh}”一行` : name.zh}应有 ${whole} 个数，现有 ${there} 个`,
    en: `${row.label ? `The row “${name.en}”` : name.en} has ${there} of ${whole} figures`,
  };
  if (!cells) {
    return {
      zh: `${head.zh}，看不出缺的是哪一栏。请对照表头补齐。`,
      en: `${head.en}; which column is missing cannot be told. Complete it from the head.`,
    };
  }
  if (cells.length === whole) {
    return { zh: `${head.zh}。请补齐。`, en: `${head.en}. Complete it.` };
  }
  const columns = {
    zh: cells.map((cell) => `“${cell.column.label}”`).join("、"),
    en: cells.map((cell) => `“${cell.column.english}”`).join(", "),
  };
  const value =
    decision.kind === "value"
      ? {
          zh: `，按表中其他数推算为 ${decision.value}`,
          en: `, which the other figures put at ${decision.value}`,
        }
      : { zh: "", en: "" };
  return {
    zh: `${head.zh}，缺${columns.zh}一栏${value.zh}。请补上这一格。`,
    en: `${head.en}; ${columns.en} is missing${value.en}. Add the cell.`,
  };
}

/** The lost cells are put back empty, or with the figure that the equations leave for the only one. */
function restoreFixes({ lost, others, decision }: MissingCell): readonly Fix[] {
  const { cells } = lost;
  if (!cells || others.length > 0) return [];
  const fixes: Fix[] = [];
  const only = cells.length === 1 ? cells[0] : undefined;
  const name = only && cellWords(only);
  const value = decision.kind === "value" ? String(decision.value) : undefined;
  const filled = value === undefined ? undefined : restoreCells(lost, cells, value);
  if (filled && name) {
    fixes.push({
      title: {
        zh: `补上${name.zh}，填推算出的 ${value}`,
        en: `Add ${name.en} with ${value}, as the other figures have it`,
      },
      edits: filled,
      preferred: false,
      safe: false,
    });
  }
  const blank = restoreCells(lost, cells, "");
  if (blank) {
    fixes.push({
      title: name
        ? { zh: `补上${name.zh}的空格`, en: `Add an empty cell for ${name.en}` }
        : { zh: `补上 ${cells.length} 个空格`, en: `Add ${cells.length} empty cells` },
      edits: blank,
      preferred: true,
      safe: false,
    });
  }
  return fixes;
}

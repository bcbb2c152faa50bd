import type { EditionId, TableId } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { KeyedRow } from "./keyed-row";
import { labelKey, withoutGloss } from "./label-key";
import { read } from "./reading";
import type { SortedRows } from "./sort-rows";

/** Words that stand in table 2 of one edition alone. */
const words: Readonly<Record<EditionId, readonly string[]>> = {
  "2019": ["新制作", "新公开", "对外公开总", "上一年项目", "本年增减", "采购", "其他对外管理"],
  "2021": ["制发", "废止", "现行有效", "本年处理决定", "收费金额"],
};

/** A label that stands in one edition of the form alone. */
export interface EditionMark {
  readonly edition: EditionId;
  readonly table: TableId;
  readonly cell: Cell;
}

/**
 * The labels that tell the edition, in the order of the tables. Tables 2 and 3 of a report may follow
 * different editions, and even one table may have labels of both.
 */
export function editionMarks(sorted: readonly SortedRows[]): readonly EditionMark[] {
  return sorted.flatMap(({ id, rows }) => {
    if (id === "proactive") return proactiveMarks(rows);
    return id === "requests" ? requestsMarks(rows) : [];
  });
}

function proactiveMarks(rows: readonly KeyedRow[]): readonly EditionMark[] {
  const marks: EditionMark[] = [];
  for (const { row, keys } of rows) {
    for (const [at, key] of keys.entries()) {
      const cell = row.cells[at];
      if (key === undefined || !cell) continue;
      const label = withoutExplanation(cell.text, key);
      const old = words["2019"].some((word) => label.includes(word));
      const revised = words["2021"].some((word) => label.includes(word));
      if (old !== revised) marks.push({ edition: old ? "2019" : "2021", table: "proactive", cell });
    }
  }
  return marks;
}

/** The key of a label without what brackets explain: 规章（不含废止的规章） says nothing of 本年废止件数. */
function withoutExplanation(text: string, key: string): string {
  const bare = withoutGloss(text);
  return bare === text ? key : labelKey(bare);
}

/** The form of 2021 parts （六）其他处理 into three rows; that of 2019 has figures, or their blanks, beside it. */
function requestsMarks(rows: readonly KeyedRow[]): readonly EditionMark[] {
  let single: EditionMark | undefined;
  for (const { row, keys } of rows) {
    for (const [at, key] of keys.entries()) {
      const cell = row.cells[at];
      if (key === undefined || !cell) continue;
      if (key.includes("逾期") && !key.includes("其他处理"))
        return [{ edition: "2021", table: "requests", cell }];
      const beside = row.cells[at + 1];
      const isSingle =
        beside && key.endsWith("其他处理") && read(beside.text).kind !== "unreadable";
      if (isSingle) single = { edition: "2019", table: "requests", cell };
    }
  }
  return single ? [single] : [];
}

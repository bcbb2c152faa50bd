import type { EditionId } from "../form/form";
import type { KeyedRow } from "./keyed-row";
import { read } from "./reading";
import type { SortedRows } from "./sort-rows";

/** Words that stand in table 2 of one edition alone. */
const words: Readonly<Record<EditionId, readonly string[]>> = {
  "2019": ["新制作", "新公开", "对外公开总", "上一年项目", "本年增减", "采购", "其他对外管理"],
  "2021": ["制发", "废止", "现行有效", "本年处理决定", "收费金额"],
};

const editionIds: readonly EditionId[] = ["2019", "2021"];

/** Which editions the labels of each table speak for. Tables 2 and 3 of a report may follow different ones. */
export interface EditionMarks {
  readonly proactive: { readonly "2019": number; readonly "2021": number };
  /** Absent when table 3 is missing or its rows do not tell. */
  readonly requests: EditionId | undefined;
}

export function editionMarks(sorted: readonly SortedRows[]): EditionMarks {
  const proactive = { "2019": 0, "2021": 0 };
  let requests: EditionId | undefined;
  for (const { id, rows } of sorted) {
    if (id === "proactive") countWords(rows, proactive);
    if (id === "requests") requests = requestsEdition(rows);
  }
  return { proactive, requests };
}

/** The editions whose own words stand in a label of table 2, by the label's key; none for most labels. */
export function markedEditions(key: string): readonly EditionId[] {
  return editionIds.filter((id) => words[id].some((word) => key.includes(word)));
}

function countWords(rows: readonly KeyedRow[], counts: Record<EditionId, number>): void {
  for (const { keys } of rows) {
    for (const key of keys) {
      if (key === undefined) continue;
      for (const id of markedEditions(key)) counts[id]++;
    }
  }
}

/** The form of 2021 parts （六）其他处理 into three rows; that of 2019 has figures, or their blanks, beside it. */
function requestsEdition(rows: readonly KeyedRow[]): EditionId | undefined {
  let single = false;
  for (const { row, keys } of rows) {
    for (const [at, key] of keys.entries()) {
      if (key === undefined) continue;
      if (key.includes("逾期")) return "2021";
      const beside = row.cells[at + 1];
      if (beside && key.endsWith("其他处理") && read(beside.text).kind !== "unreadable") single = true;
    }
  }
  return single ? "2019" : undefined;
}

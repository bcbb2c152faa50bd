import { editions } from "../form/editions";
import type { Edition, TableId, TableMarks } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { KeyedRow } from "./keyed-row";
import { labelKey, withoutGloss } from "./label-key";
import { read } from "./reading";
import type { SortedRows } from "./sort-rows";

/** A label that stands in one edition of the form alone. */
export interface EditionMark {
  readonly edition: Edition;
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
  for (const { cell, key } of labelsOf(rows)) {
    const edition = editionWithWord("proactive", withoutExplanation(cell.text, key));
    if (edition) marks.push({ edition, table: "proactive", cell });
  }
  return marks;
}

/** The key of a label without what brackets explain: 规章（不含废止的规章） says nothing of 本年废止件数. */
function withoutExplanation(text: string, key: string): string {
  const bare = withoutGloss(text);
  return bare === text ? key : labelKey(bare);
}

/**
 * In table 3 one label tells enough. That a row has figures, or their blanks, beside it tells less than any
 * word: the label of several rows, （六）其他处理, may have an empty cell there as well.
 */
function requestsMarks(rows: readonly KeyedRow[]): readonly EditionMark[] {
  let single: EditionMark | undefined;
  for (const { cell, key, beside } of labelsOf(rows)) {
    const worded = editionWithWord("requests", key);
    if (worded) return [{ edition: worded, table: "requests", cell }];
    if (!beside || read(beside.text).kind === "unreadable") continue;
    const edition = editions.find(({ tables: { requests } }) => endsInRow(key, requests.marks));
    if (edition) single = { edition, table: "requests", cell };
  }
  return single ? [single] : [];
}

interface Label {
  readonly cell: Cell;
  readonly key: string;
  /** The cell behind it in its row. */
  readonly beside: Cell | undefined;
}

function* labelsOf(rows: readonly KeyedRow[]): Generator<Label, void> {
  for (const { row, keys } of rows) {
    for (const [at, key] of keys.entries()) {
      const cell = row.cells[at];
      if (key !== undefined && cell) yield { cell, key, beside: row.cells[at + 1] };
    }
  }
}

/** The edition whose words stand in the label; absent when it speaks for another one as well. */
function editionWithWord(table: TableId, key: string): Edition | undefined {
  const [only, another] = editions.filter(({ tables }) => speaksFor(key, tables[table].marks));
  if (!only || another) return undefined;
  return hasWord(key, only.tables[table].marks) ? only : undefined;
}

function speaksFor(key: string, marks: TableMarks): boolean {
  return hasWord(key, marks) || (marks.row !== undefined && key.includes(marks.row));
}

function hasWord(key: string, { words }: TableMarks): boolean {
  return words.some((word) => key.includes(word));
}

function endsInRow(key: string, { row }: TableMarks): boolean {
  return row !== undefined && key.endsWith(row);
}

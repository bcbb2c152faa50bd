import { editions } from "../form/editions";
import type { Edition, TableId, TableMarks } from "../form/form";
import type { Cell } from "../syntax/tree";
import { readOnce } from "../text/read-once";
import type { KeyedRow } from "./keyed-row";
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
export type EditionMarks = (sorted: readonly SortedRows[]) => readonly EditionMark[];

/** Compares each label with the editions' words once, since the same labels come in every report. */
export function createEditionMarks(): EditionMarks {
  const ofProactive = readOnce((key) => editionWithWord("proactive", key));
  const ofRequests = readOnce((key) => editionWithWord("requests", key));
  return (sorted) => {
    const marks: EditionMark[] = [];
    for (const { id, rows } of sorted) {
      if (id === "proactive") addProactiveMarks(marks, rows, ofProactive);
      const mark = id === "requests" ? requestsMark(rows, ofRequests) : undefined;
      if (mark) marks.push(mark);
    }
    return marks;
  };
}

/** The edition that a label speaks for by its key; absent when it speaks for none. */
type EditionOf = (key: string) => Edition | undefined;

function addProactiveMarks(
  marks: EditionMark[],
  rows: readonly KeyedRow[],
  editionOf: EditionOf,
): void {
  for (const { row, labels } of rows) {
    for (let at = 0; at < labels.length; at++) {
      // What brackets explain, 规章（不含废止的规章）, says nothing of 本年废止件数.
      const key = labels[at]?.plain;
      const edition = key === undefined ? undefined : editionOf(key);
      const cell = row.cells[at];
      if (edition && cell) marks.push({ edition, table: "proactive", cell });
    }
  }
}

/**
 * In table 3 one label tells enough. That a row has figures, or their blanks, beside it tells less than any
 * word: the label of several rows, （六）其他处理, may have an empty cell there as well.
 */
function requestsMark(rows: readonly KeyedRow[], editionOf: EditionOf): EditionMark | undefined {
  let single: EditionMark | undefined;
  for (const { row, labels, readings } of rows) {
    for (let at = 0; at < labels.length; at++) {
      const key = labels[at]?.whole;
      const cell = row.cells[at];
      if (key === undefined || !cell) continue;
      const worded = editionOf(key);
      if (worded) return { edition: worded, table: "requests", cell };
      const beside = readings[at + 1];
      if (!beside || beside.kind === "unreadable") continue;
      const edition = editions.find(({ tables: { requests } }) => endsInRow(key, requests.marks));
      if (edition) single = { edition, table: "requests", cell };
    }
  }
  return single;
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

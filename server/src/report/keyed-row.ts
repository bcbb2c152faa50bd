import type { Block, Row, Table } from "../syntax/tree";
import { isHan } from "../text/characters";
import type { KeysOf, LabelKeys } from "./label-keys";
import { type Reading, read } from "./reading";

/** A row of a table with all that is read from its cells one by one; every cell is read here and only here. */
export interface KeyedRow {
  readonly row: Row;
  readonly table: Table;
  /** What each cell that holds words may be known by; `undefined` for empty cells and bare figures. */
  readonly labels: readonly (LabelKeys | undefined)[];
  /** What each cell says as a figure. */
  readonly readings: readonly Reading[];
}

/** The rows of all tables of a document, in the order of the text. */
export function keyedRows(blocks: readonly Block[], keysOf: KeysOf): readonly KeyedRow[] {
  const rows: KeyedRow[] = [];
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const row of block.rows) rows.push(keyedRow(row, block, keysOf));
  }
  return rows;
}

function keyedRow(row: Row, table: Table, keysOf: KeysOf): KeyedRow {
  const labels: (LabelKeys | undefined)[] = [];
  const readings: Reading[] = [];
  for (const { text } of row.cells) {
    labels.push(isLabel(text) ? keysOf(text) : undefined);
    readings.push(read(text));
  }
  return { row, table, labels, readings };
}

/** A label with the explanations that some places print in it; a longer cell holds running text. */
const LONGEST_LABEL = 400;

function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  for (let at = 0; at < text.length; at++) {
    if (isHan(text.charCodeAt(at))) return true;
  }
  return false;
}

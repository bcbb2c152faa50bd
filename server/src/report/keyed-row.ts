import type { Block, Cell, Row, Table } from "../syntax/tree";
import { isHan } from "../text/characters";
import { labelKey } from "./label-key";

/** A row of a table with the key of each cell that holds words; every label is normalised here and only here. */
export interface KeyedRow {
  readonly row: Row;
  readonly table: Table;
  /** `undefined` for empty cells and bare figures. */
  readonly keys: readonly (string | undefined)[];
}

/** The rows of all tables of a document, in the order of the text. */
export function keyedRows(blocks: readonly Block[]): readonly KeyedRow[] {
  const rows: KeyedRow[] = [];
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const row of block.rows) rows.push({ row, table: block, keys: row.cells.map(keyOf) });
  }
  return rows;
}

/** A label with the explanations that some places print in it; a longer cell holds running text. */
const LONGEST_LABEL = 400;

function keyOf({ text }: Cell): string | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  for (let at = 0; at < text.length; at++) {
    if (isHan(text.charCodeAt(at))) return labelKey(text);
  }
  return undefined;
}

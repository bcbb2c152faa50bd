import type { CellId } from "../form/form";
import type { Cell } from "../syntax/tree";
import { withValue } from "../text/replaced-map";
import type { BoundCell, BoundReport, BoundRow, BoundTable } from "./bound-report";
import { type Reading, read } from "./reading";

/**
 * The place of a plain count, 18, in a row of nothing but figures. Another plain count may be typed there and
 * nothing else of the report reads differently: which rows, columns and sections there are, is told by words
 * and by which cells hold figures at all.
 */
export interface CountPlace {
  readonly id: CellId;
  readonly table: BoundTable;
  readonly row: BoundRow;
  /** The cell's place among the row's. */
  readonly at: number;
  readonly node: Cell;
}

/** The places of a report's plain counts in the order of the text. One look at each cell. */
export function countPlaces(report: BoundReport): readonly CountPlace[] {
  const own = new Set(report.tree.blocks.filter(({ kind }) => kind === "table"));
  const places: CountPlace[] = [];
  for (const table of report.tables.values()) {
    for (const row of table.rowsById.values()) {
      // Cells that were put together from lines without any mark may be read otherwise with another figure.
      if (row.fit !== "exact" || !table.nodes.every((node) => own.has(node))) continue;
      if (row.cells.some(({ reading }) => reading.kind !== "number")) continue;
      row.cells.forEach((cell, at) => {
        const { node } = cell;
        if (node && isPlain(cell, node, row)) places.push({ id: cell.id, table, row, at, node });
      });
    }
  }
  return places.sort((a, b) => a.node.from - b.node.from);
}

/** The longest cell with its padding: the layouts tell a line of running text by its length. */
const LONGEST_SLOT = 100;

function isPlain({ reading, column }: BoundCell, node: Cell, { table }: BoundRow): boolean {
  const { from, to, text, slotFrom, slotTo, pieces } = node;
  if (pieces || to - from !== text.length || column.measure !== "count") return false;
  const isShort = table.layout === "html" || slotTo - slotFrom <= LONGEST_SLOT;
  return isShort && isPlainCount(text, reading);
}

function isPlainCount(text: string, reading: Reading): boolean {
  return PLAIN.test(text) && reading.kind === "number" && reading.manner === undefined;
}

const PLAIN = /^\d{1,9}$/u;

/** The report with another count in one place; absent when the text is no plain count. */
export function withCount(
  report: BoundReport,
  { table: { form }, row: { form: rowForm }, at }: CountPlace,
  text: string,
): BoundReport | undefined {
  const reading = read(text);
  const table = report.tables.get(form.id);
  const row = table?.rowsById.get(rowForm.id);
  const cell = row?.cells[at];
  if (!table || !row || !cell?.node || !isPlainCount(text, reading)) return undefined;
  const node = { ...cell.node, text };
  const typed: BoundCell = { ...cell, node, reading };
  const newRow: BoundRow = {
    ...row,
    cells: row.cells.with(at, typed),
    values: row.values.map((each) => (each === cell.node ? node : each)),
  };
  const newTable: BoundTable = {
    ...table,
    rows: table.rows.map((each) => (each === row ? newRow : each)),
    rowsById: withValue(table.rowsById, rowForm.id, newRow),
  };
  return {
    ...report,
    tables: withValue(report.tables, form.id, newTable),
    cells: withValue(report.cells, cell.id, typed),
  };
}

import type { Cell } from "../syntax/tree";
import { align } from "./align";
import { boundCells, tableOf } from "./bind-table";
import type { BoundRow, BoundTable } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import { labelKey } from "./label-key";
import { read } from "./reading";
import type { TableShape } from "./table-shape";

/** A row of empty cells counts as the row of figures only when it is as long as the table is wide. */
const WIDTH = 15;

/**
 * Binds table 4, whose one row of fifteen figures has no label: its figures are those below the heads. Some
 * reports print its three blocks as tables of their own; their rows of five then make up the row.
 */
export function bindCases(shape: TableShape, rows: readonly KeyedRow[]): BoundTable {
  const row = shape.form.rows[0];
  const found = row && shape.rows.lookUp(labelKey(row.label), row.label)?.value;
  const data = dataRows(shape, rows);
  const first = data[0];
  const bound: BoundRow[] = [];
  if (found && first) {
    const values = data.flatMap((each) => figuresOf(shape, each));
    const { fit, cells } = align({
      values,
      readings: values.map((cell) => read(cell.text)),
      columns: found.columns,
      headed: undefined,
      usualLead: undefined,
    });
    bound.push({
      form: found.form,
      columns: found.columns,
      label: undefined,
      node: first.row,
      table: first.table,
      quality: "exact",
      fit,
      cells: boundCells(found, cells),
      values,
    });
  }
  return tableOf(shape, rows, bound);
}

function dataRows(shape: TableShape, rows: readonly KeyedRow[]): readonly KeyedRow[] {
  const bare = rows.filter((each) => figuresOf(shape, each).length > 0 && !hasWords(shape, each));
  const filled = bare.filter((each) => each.row.cells.some((cell) => cell.text !== ""));
  if (filled.length > 0) return filled;
  return bare.filter((each) => each.row.cells.length >= WIDTH).slice(-1);
}

/** Whether a cell holds words that are neither the row's name nor the words of a figure. */
function hasWords(shape: TableShape, { row, keys }: KeyedRow): boolean {
  return keys.some((key, at) => {
    const text = row.cells[at]?.text ?? "";
    if (key === undefined || read(text).kind !== "unreadable") return false;
    return shape.rows.lookUp(key, text) === undefined;
  });
}

/** The cells behind the row's name, where it has one. */
function figuresOf(shape: TableShape, { row, keys }: KeyedRow): readonly Cell[] {
  const name = keys[0];
  const named =
    name !== undefined && shape.rows.lookUp(name, row.cells[0]?.text ?? "") !== undefined;
  return named ? row.cells.slice(1) : row.cells;
}

import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import { bindValues, type Values } from "./bind-values";
import type { BoundRow, BoundTable, StrayRow } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import { labelKey } from "./label-key";
import { tableOf } from "./table-of-rows";
import type { TableShape } from "./table-shape";

/** The fifteen figures of the row: three blocks of five. */
const WIDTH = 15;
const BLOCK = 5;

/**
 * Binds table 4, whose one row of fifteen figures has no label: its figures are those below the heads. Some
 * reports print its three blocks as tables of their own or below one another; their rows of five then make
 * up the row.
 */
export function bindCases(shape: TableShape, rows: readonly KeyedRow[]): BoundTable {
  const row = shape.form.rows[0];
  const found = row && shape.rowShapes.get(row);
  const candidates = rows
    .map((each) => figureRow(shape, each))
    .filter((each) => each !== undefined);
  const data = dataRows(found?.columns ?? [], candidates);
  const first = data[0]?.keyed;
  if (!found || !first) return { ...tableOf(shape, rows, []), strays: candidates.flatMap(strayOf) };
  // A column of 序号 before the figures counts rows and nothing else.
  const numbered = rows.some(
    ({ labels, row: { from }, table }) =>
      labels[0]?.whole === "序号" && table === first.table && from < first.row.from,
  );
  const skipped = numbered ? 1 : 0;
  const values = data.flatMap((each) => each.values.slice(skipped));
  const readings = data.flatMap((each) => each.readings.slice(skipped));
  const surroundings = { headed: undefined, usualLead: undefined };
  const { fit, cells } = bindValues(found, { values, readings }, surroundings);
  const bound: BoundRow = {
    form: found.form,
    columns: found.columns,
    label: undefined,
    node: first.row,
    table: first.table,
    quality: "exact",
    fit,
    cells,
    values,
  };
  return tableOf(shape, rows, [bound]);
}

/** A row that has cells for figures, with the words before them. */
interface FigureRow extends Values {
  readonly keyed: KeyedRow;
  /** The row's own name or the block's, 行政复议; absent when the row begins with its figures. */
  readonly label: { readonly cell: Cell; readonly block: string | undefined } | undefined;
  /** Whether words that the form does not know stand among the cells. */
  readonly strange: boolean;
}

function figureRow(shape: TableShape, keyed: KeyedRow): FigureRow | undefined {
  const { row, labels } = keyed;
  let from = 0;
  let label: FigureRow["label"];
  for (; from < labels.length; from++) {
    const keys = labels[from];
    const cell = row.cells[from];
    if (!keys || !cell) break;
    const block = shape.groups.lookUp(keys) ? keys.whole : undefined;
    if (block === undefined && !shape.rows.lookUp(keys)) break;
    label = { cell, block };
  }
  const values = row.cells.slice(from);
  if (values.length === 0) return undefined;
  const readings = keyed.readings.slice(from);
  const strange = values.some((_, at) => isStrange(shape, keyed, from + at));
  return { keyed, label, values, readings, strange };
}

/** Whether the cell holds words that are neither the row's name nor the words of a figure. */
function isStrange(shape: TableShape, { labels, readings }: KeyedRow, at: number): boolean {
  const keys = labels[at];
  if (!keys || readings[at]?.kind !== "unreadable") return false;
  return shape.rows.lookUp(keys) === undefined;
}

/** The rows that make up the fifteen figures; local statistics below them have figures too and are left out. */
function dataRows(
  columns: readonly ColumnForm[],
  candidates: readonly FigureRow[],
): readonly FigureRow[] {
  const bare = candidates.filter((each) => !each.strange);
  const filled = bare.filter(({ readings }) => readings.some(({ kind }) => kind !== "blank"));
  const first = filled[0];
  if (!first) return bare.filter(({ values }) => values.length >= WIDTH).slice(-1);
  const taken: FigureRow[] = [];
  let count = 0;
  for (const each of filled) {
    const size = filledLength(each);
    if (count > 0 && count + size > WIDTH) break;
    if (!fitsBlock(each, columns[count])) continue;
    taken.push(each);
    // A block of empty cells or with one lost still takes the place of its five.
    count += size < BLOCK ? Math.min(BLOCK, each.values.length) : size;
  }
  return taken;
}

/** How many cells lie between the first and the last one with something in them. */
function filledLength({ readings }: FigureRow): number {
  const first = readings.findIndex(({ kind }) => kind !== "blank");
  return readings.findLastIndex(({ kind }) => kind !== "blank") - first + 1;
}

/** Whether the row may begin with the column: a block's name before it must be that block's. */
function fitsBlock({ label }: FigureRow, column: ColumnForm | undefined): boolean {
  if (label?.block === undefined) return true;
  return column?.group !== undefined && label.block.endsWith(labelKey(column.group));
}

function strayOf({ keyed, readings }: FigureRow): readonly StrayRow[] {
  const { row, table } = keyed;
  const label = row.cells.find(({ text }) => text !== "");
  const isFigures = readings.some(({ kind }) => kind === "number");
  return label && isFigures ? [{ label, node: row, table }] : [];
}

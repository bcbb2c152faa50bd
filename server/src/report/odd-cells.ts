import type { Measure } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { BoundCell, BoundReport, BoundRow, BoundTable } from "./bound-report";
import type { NumberReading, Reading } from "./reading";

/** A cell that stands in the text, with the row and the table around it. */
export interface PlacedCell {
  readonly cell: BoundCell;
  readonly node: Cell;
  readonly row: BoundRow;
  readonly table: BoundTable;
  readonly reading: Reading;
}

/** A cell with a figure in it. */
export interface PlacedFigure extends PlacedCell {
  readonly reading: NumberReading;
}

/**
 * The cells that a rule on single cells may have something to say about: whatever is no plain
 * count, and every change and sum of money. A row that stands twice counts once. Cost: one look at each cell.
 */
export function findOddCells(report: BoundReport): readonly PlacedCell[] {
  const odd: PlacedCell[] = [];
  for (const table of report.tables.values()) {
    for (const row of table.rowsById.values()) {
      for (const cell of row.cells) {
        if (cell.node && isOdd(cell)) {
          odd.push({ cell, node: cell.node, row, table, reading: cell.reading });
        }
      }
    }
  }
  return odd;
}

function isOdd({ reading, column }: BoundCell): boolean {
  if (reading.kind !== "number" || reading.manner || reading.decimals > 0) return true;
  return column.measure !== "count";
}

/** The cells among them that hold figures of these measures. */
export function figuresOf(
  cells: readonly PlacedCell[],
  ...measures: readonly Measure[]
): readonly PlacedFigure[] {
  return cells.filter(isFigure).filter(({ cell }) => measures.includes(cell.column.measure));
}

function isFigure(placed: PlacedCell): placed is PlacedFigure {
  return placed.reading.kind === "number";
}

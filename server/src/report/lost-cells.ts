import { layouts } from "../syntax/tables/layouts";
import type { Edit } from "../text/edit";
import type { BoundCell, BoundReport, BoundRow, BoundTable } from "./bound-report";
import { headLacksJust } from "./head-cell";

/** A row with fewer cells than its columns. */
export interface LostCells {
  readonly table: BoundTable;
  readonly row: BoundRow;
  /** The cells that are lost, in the columns' order; absent when it cannot be told which. */
  readonly cells: readonly BoundCell[] | undefined;
}

/**
 * The rows that have lost cells. A row that lacks just the columns that its head lacks too is left out:
 * there the whole column is missing.
 */
export function lostCells(report: BoundReport): readonly LostCells[] {
  const lost: LostCells[] = [];
  for (const table of report.tables.values()) {
    for (const row of table.rowsById.values()) {
      if (row.fit !== "short" && row.fit !== "unsure") continue;
      const missing = row.cells.filter((cell) => !cell.node);
      if (row.fit === "unsure") lost.push({ table, row, cells: undefined });
      else if (!headLacksJust(table, row, missing)) lost.push({ table, row, cells: missing });
    }
  }
  return lost;
}

/**
 * The edits that put the lost cells back in their places, each saying `text`. Absent when a place cannot be
 * told: cells of the row stand elsewhere, as in a table 4 printed in three.
 */
export function restoreCells(
  { row }: LostCells,
  cells: readonly BoundCell[],
  text: string,
): readonly Edit[] | undefined {
  const layout = layouts[row.table.layout];
  const edits: Edit[] = [];
  for (const cell of cells) {
    const place = placeOf(row, cell);
    if (place === undefined) return undefined;
    edits.push(layout.insertCell(row.node, place, text));
  }
  return edits;
}

/** Before the next cell of the row that is there, else behind its last one. */
function placeOf({ cells, node }: BoundRow, lost: BoundCell): number | undefined {
  const next = cells.slice(cells.indexOf(lost) + 1).find((cell) => cell.node)?.node;
  if (!next)
    return cells.every((cell) => !cell.node || node.cells.includes(cell.node))
      ? node.cells.length
      : undefined;
  const at = node.cells.indexOf(next);
  return at < 0 ? undefined : at;
}

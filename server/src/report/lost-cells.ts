import { layouts } from "../syntax/tables/layouts";
import type { Edit } from "../text/edit";
import type { BoundCell, BoundReport, BoundRow, BoundTable } from "./bound-report";
import { decideValue } from "./decided-value";
import { headLacksJust } from "./head-cell";
import type { CheckedIdentity } from "./identities";
import { solveLostCell } from "./solve-lost-cell";

/** A row with fewer cells than its table has columns. */
export interface ShortRow {
  readonly table: BoundTable;
  readonly row: BoundRow;
}

/** What can be told of the cells that a row has lost. */
export interface LostCells {
  /** In the columns' order; absent when it cannot be told which they are. */
  readonly cells: readonly BoundCell[] | undefined;
  /** What the equations leave for a single one. */
  readonly value: number | undefined;
  /** Before which cells of the row they belong; absent when a place cannot be told. */
  readonly places: readonly number[] | undefined;
}

/**
 * The rows that have lost cells. A row that lacks just the columns that its head lacks too is left out:
 * there the whole column is missing.
 */
export function shortRows(report: BoundReport): readonly ShortRow[] {
  const short: ShortRow[] = [];
  for (const table of report.tables.values()) {
    for (const row of table.rowsById.values()) {
      if (row.fit === "unsure") short.push({ table, row });
      else if (row.fit === "short" && !headLacksJust(table, row, absentCells(row)))
        short.push({ table, row });
    }
  }
  return short;
}

/** Finds out which cells a row has lost: by what is written in the others, else by the sums. */
export function lostCells({ row }: ShortRow, identities: readonly CheckedIdentity[]): LostCells {
  if (row.fit === "unsure") {
    const solved = solveLostCell(row, identities);
    return {
      cells: solved?.only ? [solved.cell] : undefined,
      value: solved?.value,
      places: solved && [solved.place],
    };
  }
  const cells = absentCells(row);
  const decision = cells.length === 1 && cells[0] ? decideValue(cells[0], identities) : undefined;
  const places = cells.flatMap((cell) => placeOf(row, cell) ?? []);
  return {
    cells,
    value: decision?.kind === "value" ? decision.value : undefined,
    places: places.length === cells.length ? places : undefined,
  };
}

/** The edits that put the lost cells back in their places, each saying `text`; none when there is no place. */
export function restoreCells(
  { row }: ShortRow,
  { places }: LostCells,
  text: string,
): readonly Edit[] {
  return (places ?? []).map((place) => layouts[row.table.layout].insertCell(row.node, place, text));
}

function absentCells({ cells }: BoundRow): readonly BoundCell[] {
  return cells.filter((cell) => !cell.node);
}

/** Before the next cell of the row that is there, else behind its last one. */
function placeOf({ cells, node }: BoundRow, lost: BoundCell): number | undefined {
  const next = cells.slice(cells.indexOf(lost) + 1).find((cell) => cell.node)?.node;
  if (next) return placeIn(node.cells.indexOf(next));
  // Table 4 may be printed in three tables; then its cells do not stand in one row.
  return cells.every((cell) => !cell.node || node.cells.includes(cell.node))
    ? node.cells.length
    : undefined;
}

function placeIn(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

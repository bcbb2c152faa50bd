import type { Edit } from "../text/edit";
import type { BoundCell } from "./bound-report";
import { replaceFigure } from "./cell-edits";
import { type CheckedIdentity, countIn } from "./identities";

/** The totals that are to be written, by cell. */
export type Totals = ReadonlyMap<BoundCell, number>;

/**
 * Every total that the form defines and whose parts are all there, computed from the parts; totals of
 * totals from the new ones. Only those that differ from what stands there, empty ones included. A total
 * whose cell is lost is left out, since there is no place to write it.
 */
export function computeTotals(checked: readonly CheckedIdentity[]): Totals {
  const totals = new Map<BoundCell, number>();
  const figureIn = (cell: BoundCell) => totals.get(cell) ?? countIn(cell);
  // Rows come before columns and the row of （七） is summed once more when its columns are known.
  for (const { identity, left, right } of inOrder(checked)) {
    const cell = left[0];
    if (identity.kind === "balance" || !cell?.node) continue;
    const parts = right.map(figureIn);
    if (parts.some((part) => part === undefined)) continue;
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    if (sum < 0 || !Number.isSafeInteger(sum)) continue;
    if (sum === countIn(cell)) totals.delete(cell);
    else totals.set(cell, sum);
  }
  return totals;
}

function inOrder(checked: readonly CheckedIdentity[]): readonly CheckedIdentity[] {
  const rows = checked.filter(({ identity }) => identity.kind === "row-total");
  const others = checked.filter(({ identity }) => identity.kind !== "row-total");
  return [...rows, ...others, ...rows.filter(({ left }) => left[0]?.row.id === "total")];
}

/**
 * The totals that may be written unasked: those after which every equation that holds today still holds.
 * When all of them together spoil one, for a figure that is no total is wrong, none of its table is taken;
 * nor when one of them is `upheld`, for then a part of it is likelier wrong than the total.
 */
export function safeTotals(
  checked: readonly CheckedIdentity[],
  upheld: ReadonlySet<BoundCell> = new Set(),
): Totals {
  const safe = new Map<BoundCell, number>();
  for (const table of new Set(checked.map((each) => each.table))) {
    const own = checked.filter((each) => each.table === table);
    const totals = computeTotals(own);
    if ([...totals.keys()].some((cell) => upheld.has(cell))) continue;
    if (keepsEveryEquation(own, totals)) for (const [cell, sum] of totals) safe.set(cell, sum);
  }
  return safe;
}

function keepsEveryEquation(checked: readonly CheckedIdentity[], totals: Totals): boolean {
  return checked.every(({ left, right, difference }) => {
    if (difference !== 0) return true;
    const sum = (cells: readonly BoundCell[]) =>
      cells.reduce((all, cell) => all + (totals.get(cell) ?? countIn(cell) ?? 0), 0);
    return sum(left) === sum(right);
  });
}

/** The edits that write the totals. */
export function totalEdits(totals: Totals): readonly Edit[] {
  return [...totals].flatMap(([cell, sum]) =>
    cell.node ? replaceFigure(cell.node, String(sum)) : [],
  );
}

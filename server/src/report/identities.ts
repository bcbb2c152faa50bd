import type { CellId, Identity } from "../form/form";
import type { BoundCell, BoundReport, BoundTable } from "./bound-report";

/** An equation of the form with the report's own figures in it. */
export interface CheckedIdentity {
  readonly identity: Identity;
  readonly table: BoundTable;
  readonly left: readonly BoundCell[];
  readonly right: readonly BoundCell[];
  /** Sum of the left less sum of the right; absent when a figure of either is lost, empty or no whole number. */
  readonly difference: number | undefined;
}

/** All equations of the tables that were found, in the order of the form. */
export function checkIdentities(report: BoundReport): readonly CheckedIdentity[] {
  const checked: CheckedIdentity[] = [];
  for (const table of report.tables.values()) {
    for (const identity of table.form.identities) {
      const left = cellsOf(report, identity.left);
      const right = cellsOf(report, identity.right);
      if (left.length < identity.left.length || right.length < identity.right.length) continue;
      checked.push({ identity, table, left, right, difference: differenceOf(left, right) });
    }
  }
  return checked;
}

/** The whole number in a cell; absent when there is none that could be added. */
export function countIn(cell: BoundCell | undefined): number | undefined {
  const reading = cell?.reading;
  return reading?.kind === "number" && Number.isSafeInteger(reading.value)
    ? reading.value
    : undefined;
}

/** The sum of the cells; absent as soon as one of them cannot be added. */
export function sumOf(cells: readonly BoundCell[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const count = countIn(cell);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

function differenceOf(left: readonly BoundCell[], right: readonly BoundCell[]): number | undefined {
  const leftSum = sumOf(left);
  const rightSum = sumOf(right);
  return leftSum === undefined || rightSum === undefined ? undefined : leftSum - rightSum;
}

function cellsOf(report: BoundReport, ids: readonly CellId[]): readonly BoundCell[] {
  const found: BoundCell[] = [];
  for (const id of ids) {
    const cell = report.cells.get(id);
    if (cell) found.push(cell);
  }
  return found;
}

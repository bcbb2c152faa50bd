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
      if (!left || !right) continue;
      checked.push({ identity, table, left, right, difference: differenceOf(left, right) });
    }
  }
  return checked;
}

/** The equations after some of the report's cells, and with them their tables, have given way to others. */
export function identitiesWith(
  {
    identities,
    report: before,
  }: { readonly identities: readonly CheckedIdentity[]; readonly report: BoundReport },
  report: BoundReport,
  changed: ReadonlySet<CellId>,
): readonly CheckedIdentity[] {
  const pairs: (readonly [BoundCell, BoundCell])[] = [];
  for (const id of changed) {
    const [old, cell] = [before.cells.get(id), report.cells.get(id)];
    if (old && cell) pairs.push([old, cell]);
  }
  return identities.map((each) => {
    const table = report.tables.get(each.table.form.id) ?? each.table;
    if (table === each.table) return each;
    const left = withCells(each.left, pairs);
    const right = withCells(each.right, pairs);
    const isSame = left === each.left && right === each.right;
    const difference = isSame ? each.difference : differenceOf(left, right);
    return { identity: each.identity, table, left, right, difference };
  });
}

/** The same list where it has none of the cells to replace. */
function withCells(
  cells: readonly BoundCell[],
  pairs: readonly (readonly [BoundCell, BoundCell])[],
): readonly BoundCell[] {
  let result = cells;
  for (const [old, cell] of pairs) {
    const at = result.indexOf(old);
    if (at >= 0) result = result.with(at, cell);
  }
  return result;
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

/** The cells with these ids; absent when the report lacks one of them. */
export function cellsOf(
  { cells }: BoundReport,
  ids: readonly CellId[],
): readonly BoundCell[] | undefined {
  const found: BoundCell[] = [];
  for (const id of ids) {
    const cell = cells.get(id);
    if (!cell) return undefined;
    found.push(cell);
  }
  return found;
}

import type { BoundCell, BoundRow } from "./bound-report";
import { type CheckedIdentity, countIn } from "./identities";
import { read } from "./reading";
import { figureCells } from "./row-extent";

/** The one cell that a row has lost, found by its sums. */
export interface SolvedCell {
  readonly cell: BoundCell;
  readonly value: number;
  /** Before which cell of the row it belongs. */
  readonly place: number;
  /** Whether it can be no other cell; else the row reads the same whichever it was, as in a row of zeros. */
  readonly only: boolean;
}

/**
 * Finds which cell a row has lost that lacks just one: the only one with which every equation that it
 * takes part in holds. Absent when none or several would do, or when the row takes part in no equation.
 * Cost: the number of columns times the equations of the row.
 */
export function solveLostCell(
  row: BoundRow,
  identities: readonly CheckedIdentity[],
): SolvedCell | undefined {
  const figures = figureCells(row);
  const counts = figures.map(({ text }) => wholeNumber(text));
  const last = figures.at(-1);
  if (!last || counts.length !== row.columns.length - 1) return undefined;
  const around = identities.filter(({ left, right }) =>
    row.cells.some((cell) => left.includes(cell) || right.includes(cell)),
  );
  const solutions = row.cells.flatMap((cell, at) => {
    const value = solve(row, around, counts, at);
    return value === undefined
      ? []
      : [{ cell, at, value, whole: counts.toSpliced(at, 0, value).join() }];
  });
  const first = solutions[0];
  if (!first || solutions.some(({ whole }) => whole !== first.whole)) return undefined;
  const next = figures[first.at];
  const place = next ? row.node.cells.indexOf(next) : row.node.cells.indexOf(last) + 1;
  if (place < 0 || !row.node.cells.includes(last)) return undefined;
  return { cell: first.cell, value: first.value, place, only: solutions.length === 1 };
}

/** The value of the cell at the place if that is the lost one; absent when an equation then fails. */
function solve(
  { cells }: BoundRow,
  identities: readonly CheckedIdentity[],
  counts: readonly (number | undefined)[],
  lost: number,
): number | undefined {
  const lostCell = cells[lost];
  const figureIn = (cell: BoundCell) => {
    const at = cells.indexOf(cell);
    if (at < 0) return countIn(cell) ?? Number.NaN;
    return (at < lost ? counts[at] : counts[at - 1]) ?? Number.NaN;
  };
  const sumOf = (side: readonly BoundCell[]) =>
    side.reduce((sum, cell) => (cell === lostCell ? sum : sum + figureIn(cell)), 0);
  let value: number | undefined;
  for (const { left, right } of identities) {
    const difference = sumOf(left) - sumOf(right);
    if (Number.isNaN(difference)) continue;
    const onLeft = lostCell !== undefined && left.includes(lostCell);
    const takesPart = onLeft || (lostCell !== undefined && right.includes(lostCell));
    const needed = onLeft ? -difference : difference;
    if (!takesPart) {
      if (difference !== 0) return undefined;
    } else if (needed < 0 || (value !== undefined && value !== needed)) return undefined;
    else value = needed;
  }
  return value;
}

function wholeNumber(text: string): number | undefined {
  const reading = read(text);
  return reading.kind === "number" && Number.isSafeInteger(reading.value)
    ? reading.value
    : undefined;
}

import type { BoundCell } from "./bound-report";
import { type CheckedIdentity, countIn, sumOf } from "./identities";

/** What the form's equations say of a cell that holds no figure. */
export type Decision =
  | { readonly kind: "value"; readonly value: number; readonly by: CheckedIdentity }
  /** No equation has all its other figures. */
  | { readonly kind: "open" }
  /** Equations ask for different figures, or for one below zero: another figure is wrong. */
  | { readonly kind: "conflict" };

const OPEN: Decision = { kind: "open" };
const CONFLICT: Decision = { kind: "conflict" };

/** Works out the cell from every equation in which it alone is unknown. */
export function decideValue(cell: BoundCell, identities: readonly CheckedIdentity[]): Decision {
  let decision: Decision = OPEN;
  for (const identity of identities) {
    const value = solve(identity, cell);
    if (value === undefined) continue;
    if (value < 0 || (decision.kind === "value" && decision.value !== value)) return CONFLICT;
    // The equation whose total the cell is explains the value best.
    if (decision.kind === "open" || isTotalOf(identity, cell))
      decision = { kind: "value", value, by: identity };
  }
  return decision;
}

/** Whether the equation defines the cell as the sum of others. */
export function isTotalOf({ left }: CheckedIdentity, cell: BoundCell): boolean {
  return left.length === 1 && left[0] === cell;
}

function solve({ left, right }: CheckedIdentity, cell: BoundCell): number | undefined {
  const onLeft = left.includes(cell);
  if (!onLeft && !right.includes(cell)) return undefined;
  if (countIn(cell) !== undefined) return undefined;
  const [own, other] = onLeft ? [left, right] : [right, left];
  const rest = sumOf(own.filter((each) => each !== cell));
  const whole = sumOf(other);
  return rest === undefined || whole === undefined ? undefined : whole - rest;
}

import type { BoundCell } from "../report/bound-report";
import type { BrokenSum } from "../report/broken-sum";
import { isTotalOf } from "../report/decided-value";
import { type CheckedIdentity, countIn } from "../report/identities";
import { slipBetween } from "../report/slip";
import { candidatesFor } from "./candidates";
import { changeOf, differenceIn, type Ledger } from "./changes";
import type { Explanation } from "./explanations";

/** What was found out before the totals are blamed. */
interface Evidence {
  readonly ledger: Ledger;
  readonly confirmed: ReadonlySet<BoundCell>;
  /** What would explain equations that are left, though not alone. */
  readonly explanations: readonly Explanation[];
}

/**
 * Lays the equations that no cause was found for to their totals, in the order in which those would be
 * computed anew, and adds them to the causes. What only repeats a cause is told with it.
 */
export function blameTotals(
  checked: readonly CheckedIdentity[],
  open: readonly CheckedIdentity[],
  causes: readonly BrokenSum[],
  evidence?: Evidence,
): readonly BrokenSum[] {
  if (open.length === 0) return causes;
  const sums = [...causes];
  const addsUp = columnsOfTotals(checked);
  const corrected = new Map<BoundCell, number>();
  for (const { cell, expected } of sums) if (expected !== undefined) corrected.set(cell, expected);
  const sum = (cells: readonly BoundCell[]) =>
    cells.reduce((all, cell) => all + (corrected.get(cell) ?? countIn(cell) ?? 0), 0);
  const suspects = new Set([...open.map(blamedCell), ...sums.map(({ cell }) => cell)]);
  for (const root of open) {
    const cell = blamedCell(root);
    if (!cell) continue;
    const holdsNow = sum(root.left) === sum(root.right);
    const cause = addsUp(root, sums)
      ? sums.find((each) => [each.root, ...each.follows].some((other) => isAlike(other, root)))
      : holdsNow && sums.findLast((each) => shareCell(each, root));
    if (cause) {
      sums[sums.indexOf(cause)] = { ...cause, follows: [...cause.follows, root] };
      continue;
    }
    const blamed = openSum(root, cell, suspects, evidence);
    if (isTotalOf(root, cell) && blamed.expected !== undefined)
      corrected.set(cell, blamed.expected);
    sums.push(blamed);
  }
  return sums;
}

/** The equation on its total, with what speaks against that and for other cells. */
function openSum(
  root: CheckedIdentity,
  cell: BoundCell,
  suspects: ReadonlySet<BoundCell | undefined>,
  evidence: Evidence | undefined,
): BrokenSum {
  const found = countIn(cell) ?? 0;
  const difference = evidence ? differenceIn(evidence.ledger, root) : (root.difference ?? 0);
  const expected = root.left.includes(cell) ? found - difference : found + difference;
  const sum: BrokenSum = {
    root,
    cell,
    found,
    expected: expected < 0 ? undefined : expected,
    follows: [],
    blame: "open",
    upheldBy: undefined,
    slip: undefined,
    counterpart: undefined,
    candidates: [],
  };
  if (!evidence) return sum;
  const { ledger, confirmed } = evidence;
  // An equation with another wrong total in it speaks for neither.
  const bySums = changeOf(ledger, { cell, found, expected }).leaves.some(
    (each) =>
      differenceIn(ledger, each) === 0 &&
      ![...each.left, ...each.right].some((other) => other !== cell && suspects.has(other)),
  );
  const upheldBy = bySums ? "sums" : confirmed.has(cell) ? "text" : undefined;
  return {
    ...sum,
    upheldBy,
    slip: upheldBy ? undefined : slipBetween(found, expected),
    candidates: candidatesFor(root, cell, evidence.explanations),
  };
}

/**
 * Whether the equation is a balance of the 总计 column that is wrong by as much as the balances of the other
 * columns together: it then only repeats them. A total that is wrong as well is its own matter, since its
 * cell must be changed too.
 */
function columnsOfTotals(checked: readonly CheckedIdentity[]) {
  const totals = new Set(
    checked.filter(({ identity }) => identity.kind === "row-total").map(({ left }) => left[0]),
  );
  return (identity: CheckedIdentity, sums: readonly BrokenSum[]): boolean => {
    if (identity.left.length === 1) return false;
    if (![...identity.left, ...identity.right].every((cell) => totals.has(cell))) return false;
    const alike = sums.flatMap(({ root, follows }) =>
      [root, ...follows].filter((each) => isAlike(each, identity)),
    );
    const together = alike.reduce((all, each) => all + (each.difference ?? 0), 0);
    return alike.length > 0 && together === identity.difference;
  };
}

function isAlike(a: CheckedIdentity, b: CheckedIdentity): boolean {
  return a.identity.kind === b.identity.kind && a.table === b.table;
}

function shareCell(sum: BrokenSum, identity: CheckedIdentity): boolean {
  return identity.left.includes(sum.cell) || identity.right.includes(sum.cell);
}

/** The total, or in the balance what is carried out, the only one of the four that is worked out last. */
function blamedCell({ left, right }: CheckedIdentity): BoundCell | undefined {
  return left.length === 1 ? left[0] : right.at(-1);
}

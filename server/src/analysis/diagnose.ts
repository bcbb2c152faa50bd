import type { BoundCell } from "../report/bound-report";
import type { BrokenSum } from "../report/broken-sum";
import { type CheckedIdentity, countIn } from "../report/identities";

/**
 * More broken equations than these are not one slip but many; each then stands for itself. It keeps the
 * cost of a scrambled table near that of a clean one.
 */
const MOST_FOR_BLAME = 12;

/** A change of one cell, with the equations that it would repair and those that it would break. */
interface Change {
  readonly cell: BoundCell;
  readonly by: number;
  readonly repairs: readonly CheckedIdentity[];
  readonly breaks: readonly CheckedIdentity[];
}

/**
 * Finds the causes for which equations do not hold. First a single cell that repairs several at once and
 * breaks none; then two cells of one equation that are wrong by as much in opposite directions, as when a
 * figure stands in the wrong column; whatever is left is laid to the total of each equation, and an
 * equation that the corrected totals fulfil follows from them.
 */
export function diagnose(checked: readonly CheckedIdentity[]): readonly BrokenSum[] {
  const broken = checked.filter(({ difference }) => difference !== undefined && difference !== 0);
  if (broken.length === 0) return [];
  const open = new Set(broken);
  const sums: BrokenSum[] = [];
  if (broken.length <= MOST_FOR_BLAME) {
    const membership = membershipOf(checked);
    blameSingleCells(open, membership, sums);
    blamePairs(open, membership, sums);
  }
  blameTotals(open, columnsOfTotals(checked), sums);
  return sums;
}

/** How much the difference of the equation grows when the cell grows by one. */
function weightIn({ left }: CheckedIdentity, cell: BoundCell): 1 | -1 {
  return left.includes(cell) ? 1 : -1;
}

function membershipOf(
  checked: readonly CheckedIdentity[],
): ReadonlyMap<BoundCell, readonly CheckedIdentity[]> {
  const membership = new Map<BoundCell, CheckedIdentity[]>();
  for (const each of checked) {
    if (each.difference === undefined) continue;
    for (const cell of [...each.left, ...each.right]) {
      const list = membership.get(cell);
      if (list) list.push(each);
      else membership.set(cell, [each]);
    }
  }
  return membership;
}

type Membership = ReturnType<typeof membershipOf>;

/** Every change of one cell that repairs at least one open equation and leaves a lawful figure. */
function changes(open: ReadonlySet<CheckedIdentity>, membership: Membership): readonly Change[] {
  const found = new Map<BoundCell, Map<number, Change>>();
  for (const identity of open) {
    for (const cell of [...identity.left, ...identity.right]) {
      const by = -(identity.difference ?? 0) * weightIn(identity, cell);
      const known = found.get(cell);
      if (known?.has(by) || (countIn(cell) ?? 0) + by < 0) continue;
      const around = membership.get(cell) ?? [];
      const mends = (each: CheckedIdentity) =>
        open.has(each) && (each.difference ?? 0) + by * weightIn(each, cell) === 0;
      const change: Change = {
        cell,
        by,
        repairs: around.filter(mends),
        breaks: around.filter((each) => each.difference === 0),
      };
      if (known) known.set(by, change);
      else found.set(cell, new Map([[by, change]]));
    }
  }
  return [...found.values()].flatMap((of) => [...of.values()]);
}

/** One cell that repairs two equations or more and breaks none, when no other cell does as well. */
function blameSingleCells(
  open: Set<CheckedIdentity>,
  membership: Membership,
  sums: BrokenSum[],
): void {
  for (;;) {
    const clean = changes(open, membership).filter(
      ({ breaks, repairs }) => breaks.length === 0 && repairs.length > 1,
    );
    const most = Math.max(0, ...clean.map((change) => change.repairs.length));
    const best = clean.filter((change) => change.repairs.length === most);
    const only = best[0];
    if (!only) return;
    // Several cells explain the same equations equally well: the total among them stands for all.
    const chosen =
      best.find((change) => isTotal(change.cell, change.repairs)) ??
      (best.length === 1 ? only : undefined);
    if (!chosen) return;
    settle(
      chosen,
      best.filter((other) => sameRepairs(other, chosen)).length === 1,
      undefined,
      open,
      sums,
    );
  }
}

/**
 * Two cells of an equation that holds, each repairing an equation that does not, wrong by as much in
 * opposite directions. Only totals are blamed in pairs: of other cells there are too many.
 */
function blamePairs(open: Set<CheckedIdentity>, membership: Membership, sums: BrokenSum[]): void {
  const bound = changes(open, membership).filter(
    ({ cell, repairs, breaks }) =>
      breaks.length === 1 && repairs.length > 0 && isTotal(cell, repairs),
  );
  for (const [at, one] of bound.entries()) {
    for (const other of bound.slice(at + 1)) {
      const shared = one.breaks[0];
      if (!shared || other.breaks[0] !== shared || one.cell === other.cell) continue;
      if (one.by * weightIn(shared, one.cell) + other.by * weightIn(shared, other.cell) !== 0)
        continue;
      if (![...one.repairs, ...other.repairs].every((each) => open.has(each))) continue;
      settle(one, true, other, open, sums);
      settle(other, true, one, open, sums);
    }
  }
}

function settle(
  { cell, by, repairs }: Change,
  certain: boolean,
  counterpart: Change | undefined,
  open: Set<CheckedIdentity>,
  sums: BrokenSum[],
): void {
  const root =
    repairs.find((each) => each.left.includes(cell) && each.left.length === 1) ?? repairs[0];
  if (!root) return;
  for (const each of repairs) open.delete(each);
  const found = countIn(cell) ?? 0;
  sums.push({
    root,
    cell,
    found,
    expected: found + by,
    follows: repairs.filter((each) => each !== root),
    certain,
    counterpart: counterpart && { cell: counterpart.cell, ...figures(counterpart) },
  });
}

function figures({ cell, by }: Change): { readonly found: number; readonly expected: number } {
  const found = countIn(cell) ?? 0;
  return { found, expected: found + by };
}

/** Whether the cell is the total of one of the equations. */
function isTotal(cell: BoundCell, identities: readonly CheckedIdentity[]): boolean {
  return identities.some(({ left }) => left.length === 1 && left[0] === cell);
}

function sameRepairs(a: Change, b: Change): boolean {
  return (
    a.repairs.length === b.repairs.length && a.repairs.every((each) => b.repairs.includes(each))
  );
}

/** Lays what is left to the totals, in the order in which they would be computed anew. */
function blameTotals(
  open: Set<CheckedIdentity>,
  addsUp: (identity: CheckedIdentity, sums: readonly BrokenSum[]) => boolean,
  sums: BrokenSum[],
): void {
  const corrected = new Map<BoundCell, number>();
  for (const { cell, expected } of sums) if (expected !== undefined) corrected.set(cell, expected);
  const sum = (cells: readonly BoundCell[]) =>
    cells.reduce((all, cell) => all + (corrected.get(cell) ?? countIn(cell) ?? 0), 0);
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
    const found = countIn(cell) ?? 0;
    const expected = found - (root.difference ?? 0) * weightIn(root, cell);
    if (root.left.length === 1) corrected.set(cell, expected);
    sums.push({
      root,
      cell,
      found,
      expected: expected < 0 ? undefined : expected,
      follows: [],
      certain: false,
      counterpart: undefined,
    });
  }
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

import type { BoundCell } from "../report/bound-report";
import type { BrokenSum, Counterpart } from "../report/broken-sum";
import { isTotalOf } from "../report/decided-value";
import { type CheckedIdentity, countIn } from "../report/identities";
import { directionTo, neighboursOf } from "../report/neighbours";
import { areExchanged, type Slip, slipBetween, TELLING_FROM } from "../report/slip";
import { blameTotals } from "./blame-totals";
import { candidatesFor } from "./candidates";
import {
  brokenIn,
  type Change,
  changeOf,
  correctionsOf,
  isClean,
  type Ledger,
  openLedger,
  settle,
} from "./changes";
import { type Choice, chooseExplanation } from "./choose-explanation";
import {
  cleanCells,
  exchangesBetweenEquations,
  groupsInOneEquation,
  partlyWrongCells,
  totalsInsteadOf,
} from "./explanations";

/**
 * More broken equations than these are not one slip but many; each then stands for itself. It keeps the
 * cost of a scrambled table near that of a clean one.
 */
const MOST_FOR_BLAME = 12;

/**
 * Finds the causes for which equations do not hold: the fewest cells whose change repairs what is broken
 * and breaks nothing. First single cells that repair several equations; then some that only together break
 * none, as when a figure stands in the wrong column; then cells that repair one. Where several explain the
 * same, the one that looks like a slip of the hand is believed, or whose rivals are `confirmed`, the cells
 * whose figures the running text states as well; else the total. Whatever is left is laid to the total of
 * each equation, and an equation that the corrected totals fulfil follows from them.
 */
export function diagnose(
  checked: readonly CheckedIdentity[],
  confirmed: ReadonlySet<BoundCell> = new Set(),
): readonly BrokenSum[] {
  const broken = checked.filter(({ difference }) => difference !== undefined && difference !== 0);
  if (broken.length === 0) return [];
  if (broken.length > MOST_FOR_BLAME) return blameTotals(checked, broken, []);
  // Equations share cells only within a table.
  const tables = new Set(broken.map(({ table }) => table));
  const ledger = openLedger(
    checked.filter(({ table }) => tables.has(table)),
    broken,
  );
  const sums: BrokenSum[] = [];
  for (;;) {
    const choice = nextChoice(ledger, confirmed);
    if (!choice) break;
    sums.push(...sumsOf(choice));
    for (const change of choice.explanation.changes) settle(ledger, change);
  }
  const open = brokenIn(ledger);
  if (open.length === 0) return joinExchanged(sums);
  const changes = correctionsOf(ledger).map((each) => changeOf(ledger, each));
  return blameTotals(checked, open, joinExchanged(sums), {
    ledger,
    confirmed,
    explanations: [...cleanCells(changes), ...groupsInOneEquation(changes, ledger)],
  });
}

function nextChoice(ledger: Ledger, confirmed: ReadonlySet<BoundCell>): Choice | undefined {
  const corrections = correctionsOf(ledger);
  if (corrections.length === 0) return undefined;
  const undecided = new Set<CheckedIdentity>();
  const several = ({ repairs }: { readonly repairs: readonly CheckedIdentity[] }) =>
    repairs.length > 1;
  const clean = cleanCells(
    corrections.filter((each) => isClean(ledger, each)).map((each) => changeOf(ledger, each)),
  );
  const first = chooseExplanation(clean.filter(several), undecided, confirmed);
  if (first) return first;
  // Most mistakes are found by now, and what else each cell would do need not be known.
  const changes = corrections.map((each) => changeOf(ledger, each));
  const groups = () => {
    const found = [...groupsInOneEquation(changes, ledger), ...exchangesBetweenEquations(changes)];
    return [...found, ...totalsInsteadOf(found, changes)];
  };
  const stages = [groups, () => partlyWrongCells(changes).filter(several), () => clean];
  for (const explanations of stages) {
    const choice = chooseExplanation(explanations(), undecided, confirmed);
    if (choice) return choice;
  }
  return undefined;
}

/** The cause as it is reported, once for each of its cells, since each must be changed. */
function sumsOf({ explanation, blame, rivals }: Choice): readonly BrokenSum[] {
  const { changes, repairs } = explanation;
  return changes.flatMap((change) => {
    const { cell, found, expected } = change;
    const own = change.repairs;
    const root = own.find((each) => isTotalOf(each, cell)) ?? own[0];
    if (!root) return [];
    const other = changes.length === 2 ? changes.find((each) => each !== change) : undefined;
    const isFirst = change === changes[0];
    const shared = repairs.filter((each) => !changes.some((one) => one.repairs.includes(each)));
    const counterpart = other && counterpartOf(change, other, root, shared.length > 0);
    return [
      {
        root,
        cell,
        found,
        expected,
        follows: [...own.filter((each) => each !== root), ...(isFirst ? shared : [])],
        blame,
        upheldBy: undefined,
        slip: counterpart && counterpart.how !== "both" ? undefined : slipAt(change, root, blame),
        counterpart,
        candidates: blame === "sure" ? [] : candidatesFor(root, cell, rivals),
      },
    ];
  });
}

function counterpartOf(
  change: Change,
  other: Change,
  { table }: CheckedIdentity,
  sharedIsBroken: boolean,
): Counterpart {
  const opposite = change.expected - change.found === other.found - other.expected;
  const moved = opposite && !sharedIsBroken ? "moved" : "both";
  return {
    cell: other.cell,
    found: other.found,
    expected: other.expected,
    how: areExchanged(change, other) ? "exchanged" : moved,
    direction: directionTo(other.cell, change.cell, table),
  };
}

/** The slip that the digits show; else, where the cell is surely wrong, the neighbour that it was copied from. */
function slipAt(
  { cell, found, expected }: Change,
  { table }: CheckedIdentity,
  blame: BrokenSum["blame"],
): Slip | undefined {
  const slip = slipBetween(found, expected);
  // Small figures stand beside their like in every table.
  if (slip || blame !== "sure" || found < TELLING_FROM) return slip;
  const from = neighboursOf(cell, table).find((each) => countIn(each.cell) === found)?.direction;
  return from && { kind: "copied", from };
}

/** Tells causes that were found apart, in cells of one row or column that have each other's figure. */
function joinExchanged(sums: readonly BrokenSum[]): readonly BrokenSum[] {
  return sums.map((sum) => {
    const { cell, found, expected, root, counterpart } = sum;
    if (counterpart || expected === undefined) return sum;
    const other = sums.find(
      (each) =>
        each !== sum &&
        !each.counterpart &&
        each.root.table === root.table &&
        inOneLine(each.cell, cell) &&
        each.expected !== undefined &&
        areExchanged({ found, expected }, { found: each.found, expected: each.expected }),
    );
    if (other?.expected === undefined) return sum;
    const direction = directionTo(other.cell, cell, root.table);
    const { cell: place, found: there, expected: should } = other;
    return {
      ...sum,
      slip: undefined,
      counterpart: { cell: place, found: there, expected: should, how: "exchanged", direction },
    };
  });
}

function inOneLine(one: BoundCell, other: BoundCell): boolean {
  return one.row === other.row || one.column === other.column;
}

import type { BoundCell } from "../report/bound-report";
import { isTotalOf } from "../report/decided-value";
import type { CheckedIdentity } from "../report/identities";
import { directionTo } from "../report/neighbours";
import { areExchanged, isTelling, isTellingExchange, slipBetween } from "../report/slip";
import { type Change, differenceIn, effectOn, type Ledger } from "./changes";

/** Cells whose change makes broken equations hold: one, or several that only together break none. */
export interface Explanation {
  readonly changes: readonly [Change, ...Change[]];
  readonly repairs: readonly CheckedIdentity[];
}

/** Single cells that leave every equation around them holding. */
export function cleanCells(changes: readonly Change[]): readonly Explanation[] {
  return changes
    .filter(({ leaves }) => leaves.length === 0)
    .map((change) => ({ changes: [change], repairs: change.repairs }));
}

/** Single cells that break no equation, though one that is broken stays so for another reason. */
export function partlyWrongCells(changes: readonly Change[]): readonly Explanation[] {
  return changes
    .filter(({ leaves, breaks }) => leaves.length > 0 && !breaks)
    .map((change) => ({ changes: [change], repairs: change.repairs }));
}

/**
 * Cells of one equation that put it right only together, each repairing what else it is part of. Two: a
 * figure in the wrong column, or two wrong figures in a row. More only where each repairs several
 * equations: totals of a row that were all forgotten.
 */
export function groupsInOneEquation(
  changes: readonly Change[],
  ledger: Ledger,
): readonly Explanation[] {
  const bySharing = new Map<CheckedIdentity, Change[]>();
  for (const change of changes) {
    const [shared, ...others] = change.leaves;
    if (!shared || others.length > 0 || change.repairs.length === 0) continue;
    const known = bySharing.get(shared);
    if (known) known.push(change);
    else bySharing.set(shared, [change]);
  }
  return [...bySharing].flatMap(([shared, sharing]) => {
    const difference = differenceIn(ledger, shared);
    const also = difference === 0 ? [] : [shared];
    const rightsIt = (group: readonly Change[]) =>
      group.reduce((sum, change) => sum + effectOn(shared, change), difference) === 0;
    const pairs = pairsOf(
      sharing,
      (one, other) => rightsIt([one, other]) && areApart([one, other]),
    );
    const [first, ...rest] = sharing.filter(({ repairs }) => repairs.length > 1);
    const all = first && ([first, ...rest] as const);
    const groups =
      all && all.length > 2 && rightsIt(all) && areApart(all) ? [...pairs, all] : pairs;
    return groups.map((group) => ({
      changes: group,
      repairs: [...also, ...group.flatMap(({ repairs }) => repairs)],
    }));
  });
}

/** Whether no equation is repaired twice over, nor a cell changed twice. */
function areApart(changes: readonly Change[]): boolean {
  const repaired = changes.flatMap(({ repairs }) => repairs);
  const cells = new Set(changes.map(({ cell }) => cell));
  return cells.size === changes.length && new Set(repaired).size === repaired.length;
}

/**
 * Two cells of a row that have each other's figure, in equations that have nothing to do with each other:
 * of table 4 a block has the case of another. Only where the figures tell, for an author who moves one case
 * and forgets both totals leaves the same picture.
 */
export function exchangesBetweenEquations(changes: readonly Change[]): readonly Explanation[] {
  return pairsOf(
    aloneInEquation(changes),
    (one, other) =>
      one.cell !== other.cell &&
      one.cell.row === other.cell.row &&
      one.repairs[0] !== other.repairs[0] &&
      isTellingExchange(one, other, () => areSideBySide(one, other)),
  ).map((pair) => ({ changes: pair, repairs: pair.flatMap((change) => change.repairs) }));
}

/** For pairs that repair two equations the totals of the same two, which explain as much with as many cells. */
export function totalsInsteadOf(
  pairs: readonly Explanation[],
  changes: readonly Change[],
): readonly Explanation[] {
  const totals = new Map<CheckedIdentity, Change>();
  for (const change of aloneInEquation(changes)) {
    const [repaired] = change.repairs;
    if (repaired && isTotalOf(repaired, change.cell)) totals.set(repaired, change);
  }
  const found = new Map<Change, Explanation>();
  for (const { repairs } of pairs) {
    const [first, second, ...more] = repairs.map((each) => totals.get(each));
    if (!first || !second || more.length > 0 || found.has(first) || found.has(second)) continue;
    found.set(first, { changes: [first, second], repairs });
  }
  return [...found.values()];
}

function aloneInEquation(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ repairs, leaves }) => repairs.length === 1 && leaves.length === 0);
}

/** Whether every cell is the total of an equation that the explanation repairs. */
export function blamesTotals({ changes, repairs }: Explanation): boolean {
  return changes.every(({ cell }) => repairs.some((each) => isTotalOf(each, cell)));
}

/** How many of the cells have their figure confirmed by the running text. */
export function confirmedIn({ changes }: Explanation, confirmed: ReadonlySet<BoundCell>): number {
  return changes.filter(({ cell }) => confirmed.has(cell)).length;
}

/** From this on, evidence outweighs that totals are forgotten more often than figures are mistyped. */
export const TELLING = 3;
/** A count below zero is wrong whatever the others are. */
export const CERTAIN = 9;
/** From this on, a slip is as good an explanation of a total as a telling one is of a part. */
export const SLIGHT = 2;

/** How much the figures look like a slip of the hand: 0 not at all, from `TELLING` on hardly by chance. */
export function evidenceFor({ changes: [one, other, ...more] }: Explanation): number {
  if (more.length > 0) return 0;
  if (!other) {
    if (one.found < 0) return CERTAIN;
    if (isTelling(one.found, one.expected)) return TELLING;
    return slipBetween(one.found, one.expected) ? SLIGHT : 0;
  }
  if (isTellingExchange(one, other, () => areSideBySide(one, other))) return TELLING + 1;
  if (isTelling(one.found, one.expected) && isTelling(other.found, other.expected)) return TELLING;
  if (areExchanged(one, other)) return SLIGHT;
  return isMovedWhole(one, other) || isMovedWhole(other, one) ? 1 : 0;
}

function areSideBySide(one: Change, other: Change): boolean {
  const table = one.repairs[0]?.table;
  return table !== undefined && directionTo(one.cell, other.cell, table) !== undefined;
}

/** Whether all that the one cell holds belongs to the other. */
function isMovedWhole(one: Change, other: Change): boolean {
  return one.expected === 0 && other.expected - other.found === one.found;
}

function pairsOf(
  changes: readonly Change[],
  goTogether: (one: Change, other: Change) => boolean,
): readonly (readonly [Change, Change])[] {
  const pairs: (readonly [Change, Change])[] = [];
  for (const [at, one] of changes.entries()) {
    for (let next = at + 1; next < changes.length; next++) {
      const other = changes[next];
      if (other && goTogether(one, other)) pairs.push([one, other]);
    }
  }
  return pairs;
}

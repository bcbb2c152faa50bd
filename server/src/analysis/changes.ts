import type { BoundCell } from "../report/bound-report";
import type { Correction } from "../report/broken-sum";
import { type CheckedIdentity, countIn } from "../report/identities";

/** The equations as they stand while causes are found one after the other. */
export interface Ledger {
  /** The equations that can be worked out, in the order of the form. */
  readonly identities: readonly CheckedIdentity[];
  /** Those that a cell of a broken one is part of. */
  readonly around: ReadonlyMap<BoundCell, readonly CheckedIdentity[]>;
  /** By how much those are out that have one of the cells put right. */
  readonly corrected: Map<CheckedIdentity, number>;
  /** The cells found to be wrong. */
  readonly settled: Set<BoundCell>;
}

/** Another figure in one cell, with what it does to the equations around the cell. */
export interface Change extends Correction {
  /** The broken equations that it makes hold. */
  readonly repairs: readonly CheckedIdentity[];
  /** The equations that do not hold with it: broken anew, or broken still. */
  readonly leaves: readonly CheckedIdentity[];
  /** Whether one of those that it leaves holds today. */
  readonly breaks: boolean;
}

/**
 * The ledger before any cause is found. Only cells of broken equations are ever changed, so no others are
 * looked up.
 */
export function openLedger(
  checked: readonly CheckedIdentity[],
  broken: readonly CheckedIdentity[],
): Ledger {
  const around = new Map<BoundCell, CheckedIdentity[]>();
  for (const { left, right } of broken) {
    for (const cell of left) around.set(cell, []);
    for (const cell of right) around.set(cell, []);
  }
  const identities = checked.filter(({ difference }) => difference !== undefined);
  for (const each of identities) {
    for (const cell of each.left) around.get(cell)?.push(each);
    for (const cell of each.right) around.get(cell)?.push(each);
  }
  return { identities, around, corrected: new Map(), settled: new Set() };
}

/** By how much an equation is out, with the causes found so far put right. */
export function differenceIn({ corrected }: Ledger, identity: CheckedIdentity): number {
  return corrected.get(identity) ?? identity.difference ?? 0;
}

/** The equations that are broken still, in the order of the form. */
export function brokenIn(ledger: Ledger): readonly CheckedIdentity[] {
  return ledger.identities.filter((each) => differenceIn(ledger, each) !== 0);
}

/**
 * Every correction of one cell that makes at least one broken equation hold and leaves a lawful figure. As many
 * as the broken equations have cells.
 */
export function correctionsOf(ledger: Ledger): readonly Correction[] {
  const found: Correction[] = [];
  const add = (identity: CheckedIdentity, cell: BoundCell, weight: 1 | -1) => {
    const figure = countIn(cell);
    if (figure === undefined || ledger.settled.has(cell)) return;
    const expected = figure - differenceIn(ledger, identity) * weight;
    if (expected < 0) return;
    if (found.some((each) => each.cell === cell && each.expected === expected)) return;
    found.push({ cell, found: figure, expected });
  };
  for (const identity of brokenIn(ledger)) {
    for (const cell of identity.left) add(identity, cell, 1);
    for (const cell of identity.right) add(identity, cell, -1);
  }
  return found;
}

/** Whether every equation around the cell holds with the correction. Most corrections leave one that does not. */
export function isClean(ledger: Ledger, correction: Correction): boolean {
  const around = ledger.around.get(correction.cell) ?? [];
  return around.every((each) => differenceIn(ledger, each) + effectOn(each, correction) === 0);
}

/** What it does to the equations when the cell gets its expected figure. */
export function changeOf(ledger: Ledger, correction: Correction): Change {
  const { cell, found, expected } = correction;
  const repairs: CheckedIdentity[] = [];
  const leaves: CheckedIdentity[] = [];
  let breaks = false;
  for (const each of ledger.around.get(cell) ?? []) {
    const today = differenceIn(ledger, each);
    if (today + effectOn(each, correction) === 0) repairs.push(each);
    else {
      leaves.push(each);
      if (today === 0) breaks = true;
    }
  }
  return { cell, found, expected, repairs, leaves, breaks };
}

/** By how much the equation's difference grows with the correction. */
export function effectOn(identity: CheckedIdentity, { cell, found, expected }: Correction): number {
  return (expected - found) * weightIn(identity, cell);
}

/** Puts the cell right for all that is found later. */
export function settle(ledger: Ledger, correction: Correction): void {
  ledger.settled.add(correction.cell);
  for (const each of ledger.around.get(correction.cell) ?? []) {
    ledger.corrected.set(each, differenceIn(ledger, each) + effectOn(each, correction));
  }
}

/** How much the difference of the equation grows when the cell grows by one. */
function weightIn({ left }: CheckedIdentity, cell: BoundCell): 1 | -1 {
  return left.includes(cell) ? 1 : -1;
}

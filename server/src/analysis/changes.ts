import type { BoundCell } from "../report/bound-report";
import type { Correction } from "../report/broken-sum";
import { type CheckedIdentity, countIn } from "../report/identities";

/** The equations as they stand while causes are found one after the other. */
export interface Ledger {
  /** The equations that a cell is part of, of those that can be worked out. */
  readonly around: ReadonlyMap<BoundCell, readonly CheckedIdentity[]>;
  /** By how much each is out, with the causes found so far put right. */
  readonly differences: Map<CheckedIdentity, number>;
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

/** The ledger before any cause is found. */
export function openLedger(checked: readonly CheckedIdentity[]): Ledger {
  const around = new Map<BoundCell, CheckedIdentity[]>();
  const differences = new Map<CheckedIdentity, number>();
  for (const each of checked) {
    if (each.difference === undefined) continue;
    differences.set(each, each.difference);
    for (const cells of [each.left, each.right]) {
      for (const cell of cells) {
        const list = around.get(cell);
        if (list) list.push(each);
        else around.set(cell, [each]);
      }
    }
  }
  return { around, differences, settled: new Set() };
}

/** The equations that are broken still, in the order of the form. */
export function brokenIn({ differences }: Ledger): readonly CheckedIdentity[] {
  return [...differences].flatMap(([identity, difference]) => (difference === 0 ? [] : [identity]));
}

/**
 * Every change of one cell that makes at least one broken equation hold and leaves a lawful figure. As many
 * as the broken equations have cells.
 */
export function changesOf(ledger: Ledger): readonly Change[] {
  const tried = new Map<BoundCell, Set<number>>();
  const found: Change[] = [];
  for (const identity of brokenIn(ledger)) {
    for (const cell of [...identity.left, ...identity.right]) {
      const figure = countIn(cell);
      if (figure === undefined || ledger.settled.has(cell)) continue;
      const expected = figure - (ledger.differences.get(identity) ?? 0) * weightIn(identity, cell);
      const known = tried.get(cell) ?? new Set();
      tried.set(cell, known);
      if (expected < 0 || known.has(expected)) continue;
      known.add(expected);
      found.push(changeOf(ledger, { cell, found: figure, expected }));
    }
  }
  return found;
}

/** What it does to the equations when the cell gets its expected figure. */
export function changeOf(ledger: Ledger, correction: Correction): Change {
  const repairs: CheckedIdentity[] = [];
  const leaves: CheckedIdentity[] = [];
  let breaks = false;
  for (const each of ledger.around.get(correction.cell) ?? []) {
    const today = ledger.differences.get(each) ?? 0;
    if (today + effectOn(each, correction) === 0) repairs.push(each);
    else {
      leaves.push(each);
      if (today === 0) breaks = true;
    }
  }
  return { ...correction, repairs, leaves, breaks };
}

/** By how much the equation's difference grows with the correction. */
export function effectOn(identity: CheckedIdentity, { cell, found, expected }: Correction): number {
  return (expected - found) * weightIn(identity, cell);
}

/** Puts the cell right for all that is found later. */
export function settle(ledger: Ledger, correction: Correction): void {
  ledger.settled.add(correction.cell);
  for (const each of ledger.around.get(correction.cell) ?? []) {
    ledger.differences.set(each, (ledger.differences.get(each) ?? 0) + effectOn(each, correction));
  }
}

/** How much the difference of the equation grows when the cell grows by one. */
function weightIn({ left }: CheckedIdentity, cell: BoundCell): 1 | -1 {
  return left.includes(cell) ? 1 : -1;
}

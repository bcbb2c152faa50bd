import type { Direction } from "./neighbours";

/** How a hand that meant one figure came to write another. */
export type Slip =
  /** -3 for 3. */
  | { readonly kind: "minus" }
  /** 81 for 18, 132 for 123. */
  | { readonly kind: "digits-exchanged" }
  /** 10 for 100, 1 for 10. */
  | { readonly kind: "zero-lost" }
  /** 100 for 10. */
  | { readonly kind: "zero-added" }
  /** 22 for 2, 1223 for 123. */
  | { readonly kind: "digit-doubled"; readonly digit: string }
  /** 26 for 216, 2 for 22. */
  | { readonly kind: "digit-lost"; readonly digit: string }
  /** 216 for 26. */
  | { readonly kind: "digit-added"; readonly digit: string }
  /** The figure of a cell beside it. */
  | { readonly kind: "copied"; readonly from: Direction };

/** Figures below this have so few digits that slips of the hand are found between them by chance. */
export const TELLING_FROM = 10;
/** For the figures of two cells side by side, of which one or two cases may just have been moved. */
const TELLING_SIDE_BY_SIDE_FROM = 3;

/**
 * The slip that makes `found` of `expected`, as far as the digits tell; absent when none does. Of one digit
 * no digit is said to be lost or added but 0 or its like, since 5 and 15 have nothing in common.
 */
export function slipBetween(found: number, expected: number): Slip | undefined {
  if (found === 0 || expected <= 0) return undefined;
  if (found === -expected) return { kind: "minus" };
  if (found < 0) return undefined;
  const [wrong, right] = [String(found), String(expected)];
  if (wrong.length === right.length) {
    return isExchanged(wrong, right) ? { kind: "digits-exchanged" } : undefined;
  }
  if (wrong.length === right.length + 1) {
    const surplus = surplusDigit(wrong, right);
    if (!surplus) return undefined;
    if (surplus.digit === "0") return { kind: "zero-added" };
    if (surplus.doubled) return { kind: "digit-doubled", digit: surplus.digit };
    return right.length > 1 ? { kind: "digit-added", digit: surplus.digit } : undefined;
  }
  if (right.length === wrong.length + 1) {
    const lost = surplusDigit(right, wrong);
    if (!lost) return undefined;
    if (lost.digit === "0") return { kind: "zero-lost" };
    if (wrong.length > 1 || lost.doubled) return { kind: "digit-lost", digit: lost.digit };
  }
  return undefined;
}

/**
 * Whether the digits tell so much that the slip is hardly there by chance. A count below zero always does,
 * and a digit typed twice even behind a figure of one digit; but that 1 should be 10 means little, since 1
 * stands everywhere.
 */
export function isTelling(found: number, expected: number): boolean {
  const slip = slipBetween(found, expected);
  if (!slip) return false;
  if (slip.kind === "minus") return true;
  const typedTwice = slip.kind === "zero-added" || slip.kind === "digit-doubled";
  return found >= TELLING_FROM && (typedTwice || expected >= TELLING_FROM);
}

/**
 * Whether two cells seem to have each other's figure, and the figures are such that this is hardly chance,
 * nor the work of an author who moved a case and forgot the totals.
 */
export function isTellingExchange(
  one: FoundFigure,
  other: FoundFigure,
  areSideBySide: () => boolean,
): boolean {
  if (!areExchanged(one, other)) return false;
  const most = Math.max(one.found, other.found);
  return most >= TELLING_FROM || (most >= TELLING_SIDE_BY_SIDE_FROM && areSideBySide());
}

/** A figure as it stands and as it should stand. */
export interface FoundFigure {
  readonly found: number;
  readonly expected: number;
}

/** Whether each of the two has the figure that the other should have. */
export function areExchanged(one: FoundFigure, other: FoundFigure): boolean {
  return one.found === other.expected && one.expected === other.found;
}

/** Whether two neighbouring digits changed places and all others are the same. */
function isExchanged(wrong: string, right: string): boolean {
  const at = firstDifference(wrong, right);
  return (
    wrong[at] === right[at + 1] &&
    wrong[at + 1] === right[at] &&
    wrong.slice(at + 2) === right.slice(at + 2)
  );
}

/** The digit that the longer figure has more, and whether the same digit stands beside it. */
function surplusDigit(
  longer: string,
  shorter: string,
): { readonly digit: string; readonly doubled: boolean } | undefined {
  const at = firstDifference(longer, shorter);
  if (longer.slice(at + 1) !== shorter.slice(at)) return undefined;
  const digit = longer.charAt(at);
  // In a run of like digits the last is the first that differs.
  return { digit, doubled: at > 0 && longer[at - 1] === digit };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

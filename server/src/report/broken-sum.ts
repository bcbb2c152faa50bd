import type { BoundCell } from "./bound-report";
import type { CheckedIdentity } from "./identities";
import type { Direction } from "./neighbours";
import type { Slip } from "./slip";

/**
 * How sure it is that the cell is the wrong one. `sure`: no other change of as few cells explains as much.
 * `likely`: others would, but this one's figures look like a slip of the hand, or the text speaks for the
 * others. `open`: nothing tells, and the total stands for its equation.
 */
export type Blame = "sure" | "likely" | "open";

/**
 * One cause for which equations of the form do not hold: the cell to blame, and every equation that would
 * hold again if it were put right.
 */
export interface BrokenSum {
  /** The equation that names the cause best; its kind is the rule that reports it. */
  readonly root: CheckedIdentity;
  readonly cell: BoundCell;
  /** What stands there, and what would make the equations hold; absent when no figure would. */
  readonly found: number;
  readonly expected: number | undefined;
  /** Other equations that are broken for the same reason. */
  readonly follows: readonly CheckedIdentity[];
  /** A figure of the author's is blamed only when this is not `open`. */
  readonly blame: Blame;
  /**
   * What speaks for the figure although the cell stands for the equation: `sums` that hold today and would
   * break with another figure, or the `text`, which states the same one. Then a part is likely wrong.
   */
  readonly upheldBy: "sums" | "text" | undefined;
  /** How the wrong figure came about, where the digits tell. */
  readonly slip: Slip | undefined;
  /** The cell that is wrong together with this one. */
  readonly counterpart: Counterpart | undefined;
  /** Other cells that may be wrong instead, the likeliest first, a handful at most. */
  readonly candidates: readonly Candidate[];
}

/** A cell with the figure that stands there and the one that would make equations hold. */
export interface Correction {
  readonly cell: BoundCell;
  readonly found: number;
  readonly expected: number;
}

/**
 * A second wrong cell. `exchanged`: each has the other's figure. `moved`: one is too high by as much as the
 * other is too low, a figure in the wrong place. `both`: two wrong figures of one sum.
 */
export interface Counterpart extends Correction {
  readonly how: "exchanged" | "moved" | "both";
  /** Where it lies from the blamed cell; absent when they do not touch. */
  readonly direction: Direction | undefined;
}

/** A cell that may be wrong instead; `with` is the second cell that would then have to be changed too. */
export interface Candidate extends Correction {
  readonly slip: Slip | undefined;
  readonly with: Correction | undefined;
}

import type { BoundCell } from "./bound-report";
import type { CheckedIdentity } from "./identities";

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
  /**
   * Whether this cell alone explains all of them. A figure of the author's is only ever blamed when it
   * does; otherwise the total of the equation stands for it.
   */
  readonly certain: boolean;
  /** The cell of the same row that is wrong by as much the other way: a figure in the wrong column. */
  readonly counterpart:
    | { readonly cell: BoundCell; readonly found: number; readonly expected: number }
    | undefined;
}

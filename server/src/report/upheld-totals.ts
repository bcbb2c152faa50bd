import type { BoundCell } from "./bound-report";
import type { BrokenSum } from "./broken-sum";
import { isTotalOf } from "./decided-value";

/**
 * The totals that differ from their parts and yet seem right, since a part is to blame: nobody should write
 * them anew unasked.
 */
export function upheldTotals(sums: readonly BrokenSum[]): ReadonlySet<BoundCell> {
  const upheld = new Set<BoundCell>();
  for (const { root, follows, cell, upheldBy } of sums) {
    if (upheldBy) upheld.add(cell);
    if (isTotalOf(root, cell)) continue;
    for (const { left } of [root, ...follows]) {
      const [total, ...others] = left;
      if (total && others.length === 0) upheld.add(total);
    }
  }
  for (const { root, cell, upheldBy } of sums) {
    if (!upheldBy && isTotalOf(root, cell)) upheld.delete(cell);
  }
  return upheld;
}

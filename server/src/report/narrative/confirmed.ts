import type { BoundCell } from "../bound-report";
import type { Narrative } from "../narrative";

/** The cells whose very figure the running text states as well: two witnesses for one figure. */
export function confirmedCells({ restatements }: Narrative): ReadonlySet<BoundCell> {
  const confirmed = new Set<BoundCell>();
  for (const { claim, agrees } of restatements) {
    const [cell, other] = agrees?.cells ?? [];
    if (cell && !other && !claim.doubtful) confirmed.add(cell);
  }
  return confirmed;
}

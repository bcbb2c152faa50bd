import type { Narrative } from "../narrative";
import type { Claim, PartsClaim } from "./claim";
import type { Dispute } from "./dispute";

/** What the parts of a list add up to. */
export function partsSum({ parts }: PartsClaim): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/**
 * The lists whose parts add up to nothing that the whole may be. One of which a number is wrong against the
 * table follows from that and is left out.
 */
export function wrongLists(
  { lists }: Narrative,
  disputes: readonly Dispute[],
): readonly PartsClaim[] {
  if (lists.length === 0) return [];
  const disputed = new Set(
    disputes.flatMap(({ first, others }) => [first, ...others].map(({ claim }) => claim)),
  );
  return lists.filter((list) => {
    const sum = partsSum(list);
    if (list.lawful.includes(sum)) return false;
    if (!list.closed && sum <= Math.max(...list.lawful)) return false;
    return ![list.whole, ...list.parts].some((claim) => disputed.has(claim));
  });
}

/** The statements that a table confirms. */
export function witnessedClaims({ restatements }: Narrative): ReadonlySet<Claim> {
  return new Set(restatements.flatMap(({ claim, agrees }) => (agrees ? [claim] : [])));
}

import type { BoundCell } from "../bound-report";
import type { BrokenSum } from "../broken-sum";
import { countIn } from "../identities";
import type { Narrative } from "../narrative";
import type { AssuranceClaim, CountClaim } from "./claim";

/** Two statements that cannot both be true: an assurance and the cells against it, or one quantity twice. */
export type Contradiction =
  | {
      readonly kind: "assurance";
      readonly claim: AssuranceClaim;
      readonly cells: readonly BoundCell[];
    }
  | { readonly kind: "twice"; readonly claim: CountClaim; readonly earlier: CountClaim };

/**
 * The contradictions of the text with itself: 全部办结 where requests are carried out, 均获维持 where one was
 * corrected or is pending, and one quantity with two numbers where no table tells which is right.
 */
export function contradictionsIn(
  { claims, restatements }: Narrative,
  sums: readonly BrokenSum[],
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const claim of claims) {
    if (claim.kind !== "assurance") continue;
    const cells = claim.cells.filter((cell) => (countIn(cell) ?? 0) > 0);
    const blamed = sums.some(({ cell }) => claim.cells.includes(cell));
    if (cells.length > 0 && !blamed) found.push({ kind: "assurance", claim, cells });
  }
  const decided = new Set(
    restatements
      .filter(({ readings }) => readings.some(({ sum }) => sum !== undefined))
      .map(({ claim }) => claim),
  );
  const first = new Map<string, CountClaim>();
  for (const claim of claims) {
    if (claim.kind !== "count" || claim.doubtful || decided.has(claim)) continue;
    if (claim.subjects.length === 0 || claim.subjects.some((id) => MANY_READINGS.test(id)))
      continue;
    const key = claim.subjects.join();
    const earlier = first.get(key);
    if (!earlier) first.set(key, claim);
    else if (earlier.value !== claim.value) found.push({ kind: "twice", claim, earlier });
  }
  return found;
}

/** Two numbers of these may both be right: new requests, and those with what was carried in. */
const MANY_READINGS = /^(?:received|handled|applicant\..*|norms\..*|rules\..*)$/u;

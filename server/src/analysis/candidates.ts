import type { BoundCell } from "../report/bound-report";
import type { Candidate } from "../report/broken-sum";
import type { CheckedIdentity } from "../report/identities";
import { slipBetween } from "../report/slip";
import { type Explanation, evidenceFor } from "./explanations";

/** More than these are no help. */
const HANDFUL = 5;

/**
 * The cells of an equation that may be wrong in place of `cell`, each once and the likeliest first, from
 * the explanations that would repair it as well.
 */
export function candidatesFor(
  root: CheckedIdentity,
  cell: BoundCell,
  explanations: readonly Explanation[],
): readonly Candidate[] {
  const likeliest = [...explanations]
    .filter(({ repairs }) => repairs.includes(root))
    .map((explanation) => ({ explanation, evidence: evidenceFor(explanation) }))
    .sort((a, b) => b.evidence - a.evidence);
  const candidates = new Map<BoundCell, Candidate>();
  for (const { explanation } of likeliest) {
    const { changes } = explanation;
    const first = changes.find((each) => isIn(root, each.cell));
    if (!first || first.cell === cell || candidates.has(first.cell)) continue;
    if (candidates.size === HANDFUL) break;
    const { found, expected } = first;
    const second = changes.find((each) => each !== first);
    candidates.set(first.cell, {
      cell: first.cell,
      found,
      expected,
      slip: slipBetween(found, expected),
      with: second && { cell: second.cell, found: second.found, expected: second.expected },
    });
  }
  return [...candidates.values()];
}

function isIn({ left, right }: CheckedIdentity, cell: BoundCell): boolean {
  return left.includes(cell) || right.includes(cell);
}

import type { LabelledRow } from "./label-row";

/**
 * How many cells lie between label and first figure in the rows that leave no choice, by the column that
 * the label stands in; the commonest of each.
 */
export function usualLeads(labelled: readonly LabelledRow[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { keyed, shape, labelAt } of labelled) {
    const { readings } = keyed;
    let first = labelAt + 1;
    while (readings[first]?.kind === "blank") first++;
    let last = readings.length - 1;
    while (last > first && readings[last]?.kind === "blank") last--;
    // A row without any figure tells nothing.
    if (first > last || last - first + 1 !== shape.columns.length) continue;
    const lead = first - labelAt - 1;
    const of = votes.get(labelAt) ?? new Map<number, number>();
    of.set(lead, (of.get(lead) ?? 0) + 1);
    votes.set(labelAt, of);
  }
  return new Map(
    [...votes].map(([at, of]) => [at, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]),
  );
}

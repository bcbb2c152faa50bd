import type { LabelledRow } from "./label-row";

/**
 * How many cells lie between label and first figure in the rows that leave no choice, by the column that
 * the label stands in; the commonest of each.
 */
export function usualLeads(labelled: readonly LabelledRow[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { keyed, shape, labelAt } of labelled) {
    const values = keyed.row.cells.slice(labelAt + 1);
    const first = values.findIndex((cell) => cell.text !== "");
    const last = values.findLastIndex((cell) => cell.text !== "");
    if (first < 0 || last - first + 1 !== shape.columns.length) continue;
    const of = votes.get(labelAt) ?? new Map<number, number>();
    of.set(first, (of.get(first) ?? 0) + 1);
    votes.set(labelAt, of);
  }
  return new Map(
    [...votes].map(([at, of]) => [at, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]),
  );
}

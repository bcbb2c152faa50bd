import type { LabelledRow } from "./label-row";

/**
 * How many cells lie between label and first figure, by the column that the label stands in, where every
 * row keeps a cell for each merged one: the figures then begin behind the deepest label. Empty when a row
 * is too short for that or has a figure before, since then each row has its own place for them.
 */
export function gridLeads(rows: readonly LabelledRow[]): ReadonlyMap<number, number> {
  let deepest = 0;
  for (const { labelAt } of rows) deepest = Math.max(deepest, labelAt);
  const leads = new Map<number, number>();
  for (const row of rows) {
    if (!isIntact(row, deepest)) return new Map();
    leads.set(row.labelAt, deepest - row.labelAt);
  }
  return leads;
}

/** Whether the row has empty cells up to the deepest label and enough behind it for its figures. */
function isIntact({ keyed: { readings }, shape, labelAt }: LabelledRow, deepest: number): boolean {
  if (readings.length < deepest + 1 + shape.columns.length) return false;
  for (let at = labelAt + 1; at <= deepest; at++) {
    if (readings[at]?.kind !== "blank") return false;
  }
  return true;
}

import type { Row } from "../syntax/tree";

/** A row with the column of the grid that its label stands in, and how many figures it has. */
export interface GridRow {
  readonly row: Row;
  readonly labelAt: number;
  readonly figures: number;
}

/**
 * How many cells lie between label and first figure, by the column that the label stands in, where every
 * row keeps a cell for each merged one: the figures then begin behind the deepest label. Empty when a row
 * is too short for that or has a figure before, since then each row has its own place for them.
 */
export function gridLeads(rows: readonly GridRow[]): ReadonlyMap<number, number> {
  const deepest = Math.max(...rows.map(({ labelAt }) => labelAt));
  const intact = rows.every(({ row: { cells }, labelAt, figures }) => {
    if (cells.length < deepest + 1 + figures) return false;
    return cells.slice(labelAt + 1, deepest + 1).every(({ text }) => text === "");
  });
  return new Map(intact ? rows.map(({ labelAt }) => [labelAt, deepest - labelAt]) : []);
}

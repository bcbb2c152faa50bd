import type { RowForm } from "../form/form";
import type { BoundTable } from "./bound-report";

/**
 * The rows of the form that a table lacks, those side by side together. A gap in which the table has a row
 * of figures that could not be recognised is left out: that row may be the one.
 */
export function missingRows(table: BoundTable): readonly (readonly RowForm[])[] {
  return gapsIn(table)
    .filter((gap) => !gap.strange)
    .map((gap) => gap.rows);
}

/** Rows of the form between two rows that the table has. */
export interface Gap {
  readonly rows: readonly RowForm[];
  /** Whether a row that is not in the form stands in the gap. */
  readonly strange: boolean;
}

/** Every gap of a table, in the order of the form. */
export function gapsIn(table: BoundTable): readonly Gap[] {
  const isLost = (row: RowForm) => !table.rowsById.has(row.id) && isRequired(table, row);
  if (!table.form.rows.some(isLost)) return [];
  const runs: RowForm[][] = [[]];
  const borders: (number | undefined)[] = [undefined];
  for (const row of table.form.rows) {
    const found = table.rowsById.get(row.id);
    if (found) {
      runs.push([]);
      borders.push(found.node.from);
    } else if (isRequired(table, row)) runs.at(-1)?.push(row);
  }
  return runs.flatMap((rows, at) => {
    if (rows.length === 0) return [];
    const from = borders[at] ?? Number.NEGATIVE_INFINITY;
    const to = borders[at + 1] ?? Number.POSITIVE_INFINITY;
    return [{ rows, strange: table.strays.some(({ node }) => node.from > from && node.from < to) }];
  });
}

/** A row that some places write instead of another is not asked for, nor is that other one when it is there. */
function isRequired({ form, rowsById }: BoundTable, row: RowForm): boolean {
  if (row.insteadOf !== undefined) return false;
  return !form.rows.some(({ id, insteadOf }) => insteadOf === row.id && rowsById.has(id));
}

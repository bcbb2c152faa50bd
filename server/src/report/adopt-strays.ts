import type { LabelledRow, UnknownRow } from "./label-row";
import type { TableShape } from "./table-shape";

/** The rows of a table, those with a known label and the others, each in the order of the text. */
export interface NamedRows {
  readonly labelled: readonly LabelledRow[];
  readonly unknown: readonly UnknownRow[];
}

/** A row with an unknown label between two rows that have exactly one between them can only be that one. */
export function adoptStrays(shape: TableShape, rows: NamedRows): NamedRows {
  const order = shape.form.rows;
  // A table with more unknown rows than the form has rows is not the form's with one label gone wrong.
  if (rows.unknown.length === 0 || rows.unknown.length > order.length) return rows;
  const labelled = [...rows.labelled];
  const strays = [...rows.unknown];
  const bound = new Set(labelled.map((each) => each.shape.form));
  for (const stray of rows.unknown) {
    const after = labelled.findIndex((each) => each.keyed.row.from > stray.keyed.row.from);
    const above = labelled[(after < 0 ? labelled.length : after) - 1]?.shape.form;
    const below = after < 0 ? undefined : labelled[after]?.shape.form;
    const from = above ? order.indexOf(above) + 1 : 0;
    const to = below ? order.indexOf(below) : order.length;
    const between = order.slice(from, to).filter((row) => !bound.has(row));
    const only = between[0];
    const alone =
      between.length === 1 &&
      strays.filter((other) => isBetween(other, labelled, after)).length === 1;
    const found = only && alone ? shape.rowShapes.get(only) : undefined;
    if (!found) continue;
    const { keyed, label, labelAt } = stray;
    labelled.splice(after < 0 ? labelled.length : after, 0, {
      kind: "labelled",
      keyed,
      shape: found,
      quality: "position",
      label,
      labelAt,
    });
    strays.splice(strays.indexOf(stray), 1);
    bound.add(found.form);
  }
  return { labelled, unknown: strays };
}

function isBetween(stray: UnknownRow, labelled: readonly LabelledRow[], after: number): boolean {
  const from = labelled[(after < 0 ? labelled.length : after) - 1]?.keyed.row.from ?? -1;
  const to =
    after < 0
      ? Number.POSITIVE_INFINITY
      : (labelled[after]?.keyed.row.from ?? Number.POSITIVE_INFINITY);
  return stray.keyed.row.from > from && stray.keyed.row.from < to;
}

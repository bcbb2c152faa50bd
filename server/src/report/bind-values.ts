import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import { align } from "./align";
import type { BoundCell, Fit } from "./bound-report";
import { type Reading, read } from "./reading";
import type { RowShape } from "./table-shape";

const MISSING: Reading = { kind: "missing" };

/** What the table around a row tells of its figures; `align.ts` says what each is. */
export interface Surroundings {
  readonly headed: readonly ColumnForm[] | undefined;
  readonly usualLead: number | undefined;
}

/** The cells behind a row's label given to its columns, under their ids and read. */
export function bindValues(
  shape: RowShape,
  values: readonly Cell[],
  { headed, usualLead }: Surroundings,
): { readonly fit: Fit; readonly cells: readonly BoundCell[] } {
  const { columns, ids, isSummed } = shape;
  const readings = values.map((cell) => read(cell.text));
  const { fit, cells } = align({ values, readings, columns, headed, usualLead, isSummed });
  return {
    fit,
    cells: columns.map((column, at) => {
      const node = cells[at];
      const reading = node ? read(node.text) : MISSING;
      return { id: ids[at] ?? "", row: shape.form, column, node, reading };
    }),
  };
}

import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import { align } from "./align";
import type { BoundCell, Fit } from "./bound-report";
import type { Reading } from "./reading";
import type { RowShape } from "./table-shape";

const MISSING: Reading = { kind: "missing" };

/** The cells behind a row's label, each with what it says at the same place of `readings`. */
export interface Values {
  readonly values: readonly Cell[];
  readonly readings: readonly Reading[];
}

/** What the table around a row tells of its figures; `align.ts` says what each is. */
export interface Surroundings {
  readonly headed: readonly ColumnForm[] | undefined;
  readonly usualLead: number | undefined;
}

/** The cells behind a row's label given to its columns, under their ids. */
export function bindValues(
  { form, columns, ids, isSummed }: RowShape,
  { values, readings }: Values,
  { headed, usualLead }: Surroundings,
): { readonly fit: Fit; readonly cells: readonly BoundCell[] } {
  const { fit, places } = align({ readings, columns, headed, usualLead, isSummed });
  return {
    fit,
    cells: columns.map((column, index) => {
      const at = places[index];
      const node = at === undefined ? undefined : values[at];
      const reading = at === undefined ? undefined : readings[at];
      return { id: ids[index] ?? "", row: form, column, node, reading: reading ?? MISSING };
    }),
  };
}

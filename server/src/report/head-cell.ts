import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import { labelKey, withoutGloss } from "./label-key";
import type { PlacedCell } from "./odd-cells";
import { decimalsDemandedIn, moneyUnitIn } from "./units";

/** What the head of a column asks of the figures below it. */
export interface HeadDemands {
  /** The cell that heads the column; absent when the table has lost it. */
  readonly head: Cell | undefined;
  /** The unit of money, from the head that stands there, else from the form's own. */
  readonly unit: string | undefined;
  readonly decimals: number | undefined;
}

/** Reads the head over a cell. The form's own head speaks where the text has none or is silent. */
export function headDemands({ cell, row, table }: PlacedCell): HeadDemands {
  const head = table.heads
    .find(({ part }) => part.id === row.form.part)
    ?.row.cells.find(({ text }) => names(text, cell.column));
  const printed = head?.text ?? "";
  return {
    head,
    unit: moneyUnitIn(printed) ?? moneyUnitIn(cell.column.label),
    decimals: decimalsDemandedIn(printed),
  };
}

function names(text: string, { label, variants }: ColumnForm): boolean {
  const keys = [labelKey(text), labelKey(withoutGloss(text))];
  return [label, ...variants].some(
    (each) => keys.includes(labelKey(each)) || keys.includes(labelKey(withoutGloss(each))),
  );
}

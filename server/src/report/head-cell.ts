import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { BoundCell, BoundRow, BoundTable } from "./bound-report";
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
export function headDemands({ cell, node, row, table }: PlacedCell): HeadDemands {
  // Behind a page break the heads may be printed once more: the nearest one above the cell counts.
  const head = table.heads
    .find(({ part }) => part.id === row.form.part)
    ?.rows.flatMap(({ cells }) => cells)
    .findLast(({ from, text }) => text !== "" && from < node.from && names(text, cell.column));
  const printed = head?.text ?? "";
  return {
    head,
    unit: moneyUnitIn(printed) ?? moneyUnitIn(cell.column.label),
    decimals: decimalsDemandedIn(printed),
  };
}

function names(text: string, { label, variants }: ColumnForm): boolean {
  if (text === label) return true;
  const keys = [labelKey(text), labelKey(withoutGloss(text))];
  return [label, ...variants].some(
    (each) => keys.includes(labelKey(each)) || keys.includes(labelKey(withoutGloss(each))),
  );
}

/**
 * Whether the cells of a row are just those whose columns its head lacks as well. Then the whole column is
 * missing, which is one mistake and not one for each row.
 */
export function headLacksJust(
  table: BoundTable,
  row: BoundRow,
  cells: readonly BoundCell[],
): boolean {
  const head = table.heads.find(({ part }) => part.id === row.form.part);
  if (head?.missing.length !== cells.length) return false;
  return cells.every(({ column }) => head.missing.some(({ id }) => id === column.id));
}

import type { RowForm } from "../form/form";
import { layouts } from "../syntax/tables/layouts";
import type { Cell, Table } from "../syntax/tree";
import type { Edit } from "../text/edit";
import { replaceText } from "./cell-edits";
import { labelKey, withoutGloss, withoutNumber } from "./label-key";

/**
 * The label as it should stand where the author wrote another one: the form's wording behind the author's
 * own way to number, with the author's remark in brackets kept. Absent when the label says what the form
 * says: spacing, quotes, brackets and numbering make no difference.
 */
export function statutoryLabel(written: string, row: RowForm): string | undefined {
  if (bareKey(written) === bareKey(row.label)) return undefined;
  const plain = withoutGloss(written);
  const gloss = withoutGloss(row.label) === row.label ? written.slice(plain.length) : "";
  const number = written.slice(0, written.length - withoutNumber(written).length);
  const own = row.label.slice(0, row.label.length - withoutNumber(row.label).length);
  // A number that is not the form's is a slip like the rest of the label.
  const kept = labelKey(number) === "" || labelKey(number) === labelKey(own) ? number : own;
  return kept + withoutNumber(row.label) + gloss;
}

/** The edits that make a cell of a table say the label. A label over several lines becomes one line. */
export function writeLabel(table: Table, cell: Cell, label: string): readonly Edit[] {
  const text = layouts[table.layout].escape(label);
  if (table.layout === "html") return replaceText(cell, text);
  return [{ from: cell.from, to: cell.to, insert: text }];
}

function bareKey(label: string): string {
  return labelKey(withoutNumber(withoutGloss(label)));
}

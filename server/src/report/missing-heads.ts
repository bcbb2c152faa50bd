import type { ColumnForm } from "../form/form";
import { layouts } from "../syntax/tables/layouts";
import type { Cell, Row } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { BoundCell, BoundHead, BoundRow, BoundTable } from "./bound-report";
import { replaceText } from "./cell-edits";
import { headLacksJust } from "./head-cell";
import { sumOf } from "./identities";
import { labelKey } from "./label-key";

/** The place of a head in its row: the row, and the cell before which it stands; absent at the row's end. */
interface HeadPlace {
  readonly row: Row;
  readonly before: Cell | undefined;
}

/** A cell that a row has lost, or left empty, under a head that is missing. */
export interface LostCell {
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

/** The cells of the part's rows that are lost or empty together with the heads of their columns. */
export function cellsLostWith(head: BoundHead, table: BoundTable): readonly LostCell[] {
  return table.rows.flatMap((row) => {
    if (row.form.part !== head.part.id || row.fit === "long" || row.fit === "unsure") return [];
    const absent = row.cells.filter(
      ({ reading }) => reading.kind === "missing" || reading.kind === "blank",
    );
    return headLacksJust(table, row, absent) ? absent.map((cell) => ({ row, cell })) : [];
  });
}

/** The head next to which the missing one would stand; absent when none can be told. */
export function headBeside(head: BoundHead, column: ColumnForm): Cell | undefined {
  const { row, before } = placeOf(head, column);
  return before ?? row.cells.findLast((cell) => cell.text !== "");
}

/** The edits that add the head of a column: in its empty place where the table is drawn out, else between its neighbours. */
export function addHead(head: BoundHead, column: ColumnForm, table: BoundTable): readonly Edit[] {
  const { row, before } = placeOf(head, column);
  const { layout } = head.table;
  const slot = layout === "html" ? undefined : emptySlot(head, row, column, table);
  if (slot) return replaceText(slot, layouts[layout].escape(column.label));
  const at = before ? row.cells.indexOf(before) : row.cells.length;
  const edit = layouts[layout].insertCell(row, at, column.label);
  // Beside heads that reach down over the row of the group's heads the new one must do so too.
  const beside = sameLevel(head, column).map((other) => headIn(row, other)?.rows ?? 1);
  const depth = Math.max(1, ...beside);
  const tag = `<td rowspan="${depth}">`;
  return [depth === 1 ? edit : { ...edit, insert: edit.insert.replace("<td>", tag) }];
}

/** The empty cell of a row of heads right above the column's figures, where its other heads stand above theirs. */
function emptySlot(
  head: BoundHead,
  row: Row,
  column: ColumnForm,
  table: BoundTable,
): Cell | undefined {
  const model = table.rows.find(({ form, fit }) => form.part === head.part.id && fit === "exact");
  if (!model || model.node.cells.length !== row.cells.length) return undefined;
  const placeIn = (of: ColumnForm) => {
    const node = model.cells.find((cell) => cell.column === of)?.node;
    return node ? model.node.cells.indexOf(node) : -1;
  };
  const beside = sameLevel(head, column).find((other) => headIn(row, other));
  const known = beside && headIn(row, beside);
  if (!beside || !known || row.cells.indexOf(known) !== placeIn(beside)) return undefined;
  const slot = row.cells[placeIn(column)];
  return slot?.text === "" ? slot : undefined;
}

/**
 * The edits that give a row the total it lost with its head, computed from the row's other figures. None
 * when the cell is no total, or a figure that it sums is lost too.
 */
export function addLostTotal({ row, cell }: LostCell, table: BoundTable): readonly Edit[] {
  const identity = table.form.identities.find(
    ({ left }) => left.length === 1 && left[0] === cell.id,
  );
  const parts = row.cells.filter(({ id }) => identity?.right.includes(id));
  const sum = parts.length === identity?.right.length ? sumOf(parts) : undefined;
  const last = parts.at(-1)?.node;
  if (sum === undefined || !last) return [];
  if (cell.node) return replaceText(cell.node, String(sum));
  const at = row.node.cells.indexOf(last) + 1;
  return [layouts[row.table.layout].insertCell(row.node, at, String(sum))];
}

/**
 * Heads of one group stand in a row of their own below the others. The missing one goes before the next
 * head of its row that is there, where a group's head stands for its columns, else to the end.
 */
function placeOf(head: BoundHead, column: ColumnForm): HeadPlace {
  const { part, rows, row: lowest } = head;
  const beside = sameLevel(head, column);
  const row = rows.find((each) => beside.some((other) => headIn(each, other))) ?? lowest;
  const later = part.columns.slice(part.columns.indexOf(column) + 1);
  for (const other of later) {
    const cell = headIn(row, other) ?? groupIn(row, other, column);
    if (cell) return { row, before: cell };
  }
  return { row, before: undefined };
}

/** The other columns whose heads stand in the same row: those of a group, or those of none. */
function sameLevel({ part }: BoundHead, column: ColumnForm): readonly ColumnForm[] {
  return part.columns.filter(
    (other) => other !== column && (other.group === undefined) === (column.group === undefined),
  );
}

function headIn(row: Row, column: ColumnForm): Cell | undefined {
  const keys = new Set([column.label, ...column.variants].map(labelKey));
  return row.cells.find((cell) => cell.text !== "" && keys.has(labelKey(cell.text)));
}

function groupIn(row: Row, { group }: ColumnForm, column: ColumnForm): Cell | undefined {
  if (group === undefined || group === column.group) return undefined;
  const key = labelKey(group);
  return row.cells.find((cell) => cell.text !== "" && labelKey(cell.text) === key);
}

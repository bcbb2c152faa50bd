import type { ColumnForm } from "../form/form";
import { layouts } from "../syntax/tables/layouts";
import type { Cell, Row } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { BoundCell, BoundHead, BoundRow, BoundTable } from "./bound-report";
import { countIn, sumOf } from "./identities";
import { labelKey } from "./label-key";

/** The place of a head in its row: the row, and the cell before which it stands; absent at the row's end. */
interface HeadPlace {
  readonly row: Row;
  readonly before: Cell | undefined;
}

/** The cells of the part's rows that are lost together with the heads of their columns. */
export function cellsLostWith(
  head: BoundHead,
  table: BoundTable,
): readonly { readonly row: BoundRow; readonly cell: BoundCell }[] {
  return table.rows
    .filter(({ form, fit }) => form.part === head.part.id && fit === "short")
    .flatMap((row) =>
      row.cells
        .filter(({ node, column }) => !node && head.missing.includes(column))
        .map((cell) => ({ row, cell })),
    );
}

/** The head next to which the missing one would stand; absent when none can be told. */
export function headBeside(head: BoundHead, column: ColumnForm): Cell | undefined {
  const { row, before } = placeOf(head, column);
  return before ?? row.cells.findLast((cell) => cell.text !== "");
}

/** The edit that adds the head of a column. */
export function addHead(head: BoundHead, column: ColumnForm): Edit {
  const { row, before } = placeOf(head, column);
  const at = before ? row.cells.indexOf(before) : row.cells.length;
  const edit = layouts[head.table.layout].insertCell(row, at, column.label);
  // Beside heads that reach down over the row of the group's heads the new one must do so too.
  const beside = sameLevel(head, column).map((other) => headIn(row, other)?.rows ?? 1);
  const depth = Math.max(1, ...beside);
  const tag = `<td rowspan="${depth}">`;
  return depth === 1 ? edit : { ...edit, insert: edit.insert.replace("<td>", tag) };
}

/**
 * The edit that gives a row the total it lost with its head, computed from the row's other figures. Absent
 * when the cell is no total, or a figure that it sums is lost too.
 */
export function addLostTotal(
  { row, cell }: { readonly row: BoundRow; readonly cell: BoundCell },
  table: BoundTable,
): Edit | undefined {
  const identity = table.form.identities.find(
    ({ left }) => left.length === 1 && left[0] === cell.id,
  );
  const parts = row.cells.filter(({ id }) => identity?.right.includes(id));
  const last = parts.at(-1)?.node;
  if (
    !identity ||
    parts.length !== identity.right.length ||
    !last ||
    parts.some((part) => countIn(part) === undefined)
  )
    return undefined;
  return layouts[row.table.layout].insertCell(
    row.node,
    row.node.cells.indexOf(last) + 1,
    String(sumOf(parts)),
  );
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

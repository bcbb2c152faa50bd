import { cellId } from "../form/compose";
import type { CellId, DrawnCell, PartForm, RowForm } from "../form/form";
import type { GridCell } from "../syntax/grid";
import { layouts } from "../syntax/tables/layouts";
import type { Cell, Row, Table } from "../syntax/tree";
import type { Edit } from "../text/edit";
import type { BoundRow, BoundTable } from "./bound-report";
import { labelKey, withoutNumber } from "./label-key";

const BLANK: GridCell = { text: "", columns: 1, rows: 1 };

/** Where rows that a table lacks belong: below this row of this table of the text. */
export interface RowPlace {
  readonly below: Row;
  readonly node: Table;
  /** Whether the part's own title and heads are missing too and must be written with the rows. */
  readonly withHeads: boolean;
}

/**
 * The place for a row that the table lacks: below the row before it in the form, or below the heads when it
 * is the first of its part. Absent when neither is there.
 */
export function rowPlace(table: BoundTable, row: RowForm): RowPlace | undefined {
  const above = rowAbove(table, row);
  if (above?.form.part === row.part)
    return { below: above.node, node: above.table, withHeads: false };
  const head = table.heads.find(({ part }) => part.id === row.part);
  if (head) return { below: head.row, node: head.table, withHeads: false };
  if (above) return { below: above.node, node: above.table, withHeads: true };
  const node = table.rows.length === 0 ? table.nodes.at(-1) : undefined;
  const last = node?.rows.at(-1);
  return node && last ? { below: last, node, withHeads: false } : undefined;
}

/** The row of the table that stands before this one in the form, with none of those between them there. */
export function rowAbove(table: BoundTable, row: RowForm): BoundRow | undefined {
  const order = table.form.rows;
  for (let at = order.indexOf(row) - 1; at >= 0; at--) {
    const found = table.rowsById.get(order[at]?.id ?? "");
    if (found) return found;
  }
  return undefined;
}

/**
 * The edits that add rows which follow one another in the form, their figures as `fill` has them. They
 * are built like the rows around them, so that ragged and merged tables stay as they are. None when there
 * is no place.
 */
export function addRows(
  table: BoundTable,
  rows: readonly RowForm[],
  source: string,
  fill: (cell: CellId) => string,
): readonly Edit[] {
  const first = rows[0];
  const place = first && rowPlace(table, first);
  if (!first || !place) return [];
  const { below, node, withHeads } = place;
  const part = table.form.parts.find(({ id }) => id === first.part);
  const heads = withHeads && part ? headLines(table, part) : [];
  const lines = [...heads, ...rows.map((row) => lineOf(table, row, rows, node, fill))];
  const widened = node.layout === "html" ? widenGroups(table, rows, source) : [];
  return [...lines.map((cells) => belowRow(node, below, cells)), ...widened];
}

function belowRow(node: Table, below: Row, cells: readonly GridCell[]): Edit {
  const edit = layouts[node.layout].insertRow(below, cells);
  const next = node.rows[1];
  // Below the first row of a table of bars stands its rule, which must stay there.
  if (node.layout !== "pipe" || node.rows[0] !== below || !next) return edit;
  return { from: next.from, to: next.from, insert: `${edit.insert.slice(1)}\n` };
}

/** The title and the heads of a part as the form draws them. */
function headLines({ form }: BoundTable, part: PartForm): readonly (readonly GridCell[])[] {
  const at = form.drawing.findIndex((line) => firstWords(line) === part.title?.label);
  return at < 0
    ? []
    : form.drawing.slice(at, at + 2).map((line) => line.map((cell) => gridCell(cell, () => "")));
}

function firstWords(line: readonly DrawnCell[]): string | undefined {
  const first = line[0];
  return first?.kind === "label" ? first.text : undefined;
}

function lineOf(
  table: BoundTable,
  row: RowForm,
  added: readonly RowForm[],
  node: Table,
  fill: (cell: CellId) => string,
): readonly GridCell[] {
  const model = modelFor(table, row);
  if (!model?.label) return drawnLine(table, row, node, fill);
  const { cells } = model.node;
  const labelAt = cells.indexOf(model.label);
  const own = cells.slice(labelAt).map((cell): GridCell => {
    if (cell === model.label) return gridOf(cell, row.label);
    const column = model.cells.find((each) => each.node === cell)?.column;
    return gridOf(cell, column ? fill(cellId(table.form.id, row.id, column.id)) : "");
  });
  return [...leadingCells(table, row, added, node, labelAt), ...own];
}

/** A row of the table with the same columns and as many labels before its own, all of whose cells are there. */
function modelFor({ rows }: BoundTable, row: RowForm): BoundRow | undefined {
  return rows.find(
    ({ form, fit, label }) =>
      form.part === row.part && form.under.length === row.under.length && fit === "exact" && label,
  );
}

function gridOf({ columns }: Cell, text: string): GridCell {
  return { text, columns, rows: 1 };
}

/** What stands before the label: the labels of groups that the table has lost with the row, else nothing. */
function leadingCells(
  table: BoundTable,
  row: RowForm,
  added: readonly RowForm[],
  node: Table,
  labelAt: number,
): readonly GridCell[] {
  const written = groupCells(table);
  const groups = row.under.map((text, depth): GridCell => {
    const first = added.find((each) => each.under[depth] === text) === row;
    const shown = first && !written.has(groupKey(text)) ? text : "";
    const members = table.form.rows.filter((each) => each.under[depth] === text);
    const rows = members.filter(
      (each) => added.includes(each) || table.rowsById.has(each.id),
    ).length;
    return { text: shown, columns: 1, rows };
  });
  if (node.layout === "html") return groups.filter((cell) => cell.text !== "");
  const blanks = Array.from({ length: labelAt }, () => BLANK);
  const flat = [...blanks, ...groups.map((cell) => ({ ...cell, rows: 1 }))];
  return flat.slice(flat.length - labelAt);
}

/** The row as the form draws it, for a table without another row of its kind. */
function drawnLine(
  { form }: BoundTable,
  row: RowForm,
  node: Table,
  fill: (cell: CellId) => string,
): readonly GridCell[] {
  const prefix = `${form.id}.${row.id}.`;
  const line = form.drawing.find((each) =>
    each.some((cell) => cell.kind === "figure" && cell.cell.startsWith(prefix)),
  );
  const cells = (line ?? []).filter((cell) => cell.kind === "figure" || cell.text === row.label);
  const before = node.layout === "html" ? [] : row.under.map(() => BLANK);
  return [...before, ...cells.map((cell) => gridCell(cell, fill))];
}

function gridCell(drawn: DrawnCell, fill: (cell: CellId) => string): GridCell {
  const { columns, rows } = drawn;
  return { text: drawn.kind === "label" ? drawn.text : fill(drawn.cell), columns, rows };
}

function groupKey(text: string): string {
  return labelKey(withoutNumber(text));
}

/** The cells of the table by what they say, to find the labels of groups. */
function groupCells({ nodes }: BoundTable): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const node of nodes) {
    for (const row of node.rows) {
      for (const cell of row.cells) if (cell.text !== "") found.set(groupKey(cell.text), cell);
    }
  }
  return found;
}

/** In HTML a group's label must cover the new rows too, where its `rowspan` counts those that are left. */
function widenGroups(
  table: BoundTable,
  added: readonly RowForm[],
  source: string,
): readonly Edit[] {
  const cells = groupCells(table);
  const groups = new Set(added.flatMap((row) => row.under));
  return [...groups].flatMap((group) => {
    const cell = cells.get(groupKey(group));
    const inGroup = (row: RowForm) => row.under.includes(group);
    const left = [...table.rowsById.values()].filter(({ form }) => inGroup(form)).length;
    const span =
      cell && /rowspan\s{0,3}=\s{0,3}["']?(\d+)/iu.exec(source.slice(cell.slotFrom, cell.from));
    if (!span || cell.rows !== left) return [];
    const to = cell.slotFrom + span.index + span[0].length;
    const from = to - (span[1]?.length ?? 0);
    return [{ from, to, insert: String(left + added.filter(inGroup).length) }];
  });
}

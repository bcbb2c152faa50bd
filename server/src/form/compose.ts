import type {
  CellId,
  ColumnForm,
  DrawnCell,
  Identity,
  IdentityKind,
  Label,
  Measure,
  PartForm,
  RowForm,
  TableId,
} from "./form";
import type { Words } from "./words";

// The words in which editions are written, so that a page of an edition reads like a page of the statute.

/** A column of counts, unless its measure is named. */
export function column(
  id: string,
  label: string,
  english: string,
  more: { measure?: Measure; group?: string; variants?: readonly string[] } = {},
): ColumnForm {
  const { measure = "count", group, variants = [] } = more;
  return { id, label, english, measure, group, variants };
}

/** A row of the only part of its table, unless its part is named. */
export function row(
  id: string,
  label: string,
  english: string,
  source: Words,
  more: {
    part?: string;
    under?: readonly string[];
    variants?: readonly string[];
    insteadOf?: string;
  } = {},
): RowForm {
  const { part = "all", under = [], variants = [], insteadOf } = more;
  return { id, part, label, english, source, under, variants, insteadOf };
}

/** A part of a table; without a title it is the whole of it. */
export function part(
  id: string,
  columns: readonly ColumnForm[],
  title?: string,
  ...variants: string[]
): PartForm {
  return { id, columns, title: title === undefined ? undefined : { label: title, variants } };
}

/** Words with their variants. */
export function label(text: string, ...variants: string[]): Label {
  return { label: text, variants };
}

/** A drawn cell that holds words of the form. */
export function words(text: string, columns = 1, rows = 1): DrawnCell {
  return { kind: "label", text, columns, rows };
}

/** A drawn cell that waits for a figure. */
export function figure(cell: CellId, columns = 1): DrawnCell {
  return { kind: "figure", cell, columns, rows: 1 };
}

/** The identity that one cell is the sum of others. */
export function total(kind: IdentityKind, sum: CellId, addends: readonly CellId[]): Identity {
  return { kind, left: [sum], right: addends };
}

/** The id of a cell: `requests.granted.company`. */
export function cellId(table: TableId, row: string, column: string): CellId {
  return `${table}.${row}.${column}`;
}

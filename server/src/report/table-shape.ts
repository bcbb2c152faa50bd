import { cellId } from "../form/compose";
import type {
  CellId,
  ColumnForm,
  Edition,
  PartForm,
  RowForm,
  TableForm,
  TableId,
} from "../form/form";
import { createLabelIndex, type LabelIndex } from "./label-index";
import type { KeysOf } from "./label-keys";

/** A table of an edition with its labels ready to be looked up. Built once for each edition. */
export interface TableShape {
  readonly form: TableForm;
  readonly rows: LabelIndex<RowShape>;
  /** The same rows by what the form says of them. */
  readonly rowShapes: ReadonlyMap<RowForm, RowShape>;
  readonly columns: LabelIndex<ColumnForm>;
  /** Columns by part, since the same words head different parts. */
  readonly partColumns: ReadonlyMap<string, LabelIndex<ColumnForm>>;
  readonly parts: LabelIndex<PartForm>;
  readonly groups: LabelIndex<"group" | "local">;
}

/** A row of the form with its columns and the ids of its cells, in the same order. */
export interface RowShape {
  readonly form: RowForm;
  readonly columns: readonly ColumnForm[];
  readonly ids: readonly CellId[];
  /** Whether the last column is the sum of the others. */
  readonly isSummed: boolean;
}

/** The shapes of the three tables of an edition. */
export type Shapes = Readonly<Record<TableId, TableShape>>;

/** The shapes of all tables of an edition, prepared once. */
export function shapesOf({ tables }: Edition, keysOf: KeysOf): Shapes {
  return {
    proactive: shapeOf(tables.proactive, keysOf),
    requests: shapeOf(tables.requests, keysOf),
    cases: shapeOf(tables.cases, keysOf),
  };
}

function shapeOf(form: TableForm, keysOf: KeysOf): TableShape {
  const columns = form.parts.flatMap((part) => part.columns);
  const taken = new Set(columns.map((column) => keysOf(column.label).whole));
  const indexOf = (all: readonly ColumnForm[]) =>
    createLabelIndex(
      all.map((column) => labelled(column, column)),
      keysOf,
    );
  const rowShapes = new Map(form.rows.map((row) => [row, rowShape(form, row)]));
  return {
    form,
    rows: createLabelIndex(
      [...rowShapes].map(([row, shape]) => ({ ...labelled(shape, row), alike: withGroups(row) })),
      keysOf,
      taken,
    ),
    rowShapes,
    columns: indexOf(columns),
    partColumns: new Map(form.parts.map((part) => [part.id, indexOf(part.columns)])),
    parts: createLabelIndex(
      form.parts.flatMap((part) => (part.title ? [labelled(part, part.title)] : [])),
      keysOf,
    ),
    groups: createLabelIndex<"group" | "local">(
      [
        ...form.groups.map((group) => labelled("group" as const, group)),
        ...form.local.map((local) => labelled("local" as const, local)),
      ],
      keysOf,
    ),
  };
}

/** The label in one cell with the merged ones before it: `（三）不予公开1.属于国家秘密`. */
function withGroups({ under, label }: RowForm): readonly string[] {
  return under.map((_, at) => [...under.slice(at), label].join(""));
}

function rowShape(form: TableForm, row: RowForm): RowShape {
  const columns = form.parts.find((part) => part.id === row.part)?.columns ?? [];
  const ids = columns.map((column) => cellId(form.id, row.id, column.id));
  const isSummed = form.identities.some(
    ({ kind, left }) => kind === "row-total" && left[0] === ids.at(-1),
  );
  return { form: row, columns, ids, isSummed };
}

function labelled<T>(
  value: T,
  { label, variants }: { label: string; variants: readonly string[] },
) {
  return { value, label, variants };
}

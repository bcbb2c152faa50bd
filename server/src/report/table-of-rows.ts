import type { Table } from "../syntax/tree";
import type { BoundRow, BoundTable } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import type { TableShape } from "./table-shape";

/** The table that was read from these rows of the text, with nothing said of strays and heads. */
export function tableOf(
  { form }: TableShape,
  rows: readonly KeyedRow[],
  bound: readonly BoundRow[],
): BoundTable {
  const nodes = new Set<Table>();
  for (const { table } of rows) nodes.add(table);
  return {
    form,
    from: startOf(rows),
    nodes: [...nodes],
    rows: bound,
    rowsById: firstById(bound),
    strays: [],
    heads: [],
  };
}

/** Where the rows begin, the tags before the first row of a table included. */
function startOf(rows: readonly KeyedRow[]): number {
  const first = rows[0];
  if (!first) return 0;
  return first.table.rows[0] === first.row ? first.table.from : first.row.from;
}

function firstById(rows: readonly BoundRow[]): ReadonlyMap<string, BoundRow> {
  const byId = new Map<string, BoundRow>();
  for (const row of rows) if (!byId.has(row.form.id)) byId.set(row.form.id, row);
  return byId;
}

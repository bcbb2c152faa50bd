import type { ColumnForm } from "../../server/src/form/form";
import type {
  BoundReport,
  BoundRow,
  BoundTable,
  StrayRow,
} from "../../server/src/report/bound-report";
import type { Cell, Row } from "../../server/src/syntax/tree";

/** A row of figures with its cells sorted into labels and figures. */
export interface KnownRow {
  readonly row: Row;
  readonly columns: readonly ColumnForm[];
  readonly labels: readonly Cell[];
  readonly figures: readonly Cell[];
  /** Whether there is one figure for each column. */
  readonly isWhole: boolean;
}

/** A row as a row of figures; absent for heads and for rows of other tables. */
export function knownRow(report: BoundReport, row: Row): KnownRow | undefined {
  for (const table of report.tables.values()) {
    const bound = table.rows.find(({ node }) => node === row);
    if (bound) return ofForm(bound);
    const stray = table.strays.find(({ node }) => node === row);
    if (stray) return ofNoForm(stray, table);
  }
  return undefined;
}

function ofForm({ node, columns, cells, values, fit }: BoundRow): KnownRow {
  const own = cells.flatMap((cell) => cell.node ?? []);
  const first = own[0] ?? values.find(({ text }) => text !== "");
  const begin = first ? node.cells.indexOf(first) : node.cells.length - values.length;
  const isWhole = fit === "exact";
  return {
    row: node,
    columns,
    labels: node.cells.slice(0, begin).filter(({ text }) => text !== ""),
    figures: isWhole ? own : node.cells.slice(begin),
    isWhole,
  };
}

/** Without a row of the form its figures are the last cells, as many as its neighbours have. */
function ofNoForm({ node }: StrayRow, table: BoundTable): KnownRow | undefined {
  const columns = table.rows.filter((row) => row.node.from < node.from).at(-1)?.columns;
  if (!columns) return undefined;
  const begin = Math.max(0, node.cells.length - columns.length);
  return {
    row: node,
    columns,
    labels: node.cells.slice(0, begin).filter(({ text }) => text !== ""),
    figures: node.cells.slice(begin),
    isWhole: false,
  };
}

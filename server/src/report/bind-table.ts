import type { ColumnForm } from "../form/form";
import { adoptStrays } from "./adopt-strays";
import { bindHeads, headedColumns } from "./bind-heads";
import { bindValues } from "./bind-values";
import type { BoundRow, BoundTable, StrayRow } from "./bound-report";
import { gridLeads } from "./grid-lead";
import type { KeyedRow } from "./keyed-row";
import { type LabelledRow, labelRow, type UnknownRow } from "./label-row";
import { tableOf } from "./table-of-rows";
import type { TableShape } from "./table-shape";
import { usualLeads } from "./usual-lead";

/**
 * Binds the rows of a table to the form by their labels. The deepest label of a row names it; the cells
 * behind it are its figures. Table 4 has no labels and is bound by `bind-cases.ts`.
 */
export function bindTable(shape: TableShape, rows: readonly KeyedRow[]): BoundTable {
  const { heads, others } = bindHeads(shape, rows);
  const named = others.map((row) => labelRow(shape, row));
  const { labelled, unknown } = adoptStrays(shape, {
    labelled: named.filter((row) => row?.kind === "labelled"),
    unknown: named.filter((row) => row?.kind === "unknown"),
  });
  const headed = headedColumns(heads);
  const leads = new Map([...gridLeads(labelled), ...usualLeads(labelled)]);
  const bound = labelled.map((row) => bindRow(row, headed, leads));
  return { ...tableOf(shape, rows, bound), strays: unknown.map(strayRow), heads };
}

function bindRow(
  { keyed, shape, quality, label, labelAt }: LabelledRow,
  headed: ReadonlyMap<string, readonly ColumnForm[]>,
  leads: ReadonlyMap<number, number>,
): BoundRow {
  const { row, table } = keyed;
  const { form, columns } = shape;
  const values = row.cells.slice(labelAt + 1);
  const readings = keyed.readings.slice(labelAt + 1);
  const surroundings = { headed: headed.get(form.part), usualLead: leads.get(labelAt) };
  const { fit, cells } = bindValues(shape, { values, readings }, surroundings);
  return { form, columns, label, node: row, table, quality, fit, cells, values };
}

function strayRow({ keyed: { row, table }, label }: UnknownRow): StrayRow {
  return { label, node: row, table };
}

import type { ColumnForm, PartForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import { align } from "./align";
import type { BoundCell, BoundHead, BoundRow, BoundTable, StrayRow } from "./bound-report";
import { type GridRow, gridLeads } from "./grid-lead";
import type { KeyedRow } from "./keyed-row";
import type { LabelMatch } from "./label-index";
import { labelKey } from "./label-key";
import { type Reading, read } from "./reading";
import type { RowShape, TableShape } from "./table-shape";

const MISSING: Reading = { kind: "missing" };

/** A row whose label is known, before its figures are given to the columns. */
interface Labelled {
  readonly keyed: KeyedRow;
  readonly shape: RowShape;
  readonly quality: BoundRow["quality"];
  readonly label: Cell;
  readonly labelAt: number;
}

interface Sorted {
  readonly labelled: Labelled[];
  readonly strays: (StrayRow & { readonly keyed: KeyedRow; readonly labelAt: number })[];
  readonly heads: BoundHead[];
}

interface HeadSoFar {
  readonly rows: KeyedRow[];
  readonly found: Set<ColumnForm>;
  /** The columns as the longest row of heads names them, one of them several times where its cell was merged. */
  printed: readonly ColumnForm[];
}

/** What stands over the labels rather than over figures. */
const FIRST_HEADS = new Set(["信息内容", "内容", "项目", "申请人情况", "办理情况", "类别", "序号"]);

/**
 * Binds the rows of a table to the form by their labels. The deepest label of a row names it; the cells
 * behind it are its figures. Table 4 has no labels and is bound by `bind-cases.ts`.
 */
export function bindTable(shape: TableShape, rows: readonly KeyedRow[]): BoundTable {
  const { labelled, strays, heads } = sortByRole(shape, rows);
  adoptStrays(shape, labelled, strays);
  const headed = headedColumns(heads);
  const lead = new Map([...gridLeads(labelled.map(gridRow)), ...usualLead(labelled)]);
  const bound = labelled.map((each) => bindRow(each, headed, lead));
  const unknown = strays.map(({ label, node, table }) => ({ label, node, table }));
  return { ...tableOf(shape, rows, bound), strays: unknown, heads };
}

/** The table that was read from these rows of the text, with nothing said of strays and heads. */
export function tableOf(
  { form }: TableShape,
  rows: readonly KeyedRow[],
  bound: readonly BoundRow[],
): BoundTable {
  const nodes = [...new Set(rows.map((row) => row.table))];
  return {
    form,
    from: startOf(rows),
    nodes,
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

function sortByRole(shape: TableShape, rows: readonly KeyedRow[]): Sorted {
  const sorted: Sorted = { labelled: [], strays: [], heads: [] };
  const heads = new Map<PartForm, HeadSoFar>();
  let part = shape.form.parts[0];
  for (const keyed of rows) {
    const title = partTitle(shape, keyed);
    if (title) part = title;
    else part = partHeadedBy(shape, part, keyed) ?? part;
    const columns = part && headColumns(shape, part, keyed);
    if (part && columns && columns.length > 0) {
      const head = heads.get(part) ?? { rows: [], found: new Set(), printed: [] };
      for (const column of columns) head.found.add(column);
      if (columns.length > head.printed.length) head.printed = columns;
      head.rows.push(keyed);
      heads.set(part, head);
      continue;
    }
    sortRow(shape, keyed, sorted);
  }
  for (const [of, head] of heads) sorted.heads.push(...boundHead(shape, of, head));
  return sorted;
}

function boundHead(
  shape: TableShape,
  part: PartForm,
  { rows, found, printed }: HeadSoFar,
): readonly BoundHead[] {
  const last = rows.at(-1);
  if (!last) return [];
  const absent = part.columns.filter((column) => !found.has(column));
  // A head cut off (本年新) or worded in another way leaves open which column it is.
  const missing =
    absent.length > 0 && rows.some((row) => hasStrangeHead(shape, part, row)) ? [] : absent;
  return [
    { part, rows: rows.map(({ row }) => row), row: last.row, table: last.table, printed, missing },
  ];
}

/** Whether a row of heads has words, behind its first cell, that head no column and no group of columns. */
function hasStrangeHead(shape: TableShape, part: PartForm, { row, keys }: KeyedRow): boolean {
  const columns = shape.partColumns.get(part.id);
  return keys.some((key, at) => {
    if (key === undefined || at === 0) return false;
    const text = row.cells[at]?.text ?? "";
    if (columns?.lookUp(key, text) || shape.groups.lookUp(key, text)) return false;
    return shape.parts.lookUp(key, text) === undefined && !FIRST_HEADS.has(key);
  });
}

function partTitle(shape: TableShape, { row, keys }: KeyedRow): PartForm | undefined {
  const key = keys[0];
  return key === undefined ? undefined : shape.parts.lookUp(key, row.cells[0]?.text ?? "")?.value;
}

/**
 * The next part whose heads all stand in the row, where the current part knows none of them. The line of
 * its title may stand outside the table: a merged cell alone on a line has no tab.
 */
function partHeadedBy(
  shape: TableShape,
  part: PartForm | undefined,
  row: KeyedRow,
): PartForm | undefined {
  if (!part || row.keys[0] === undefined) return undefined;
  const later = shape.form.parts.slice(shape.form.parts.indexOf(part) + 1);
  if (later.length === 0 || headColumns(shape, part, row)) return undefined;
  return later.find((next) => headColumns(shape, next, row)?.length === next.columns.length);
}

/**
 * The part's columns that a row of heads names; absent when the row is none. One name is enough only in a
 * row without any figure.
 */
function headColumns(
  shape: TableShape,
  part: PartForm,
  { row, keys }: KeyedRow,
): readonly ColumnForm[] | undefined {
  const index = shape.partColumns.get(part.id);
  const found: ColumnForm[] = [];
  for (const [at, key] of keys.entries()) {
    if (key === undefined) {
      if (row.cells[at]?.text) return undefined;
      continue;
    }
    const text = row.cells[at]?.text ?? "";
    if (namesRow(shape, key, text)) return undefined;
    const column = index?.lookUp(key, text)?.value;
    if (column) found.push(column);
  }
  return found.length > 0 ? found : undefined;
}

/** Whether the label can only be a row's. 总计 alone heads a column as well. */
function namesRow(shape: TableShape, key: string, text: string): boolean {
  return key !== "总计" && key !== "合计" && shape.rows.lookUp(key, text) !== undefined;
}

function sortRow(shape: TableShape, keyed: KeyedRow, sorted: Sorted): void {
  const { row, table, keys } = keyed;
  let match: LabelMatch<RowShape> | undefined;
  let labelAt = -1;
  let group = false;
  let lastWords = -1;
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const text = row.cells[at]?.text ?? "";
    const found = shape.rows.lookUp(key, text);
    if (found) {
      match = found;
      labelAt = at;
    } else if (shape.groups.lookUp(key, text)) group = true;
    if (read(text).kind === "unreadable") lastWords = at;
  }
  const label = row.cells[labelAt];
  if (match && label && (row.cells.length > labelAt + 1 || !group)) {
    sorted.labelled.push({ keyed, shape: match.value, quality: match.quality, label, labelAt });
    return;
  }
  const words = row.cells[lastWords];
  if (!words || !row.cells.slice(Math.max(labelAt, lastWords) + 1).some(isFigure)) return;
  const key = keys[lastWords] ?? "";
  const known = shape.groups.lookUp(key, words.text);
  if (known?.value === "local") return;
  // The place of a group's own figures, which it has none of, may be struck out.
  if (known && row.cells.every(({ text }) => read(text).kind !== "number")) return;
  const near = shape.rows.find(key, words.text);
  if (near) {
    sorted.labelled.push({
      keyed,
      shape: near.value,
      quality: near.quality,
      label: words,
      labelAt: lastWords,
    });
  } else sorted.strays.push({ label: words, node: row, table, keyed, labelAt: lastWords });
}

function isFigure({ text }: Cell): boolean {
  const { kind } = read(text);
  return kind === "number" || kind === "placeholder";
}

/** A row with an unknown label between two rows that have exactly one between them can only be that one. */
function adoptStrays(shape: TableShape, labelled: Labelled[], strays: Sorted["strays"]): void {
  const order = shape.form.rows;
  // A table with more unknown rows than the form has rows is not the form's with one label gone wrong.
  if (strays.length > order.length) return;
  const bound = new Set(labelled.map((each) => each.shape.form));
  for (const stray of [...strays]) {
    const after = labelled.findIndex((each) => each.keyed.row.from > stray.node.from);
    const above = labelled[(after < 0 ? labelled.length : after) - 1]?.shape.form;
    const below = after < 0 ? undefined : labelled[after]?.shape.form;
    const from = above ? order.indexOf(above) + 1 : 0;
    const to = below ? order.indexOf(below) : order.length;
    const between = order.slice(from, to).filter((row) => !bound.has(row));
    const only = between[0];
    const alone =
      between.length === 1 &&
      strays.filter((other) => isBetween(other, labelled, after)).length === 1;
    const found = only && alone ? shape.rows.lookUp(labelKey(only.label), only.label) : undefined;
    if (!found) continue;
    const { keyed, label, labelAt } = stray;
    const adopted: Labelled = { keyed, shape: found.value, quality: "position", label, labelAt };
    labelled.splice(after < 0 ? labelled.length : after, 0, adopted);
    strays.splice(strays.indexOf(stray), 1);
    bound.add(found.value.form);
  }
}

function isBetween(stray: StrayRow, labelled: readonly Labelled[], after: number): boolean {
  const from = labelled[(after < 0 ? labelled.length : after) - 1]?.keyed.row.from ?? -1;
  const to =
    after < 0
      ? Number.POSITIVE_INFINITY
      : (labelled[after]?.keyed.row.from ?? Number.POSITIVE_INFINITY);
  return stray.node.from > from && stray.node.from < to;
}

/** The columns that a part's head names, where it lacks some or names one over several cells. */
function headedColumns(heads: readonly BoundHead[]): ReadonlyMap<string, readonly ColumnForm[]> {
  return new Map(
    heads.flatMap(({ part, printed, missing }) => {
      if (missing.length > 0)
        return [[part.id, part.columns.filter((column) => !missing.includes(column))] as const];
      const covers = printed.length > part.columns.length;
      return covers && part.columns.every((column) => printed.includes(column))
        ? [[part.id, printed] as const]
        : [];
    }),
  );
}

/**
 * How many cells lie between label and first figure in the rows that leave no choice, by the column that
 * the label stands in; the commonest of each.
 */
function usualLead(labelled: readonly Labelled[]): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { keyed, shape, labelAt } of labelled) {
    const values = keyed.row.cells.slice(labelAt + 1);
    const first = values.findIndex((cell) => cell.text !== "");
    const last = values.findLastIndex((cell) => cell.text !== "");
    if (first < 0 || last - first + 1 !== shape.columns.length) continue;
    const of = votes.get(labelAt) ?? new Map<number, number>();
    of.set(first, (of.get(first) ?? 0) + 1);
    votes.set(labelAt, of);
  }
  return new Map(
    [...votes].map(([at, of]) => [at, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]),
  );
}

function gridRow({ keyed, shape, labelAt }: Labelled): GridRow {
  return { row: keyed.row, labelAt, figures: shape.columns.length };
}

function bindRow(
  { keyed, shape, quality, label, labelAt }: Labelled,
  headed: ReadonlyMap<string, readonly ColumnForm[]>,
  lead: ReadonlyMap<number, number>,
): BoundRow {
  const { row, table } = keyed;
  const values = row.cells.slice(labelAt + 1);
  const { fit, cells } = align({
    values,
    readings: values.map((cell) => read(cell.text)),
    columns: shape.columns,
    headed: headed.get(shape.form.part),
    usualLead: lead.get(labelAt),
    isSummed: shape.isSummed,
  });
  return {
    form: shape.form,
    columns: shape.columns,
    label,
    node: row,
    table,
    quality,
    fit,
    cells: boundCells(shape, cells),
    values,
  };
}

/** The cells of a row under their ids, read. */
export function boundCells(
  shape: RowShape,
  cells: readonly (Cell | undefined)[],
): readonly BoundCell[] {
  return shape.columns.map((column, at) => {
    const node = cells[at];
    const reading = node ? read(node.text) : MISSING;
    return { id: shape.ids[at] ?? "", row: shape.form, column, node, reading };
  });
}

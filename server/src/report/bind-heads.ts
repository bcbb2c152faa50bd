import type { ColumnForm, PartForm } from "../form/form";
import type { BoundHead } from "./bound-report";
import type { KeyedRow } from "./keyed-row";
import type { LabelKeys } from "./label-keys";
import type { TableShape } from "./table-shape";

/** What stands over the labels rather than over figures. */
const FIRST_HEADS = new Set(["信息内容", "内容", "项目", "申请人情况", "办理情况", "类别", "序号"]);

interface HeadSoFar {
  readonly rows: KeyedRow[];
  readonly found: Set<ColumnForm>;
  /** The columns as the longest row of heads names them, one of them several times where its cell was merged. */
  printed: readonly ColumnForm[];
}

/** The heads of a table's parts, and the rows that are no heads. */
export function bindHeads(
  shape: TableShape,
  rows: readonly KeyedRow[],
): { readonly heads: readonly BoundHead[]; readonly others: readonly KeyedRow[] } {
  const others: KeyedRow[] = [];
  const heads = new Map<PartForm, HeadSoFar>();
  let part = shape.form.parts[0];
  for (const keyed of rows) {
    part = partTitle(shape, keyed) ?? partHeadedBy(shape, part, keyed) ?? part;
    const columns = part && headColumns(shape, part, keyed);
    if (!part || !columns) {
      others.push(keyed);
      continue;
    }
    const head = heads.get(part) ?? { rows: [], found: new Set(), printed: [] };
    for (const column of columns) head.found.add(column);
    if (columns.length > head.printed.length) head.printed = columns;
    head.rows.push(keyed);
    heads.set(part, head);
  }
  return { heads: [...heads].flatMap(([of, head]) => boundHead(shape, of, head)), others };
}

/** The columns that a part's head names, where it lacks some or names one over several cells. */
export function headedColumns(
  heads: readonly BoundHead[],
): ReadonlyMap<string, readonly ColumnForm[]> {
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
function hasStrangeHead(shape: TableShape, part: PartForm, { labels }: KeyedRow): boolean {
  const columns = shape.partColumns.get(part.id);
  return labels.some((keys, at) => {
    if (!keys || at === 0) return false;
    if (columns?.lookUp(keys) || shape.groups.lookUp(keys)) return false;
    return shape.parts.lookUp(keys) === undefined && !FIRST_HEADS.has(keys.whole);
  });
}

function partTitle(shape: TableShape, { labels }: KeyedRow): PartForm | undefined {
  const keys = labels[0];
  return keys && shape.parts.lookUp(keys)?.value;
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
  if (!part || part === shape.form.parts.at(-1) || !row.labels[0]) return undefined;
  const later = shape.form.parts.slice(shape.form.parts.indexOf(part) + 1);
  if (headColumns(shape, part, row)) return undefined;
  return later.find((next) => headColumns(shape, next, row)?.length === next.columns.length);
}

/**
 * The part's columns that a row of heads names; absent when the row is none. One name is enough only in a
 * row without any figure.
 */
function headColumns(
  shape: TableShape,
  part: PartForm,
  { labels, readings }: KeyedRow,
): readonly ColumnForm[] | undefined {
  const index = shape.partColumns.get(part.id);
  let found: ColumnForm[] | undefined;
  for (let at = 0; at < labels.length; at++) {
    const keys = labels[at];
    if (!keys) {
      if (readings[at]?.kind !== "blank") return undefined;
      continue;
    }
    if (namesRow(shape, keys)) return undefined;
    const column = index?.lookUp(keys)?.value;
    if (!column) continue;
    found ??= [];
    found.push(column);
  }
  return found;
}

/** Whether the label can only be a row's. 总计 alone heads a column as well. */
function namesRow(shape: TableShape, keys: LabelKeys): boolean {
  const { whole } = keys;
  return whole !== "总计" && whole !== "合计" && shape.rows.lookUp(keys) !== undefined;
}

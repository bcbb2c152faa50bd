import type { TableId } from "../form/form";
import type { Table } from "../syntax/tree";
import type { KeyedRow } from "./keyed-row";
import type { CellRoles, RoleIndex } from "./role-index";

/** The rows of one statutory table as they follow one another in the text. */
export interface SortedRows {
  readonly id: TableId;
  readonly rows: readonly KeyedRow[];
}

/** A run of rows of one table of the text that belong to one statutory table. */
interface Segment {
  readonly id: TableId;
  readonly rows: KeyedRow[];
  /** The rows of the form that it names, and how many of its other words the form knows. */
  readonly named: Set<string>;
  readonly heads: Set<string>;
}

const ids: readonly TableId[] = ["proactive", "requests", "cases"];
/** Fewer labels than these do not make a table the statutory one: local statistics share words with it. */
const least: Readonly<Record<TableId, number>> = { proactive: 3, requests: 3, cases: 4 };
/** Text between two tables beyond which the second one is not the first one's continuation. */
const FAR = 400;

/**
 * Sorts the rows of a document's tables into the three statutory ones by their labels alone, so that it
 * matters neither which heading they stand under nor whether a page break or a lost heading parts or joins
 * them. A row without labels of its own belongs with the rows above it. Rows of other tables are left out.
 */
export function sortRows(rows: readonly KeyedRow[], index: RoleIndex): readonly SortedRows[] {
  const segments = segmentsOf(rows, index);
  return ids.flatMap((id) => {
    const own = segments.filter((segment) => segment.id === id);
    const main = mainOf(own);
    return main ? [{ id, rows: joined(main, own) }] : [];
  });
}

/** The segment with the most labels, when they are enough to be sure. */
function mainOf(segments: readonly Segment[]): Segment | undefined {
  let main: Segment | undefined;
  for (const segment of segments) if (!main || weight(segment) > weight(main)) main = segment;
  if (!main || weight(main) < least[main.id]) return undefined;
  // Rows such as 行政许可 stand in many tables; the heads of table 2 only in table 2.
  return main.id === "proactive" && main.heads.size === 0 ? undefined : main;
}

function weight(segment: Segment): number {
  return segment.named.size + segment.heads.size;
}

/** The main segment with the parts that page breaks cut off it: near, and naming no row a second time. */
function joined(main: Segment, segments: readonly Segment[]): readonly KeyedRow[] {
  const parts: Segment[] = [];
  const named = new Set(main.named);
  for (const segment of segments) {
    const repeats = [...segment.named].some((label) => named.has(label));
    if (segment !== main && repeats) continue;
    for (const label of segment.named) named.add(label);
    parts.push(segment);
  }
  return parts.flatMap((segment) => segment.rows);
}

function segmentsOf(rows: readonly KeyedRow[], index: RoleIndex): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let pending: KeyedRow[] = [];
  let table: Table | undefined;
  for (const row of rows) {
    if (row.table !== table) {
      // Rows without a label at the end of one table never go to the next one.
      if (open && table && isNear(open, table)) append(open, pending);
      pending = [];
      table = row.table;
    }
    const roles = index.ofRow(row);
    const id = tableOf(roles, open?.id);
    const continues = open !== undefined && open.rows.at(-1)?.table === row.table;
    if (id === undefined) {
      if (continues) open?.rows.push(row);
      else pending.push(row);
      continue;
    }
    if (!open || !continues || open.id !== id) {
      open = { id, rows: pending, named: new Set(), heads: new Set() };
      segments.push(open);
      pending = [];
    }
    open.rows.push(row);
    noteLabels(roles, open);
  }
  if (open && table && isNear(open, table)) append(open, pending);
  return segments;
}

function isNear(segment: Segment, table: Table): boolean {
  const last = segment.rows.at(-1)?.table;
  return last !== undefined && table.from - last.to < FAR;
}

/** The table that a row's labels speak for; absent when none or several do so equally. */
function tableOf(roles: readonly CellRoles[], current: TableId | undefined): TableId | undefined {
  let best: TableId | undefined;
  let most = 0;
  for (const id of ids) {
    const count = roles.filter((role) => role[id] !== undefined).length;
    if (count > most || (count === most && count > 0 && id === current)) {
      best = id;
      most = count;
    }
  }
  return best;
}

function noteLabels(roles: readonly CellRoles[], segment: Segment): void {
  for (const role of roles) {
    const own = role[segment.id];
    if (own === "row") segment.named.add(role.key);
    else if (own === "head") segment.heads.add(role.key);
  }
}

function append(segment: Segment, rows: readonly KeyedRow[]): void {
  for (const row of rows) segment.rows.push(row);
}

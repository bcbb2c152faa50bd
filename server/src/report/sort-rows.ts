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
  /** The most heads that stand side by side in a row without a row's name. */
  headed: number;
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
  for (const segment of segments) {
    if (!canBeMain(segment)) continue;
    if (!main || weight(segment) > weight(main)) main = segment;
  }
  return main && weight(main) >= least[main.id] ? main : undefined;
}

/** So many rows are table 3 even when its heads are lost. */
const ROWS_WITHOUT_HEADS = 8;

/**
 * Rows such as 行政许可 and heads such as 处理决定数量 or 自然人 stand in many tables, and a list of requests names
 * applicants and outcomes in every line: only both together make the table.
 */
function canBeMain({ id, named, heads, headed }: Segment): boolean {
  if (id === "cases") return true;
  if (id === "requests" && named.size >= ROWS_WITHOUT_HEADS) return true;
  return named.size > 0 && (id === "proactive" ? heads.size > 0 : headed > 2);
}

function weight(segment: Segment): number {
  return segment.named.size + segment.heads.size;
}

/** The main segment with the parts that page breaks cut off it, in the order of the text. */
function joined(main: Segment, segments: readonly Segment[]): readonly KeyedRow[] {
  if (segments.length === 1) return main.rows;
  const at = segments.indexOf(main);
  const named = new Set(main.named);
  const below = chained(main, segments.slice(at + 1), named);
  const above = chained(main, segments.slice(0, at).toReversed(), named).toReversed();
  return [...above, main, ...below].flatMap((segment) => segment.rows);
}

/** The segments, nearest first, that go on with the table: naming no row a second time and not far from it. */
function chained(main: Segment, others: readonly Segment[], named: Set<string>): Segment[] {
  const parts: Segment[] = [];
  if (isWholeCases(main)) return parts;
  for (const segment of others) {
    if ([...segment.named].some((label) => named.has(label))) continue;
    if (!isNear(parts.at(-1) ?? main, segment) && !canBeMain(segment)) continue;
    if (hasOnlyStrangeRows(segment)) continue;
    for (const label of segment.named) named.add(label);
    parts.push(segment);
  }
  return parts;
}

/** Table 4 has fifteen figures; some places print those of the reviews, or of each block, as a table apart. */
const TWO_BLOCKS = 10;

/**
 * Whether the segment is all of table 4: its heads, those of the suits among them, and a row of figures that
 * two of its blocks could not hold. Other tables with the same outcomes are then statistics of the author's own.
 */
function isWholeCases({ id, rows }: Segment): boolean {
  if (id !== "cases" || !rows.some(hasSuits)) return false;
  return rows.some(
    ({ readings }) => readings.filter(({ kind }) => kind === "number").length > TWO_BLOCKS,
  );
}

function hasSuits({ labels }: KeyedRow): boolean {
  return labels.some((keys) => keys?.whole.endsWith("起诉"));
}

/** Whether the segment has heads of the form over rows that are none of it, as tables of local statistics do. */
function hasOnlyStrangeRows({ id, rows, named }: Segment): boolean {
  return id !== "cases" && named.size === 0 && rows.some(isStrange);
}

/** Whether words open the row and a figure stands behind them. */
function isStrange({ labels, readings }: KeyedRow): boolean {
  const label = labels.findIndex((keys) => keys !== undefined);
  return label >= 0 && readings.slice(label + 1).some(({ kind }) => kind === "number");
}

function segmentsOf(rows: readonly KeyedRow[], index: RoleIndex): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let pending: KeyedRow[] = [];
  let table: Table | undefined;
  for (const row of rows) {
    if (row.table !== table) {
      // Rows without a label at the end of one table never go to the next one.
      if (open && table) adopt(open, pending, table);
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
      open = { id, rows: pending, named: new Set(), heads: new Set(), headed: 0 };
      segments.push(open);
      pending = [];
    }
    open.rows.push(row);
    noteLabels(roles, open);
  }
  if (open && table) adopt(open, pending, table);
  return segments;
}

/** Only the figures of table 4 have no labels, so only they may stand alone below their heads. */
function adopt(segment: Segment, rows: readonly KeyedRow[], table: Table): void {
  const last = segment.rows.at(-1)?.table;
  if (segment.id !== "cases" || !last || table.from - last.to >= FAR) return;
  for (const row of rows) segment.rows.push(row);
}

function isNear(a: Segment, b: Segment): boolean {
  const [above, below] = (a.rows[0]?.row.from ?? 0) < (b.rows[0]?.row.from ?? 0) ? [a, b] : [b, a];
  return (below.rows[0]?.table.from ?? 0) - (above.rows.at(-1)?.table.to ?? 0) < FAR;
}

/** The table that a row's labels speak for; absent when none or several do so equally. */
function tableOf(roles: readonly CellRoles[], current: TableId | undefined): TableId | undefined {
  if (roles.length === 0) return undefined;
  let best: TableId | undefined;
  let most = 0;
  for (const id of ids) {
    let count = 0;
    for (const role of roles) if (role[id] !== undefined) count++;
    if (count > most || (count === most && count > 0 && id === current)) {
      best = id;
      most = count;
    }
  }
  return best;
}

function noteLabels(roles: readonly CellRoles[], segment: Segment): void {
  let heads = 0;
  let named = false;
  for (const role of roles) {
    const own = role[segment.id];
    if (own === "row") segment.named.add(role.name);
    else if (own === "head") segment.heads.add(role.name);
    named ||= own === "row";
    if (own === "head") heads++;
  }
  if (!named) segment.headed = Math.max(segment.headed, heads);
}

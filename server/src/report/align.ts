import type { ColumnForm } from "../form/form";
import type { Cell } from "../syntax/tree";
import type { Fit } from "./bound-report";
import type { Reading } from "./reading";

/** The cells of one row given to its columns, in the columns' order; a column without a cell has none. */
export interface Alignment {
  readonly fit: Fit;
  readonly cells: readonly (Cell | undefined)[];
}

/** What the cells behind a row's label look like, and what is known of the table around them. */
export interface Lineup {
  readonly values: readonly Cell[];
  readonly readings: readonly Reading[];
  readonly columns: readonly ColumnForm[];
  /** The columns that the table's head names, where it lacks some or names one over several cells. */
  readonly headed: readonly ColumnForm[] | undefined;
  /** How many cells lie between the label and the first figure in rows that leave no choice. */
  readonly usualLead: number | undefined;
  /** Whether the last column is the sum of the others. */
  readonly isSummed: boolean;
}

/**
 * Gives the cells behind a label to the columns of the row. Merged cells leave empty ones before the
 * figures, padding leaves empty ones behind them, and a row may have lost some: what cannot be told is
 * left open rather than guessed.
 */
export function align(lineup: Lineup): Alignment {
  const { values, readings, columns } = lineup;
  const count = columns.length;
  const first = readings.findIndex((reading) => reading.kind !== "blank");
  const last = readings.findLastIndex((reading) => reading.kind !== "blank");
  const core = first < 0 ? 0 : last - first + 1;
  if (core > count) return tooMany(lineup, first, last);
  if (core === count) return { fit: "exact", cells: values.slice(first, last + 1) };
  if (values.length < count) return tooFew(lineup);
  const lead = lineup.usualLead ?? 0;
  // The row keeps the merged cells that the others have before their figures, so the cell is lost behind them.
  if ((first < 0 || first >= lead) && values.length < lead + count) {
    return tooFew({ ...lineup, values: values.slice(lead), readings: readings.slice(lead) });
  }
  const [from, to] = windowOf(lineup, first, last);
  if (lineup.isSummed && hasTotalTooEarly(readings.slice(from, to))) {
    return { fit: "unsure", cells: columns.map(() => undefined) };
  }
  return { fit: "exact", cells: values.slice(from, to) };
}

/**
 * Whether the total stands in the last column but one, with nothing behind it: a cell before it is lost, and
 * whoever lined the table up filled the row at its end. In a row of zeros nobody can tell, so it counts as
 * one whose total is empty.
 */
function hasTotalTooEarly(readings: readonly Reading[]): boolean {
  if (readings.at(-1)?.kind !== "blank") return false;
  const counts = readings.slice(0, -1).map(countOf);
  const total = counts.pop();
  if (total === undefined || total === 0) return false;
  return counts.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0) === total;
}

function countOf(reading: Reading): number | undefined {
  return reading.kind === "number" ? reading.value : undefined;
}

/** Where the figures begin in a row with empty cells at its ends: as in the rows that leave no choice. */
function windowOf(
  { values, columns, usualLead }: Lineup,
  first: number,
  last: number,
): [number, number] {
  const count = columns.length;
  const earliest = Math.max(0, last < 0 ? 0 : last - count + 1);
  const latest = Math.min(values.length - count, first < 0 ? values.length - count : first);
  const start = Math.min(latest, Math.max(earliest, usualLead ?? 0));
  return [start, start + count];
}

/**
 * More cells than columns. Empty ones between the figures are the rest of merged cells; a remark behind
 * the last figure is none. Otherwise no figure is certain.
 */
function tooMany(lineup: Lineup, first: number, last: number): Alignment {
  const { values, readings, columns, headed } = lineup;
  const count = columns.length;
  // Converters write a merged cell's text into each place that it covered, in the head and below it.
  if (headed && headed.length > count && headed.length === last - first + 1) {
    return { fit: "exact", cells: columns.map((column) => values[first + headed.indexOf(column)]) };
  }
  const filled = values.filter((_, at) => readings[at]?.kind !== "blank");
  if (filled.length === count) return { fit: "exact", cells: filled };
  const behind = readings.slice(first + count, last + 1);
  const remarks = behind.every(
    (reading) => reading.kind === "unreadable" || reading.kind === "blank",
  );
  if (remarks) return { fit: "exact", cells: values.slice(first, first + count) };
  return { fit: "long", cells: columns.map(() => undefined) };
}

/**
 * Fewer cells than columns. The head may lack the same columns; a sign is found only in a column of
 * changes, a decimal point only in one of money. Otherwise nobody can tell which one is lost.
 */
function tooFew(lineup: Lineup): Alignment {
  const { values, readings, columns, headed } = lineup;
  if (values.length === 0) return { fit: "short", cells: columns.map(() => undefined) };
  if (headed && headed.length === values.length) {
    return { fit: "short", cells: columns.map((column) => values[headed.indexOf(column)]) };
  }
  const shift = telltaleShift(readings, columns);
  if (shift === undefined) return { fit: "unsure", cells: columns.map(() => undefined) };
  return { fit: "short", cells: columns.map((_, at) => values[at - shift]) };
}

function telltaleShift(
  readings: readonly Reading[],
  columns: readonly ColumnForm[],
): number | undefined {
  for (const [at, reading] of readings.entries()) {
    if (reading.kind !== "number") continue;
    const measure =
      reading.manner?.sign || reading.manner?.worded
        ? "change"
        : reading.decimals > 0
          ? "amount"
          : undefined;
    const column = measure ? columns.findIndex((each) => each.measure === measure) : -1;
    const shift = column - at;
    if (column >= 0 && shift >= 0 && readings.length + shift <= columns.length) return shift;
  }
  return undefined;
}

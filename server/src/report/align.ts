import type { ColumnForm } from "../form/form";
import type { Fit } from "./bound-report";
import type { Reading } from "./reading";

/** Which of a row's cells each column has, in the columns' order; none where the row has no such cell. */
export interface Alignment {
  readonly fit: Fit;
  /** Places among the cells behind the label, counted from 0. */
  readonly places: readonly (number | undefined)[];
}

/** What the cells behind a row's label say, and what is known of the table around them. */
export interface Lineup {
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
  const { readings, columns } = lineup;
  const count = columns.length;
  const first = readings.findIndex((reading) => reading.kind !== "blank");
  const last = readings.findLastIndex((reading) => reading.kind !== "blank");
  const core = first < 0 ? 0 : last - first + 1;
  if (core > count) return tooMany(lineup, first, last);
  if (core === count) return { fit: "exact", places: placesFrom(first, count) };
  if (readings.length < count) return tooFew(lineup);
  const lead = lineup.usualLead ?? 0;
  // The row keeps the merged cells that the others have before their figures, so the cell is lost behind them.
  if ((first < 0 || first >= lead) && readings.length < lead + count) {
    const { fit, places } = tooFew({ ...lineup, readings: readings.slice(lead) });
    return { fit, places: places.map((at) => (at === undefined ? undefined : at + lead)) };
  }
  const start = startOf(lineup, first, last);
  if (lineup.isSummed && hasTotalTooEarly(readings.slice(start, start + count))) {
    return { fit: "unsure", places: columns.map(() => undefined) };
  }
  return { fit: "exact", places: placesFrom(start, count) };
}

function placesFrom(start: number, count: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < count; at++) places.push(start + at);
  return places;
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
function startOf({ readings, columns, usualLead }: Lineup, first: number, last: number): number {
  const count = columns.length;
  const earliest = Math.max(0, last < 0 ? 0 : last - count + 1);
  const latest = Math.min(readings.length - count, first < 0 ? readings.length - count : first);
  return Math.min(latest, Math.max(earliest, usualLead ?? 0));
}

/**
 * More cells than columns. Empty ones between the figures are the rest of merged cells; a remark behind
 * the last figure is none. Otherwise no figure is certain.
 */
function tooMany(lineup: Lineup, first: number, last: number): Alignment {
  const { readings, columns, headed } = lineup;
  const count = columns.length;
  // Converters write a merged cell's text into each place that it covered, in the head and below it.
  if (headed && headed.length > count && headed.length === last - first + 1) {
    return { fit: "exact", places: columns.map((column) => first + headed.indexOf(column)) };
  }
  // Asked first: once the blanks before it are filled in, a remark would make up the number as well.
  const behind = readings.slice(first + count, last + 1);
  const remarks = behind.every(
    (reading) => reading.kind === "unreadable" || reading.kind === "blank",
  );
  if (remarks) return { fit: "exact", places: placesFrom(first, count) };
  const filled = readings.flatMap(({ kind }, at) => (kind === "blank" ? [] : [at]));
  if (filled.length === count) return { fit: "exact", places: filled };
  return { fit: "long", places: columns.map(() => undefined) };
}

/**
 * Fewer cells than columns. The head may lack the same columns; a sign is found only in a column of
 * changes, a decimal point only in one of money. Otherwise nobody can tell which one is lost.
 */
function tooFew({ readings, columns, headed }: Lineup): Alignment {
  if (readings.length === 0) return { fit: "short", places: columns.map(() => undefined) };
  const placeIfThere = (at: number) => (at >= 0 && at < readings.length ? at : undefined);
  if (headed && headed.length === readings.length) {
    const places = columns.map((column) => placeIfThere(headed.indexOf(column)));
    return { fit: "short", places };
  }
  const shift = telltaleShift(readings, columns);
  if (shift === undefined) return { fit: "unsure", places: columns.map(() => undefined) };
  return { fit: "short", places: columns.map((_, at) => placeIfThere(at - shift)) };
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

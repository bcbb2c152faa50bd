import type { BoundReport } from "../report/bound-report";
import { type Position, positionAt } from "../text/lines";
import type { Span } from "../text/span";

/** What every entry says of its report. Absent, and so left out of the JSON, what the title does not tell. */
export function headOf({ year, title }: BoundReport): {
  readonly year: number | undefined;
  readonly body: string | undefined;
} {
  return { year, body: title?.body || undefined };
}

/** A span as lines and characters from 0, as in the Language Server Protocol. */
export function rangeIn(
  starts: readonly number[],
  { from, to }: Span,
): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(starts, from), end: positionAt(starts, to) };
}

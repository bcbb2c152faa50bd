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

/** What steers a terminal or turns the direction of writing, and stands in JSON as it is. */
const TRICKS = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as JSON on one line, to be shown on a terminal as well as read by a program: the same value to both. */
export function toJson(value: unknown): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(TRICKS, escaped);
}

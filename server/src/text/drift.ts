import type { Span } from "./span";

/**
 * How far the text has moved since its places were noted: behind each place by so many characters more. In
 * the order of the places, none of them twice.
 */
export type Drift = readonly Shift[];

/** From the place on, by so many characters. */
interface Shift {
  readonly at: number;
  readonly by: number;
}

/** Nothing has moved. */
export const STILL: Drift = [];

/** Where a place stands now. */
export function placeNow(drift: Drift, offset: number): number {
  let now = offset;
  for (const { at, by } of drift) {
    if (at > offset) break;
    now += by;
  }
  return now;
}

/** Where a span stands now; the span itself when nothing has moved. */
export function spanNow(drift: Drift, span: Span): Span {
  if (drift.length === 0) return span;
  return { from: placeNow(drift, span.from), to: placeNow(drift, span.to) };
}

/** The drift with what stands from a place on moved by so many characters in all. */
export function withShift(drift: Drift, at: number, by: number): Drift {
  const others = drift.filter((shift) => shift.at !== at);
  if (by === 0) return others;
  const next = others.findIndex((shift) => shift.at > at);
  return others.toSpliced(next < 0 ? others.length : next, 0, { at, by });
}

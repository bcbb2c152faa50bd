/** A half-open stretch of a text, `from` up to but not including `to`, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether two spans share a character or, where one is empty, a border. */
export function touches(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

import type { Cell } from "../syntax/tree";
import type { Span } from "../text/span";
import type { BoundRow } from "./bound-report";
import { visibleSpan } from "./cell-edits";

/** The figures of a row: the cells behind its label without the empty ones at either end. */
export function figureCells({ values }: BoundRow): readonly Cell[] {
  const first = values.findIndex(({ text }) => text !== "");
  const last = values.findLastIndex(({ text }) => text !== "");
  return first < 0 ? [] : values.slice(first, last + 1);
}

/** From the first to the last figure of a row; its label, or the whole row, when it has none. */
export function figuresSpan(row: BoundRow): Span {
  const { node, label } = row;
  // Table 4 may be read from three rows; only the figures of the first lie side by side.
  const cells = figureCells(row).filter((cell) => node.cells.includes(cell));
  const first = cells[0];
  const last = cells.at(-1);
  if (first && last) return { from: first.from, to: last.to };
  return label ? visibleSpan(label) : { from: node.from, to: node.to };
}

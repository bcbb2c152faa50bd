import type { BoundCell, BoundTable } from "./bound-report";

/** Where one cell lies from another that it touches. */
export type Direction = "left" | "right" | "up" | "down";

/** A cell beside another. */
export interface Neighbour {
  readonly direction: Direction;
  readonly cell: BoundCell;
}

/** The cells beside a cell as the table stands in the text: up to four, none when the cell is not in it. */
export function neighboursOf(cell: BoundCell, { rows }: BoundTable): readonly Neighbour[] {
  const down = rows.findIndex(({ cells }) => cells.includes(cell));
  const across = rows[down]?.cells.indexOf(cell) ?? -1;
  if (across < 0) return [];
  const places: readonly (readonly [Direction, BoundCell | undefined])[] = [
    ["left", rows[down]?.cells[across - 1]],
    ["right", rows[down]?.cells[across + 1]],
    ["up", rows[down - 1]?.cells[across]],
    ["down", rows[down + 1]?.cells[across]],
  ];
  return places.flatMap(([direction, other]) => (other ? [{ direction, cell: other }] : []));
}

/** Where the other cell lies from the cell; absent when they do not touch. */
export function directionTo(
  other: BoundCell,
  cell: BoundCell,
  table: BoundTable,
): Direction | undefined {
  return neighboursOf(cell, table).find((each) => each.cell === other)?.direction;
}

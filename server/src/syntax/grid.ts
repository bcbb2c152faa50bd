import type { Table } from "./tree";

/**
 * A table as it would be drawn: rows of cells that may cover several columns and rows, as in HTML. A cell
 * covered by one above or to the left of it is not listed.
 */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
}

/** A cell of the drawing, and how many columns and rows it covers. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A place of a drawn grid: the covering cell's text if the cell begins here, else nothing. */
export interface Place {
  readonly text: string;
  /** Whether the place lies in the first column of the cell that covers it. */
  readonly leftmost: boolean;
}

/** The grid that a table of any layout shows. */
export function gridOf(table: Table): Grid {
  return {
    rows: table.rows.map((row) =>
      row.cells.map(({ text, columns, rows }) => ({ text, columns, rows })),
    ),
  };
}

/**
 * Every place of the grid, row by row, for layouts that know no merged cells: a merged cell's text stands
 * at its first place, its other places are empty.
 * Cost: the number of places; spans are cut at 64, which no statutory table reaches.
 */
export function places(grid: Grid): readonly (readonly Place[])[] {
  const result: Place[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, down) => {
    let across = 0;
    for (const cell of row) {
      while (result[down]?.[across]) across++;
      for (let r = 0; r < Math.min(cell.rows, 64); r++) {
        for (let c = 0; c < Math.min(cell.columns, 64); c++) {
          const line = result[down + r];
          if (line) line[across + c] = { text: r + c === 0 ? cell.text : "", leftmost: c === 0 };
        }
      }
    }
  });
  return result.map((line) => Array.from(line, (place) => place ?? { text: "", leftmost: true }));
}

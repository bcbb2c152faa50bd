import { cellId, figure, words } from "./compose";
import type { DrawnCell, PartForm, RowForm, TableId } from "./form";

type Drawing = readonly (readonly DrawnCell[])[];

/**
 * The body of a table whose rows carry merged labels before them: a label of `under` covers the rows that
 * follow one another with the same one, a row's own label the label columns that are left.
 */
export function drawLabelledRows(
  table: TableId,
  rows: readonly RowForm[],
  columns: readonly string[],
  labelColumns: number,
): Drawing {
  return rows.map((row, index) => {
    const groups = row.under.flatMap((text, depth) => {
      const above = rows[index - 1]?.under[depth];
      if (above === text) return [];
      return [words(text, 1, runLength(rows, index, depth))];
    });
    const own = words(row.label, labelColumns - row.under.length);
    return [...groups, own, ...columns.map((column) => figure(cellId(table, row.id, column)))];
  });
}

function runLength(rows: readonly RowForm[], index: number, depth: number): number {
  let length = 1;
  while (rows[index + length]?.under[depth] === rows[index]?.under[depth]) length++;
  return length;
}

/** Table 2: every part under its own title and heads, on a grid of four columns. */
export function drawParts(
  table: TableId,
  parts: readonly PartForm[],
  rows: readonly RowForm[],
): Drawing {
  const lines: (readonly DrawnCell[])[] = [];
  for (const part of parts) {
    const spans = columnSpans(part.columns.length);
    if (part.title) lines.push([words(part.title.label, 4)]);
    lines.push([
      words("信息内容"),
      ...part.columns.map((column, at) => words(column.label, spans[at])),
    ]);
    for (const row of rows) {
      if (row.part !== part.id || row.insteadOf !== undefined) continue;
      const figures = part.columns.map((column, at) =>
        figure(cellId(table, row.id, column.id), spans[at]),
      );
      lines.push([words(row.label), ...figures]);
    }
  }
  return lines;
}

/** How many of the three value columns of the grid each of a part's own columns covers. */
function columnSpans(count: number): readonly number[] {
  if (count === 1) return [3];
  return count === 2 ? [2, 1] : [1, 1, 1];
}

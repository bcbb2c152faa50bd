import type { CellId, TableForm } from "../form/form";
import type { Grid } from "../syntax/grid";

/** The table as the form draws it, with `fill` deciding what stands in each figure's place. */
export function blankGrid(form: TableForm, fill: (cell: CellId) => string): Grid {
  return {
    rows: form.drawing.map((row) =>
      row.map((drawn) => ({
        text: drawn.kind === "label" ? drawn.text : fill(drawn.cell),
        columns: drawn.columns,
        rows: drawn.rows,
      })),
    ),
  };
}

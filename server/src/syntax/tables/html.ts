import type { Edit } from "../../text/edit";
import type { Grid, GridCell } from "../grid";
import type { Row } from "../tree";
import { onOneLine, type TableLayout } from "./layout";

/**
 * Tables of tags, with merged cells:
 *
 *     <table>
 *       <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td></tr>
 *     </table>
 *
 * `html-reader.ts` reads them.
 */
export const html: TableLayout = {
  id: "html",
  write(grid: Grid): string {
    const rows = grid.rows.map((row) => `  <tr>${row.map(cellText).join("")}</tr>`);
    return ["<table>", ...rows, "</table>"].join("\n");
  },
  escape: (text) =>
    onOneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  insertCell(row: Row, index: number, text: string): Edit {
    const before = row.cells[index - 1];
    const next = row.cells[index];
    const cell = `<td>${html.escape(text)}</td>`;
    if (before) return { from: before.slotTo, to: before.slotTo, insert: cell };
    const at = next ? next.slotFrom : row.to;
    return { from: at, to: at, insert: cell };
  },
  insertRow(below: Row, cells: readonly GridCell[]): Edit {
    return { from: below.to, to: below.to, insert: `\n  <tr>${cells.map(cellText).join("")}</tr>` };
  },
};

function cellText(cell: GridCell): string {
  const columns = cell.columns > 1 ? ` colspan="${cell.columns}"` : "";
  const rows = cell.rows > 1 ? ` rowspan="${cell.rows}"` : "";
  return `<td${columns}${rows}>${html.escape(cell.text)}</td>`;
}

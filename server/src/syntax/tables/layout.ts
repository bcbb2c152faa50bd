import type { Edit } from "../../text/edit";
import type { Grid, GridCell } from "../grid";
import type { LayoutId, Row } from "../tree";

/**
 * A way to write a table down. A layout reads (a function of its own, called by `parse.ts`) and writes
 * (this contract); whatever is written reads back as the same rows of texts.
 */
export interface TableLayout {
  readonly id: LayoutId;
  /** The whole table, without a line break at its end. */
  write(grid: Grid): string;
  /** A text as it must stand inside a cell, with what the layout would misread escaped. */
  escape(text: string): string;
  /** Adds a cell before the cell at `index` of the row, or behind the last one when there is none. */
  insertCell(row: Row, index: number, text: string): Edit;
  /** Adds a row of these cells below the given row. */
  insertRow(below: Row, cells: readonly GridCell[]): Edit;
}

const BLANK_SIGNS = /&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#x0*a0|#x3000);/giu;

/** The text with the signs of a page's source for a blank (`&nbsp;`) as blanks, which show nothing. */
export function withoutBlankSigns(text: string): string {
  return text.includes("&") ? text.replace(BLANK_SIGNS, " ").trim() : text;
}

/** The text on one line, since no layout but HTML can break a line inside a cell. */
export function onOneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").trim();
}

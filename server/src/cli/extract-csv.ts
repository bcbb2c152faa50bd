import { harmless } from "../text/harmless";
import { cellValue } from "./cell-value";
import type { ExtractedReport, ExtractPrinter } from "./extract";

/**
 * Figures for a spreadsheet, a cell a line, quoted as RFC 4180 has it. Only a figure has a value, and it is
 * always a plain decimal, so that a spreadsheet reads `-4` as a number and nothing as a formula.
 *
 *     path,year,cell,kind,value
 *     a.txt,2020,requests.new.total,number,3
 */
export function extractCsv(): ExtractPrinter {
  return {
    head: () => lineOf(["path", "year", "cell", "kind", "value"]),
    item: rowsOf,
    between: "",
    foot: () => "",
  };
}

function rowsOf({ path, report }: ExtractedReport): string {
  const year = report.year === undefined ? "" : String(report.year);
  const from = plainPath(harmless(path));
  let rows = "";
  for (const cell of report.cells.values()) {
    rows += lineOf([from, year, cell.id, cell.reading.kind, cellValue(cell) ?? ""]);
  }
  return rows;
}

/**
 * A path that a spreadsheet would take for a formula (`=1+1.txt`) is written from the present folder on:
 * the same path, but no formula. The `-` of standard input is none.
 */
function plainPath(path: string): string {
  return path.length > 1 && /^[=+\-@\t\r]/.test(path) ? `./${path}` : path;
}

function lineOf(fields: readonly string[]): string {
  return `${fields.map(fieldOf).join(",")}\r\n`;
}

function fieldOf(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

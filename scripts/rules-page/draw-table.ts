import type { ColumnForm } from "../../server/src/form/form";
import type { Cell, Row } from "../../server/src/syntax/tree";
import { type KnownRow, knownRow } from "./known-row";
import type { Sample } from "./lesson";
import { tableOf } from "./markdown-text";
import { markedText, missingHere } from "./marked-text";

/**
 * Rows of tables as Markdown tables: figures under the names of their columns, behind the labels of their
 * row. Where the sample has rows that name columns itself, the first of them is the head.
 */
export function drawTables(sample: Sample, rows: readonly Row[]): readonly string[] {
  return tablesOf(sample, rows).flatMap((table, at) =>
    at === 0 ? drawTable(sample, table) : ["", ...drawTable(sample, table)],
  );
}

interface DrawnRow {
  readonly row: Row;
  readonly known: KnownRow | undefined;
}

/** Rows stay together while their columns are the same; rows that name columns begin a new table. */
function tablesOf(sample: Sample, rows: readonly Row[]): readonly (readonly DrawnRow[])[] {
  const tables: DrawnRow[][] = [];
  for (const row of rows) {
    const known = knownRow(sample.report, row);
    const last = tables.at(-1)?.at(-1)?.known;
    const isNew = last !== undefined && last.columns !== known?.columns;
    if (isNew || tables.length === 0) tables.push([]);
    tables.at(-1)?.push({ row, known });
  }
  return tables;
}

function drawTable(sample: Sample, rows: readonly DrawnRow[]): readonly string[] {
  const known = rows.flatMap((each) => each.known ?? []);
  const [only] = known;
  if (only?.isWhole && known.length === 1 && hasBlocks(only.columns))
    return tableOf(blocksOf(only.columns, drawCells(sample, only.row, only.figures)));
  if (!only || known.length < rows.length)
    return tableOf(withoutEmptyColumns(rows.map(({ row }) => drawCells(sample, row, row.cells))));
  const width = Math.max(...known.map(({ labels }) => labels.length));
  return tableOf(
    withoutEmptyColumns([
      [...blank(width), ...only.columns.map(({ label }) => label)],
      ...known.map(({ row, labels, figures }) => [
        ...blank(width - labels.length),
        ...drawCells(sample, row, labels),
        ...drawCells(sample, row, figures),
      ]),
    ]),
  );
}

function drawCells(sample: Sample, row: Row, cells: readonly Cell[]): readonly string[] {
  const drawn = cells.flatMap((cell) => [
    markedText(sample, { from: cell.slotFrom, to: cell.slotTo }, "cell"),
    // A merged cell stands in the first of its columns.
    ...blank(cells === row.cells ? cell.columns - 1 : 0),
  ]);
  const isEnd = cells.at(-1) === row.cells.at(-1);
  return isEnd && hasLostCell(sample, row) ? [...drawn, missingHere] : drawn;
}

/** Whether a mark in the row stands on none of its cells. */
function hasLostCell({ marks }: Sample, row: Row): boolean {
  return marks.some(
    ({ from, to }) =>
      from === to &&
      row.from <= from &&
      from <= row.to &&
      !row.cells.some((cell) => cell.slotFrom <= from && from <= cell.slotTo),
  );
}

/** Whether the same names of columns come again under another head, as in table 4. */
function hasBlocks(columns: readonly ColumnForm[]): boolean {
  return new Set(columns.map(({ label }) => label)).size < columns.length;
}

/** The figures of such a row with a line for each block, which fits on a page. */
function blocksOf(
  columns: readonly ColumnForm[],
  figures: readonly string[],
): readonly (readonly string[])[] {
  const names = [...new Set(columns.map(({ label }) => label))];
  const groups = [...new Set(columns.map(({ group }) => group ?? ""))];
  const figureOf = (group: string, name: string) =>
    figures[columns.findIndex((column) => column.group === group && column.label === name)] ?? "";
  return [
    ["", ...names],
    ...groups.map((group) => [group, ...names.map((name) => figureOf(group, name))]),
  ];
}

/** Without the columns that merged labels leave empty in every row. */
function withoutEmptyColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => (row[at] ?? "") !== ""),
  );
  return rows.map((row) => used.map((at) => row[at] ?? ""));
}

function blank(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => "");
}

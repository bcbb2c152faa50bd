import { findUnit, skipSpace, trimEnd } from "../../text/characters";
import type { Edit } from "../../text/edit";
import { type Grid, type GridCell, places } from "../grid";
import { isBlankLine, type Line, lineAt, nextInk } from "../line";
import { isOrdinalHeading } from "../ordinal";
import type { Cell, Row, Table } from "../tree";
import { onOneLine, type TableLayout, withoutBlankSigns } from "./layout";

const TAB = 9;
/** A line with more tabs than any table has columns is no row. It keeps a line of a million tabs cheap. */
const MOST_CELLS = 256;

/**
 * A row a line, its cells parted by tabs, as text copied from Word or a web page has them:
 *
 *     规章⇥0⇥0⇥0
 *
 * A page break leaves a blank line inside the table. Merged cells may be written as empty ones or be lost.
 */
export const tabbed: TableLayout = {
  id: "tabbed",
  write(grid: Grid): string {
    return places(grid)
      .map((row) => rowText(row.map((place) => place.text)))
      .join("\n");
  },
  escape: onOneLine,
  insertCell(row: Row, index: number, text: string): Edit {
    const next = row.cells[index];
    if (next) return { from: next.slotFrom, to: next.slotFrom, insert: `${onOneLine(text)}\t` };
    return { from: row.to, to: row.to, insert: `\t${onOneLine(text)}` };
  },
  insertRow(below: Row, cells: readonly GridCell[]): Edit {
    return { from: below.to, to: below.to, insert: `\n${tabbed.write({ rows: [cells] })}` };
  },
};

/**
 * Whether a table begins with this line: it has a tab behind its first character. Tabs only at its end
 * count when the next line has an inner one, since a table's first row may be one merged cell.
 */
export function isTabbedRow(text: string, line: Line): boolean {
  const tabs = countTabs(text, line);
  if (tabs === 0 || tabs > MOST_CELLS) return false;
  if (hasInnerTab(text, line)) return true;
  if (isBlankLine(line) || line.inkFrom > line.from) return false;
  const next = line.next < text.length ? lineAt(text, line.next) : undefined;
  return (
    tabs > 1 && next !== undefined && hasInnerTab(text, next) && countTabs(text, next) <= MOST_CELLS
  );
}

/** Reads the table whose first row is the given line. */
export function readTabbed(text: string, first: Line): Table {
  const rows: Row[] = [];
  let line: Line | undefined = first;
  let end = first.to;
  while (line && belongs(text, line)) {
    rows.push(readRow(text, line));
    end = line.to;
    if (line.next >= text.length) break;
    const below: Line = lineAt(text, line.next);
    line = below.inkFrom < below.inkTo || hasTab(text, below) ? below : nextInk(text, below.next);
  }
  return { kind: "table", layout: "tabbed", from: first.from, to: end, rows };
}

/** Whether a line below the first row is a row too: any tab will do, except behind a heading. */
function belongs(text: string, line: Line): boolean {
  const tabs = countTabs(text, line);
  if (tabs === 0 || tabs > MOST_CELLS) return false;
  return tabs > 1 || hasInnerTab(text, line) || !isOrdinalHeading(text, line);
}

function hasTab(text: string, line: Line): boolean {
  return findUnit(text, TAB, line.from, line.to) >= 0;
}

function hasInnerTab(text: string, line: Line): boolean {
  return findUnit(text, TAB, line.inkFrom, line.inkTo) >= 0;
}

function countTabs(text: string, line: Line): number {
  const words = text.slice(line.from, line.to);
  let count = 0;
  let at = words.indexOf("\t");
  while (at >= 0 && ++count <= MOST_CELLS) at = words.indexOf("\t", at + 1);
  return count;
}

function readRow(text: string, line: Line): Row {
  const cells: Cell[] = [];
  let from = line.from;
  for (let at = line.from; at <= line.to; at++) {
    if (at < line.to && text.charCodeAt(at) !== TAB) continue;
    cells.push(readCell(text, from, at));
    from = at + 1;
  }
  return { from: line.from, to: line.to, cells };
}

/** The cell of a line-based layout that fills the given slot. */
export function readCell(text: string, slotFrom: number, slotTo: number): Cell {
  const inkFrom = skipSpace(text, slotFrom, slotTo);
  const from = inkFrom === slotTo ? slotFrom : inkFrom;
  const to = inkFrom === slotTo ? slotFrom : trimEnd(text, inkFrom, slotTo);
  return {
    from,
    to,
    text: withoutBlankSigns(text.slice(from, to)),
    slotFrom,
    slotTo,
    columns: 1,
    rows: 1,
    pieces: undefined,
  };
}

/**
 * The row as a line. A row that begins with an empty cell gets an ideographic space there: editors turn
 * tabs at the start of a line into spaces, and a line of one tab and one text is a stacked cell.
 */
function rowText(texts: readonly string[]): string {
  const [first, ...rest] = texts.map(onOneLine);
  return [first || "\u3000", ...rest].join("\t");
}

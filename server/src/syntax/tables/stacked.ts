import { findUnit, isSpace } from "../../text/characters";
import type { Edit } from "../../text/edit";
import { type Grid, type GridCell, places } from "../grid";
import { isBlankLine, type Line, lineAt, nextInk } from "../line";
import { isOrdinalHeading } from "../ordinal";
import type { Cell, Row, Table } from "../tree";
import { onOneLine, type TableLayout } from "./layout";
import { readCell } from "./tabbed";

const TAB = 9;
/** The longest line that is still taken for a cell; a paragraph that begins with a tab is longer. */
const LONGEST_CELL = 120;
/** How many lines a cell may go on for: a label written one character a line has fewer. */
const MOST_LINES = 40;

/**
 * A cell a line behind a tab, rows parted by blank lines: a Word document saved as plain text.
 *
 *     ⇥规章
 *     ⇥0
 *     ⇥0
 *
 * A line with the tab alone is an empty or a merged cell. A line without a tab goes on with the label
 * above it, even behind a blank line (`⇥（三）不予`, blank, `公开`), as published reports have it.
 */
export const stacked: TableLayout = {
  id: "stacked",
  write(grid: Grid): string {
    return places(grid)
      .map((row) => rowText(row.filter((place) => place.leftmost).map((place) => place.text)))
      .join("\n\n");
  },
  escape: onOneLine,
  insertCell(row: Row, index: number, text: string): Edit {
    const next = row.cells[index];
    if (next) return { from: next.slotFrom, to: next.slotFrom, insert: `${onOneLine(text)}\n\t` };
    return { from: row.to, to: row.to, insert: `\n\t${onOneLine(text)}` };
  },
  insertRow(below: Row, cells: readonly GridCell[]): Edit {
    return { from: below.to, to: below.to, insert: `\n\n${stacked.write({ rows: [cells] })}` };
  },
};

/** Whether a table begins with this line: it is a cell, and the next line that shows anything is one too. */
export function isStackedCell(text: string, line: Line): boolean {
  if (!isCellLine(text, line) || isBlankLine(line)) return false;
  const next = line.next < text.length ? nextInk(text, line.next) : undefined;
  return next !== undefined && isCellLine(text, next);
}

/** Reads the table whose first cell is the given line. */
export function readStacked(text: string, first: Line): Table {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let line: Line | undefined = first;
  let end = first.to;
  while (line) {
    if (isCellLine(text, line)) {
      cells.push(readCell(text, line.from + 1, line.to));
      end = line.to;
      line = line.next < text.length ? lineAt(text, line.next) : undefined;
      continue;
    }
    const ahead: Line | undefined = isBlankLine(line) ? nextInkOrCell(text, line) : line;
    const open = cells.at(-1);
    const more = ahead && open && continuation(text, ahead, open);
    if (more) {
      cells[cells.length - 1] = joined(text, open, more);
      end = more.to;
      line = more.next < text.length ? lineAt(text, more.next) : undefined;
      continue;
    }
    if (cells.length > 0) rows.push(rowOf(cells));
    cells = [];
    line = ahead && isCellLine(text, ahead) ? ahead : undefined;
  }
  if (cells.length > 0) rows.push(rowOf(cells));
  return { kind: "table", layout: "stacked", from: first.from, to: end, rows };
}

/** A tab, then a text without another tab. A tab-only line counts: it is an empty cell. */
function isCellLine(text: string, line: Line): boolean {
  if (text.charCodeAt(line.from) !== TAB || line.to - line.from > LONGEST_CELL) return false;
  return line.inkFrom === line.inkTo || findUnit(text, TAB, line.from + 1, line.inkTo) < 0;
}

/** The next line that shows anything or is an empty cell: blank lines between rows are passed over. */
function nextInkOrCell(text: string, blank: Line): Line | undefined {
  let at = blank.next;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const atStart = text.charCodeAt(at - 1) === 10;
    if (code === TAB && atStart) return lineAt(text, at);
    if (!isSpace(code)) return lineAt(text, text.lastIndexOf("\n", at - 1) + 1);
    at++;
  }
  return undefined;
}

/** The lines with which a label goes on: short, no heading, behind a label, and a cell follows them. */
function continuation(text: string, first: Line, open: Cell): Line | undefined {
  if (open.text === "" || !/\p{Script=Han}/u.test(open.text)) return undefined;
  let last = first;
  for (let count = 1; count <= MOST_LINES; count++) {
    if (isBlankLine(last) || last.to - last.from > LONGEST_CELL) return undefined;
    if (isOtherLine(text, last)) return undefined;
    if (last.next >= text.length) return undefined;
    const next = lineAt(text, last.next);
    if (isCellLine(text, next)) return { ...last, from: first.from, inkFrom: first.inkFrom };
    if (isBlankLine(next)) {
      const ahead = nextInk(text, next.next);
      const goesOn = ahead !== undefined && isCellLine(text, ahead);
      return goesOn ? { ...last, from: first.from, inkFrom: first.inkFrom } : undefined;
    }
    last = next;
  }
  return undefined;
}

/** A cell, a heading, or a row of a table in another layout: no label goes on with it. */
function isOtherLine(text: string, line: Line): boolean {
  if (findUnit(text, TAB, line.from, line.to) >= 0 || isOrdinalHeading(text, line)) return true;
  const first = text.charAt(line.inkFrom);
  return first === "|" || first === "<";
}

function joined(text: string, open: Cell, more: Line): Cell {
  const added: { from: number; to: number }[] = [];
  for (let at = more.inkFrom; at < more.inkTo; ) {
    const line = lineAt(text, at);
    if (!isBlankLine(line)) added.push({ from: line.inkFrom, to: line.inkTo });
    at = line.next;
  }
  const pieces = [...(open.pieces ?? [{ from: open.from, to: open.to }]), ...added];
  const shown = pieces.map((piece) => text.slice(piece.from, piece.to)).join("");
  return { ...open, to: more.inkTo, slotTo: more.to, text: shown, pieces };
}

function rowOf(cells: readonly Cell[]): Row {
  return { from: (cells[0]?.slotFrom ?? 1) - 1, to: cells.at(-1)?.slotTo ?? 0, cells };
}

function rowText(texts: readonly string[]): string {
  return texts.map((text) => `\t${onOneLine(text)}`).join("\n");
}

import { findUnit, skipSpace, trimEnd } from "../../text/characters";
import type { Edit } from "../../text/edit";
import type { Span } from "../../text/span";
import { type Grid, type GridCell, places } from "../grid";
import { isBlankLine, type Line, lineAt } from "../line";
import type { Cell, Row, Table } from "../tree";
import { onOneLine, type TableLayout, withoutBlankSigns } from "./layout";

const BAR = 124;
const BACKSLASH = 92;
/** `*` and `_`. */
const EMPHASIS: ReadonlySet<number> = new Set([42, 95]);

/**
 * Tables of bars, as GitHub's Markdown has them:
 *
 *     | 信息内容 | 本年制发件数 |
 *     |---|---|
 *     | 规章 | 0 |
 *
 * The rule under the head may be missing, a row may lack its last bar or cells.
 */
export const pipe: TableLayout = {
  id: "pipe",
  write(grid: Grid): string {
    const lines = places(grid).map((row) => row.map((place) => pipe.escape(place.text)));
    const width = Math.max(1, ...lines.map((line) => line.length));
    const written = lines.map((line) => rowText([...line, ...blanks(width - line.length)]));
    return [
      written[0] ?? rowText(blanks(width)),
      `|${"---|".repeat(width)}`,
      ...written.slice(1),
    ].join("\n");
  },
  escape: (text) => onOneLine(text).replaceAll("|", "\\|"),
  insertCell(row: Row, index: number, text: string): Edit {
    const next = row.cells[index];
    if (next) return { from: next.slotFrom, to: next.slotFrom, insert: ` ${pipe.escape(text)} |` };
    const end = row.cells.at(-1)?.slotTo ?? row.to;
    return { from: end, to: end, insert: `| ${pipe.escape(text)} ` };
  },
  insertRow(below: Row, cells: readonly GridCell[]): Edit {
    const texts = places({ rows: [cells] })[0] ?? [];
    const written = rowText(texts.map((place) => pipe.escape(place.text)));
    return { from: below.to, to: below.to, insert: `\n${written}` };
  },
};

/** Whether the line can only be a row of bars: it begins with one and has another. */
export function isPipeRow(text: string, line: Line): boolean {
  if (text.charCodeAt(line.inkFrom) !== BAR) return false;
  return findUnit(text, BAR, line.inkFrom + 1, line.inkTo) >= 0;
}

/** Whether the line is the head of a table without outer bars: the line below it must be the rule. */
export function isPipeHead(text: string, line: Line): boolean {
  if (line.next >= text.length || findUnit(text, BAR, line.inkFrom, line.inkTo) < 0) return false;
  return isRule(text, lineAt(text, line.next));
}

/** Reads the table whose first row is the given line. */
export function readPipe(text: string, first: Line): Table {
  const rows: Row[] = [];
  let line = first;
  let end = first.to;
  for (;;) {
    if (!isRule(text, line)) rows.push(readRow(text, line));
    end = line.to;
    if (line.next >= text.length) break;
    line = lineAt(text, line.next);
    if (isBlankLine(line) || !continues(text, line)) break;
  }
  return { kind: "table", layout: "pipe", from: first.from, to: end, rows };
}

function continues(text: string, line: Line): boolean {
  return isPipeRow(text, line) || isRule(text, line) || hasTwoBars(text, line);
}

function hasTwoBars(text: string, line: Line): boolean {
  const first = findUnit(text, BAR, line.inkFrom, line.inkTo);
  return first >= 0 && findUnit(text, BAR, first + 1, line.inkTo) >= 0;
}

/** The line between head and body: only `-`, `:`, `|` and spaces, with at least one of the first and third. */
function isRule(text: string, line: Line): boolean {
  let dashes = 0;
  let bars = 0;
  for (let at = line.inkFrom; at < line.inkTo; at++) {
    const character = text[at];
    if (character === "-") dashes++;
    else if (character === "|") bars++;
    else if (character !== ":" && character !== " " && character !== "\t") return false;
  }
  return dashes > 0 && bars > 0;
}

function readRow(text: string, line: Line): Row {
  const cells: Cell[] = [];
  let from = text.charCodeAt(line.inkFrom) === BAR ? line.inkFrom + 1 : line.inkFrom;
  for (let at = from; at < line.inkTo; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === BAR) {
      cells.push(readCell(text, from, at));
      from = at + 1;
    }
  }
  if (from < line.inkTo) cells.push(readCell(text, from, line.inkTo));
  return { from: line.inkFrom, to: line.inkTo, cells };
}

function readCell(text: string, slotFrom: number, slotTo: number): Cell {
  const inkFrom = skipSpace(text, slotFrom, slotTo);
  const blank = inkFrom === slotTo;
  const ink = { from: inkFrom, to: trimEnd(text, inkFrom, slotTo) };
  const { from, to } = blank ? emptyPlace(slotFrom, slotTo) : withoutEmphasis(text, ink);
  return {
    from,
    to,
    text: shown(text.slice(from, to)),
    slotFrom,
    slotTo,
    columns: 1,
    rows: 1,
    pieces: undefined,
  };
}

function emptyPlace(slotFrom: number, slotTo: number): Span {
  const from = Math.min(slotFrom + 1, slotTo);
  return { from, to: from };
}

/** A pair of tags around all of a cell: `<b>17</b>`, `<center>0</center>`. */
const TAGGED = /^<([a-z]{1,8})(?: [^<>]{0,80})?>\s{0,8}([^<>]{1,160}?)\s{0,8}<\/\1>$/iu;

/** What stands between marks of emphasis, since authors print totals bold: the 17 of `**17**`. */
function withoutEmphasis(text: string, ink: Span): Span {
  let { from, to } = ink;
  if (text.charAt(from) === "<" && to - from <= 300) {
    const inner = TAGGED.exec(text.slice(from, to))?.[2];
    if (inner !== undefined) {
      const start = text.indexOf(inner, text.indexOf(">", from));
      return { from: start, to: start + inner.length };
    }
  }
  while (to - from > 2 && EMPHASIS.has(text.charCodeAt(from)) && text[from] === text[to - 1]) {
    from++;
    to--;
  }
  // Marks alone are a placeholder.
  return EMPHASIS.has(text.charCodeAt(from)) ? ink : { from, to };
}

/** What a reader of the rendered page sees of a cell: escapes resolved, line breaks and `&nbsp;` gone. */
function shown(raw: string): string {
  if (!/[\\<&]/.test(raw)) return raw;
  return withoutBlankSigns(raw.replace(/\\\|/g, "|").replace(/<br\s{0,2}\/?>/gi, " ")).trim();
}

function rowText(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
}

function blanks(count: number): string[] {
  return new Array<string>(Math.max(0, count)).fill("");
}

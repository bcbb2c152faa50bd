import { readOrdinal } from "../syntax/ordinal";
import { sourceSpan } from "../syntax/source-span";
import type { Block, Cell, Heading, Paragraph, Row, Table } from "../syntax/tree";
import { isHan } from "../text/characters";
import type { Span } from "../text/span";
import { read } from "./reading";

/** Whether words are the title of a section, as printed or in a known variant. */
export type IsTitle = (words: string) => boolean;

/** No title is longer, with the spaces that may stand in it. */
const LONGEST_TITLE = 48;
/** What the number of a heading may begin with. */
const OPENINGS: ReadonlySet<number> = new Set(
  Array.from("一二三四五六第\u2f00\u2f06", (sign) => sign.charCodeAt(0)),
);
/** What follows the title in a table of contents is a number. */
const SAYS_SOMETHING = /\p{Script=Han}/u;
const BREAKS = /[：:。；;\s]/u;

/** A document's blocks, with the headings among them that were parted from something else. */
export interface PartedBlocks {
  readonly blocks: readonly Block[];
  /** They give way to headings that stand alone: 一、主动公开政府信息情况：继续做好 may be an item of a plan. */
  readonly parted: ReadonlySet<Block>;
}

/**
 * The blocks with the numbered section headings parted from what they stand in: a sentence that goes on
 * behind the heading (`六、其他需要报告的事项：无。`), or a table, since lines that are indented with a tab look like
 * cells and some tables have the heading as their first row. Blocks without one stay as they are.
 */
export function partHeadings(
  source: string,
  blocks: readonly Block[],
  isTitle: IsTitle,
): PartedBlocks {
  const parted = new Set<Block>();
  const result: Block[] = [];
  for (const block of blocks) {
    const pieces =
      block.kind === "table" ? partTable(source, block, isTitle) : partLine(source, block, isTitle);
    for (const piece of pieces) {
      result.push(piece);
      if (piece !== block && piece.kind === "heading") parted.add(piece);
    }
  }
  return { blocks: result, parted };
}

/** The heading and the sentence behind it. */
function partLine(source: string, block: Heading | Paragraph, isTitle: IsTitle): readonly Block[] {
  const { from, to, text } = block;
  const ordinal = readOrdinal(source, from, to);
  if (!ordinal) return [block];
  if (!text.endsWith(source.slice(ordinal.textFrom, to))) return partFlow(block, isTitle);
  const words = source.slice(ordinal.textFrom, to);
  const end = titleEnd(words, isTitle);
  if (end === undefined) return [block];
  const rest = words.slice(end).replace(/^[：:。；;\s]+/u, "");
  if (!SAYS_SOMETHING.test(rest)) return [block];
  const heading = headingOf(source, { from, to: ordinal.textFrom + end });
  return heading
    ? [heading, { kind: "paragraph", from: to - rest.length, to, text: rest }]
    : [block];
}

/** As `partLine` where tags part the words, so that nobody can say where in the source the heading ends. */
function partFlow(block: Heading | Paragraph, isTitle: IsTitle): readonly Block[] {
  const { from, to, text } = block;
  const ordinal = block.kind === "paragraph" ? readOrdinal(text, 0, text.length) : undefined;
  const value = block.kind === "heading" ? block.ordinal : ordinal?.value;
  const words = text.slice(ordinal?.textFrom ?? 0);
  const end = titleEnd(words, isTitle);
  if (value === undefined || end === undefined) return [block];
  const rest = words.slice(end).replace(/^[：:。；;\s]+/u, "");
  if (!SAYS_SOMETHING.test(rest)) return [block];
  const ordinalSpan = block.kind === "heading" ? block.ordinalSpan : undefined;
  const title = words.slice(0, end);
  const titleTo = text.length - words.length + end;
  const restFrom = text.length - rest.length;
  const heading = sourceSpan(block, { from: 0, to: titleTo });
  const sentence = sourceSpan(block, { from: restFrom, to: text.length });
  const pieces = block.pieces?.map((piece) => ({ ...piece, at: piece.at - restFrom }));
  return [
    {
      kind: "heading",
      from,
      to: heading.to,
      text: title,
      ordinal: value,
      ordinalSpan,
      marked: false,
    },
    { kind: "paragraph", from: sentence.from, to, text: rest, pieces },
  ];
}

/** Where the title ends that opens the words; absent when they are the title alone or open with none. */
function titleEnd(words: string, isTitle: IsTitle): number | undefined {
  const most = Math.min(words.length, LONGEST_TITLE);
  if (words.length <= LONGEST_TITLE && isTitle(words)) return undefined;
  for (let at = 2; at < most; at++) {
    if (BREAKS.test(words.charAt(at)) && isTitle(words.slice(0, at))) return at;
  }
  return undefined;
}

function headingOf(source: string, { from, to }: Span): Heading | undefined {
  const ordinal = readOrdinal(source, from, to);
  if (!ordinal) return undefined;
  const text = source.slice(ordinal.textFrom, to);
  const { value, span } = ordinal;
  return { kind: "heading", from, to, text, ordinal: value, ordinalSpan: span, marked: false };
}

/** The table before and behind each heading in it. Only a heading that is alone in its row is one. */
function partTable(source: string, table: Table, isTitle: IsTitle): readonly Block[] {
  if (!isProse(table) && !mayHoldHeading(source, table, isTitle)) return [table];
  const parts: Block[] = [];
  let rows: Row[] = [];
  const close = () => {
    for (const part of blocksOf(table, rows)) parts.push(part);
    rows = [];
  };
  for (const row of table.rows) {
    const pieces = table.layout === "stacked" ? cellsApart(row) : [row];
    let cells: Cell[] = [];
    const closeRow = () => {
      const [first, last] = [cells[0], cells.at(-1)];
      if (first && last) rows.push({ from: first.slotFrom, to: last.slotTo, cells });
      cells = [];
    };
    for (const piece of pieces) {
      const heading = headingIn(source, piece, isTitle);
      if (heading) {
        closeRow();
        close();
        parts.push(heading);
      } else if (pieces.length === 1) rows.push(row);
      else cells.push(...piece.cells);
    }
    closeRow();
  }
  close();
  return parts;
}

/** Whether a cell reads as a heading. Most tables have none and are kept without another look. */
function mayHoldHeading(source: string, { rows }: Table, isTitle: IsTitle): boolean {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const first = cell.text.charCodeAt(0);
      // Most cells hold figures, which need not be looked up.
      if (!isHan(first) || !OPENINGS.has(first)) continue;
      if (headingOfCell(source, cell, isTitle)) return true;
    }
  }
  return false;
}

function cellsApart(row: Row): readonly Row[] {
  return row.cells.map((cell) => ({ from: cell.slotFrom, to: cell.slotTo, cells: [cell] }));
}

function headingIn(source: string, { cells }: Row, isTitle: IsTitle): Heading | undefined {
  let only: Cell | undefined;
  for (const cell of cells) {
    if (cell.text === "") continue;
    if (only) return undefined;
    only = cell;
  }
  return only && headingOfCell(source, only, isTitle);
}

function headingOfCell(source: string, cell: Cell, isTitle: IsTitle): Heading | undefined {
  if (cell.pieces || cell.text.length > LONGEST_TITLE) return undefined;
  const heading = headingOf(source, cell);
  return heading && isTitle(heading.text) ? heading : undefined;
}

/** What is left of a table around its headings: lines of words are no table. */
function blocksOf(table: Table, rows: readonly Row[]): readonly Block[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const part: Table = { ...table, from: first.from, to: last.to, rows };
  if (!isProse(part)) return [part];
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ from, to, text }): Block[] =>
      text === "" ? [] : [{ kind: "paragraph", from, to, text }],
    ),
  );
}

/** Whether lines that begin with a tab hold nothing but words. */
function isProse({ layout, rows }: Table): boolean {
  if (layout !== "stacked") return false;
  return rows.every(({ cells }) => cells.every(({ text }) => read(text).kind === "unreadable"));
}

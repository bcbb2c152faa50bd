import type { Block, Cell, Row, SyntaxTree, Table } from "../syntax/tree";
import { read } from "./reading";
import type { LabelRole } from "./role-index";

/** The longest line that may be a cell, as in the stacked layout. */
const LONGEST_CELL = 120;
/** No figure is as long, not even with its unit, a remark and bars; it spares paragraphs a closer look. */
const LONGEST_FIGURE = 72;
/** Fewer figures and labels than these are a list, not a table. */
const FEWEST_FIGURES = 10;
const FEWEST_LABELS = 3;
/** The share of the rows that must have as many figures as most have; otherwise empty cells were lost. */
const REGULAR = 0.6;
/** With fewer rows than these there is no usual length. */
const FEW_ROWS = 3;
/** What parts cells in text copied from tables of bars. */
const TRAILING_BAR = /\s{0,4}\|{1,4}\s{0,4}$/;

interface LooseCell extends Cell {
  readonly isFigure: boolean;
  /** Whether a statutory table knows the label, and as what. */
  readonly role: LabelRole | undefined;
}

/** What a statutory table knows a text as; absent when none knows it. */
type RoleOf = (text: string) => LabelRole | undefined;

/**
 * Finds tables whose cells stand each on a line of its own without any mark, as when a page's text is
 * copied: labels and figures as paragraphs, at times parted by lines with a bar. Only the form's labels tell
 * where rows begin, so this is no work for the syntax. Blocks that make up no table stay as they are.
 */
export function joinLooseCells(
  { text, blocks }: SyntaxTree,
  roleOf: RoleOf,
  isTitle: (block: Block) => boolean,
): readonly Block[] {
  const figures = blocks.filter(
    (block) => block.kind === "paragraph" && isFigureText(block.text),
  ).length;
  if (figures < FEWEST_FIGURES) return blocks;
  const joined: Block[] = [];
  let run: Block[] = [];
  const close = () => {
    for (const block of tableOf(run, text, roleOf) ?? run) joined.push(block);
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== "table" && block.text.length <= LONGEST_CELL && !isTitle(block))
      run.push(block);
    else {
      close();
      joined.push(block);
    }
  }
  close();
  return joined;
}

/** The run's table with the paragraphs before its first label and behind its last figure. */
function tableOf(
  run: readonly Block[],
  source: string,
  roleOf: RoleOf,
): readonly Block[] | undefined {
  const cells = run.map((block) => cellOf(block, source, roleOf));
  const first = cells.findIndex((cell) => cell?.role !== undefined);
  const last = cells.findLastIndex((cell) => cell?.isFigure === true);
  if (first < 0 || last < first) return undefined;
  const inside = cells.slice(first, last + 1).filter((cell) => cell !== undefined);
  const figures = inside.filter((cell) => cell.isFigure).length;
  const labels = inside.filter((cell) => cell.role !== undefined).length;
  if (figures < FEWEST_FIGURES || labels < FEWEST_LABELS) return undefined;
  const rows = rowsOf(inside);
  const [head, tail] = [inside[0], inside.at(-1)];
  if (!head || !tail || !isRegular(rows)) return undefined;
  const table: Table = { kind: "table", layout: "stacked", from: head.from, to: tail.to, rows };
  return [...run.slice(0, first), table, ...run.slice(last + 1)];
}

function cellOf(block: Block, source: string, roleOf: RoleOf): LooseCell | undefined {
  if (block.kind === "table") return undefined;
  // A heading's text comes without its number, which belongs to the label here.
  const line = block.kind === "heading" ? source.slice(block.from, block.to) : block.text;
  const text = withoutBar(line);
  if (text === "") return undefined;
  const { from } = block;
  // An entity shows one character and is written in several.
  const isVerbatim = line.length === block.to - from;
  const to = isVerbatim ? from + text.length : block.to;
  return {
    from,
    to,
    text,
    slotFrom: from,
    slotTo: to,
    columns: 1,
    rows: 1,
    pieces: undefined,
    isFigure: isFigureText(text),
    role: roleOf(text),
  };
}

function isFigureText(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  const { kind } = read(withoutBar(text));
  return kind === "number" || kind === "placeholder";
}

function withoutBar(text: string): string {
  return text.includes("|") ? text.replace(TRAILING_BAR, "") : text;
}

/** A row begins with the first label behind a figure. Heads without a row's label stand in a row of their own. */
function rowsOf(cells: readonly LooseCell[]): readonly Row[] {
  const rows: Row[] = [];
  let open: LooseCell[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) rows.push({ from: first.from, to: last.to, cells: open });
    open = [];
  };
  let label: LooseCell | undefined;
  for (const cell of cells) {
    const before = open.at(-1);
    if (before?.isFigure && !cell.isFigure) close();
    if (before && !before.isFigure && cell.isFigure && label?.role === "head") close();
    if (!cell.isFigure && cell.role) label = cell;
    open.push(cell);
  }
  close();
  return rows;
}

function isRegular(rows: readonly Row[]): boolean {
  const tally = new Map<number, number>();
  let counted = 0;
  for (const row of rows) {
    const figures = row.cells.filter(({ text }) => isFigureText(text)).length;
    if (figures === 0) continue;
    tally.set(figures, (tally.get(figures) ?? 0) + 1);
    counted++;
  }
  let commonest = 0;
  for (const count of tally.values()) commonest = Math.max(commonest, count);
  return counted < FEW_ROWS || commonest >= counted * REGULAR;
}

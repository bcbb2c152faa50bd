import type { Span } from "../text/span";
import type { AcceptComment } from "./accept-comment";

/** How a table is written down. */
export type LayoutId = "tabbed" | "stacked" | "pipe" | "html";

/**
 * What a document is made of. The blocks stand in the order of the text and never overlap; what lies
 * between them (white space, tags, the rule under a table head) belongs to none.
 */
export interface SyntaxTree {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Comments to the checker, which are part of no block. */
  readonly acceptComments: readonly AcceptComment[];
}

/** What a document is a sequence of. */
export type Block = Heading | Paragraph | Table;

/**
 * A line that opens a part of the document: `## 总体情况`, `一、总体情况`, `<h2>…</h2>`.
 * `ordinal` is the number it carries (`二、` → 2), absent when it has none.
 */
export interface Heading extends Span {
  readonly kind: "heading";
  readonly text: string;
  readonly ordinal: number | undefined;
  /** Where the number stands, without the mark behind it: the 二 of `二、`. */
  readonly ordinalSpan: Span | undefined;
  /** Whether the document's own syntax says that it is a heading, or only the number before it. */
  readonly marked: boolean;
  /** As in a paragraph; pieces of the number stand before the text, at less than 0. */
  readonly pieces?: readonly TextPiece[] | undefined;
}

/** A line of running text, or a block of it in HTML. */
export interface Paragraph extends Span {
  readonly kind: "paragraph";
  readonly text: string;
  /** Where the text stands when tags or entities part it; absent when it stands in one piece. */
  readonly pieces?: readonly TextPiece[] | undefined;
}

/** A stretch of the source with the place in a block's text where what a reader sees of it begins. */
export interface TextPiece extends Span {
  readonly at: number;
}

/** A run of rows in one layout. Rows may differ in length: merged cells are lost in most layouts. */
export interface Table extends Span {
  readonly kind: "table";
  readonly layout: LayoutId;
  readonly rows: readonly Row[];
}

/** A row as it stands in the text, its cells in order. */
export interface Row extends Span {
  readonly cells: readonly Cell[];
}

/**
 * One cell. `from`/`to` hold what is written in it without the padding; in an empty cell they meet where
 * a figure would be typed.
 */
export interface Cell extends Span {
  /** What a reader sees, trimmed; the parts of a cell written over several lines joined. */
  readonly text: string;
  /** The whole place of the cell between its neighbours: padding and, in HTML, its tags included. */
  readonly slotFrom: number;
  readonly slotTo: number;
  /** How many columns and rows of the grid the cell covers; 1 where the layout cannot say. */
  readonly columns: number;
  readonly rows: number;
  /** Where the text stands when it is parted by line breaks or tags; absent when it is in one piece. */
  readonly pieces: readonly Span[] | undefined;
}

/**
 * The tree's leaves in the order of the text, with the stretches between them, so that joined they are
 * the text again. For tests and for whoever wants to paint or copy a document faithfully.
 */
export function* leaves(tree: SyntaxTree): Generator<Span> {
  let at = 0;
  for (const leaf of marked(tree)) {
    if (leaf.from > at) yield { from: at, to: leaf.from };
    if (leaf.to > leaf.from) yield { from: leaf.from, to: leaf.to };
    at = Math.max(at, leaf.to);
  }
  if (at < tree.text.length) yield { from: at, to: tree.text.length };
}

function* marked(tree: SyntaxTree): Generator<Span> {
  for (const block of tree.blocks) {
    if (block.kind !== "table") yield block;
    else for (const row of block.rows) yield* row.cells;
  }
}

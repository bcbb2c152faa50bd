import { readOrdinal } from "../ordinal";
import { sourceSpan } from "../source-span";
import type { Block, Cell, Paragraph, Row } from "../tree";
import { type Flow, FlowBuffer, textPieces } from "./html-flow";
import { tagKind } from "./html-tags";

const LONGEST_HEADING = 48;

/** An opening tag: `from` at its `<`, `to` behind its `>`, and how many columns and rows it covers. */
export interface OpenTag {
  /** As it is written, in capitals or not. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly from: number;
  rows: Row[];
  rowFrom: number;
  cells: Cell[] | undefined;
  cell: { slotFrom: number; contentFrom: number; columns: number; rows: number } | undefined;
  /** Whether the table only arranges the page: it holds other tables, so its cells are plain blocks. */
  arranges: boolean;
}

/** Puts blocks together from the tags and texts of a page, in the order in which they come. */
export class HtmlPage {
  readonly blocks: Block[] = [];
  readonly #text: string;
  readonly #flow = new FlowBuffer();
  readonly #tables: OpenTable[] = [];
  #heading = false;
  #unseen: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get isInTable(): boolean {
    return this.#tables.length > 0;
  }

  /** Whether what comes now is shown to nobody, as the text of a script. */
  get isUnseen(): boolean {
    return this.#unseen !== undefined;
  }

  /** Adds a stretch of the source; `shown` is what the reader sees of an entity. */
  addText(from: number, to: number, shown?: string): void {
    if (!this.isUnseen) this.#flow.add(this.#text, from, to, shown);
  }

  open(tag: OpenTag): void {
    if (this.isUnseen) return;
    const kind = tagKind(tag.name);
    switch (kind) {
      case "inline":
        break;
      case "unseen":
        this.#unseen = tag.name.toLowerCase();
        break;
      case "table":
        this.#openTable(tag);
        break;
      case "row":
        this.#openRow(tag);
        break;
      case "cell":
        this.#openCell(tag);
        break;
      case "heading":
      case "block":
        this.#breakBlock(tag.from);
        this.#heading = kind === "heading";
    }
  }

  /** A closing tag, `from` at its `<`, `to` behind its `>`. */
  close(name: string, from: number, to: number): void {
    if (this.#unseen) {
      if (this.#unseen === name.toLowerCase()) this.#unseen = undefined;
      return;
    }
    switch (tagKind(name)) {
      case "inline":
        break;
      case "table":
        this.#endTable(to);
        break;
      case "row":
        this.#endRow(from, to);
        break;
      case "cell":
        this.#endCell(to);
        break;
      case "unseen":
      case "heading":
      case "block":
        this.#breakBlock(from);
        this.#heading = false;
    }
  }

  /** Closes whatever is still open where the page ends. */
  finish(end: number): void {
    while (this.isInTable) this.#endTable(end);
    this.#endBlock();
  }

  #openTable({ from }: OpenTag): void {
    const around = this.#tables.at(-1);
    if (around && !around.arranges) {
      around.arranges = true;
      this.#spill(around);
      this.#heading = false;
      for (const line of this.#flow.takeLines()) this.blocks.push(this.#blockOf(line));
    }
    this.#endBlock();
    this.#tables.push({
      from,
      rows: [],
      rowFrom: from,
      cells: undefined,
      cell: undefined,
      arranges: false,
    });
  }

  /** The cells read so far of a table that turns out to arrange the page become paragraphs. */
  #spill(table: OpenTable): void {
    for (const cell of [...table.rows.flatMap((row) => row.cells), ...(table.cells ?? [])]) {
      const { from, to, text } = cell;
      if (text !== "") this.blocks.push({ kind: "paragraph", from, to, text });
    }
    table.rows = [];
    table.cells = undefined;
    table.cell = undefined;
  }

  #openRow({ from }: OpenTag): void {
    const table = this.#openData();
    if (!table) return;
    this.#endRow(from, from);
    table.cells = [];
    table.rowFrom = from;
  }

  #openCell({ from, to, columns, rows }: OpenTag): void {
    const table = this.#openData();
    if (!table) return;
    this.#endCell(from);
    if (!table.cells) {
      table.cells = [];
      table.rowFrom = from;
    }
    this.#flow.take();
    table.cell = { slotFrom: from, contentFrom: to, columns, rows };
  }

  /** The innermost open table when it holds data; a row or cell of any other only ends a block. */
  #openData(): OpenTable | undefined {
    const table = this.#tables.at(-1);
    if (table && !table.arranges) return table;
    this.#endBlock();
    return undefined;
  }

  #endCell(slotTo: number): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { slotFrom, contentFrom, columns, rows } = table.cell;
    const blank = this.#flow.blank;
    const flow = this.#flow.take();
    const from = flow?.from ?? blank?.from ?? contentFrom;
    const to = flow?.to ?? blank?.to ?? contentFrom;
    const text = flow?.text ?? "";
    table.cells?.push({ from, to, text, slotFrom, slotTo, columns, rows, pieces: flow?.pieces });
    table.cell = undefined;
  }

  #endRow(cellTo: number, rowTo: number): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    this.#endCell(cellTo);
    if (table.cells && table.cells.length > 0) {
      table.rows.push({ from: table.rowFrom, to: rowTo, cells: table.cells });
    }
    table.cells = undefined;
  }

  #endTable(to: number): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (table.arranges) this.#endBlock();
    else this.#endRow(to, to);
    this.#tables.pop();
    this.#flow.take();
    if (table.rows.length > 0) {
      this.blocks.push({ kind: "table", layout: "html", from: table.from, to, rows: table.rows });
    }
  }

  #breakBlock(at: number): void {
    if (this.#tables.at(-1)?.cell) this.#flow.break(at);
    else this.#endBlock();
  }

  #endBlock(): void {
    const table = this.#tables.at(-1);
    if (table && !table.arranges) return;
    const flow = this.#flow.take();
    if (flow) this.blocks.push(this.#blockOf(flow));
  }

  #blockOf(flow: Flow): Block {
    const { text, from, to } = flow;
    const pieces = textPieces(flow);
    const ordinal = text.length <= LONGEST_HEADING ? readOrdinal(text, 0, text.length) : undefined;
    const heads =
      ordinal !== undefined && ordinal.textFrom < text.length && !/[。；！？]$/.test(text);
    const paragraph: Paragraph = { kind: "paragraph", from, to, text, pieces };
    if (!this.#heading && !heads) return paragraph;
    const textFrom = ordinal?.textFrom ?? 0;
    return {
      kind: "heading",
      from,
      to,
      text: text.slice(textFrom),
      ordinal: ordinal?.value,
      ordinalSpan: ordinal && sourceSpan(paragraph, ordinal.span),
      marked: this.#heading,
      pieces: pieces?.map((piece) => ({ ...piece, at: piece.at - textFrom })),
    };
  }
}

import { Tokenizer } from "htmlparser2";
import { findUnit } from "../../text/characters";
import { isBlankLine, type Line, lineAt, nextInk } from "../line";
import { isOrdinalHeading, readOrdinal } from "../ordinal";
import type { Block, Cell, Row } from "../tree";
import { type Flow, FlowBuffer } from "./html-flow";

/** The tags that begin a document rather than a piece of HTML inside another text. */
const DOCUMENT = /<(?:!doctype|html|head|body|meta|\?xml)[\s>]/iy;
/** The tags that begin a block, so that a line of Markdown or plain text which opens with one is HTML. */
const BLOCK =
  /<(?:\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)|!--)/iy;
/** Tags between which a text is one line of words; every other tag ends a block. */
const INLINE = new Set(
  "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark o:p q s small span st1:chsdate strike strong sub sup tt u var w:sdt wbr".split(
    " ",
  ),
);
/** Tags whose text nobody reads in the page. */
const UNSEEN = new Set(["script", "style", "title", "textarea", "noscript", "template", "select"]);
const FEED = 10;
const MOST_SPAN = 64;
const SPAN_NAME_LENGTH = "colspan".length;
const LONGEST_HEADING = 48;

/** Whether the whole text is an HTML document. */
export function isHtmlDocument(text: string, from: number): boolean {
  const ink = nextInk(text, from);
  return ink !== undefined && matchesAt(DOCUMENT, text, ink.inkFrom);
}

/** Whether the line opens with a block's tag or a comment. */
export function isHtmlLine(text: string, line: Line): boolean {
  return text[line.inkFrom] === "<" && matchesAt(BLOCK, text, line.inkFrom);
}

/**
 * Reads HTML into blocks: to the end of the text, or, as a fragment inside another text, up to the first
 * line break outside a table. An unclosed table in a fragment ends where a blank line and a heading follow.
 */
export function readHtml(
  text: string,
  from: number,
  extent: "document" | "fragment",
): { readonly blocks: readonly Block[]; readonly next: number } {
  const reader = new HtmlReader(text, from, extent);
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    reader.callbacks(() => tokenizer.pause()),
  );
  tokenizer.write(from === 0 ? text : text.slice(from));
  if (reader.stoppedAt === undefined) tokenizer.end();
  reader.finish();
  return {
    blocks: reader.blocks,
    next: Math.max(reader.stoppedAt ?? text.length, lineEndAfter(text, from)),
  };
}

/** At least one character is always consumed, so that the caller moves on. */
function lineEndAfter(text: string, from: number): number {
  return Math.min(from + 1, text.length);
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

class HtmlReader {
  readonly blocks: Block[] = [];
  stoppedAt: number | undefined;
  readonly #text: string;
  readonly #base: number;
  readonly #fragment: boolean;
  readonly #flow = new FlowBuffer();
  readonly #tables: OpenTable[] = [];
  #heading = false;
  #unseen: string | undefined;
  #tag = "";
  #tagFrom = 0;
  #attribute = "";
  #value = "";
  #columns = 1;
  #rows = 1;

  constructor(text: string, base: number, extent: "document" | "fragment") {
    this.#text = text;
    this.#base = base;
    this.#fragment = extent === "fragment";
  }

  /** The tokenizer's calls, with its offsets, which begin at the fragment, turned into the text's. */
  callbacks(stop: () => void): ConstructorParameters<typeof Tokenizer>[1] {
    const at = (offset: number) => offset + this.#base;
    let textTo = this.#base;
    return {
      ontext: (from, to) => {
        // The tokenizer hands over an unclosed tag at the end, `<td/`, as text that begins before the start.
        if (from < 0) return;
        textTo = at(to);
        if (this.stoppedAt === undefined && this.#addText(at(from), at(to))) stop();
      },
      ontextentity: (codepoint, to) => {
        if (this.stoppedAt !== undefined) return;
        const from = this.#text.lastIndexOf("&", at(to) - 1);
        this.#addEntity(Math.max(from, textTo), at(to), String.fromCodePoint(codepoint));
        textTo = at(to);
      },
      onopentagname: (from, to) => {
        this.#tag = this.#text.slice(at(from), at(to)).toLowerCase();
        this.#tagFrom = at(from) - 1;
        this.#columns = 1;
        this.#rows = 1;
      },
      onopentagend: (to) => this.#open(at(to) + 1),
      onselfclosingtag: (to) => this.#open(at(to) + 1),
      onclosetag: (from, to) => {
        const closed = this.#text.indexOf(">", at(to));
        const name = this.#text.slice(at(from), at(to)).toLowerCase();
        this.#close(name, at(from) - 2, closed < 0 ? this.#text.length : closed + 1);
      },
      onattribname: (from, to) => {
        // Word writes five attributes on every cell; only the two that merge cells are looked at.
        const mayBeSpan = to - from === SPAN_NAME_LENGTH;
        this.#attribute = mayBeSpan ? this.#text.slice(at(from), at(to)).toLowerCase() : "";
        this.#value = "";
      },
      onattribdata: (from, to) => {
        if (this.#attribute.endsWith("span")) this.#value += this.#text.slice(at(from), at(to));
      },
      onattribentity: () => {},
      onattribend: () => this.#keepSpan(),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    };
  }

  /** Closes whatever is still open at the end of the text or of the fragment. */
  finish(): void {
    const end = this.stoppedAt ?? this.#text.length;
    while (this.#tables.length > 0) this.#endTable(end);
    this.#endBlock();
  }

  #addText(from: number, to: number): boolean {
    if (this.#unseen) return false;
    const stop = this.#fragment ? this.#stopIn(from, to) : undefined;
    this.#flow.add(this.#text, from, stop ?? to);
    this.stoppedAt = stop;
    return stop !== undefined;
  }

  #addEntity(from: number, to: number, shown: string): void {
    if (!this.#unseen) this.#flow.add(this.#text, from, to, shown);
  }

  /** Where a fragment ends inside a stretch of text; absent when it goes on. */
  #stopIn(from: number, to: number): number | undefined {
    const feed = findUnit(this.#text, FEED, from, to);
    if (feed < 0) return undefined;
    if (this.#tables.length === 0) return feed + 1;
    const below = lineAt(this.#text, feed + 1);
    if (!isBlankLine(below)) return undefined;
    const ahead = nextInk(this.#text.slice(0, to), below.next);
    if (!ahead) return undefined;
    const heads = this.#text[ahead.inkFrom] === "#" || isOrdinalHeading(this.#text, ahead);
    return heads ? ahead.from : undefined;
  }

  #keepSpan(): void {
    if (!this.#attribute.endsWith("span")) return;
    const count = Math.min(MOST_SPAN, Math.max(1, Number.parseInt(this.#value, 10) || 1));
    if (this.#attribute === "colspan") this.#columns = count;
    if (this.#attribute === "rowspan") this.#rows = count;
  }

  #open(tagTo: number): void {
    const tag = this.#tag;
    if (UNSEEN.has(tag)) this.#unseen ??= tag;
    if (this.#unseen || INLINE.has(tag)) return;
    switch (tag) {
      case "table":
        return this.#openTable();
      case "tr":
        return this.#openRow();
      case "td":
      case "th":
        return this.#openCell(tagTo);
      default:
        this.#breakBlock(this.#tagFrom);
        this.#heading = /^h[1-6]$/.test(tag);
    }
  }

  #close(tag: string, from: number, to: number): void {
    if (this.#unseen) {
      if (this.#unseen === tag) this.#unseen = undefined;
      return;
    }
    if (INLINE.has(tag)) return;
    switch (tag) {
      case "table":
        return this.#endTable(to);
      case "tr":
        return this.#endRow(from, to);
      case "td":
      case "th":
        return this.#endCell(to);
      default:
        this.#breakBlock(from);
        this.#heading = false;
    }
  }

  #openTable(): void {
    const around = this.#tables.at(-1);
    if (around && !around.arranges) {
      around.arranges = true;
      this.#spill(around);
    }
    this.#endBlock();
    this.#tables.push({
      from: this.#tagFrom,
      rows: [],
      rowFrom: this.#tagFrom,
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

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (!table || table.arranges) return this.#endBlock();
    this.#endRow(this.#tagFrom, this.#tagFrom);
    table.cells = [];
    table.rowFrom = this.#tagFrom;
  }

  #openCell(contentFrom: number): void {
    const table = this.#tables.at(-1);
    if (!table || table.arranges) return this.#endBlock();
    this.#endCell(this.#tagFrom);
    if (!table.cells) {
      table.cells = [];
      table.rowFrom = this.#tagFrom;
    }
    this.#flow.take();
    table.cell = { slotFrom: this.#tagFrom, contentFrom, columns: this.#columns, rows: this.#rows };
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
    const ordinal = text.length <= LONGEST_HEADING ? readOrdinal(text, 0, text.length) : undefined;
    const heads =
      ordinal !== undefined && ordinal.textFrom < text.length && !/[。；！？]$/.test(text);
    if (!this.#heading && !heads) return { kind: "paragraph", from, to, text };
    const ordinalSpan = ordinal && {
      from: flow.sourceOf(ordinal.span.from),
      to: flow.sourceOf(ordinal.span.from) + ordinal.span.to - ordinal.span.from,
    };
    return {
      kind: "heading",
      from,
      to,
      text: text.slice(ordinal?.textFrom ?? 0),
      ordinal: ordinal?.value,
      ordinalSpan,
      marked: this.#heading,
    };
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

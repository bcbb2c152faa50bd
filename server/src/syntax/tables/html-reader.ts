import { Tokenizer } from "htmlparser2";
import { findUnit } from "../../text/characters";
import { isBlankLine, type Line, lineAt, nextInk } from "../line";
import { isOrdinalHeading } from "../ordinal";
import type { Block } from "../tree";
import { HtmlPage } from "./html-page";

/** The tags that begin a document rather than a piece of HTML inside another text. */
const DOCUMENT = /<(?:!doctype|html|head|body|meta|\?xml)[\s>]/iy;
/** The tags that begin a block, so that a line of Markdown or plain text which opens with one is HTML. */
const BLOCK =
  /<(?:\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)|!--)/iy;
const FEED = 10;
const MOST_SPAN = 64;
const SPAN_NAME_LENGTH = "colspan".length;

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
  return {
    blocks: reader.finish(),
    next: Math.max(reader.stoppedAt ?? text.length, lineEndAfter(text, from)),
  };
}

/** At least one character is always consumed, so that the caller moves on. */
function lineEndAfter(text: string, from: number): number {
  return Math.min(from + 1, text.length);
}

/** Turns the tokenizer's calls into tags and texts of a page. */
class HtmlReader {
  /** Where a fragment ended; absent while it goes on. */
  stoppedAt: number | undefined;
  readonly #text: string;
  readonly #base: number;
  readonly #fragment: boolean;
  readonly #page: HtmlPage;
  #name = "";
  #tagFrom = 0;
  #attribute = "";
  #value = "";
  #columns = 1;
  #rows = 1;

  constructor(text: string, base: number, extent: "document" | "fragment") {
    this.#text = text;
    this.#base = base;
    this.#fragment = extent === "fragment";
    this.#page = new HtmlPage(text);
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
        this.#page.addText(Math.max(from, textTo), at(to), String.fromCodePoint(codepoint));
        textTo = at(to);
      },
      onopentagname: (from, to) => {
        this.#name = this.#text.slice(at(from), at(to));
        this.#tagFrom = at(from) - 1;
        this.#columns = 1;
        this.#rows = 1;
      },
      onopentagend: (to) => this.#open(at(to) + 1),
      onselfclosingtag: (to) => this.#open(at(to) + 1),
      onclosetag: (from, to) => {
        const closed = this.#text.indexOf(">", at(to));
        const name = this.#text.slice(at(from), at(to));
        this.#page.close(name, at(from) - 2, closed < 0 ? this.#text.length : closed + 1);
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

  finish(): readonly Block[] {
    this.#page.finish(this.stoppedAt ?? this.#text.length);
    return this.#page.blocks;
  }

  #open(to: number): void {
    this.#page.open({
      name: this.#name,
      from: this.#tagFrom,
      to,
      columns: this.#columns,
      rows: this.#rows,
    });
  }

  #addText(from: number, to: number): boolean {
    if (this.#page.isUnseen) return false;
    const stop = this.#fragment ? this.#stopIn(from, to) : undefined;
    this.#page.addText(from, stop ?? to);
    this.stoppedAt = stop;
    return stop !== undefined;
  }

  /** Where a fragment ends inside a stretch of text; absent when it goes on. */
  #stopIn(from: number, to: number): number | undefined {
    const feed = findUnit(this.#text, FEED, from, to);
    if (feed < 0) return undefined;
    if (!this.#page.isInTable) return feed + 1;
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
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

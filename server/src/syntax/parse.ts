import { acceptCommentsIn, withoutComments } from "./accept-comment";
import { isBlankLine, type Line, lineAt } from "./line";
import { endsSentence, isOrdinalHeading, readOrdinal } from "./ordinal";
import { isHtmlDocument, isHtmlLine, readHtml } from "./tables/html-reader";
import { isPipeHead, isPipeRow, readPipe } from "./tables/pipe";
import { isStackedCell, readStacked } from "./tables/stacked";
import { isTabbedRow, readTabbed } from "./tables/tabbed";
import type { Block, Heading, SyntaxTree } from "./tree";

const BOM = 0xfeff;
/** A Markdown heading may be longer than a numbered one: a report's title stands in it. */
const LONGEST_MARKED_HEADING = 200;

/**
 * Reads any text into blocks. The text alone decides how it is read, not the file's name: an HTML document
 * is read as HTML, everything else line by line, with HTML wherever a line begins with a block's tag.
 * Never fails; linear in the length of the text.
 */
export function parse(text: string): SyntaxTree {
  const acceptComments = acceptCommentsIn(text);
  return { text, blocks: readBlocks(withoutComments(text, acceptComments)), acceptComments };
}

function readBlocks(text: string): readonly Block[] {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  if (isHtmlDocument(text, start)) return readHtml(text, start, "document").blocks;
  const blocks: Block[] = [];
  let at = start;
  while (at < text.length) at = readBlock(text, lineAt(text, at), blocks);
  return blocks;
}

/** Reads what begins with the line, adds it to the blocks and answers where the next block begins. */
function readBlock(text: string, line: Line, blocks: Block[]): number {
  if (isBlankLine(line)) return line.next;
  if (isHtmlLine(text, line)) {
    const fragment = readHtml(text, line.from, "fragment");
    for (const block of fragment.blocks) blocks.push(block);
    return fragment.next;
  }
  const table = readTable(text, line);
  if (table) {
    blocks.push(table);
    return Math.max(line.next, lineAt(text, table.to).next);
  }
  blocks.push(readHeading(text, line) ?? paragraphOf(text, line));
  return line.next;
}

function readTable(text: string, line: Line) {
  if (isPipeRow(text, line)) return readPipe(text, line);
  if (isStackedCell(text, line)) return readStacked(text, line);
  if (isTabbedRow(text, line)) return readTabbed(text, line);
  if (isPipeHead(text, line)) return readPipe(text, line);
  return undefined;
}

function readHeading(text: string, line: Line): Heading | undefined {
  const marks = headingMarks(text, line);
  if (marks > 0) return markedHeading(text, line, line.inkFrom + marks);
  if (!isOrdinalHeading(text, line)) return undefined;
  const ordinal = readOrdinal(text, line.inkFrom, line.inkTo);
  if (!ordinal) return undefined;
  return {
    kind: "heading",
    from: line.inkFrom,
    to: line.inkTo,
    text: text.slice(ordinal.textFrom, line.inkTo),
    ordinal: ordinal.value,
    ordinalSpan: ordinal.span,
    marked: false,
  };
}

/** How many `#` open a Markdown heading, with the white space behind them; 0 when it is none. */
function headingMarks(text: string, line: Line): number {
  let count = 0;
  while (count < 7 && text[line.inkFrom + count] === "#") count++;
  if (count === 0 || count > 6 || line.inkTo - line.inkFrom > LONGEST_MARKED_HEADING) return 0;
  // A heading without words is a line of marks.
  if (line.inkFrom + count >= line.inkTo) return 0;
  const behind = text[line.inkFrom + count];
  if (behind !== " " && behind !== "\t" && behind !== "\u3000") return 0;
  return count + 1;
}

function markedHeading(text: string, line: Line, contentFrom: number): Heading {
  let from = contentFrom;
  while (from < line.inkTo && (text[from] === " " || text[from] === "*")) from++;
  let to = line.inkTo;
  while (to > from && "#* ".includes(text[to - 1] ?? "")) to--;
  return headingOf(text, from, to);
}

/** The heading that a document's own syntax marks as one, with or without a number. */
function headingOf(text: string, from: number, to: number): Heading {
  const ordinal = readOrdinal(text, from, to);
  return {
    kind: "heading",
    from,
    to,
    text: text.slice(ordinal?.textFrom ?? from, to),
    ordinal: ordinal?.value,
    ordinalSpan: ordinal?.span,
    marked: true,
  };
}

/** A bold line alone (`**二、主动公开政府信息情况**`) is read without its stars. */
function paragraphOf(text: string, line: Line): Block {
  const bold = text.startsWith("**", line.inkFrom) && text.startsWith("**", line.inkTo - 2);
  if (bold && line.inkTo - line.inkFrom > 4 && !endsSentence(text, line.inkTo - 2)) {
    const inner = headingOf(text, line.inkFrom + 2, line.inkTo - 2);
    if (inner.ordinal !== undefined) return inner;
  }
  return {
    kind: "paragraph",
    from: line.inkFrom,
    to: line.inkTo,
    text: text.slice(line.inkFrom, line.inkTo),
  };
}

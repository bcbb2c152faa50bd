import type { SectionId } from "../form/form";
import { sourceSpan } from "../syntax/source-span";
import type { Block, Heading, Paragraph } from "../syntax/tree";
import { lastUpTo } from "../text/last-up-to";
import type { Span } from "../text/span";
import type { BoundReport } from "./bound-report";
import { type FoldedLine, foldLine } from "./folded-line";

/**
 * A paragraph of the running text as rules read it: without white space and marks of emphasis, digits and
 * letters in half width, punctuation in full width. `2020 年,收到（１８）件` reads `2020年，收到（18）件`. Lines that a
 * page break or a list parts are one passage. Tables, the title and the headings of sections are none.
 */
export interface Passage {
  readonly text: string;
  /** The section it stands in; absent before the first one. */
  readonly section: SectionId | undefined;
  /** The lines it was read from. */
  readonly lines: readonly PassageLine[];
}

/** One line of a passage: where its text begins in the passage, and how it was folded. */
export interface PassageLine {
  readonly at: number;
  readonly block: Heading | Paragraph;
  readonly runs: FoldedLine["runs"];
}

/** The passages of a report in the order of the text. Linear in the length of the running text. */
export function passagesOf(
  { blocks, sections, title }: BoundReport,
  fold: (line: string) => FoldedLine = foldLine,
): readonly Passage[] {
  const passages: Passage[] = [];
  /** How many sections the blocks so far have opened; their headings stand among the blocks in order. */
  let opened = 0;
  let section: SectionId | undefined;
  let open: Draft | undefined;
  const close = () => {
    if (open) passages.push(passageOf(open));
    open = undefined;
  };
  for (const block of blocks) {
    const isTitle = title && block.from >= title.from && block.to <= title.to;
    const next = sections[opened];
    const isHeading = block === next?.heading;
    if (block.kind === "table" || isHeading || isTitle) {
      close();
      if (isHeading) {
        section = next.form.id;
        opened++;
      }
      continue;
    }
    if (!open || !goesOn(open, block)) {
      close();
      open = emptyDraft(section);
    }
    addLine(open, block, fold(block.text));
  }
  close();
  return passages;
}

/** The title and the headings of the sections as passages: what `passagesOf` leaves out. */
export function headlinesOf(
  { blocks, sections, title }: BoundReport,
  fold: (line: string) => FoldedLine = foldLine,
): readonly Passage[] {
  const headlines: Passage[] = [];
  const add = (lines: readonly Block[], section: SectionId | undefined) => {
    const draft = emptyDraft(section);
    for (const line of lines) if (line.kind !== "table") addLine(draft, line, fold(line.text));
    if (draft.length > 0) headlines.push(passageOf(draft));
  };
  if (title) {
    const after = blocks.findIndex(({ from }) => from >= title.to);
    const upTo = blocks.slice(0, after < 0 ? blocks.length : after);
    add(
      upTo.filter(({ from }) => from >= title.from),
      undefined,
    );
  }
  for (const { heading, form } of sections) {
    // A line may be taken for a heading and for the title, and is read once all the same.
    const isRead = title && heading.from >= title.from && heading.to <= title.to;
    if (!isRead) add([heading], form.id);
  }
  return headlines;
}

/** Where a stretch of a passage stands in the source: from its first to behind its last character. */
export function passageSpan(passage: Passage, { from, to }: Span): Span {
  const start = placeOf(passage, from);
  const end = placeOf(passage, Math.max(from, to - 1));
  if (!start || !end) return { from: 0, to: 0 };
  const length = to > from ? 1 : 0;
  return {
    from: sourceSpan(start.block, { from: start.offset, to: start.offset + length }).from,
    to: sourceSpan(end.block, { from: end.offset, to: end.offset + length }).to,
  };
}

/** A passage that may go on; its lines are joined only when it is done. */
interface Draft {
  readonly section: SectionId | undefined;
  readonly lines: PassageLine[];
  readonly texts: string[];
  length: number;
}

function emptyDraft(section: SectionId | undefined): Draft {
  return { section, lines: [], texts: [], length: 0 };
}

function passageOf({ section, lines, texts }: Draft): Passage {
  return { text: texts.join(""), section, lines };
}

/** A line at least this long that ends in the middle of a sentence was broken by the page. */
const FULL_LINE = 40;
const ENDS = "。！？";
/** What ends a line whose sentence goes on below: a list, or a clause. */
const GOES_ON = "，、；：";
/** What opens a line of its own: `（一）`, `1.`, `一是`, `- `, `注：`. */
const OPENS =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、）)]|[一二三四五六七八九十]{1,2}[是、]|[-*+•·●○■◆]\s|[①-⑳]|注[：:]|附件)/u;

function goesOn({ texts, lines }: Draft, block: Heading | Paragraph): boolean {
  const last = lines.at(-1)?.block;
  if (!last || block.kind === "heading" || last.kind === "heading") return false;
  const end = texts.at(-1)?.at(-1) ?? "";
  if (ENDS.includes(end) || OPENS.test(block.text)) return false;
  return GOES_ON.includes(end) || last.text.length >= FULL_LINE;
}

function addLine(draft: Draft, block: Heading | Paragraph, folded: FoldedLine): void {
  const { text, runs } = folded;
  if (text === "") return;
  draft.lines.push({ at: draft.length, block, runs });
  draft.texts.push(text);
  draft.length += text.length;
}

function placeOf(
  { lines }: Passage,
  offset: number,
): { readonly block: Heading | Paragraph; readonly offset: number } | undefined {
  const line = lines[Math.max(0, lastUpTo(lines, offset))];
  const inLine = offset - (line?.at ?? 0);
  const run = line?.runs[Math.max(0, lastUpTo(line.runs, inLine))];
  return line && run && { block: line.block, offset: run.from + inLine - run.at };
}

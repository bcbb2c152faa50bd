import type { SectionId } from "../form/form";
import { sourceSpan } from "../syntax/source-span";
import type { Heading, Paragraph } from "../syntax/tree";
import { isSpace } from "../text/characters";
import type { Span } from "../text/span";
import type { BoundReport } from "./bound-report";

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

/** One line of a passage: where its text begins in the passage, and the characters left out of it. */
export interface PassageLine {
  readonly at: number;
  readonly block: Heading | Paragraph;
  readonly runs: readonly Run[];
}

/** From `at` of the passage on the characters of the line's own text from `from` on follow one another. */
interface Run {
  readonly at: number;
  readonly from: number;
}

/** The passages of a report in the order of the text. Linear in the length of the running text. */
export function passagesOf({ blocks, sections, title }: BoundReport): readonly Passage[] {
  const passages: Passage[] = [];
  const headings = new Map(sections.map(({ heading, form }) => [heading, form.id]));
  let section: SectionId | undefined;
  let open: Draft | undefined;
  const close = () => {
    if (open) passages.push(open);
    open = undefined;
  };
  for (const block of blocks) {
    const isTitle = title && block.from >= title.from && block.to <= title.to;
    const opened = block.kind === "table" ? undefined : headings.get(block);
    if (block.kind === "table" || opened || isTitle) {
      close();
      section = opened ?? section;
      continue;
    }
    if (!open || !goesOn(open, block)) {
      close();
      open = { text: "", section, lines: [] };
    }
    addLine(open, block);
  }
  close();
  return passages;
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

interface Draft extends Passage {
  text: string;
  lines: PassageLine[];
}

/** A line at least this long that ends in the middle of a sentence was broken by the page. */
const FULL_LINE = 40;
const ENDS = /[。！？]$/u;
/** What ends a line whose sentence goes on below: a list, or a clause. */
const GOES_ON = /[，、；：]$/u;
/** What opens a line of its own: `（一）`, `1.`, `一是`, `- `, `注：`. */
const OPENS =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、）)]|[一二三四五六七八九十]{1,2}[是、]|[-*+•·●○■◆]\s|[①-⑳]|注[：:]|附件)/u;

function goesOn({ text, lines }: Draft, block: Heading | Paragraph): boolean {
  const last = lines.at(-1)?.block;
  if (block.kind === "heading" || last?.kind === "heading") return false;
  if (ENDS.test(text) || OPENS.test(block.text)) return false;
  return GOES_ON.test(text) || (last !== undefined && last.text.length >= FULL_LINE);
}

function addLine(draft: Draft, block: Heading | Paragraph): void {
  const { text } = block;
  const runs: Run[] = [];
  const line: PassageLine = { at: draft.text.length, block, runs };
  let folded = "";
  let follows = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLeftOut(text, at, code)) {
      follows = false;
      continue;
    }
    if (!follows) runs.push({ at: line.at + folded.length, from: at });
    follows = true;
    folded += fold(text, at, code);
  }
  if (folded === "") return;
  draft.text += folded;
  draft.lines.push(line);
}

/** White space, unless it parts two figures or words of letters, and the stars of emphasis. */
function isLeftOut(text: string, at: number, code: number): boolean {
  if (code === STAR) return text.charCodeAt(at + 1) === STAR || text.charCodeAt(at - 1) === STAR;
  if (!isSpace(code)) return false;
  return !(isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1)));
}

const STAR = 0x2a;

function isLatin(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff10 && code <= 0xff5a)
  );
}

/** Punctuation as Chinese sets it, by its half-width form. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["(", "（"],
  [")", "）"],
  ["!", "！"],
  ["?", "？"],
]);

/** One character as passages have it. A comma or colon between digits belongs to the figure. */
function fold(text: string, at: number, code: number): string {
  if (code > 0x7f && (code < 0xff01 || code > 0xff5e)) return text.charAt(at);
  const half = code > 0x7f ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
  const inFigure =
    (half === "," || half === ":") &&
    isLatin(text.charCodeAt(at - 1)) &&
    isLatin(text.charCodeAt(at + 1));
  return inFigure ? half : (PUNCTUATION.get(half) ?? half);
}

function placeOf(
  { lines }: Passage,
  offset: number,
): { readonly block: Heading | Paragraph; readonly offset: number } | undefined {
  const line = lines.findLast(({ at }) => at <= offset) ?? lines[0];
  const run = line?.runs.findLast(({ at }) => at <= offset) ?? line?.runs[0];
  return line && run && { block: line.block, offset: run.from + offset - run.at };
}

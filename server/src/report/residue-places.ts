import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import type { BoundReport } from "./bound-report";
import { elementSpan } from "./element-span";
import { characterOf } from "./entity";
import { looksOf } from "./looks";
import { type Passage, type PassageLine, passageSpan } from "./prose";
import { isCode, type Residue, type ResidueKind } from "./residue";
import type { TextReaders } from "./text-readers";

/** Residue in its place: in the running text, the number of a page on a line of its own, a word pasted twice. */
export interface PlacedResidue {
  readonly kind: ResidueKind | "page" | "doubled";
  readonly span: Span;
  /** What a reader sees there. */
  readonly words: string;
  /** What repairs it; absent where words were lost, or where tags part what would have to go. */
  readonly edit: Edit | undefined;
}

/** The residue of passages, each with its repair, a passage after the other. */
export function placedResidue(
  passages: readonly Passage[],
  report: BoundReport,
  readers: TextReaders,
): readonly PlacedResidue[] {
  const found: PlacedResidue[] = [];
  for (const passage of passages) {
    const codes = readers.residue(passage.text);
    if (codes.length > 0) found.push(...shown(codes, passage, report));
    for (const at of readers.doubledWords(passage.text)) {
      found.push(...doubled(at, passage, report));
    }
    for (const { block } of passage.lines) {
      if (isPageNumber(block.text)) found.push(pageNumber(block, report));
    }
  }
  return found;
}

/** What a reader sees of it: Markdown shows no codes of web pages. */
function shown(
  codes: readonly Residue[],
  passage: Passage,
  report: BoundReport,
): readonly PlacedResidue[] {
  const hidesCodes = codes.some(isCode) && looksOf(report) === "markdown";
  return codes
    .filter((residue) => !(hidesCodes && isCode(residue)))
    .map(({ kind, ...at }) => placed(kind, at, passage, report));
}

function placed(kind: ResidueKind, at: Span, passage: Passage, report: BoundReport): PlacedResidue {
  const span = passageSpan(passage, at);
  const read = passage.text.slice(at.from, at.to);
  const source = report.tree.text.slice(span.from, span.to);
  const whole = isWhole(source, read);
  const words = whole && !/\n/u.test(source) ? source : read;
  const keeps = kind === "lost" || !whole;
  const insert = kind === "entity" ? shownFor(read, at, passage) : "";
  return { kind, span, words, edit: keeps ? undefined : { ...span, insert } };
}

/** Whether the source has the very characters of the passage, with nothing but white space among them. */
function isWhole(source: string, read: string): boolean {
  return source.replace(/\s/gu, "").length === read.replace(/\s/gu, "").length;
}

/** The character for an entity; a space only between words of letters. */
function shownFor(entity: string, { from, to }: Span, { text }: Passage): string {
  const character = characterOf(entity);
  if (character !== "") return character;
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)];
  return /[A-Za-z\d]/u.test(before) && /[A-Za-z\d]/u.test(behind) ? " " : "";
}

/** Both copies of the word, whose second one goes. White space between them shows that both are meant. */
function doubled(second: Span, passage: Passage, report: BoundReport): readonly PlacedResidue[] {
  const length = second.to - second.from;
  const span = passageSpan(passage, { from: second.from - length, to: second.to });
  const words = passage.text.slice(second.from - length, second.to);
  if (report.tree.text.slice(span.from, span.to) !== words) return [];
  const edit = { from: span.from + length, to: span.to, insert: "" };
  return [{ kind: "doubled", span, words, edit }];
}

/** `- 4 -`, `— 4 —`, `第 4 页 共 9 页`, `Page 4 of 9`. */
const PAGE_NUMBER =
  /^(?:[-—–·]{1,2}\s?\d{1,3}\s?[-—–·]{1,2}|第\s?\d{1,3}\s?页[,，/／\s（(]{0,2}(?:共\s?\d{1,3}\s?页)?[)）]?|page\s\d{1,3}\s(?:of|\/)\s\d{1,3})$/iu;
const LONGEST_PAGE_NUMBER = 24;

function isPageNumber(words: string): boolean {
  return words.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(words);
}

function pageNumber(
  { text, from, to }: PassageLine["block"],
  { tree }: BoundReport,
): PlacedResidue {
  const span = { from, to };
  return { kind: "page", span, words: text, edit: { ...lineSpan(tree.text, span), insert: "" } };
}

/** The whole line, with the break behind it, where it holds nothing else; else the element alone. */
function lineSpan(text: string, span: Span): Span {
  const { from, to } = elementSpan(text, span);
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const feed = text.indexOf("\n", to);
  const end = feed < 0 ? text.length : feed + 1;
  const alone = text.slice(start, from).trim() === "" && text.slice(to, end).trim() === "";
  return alone ? { from: start, to: end } : { from, to };
}

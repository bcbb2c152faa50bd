import type { Span } from "../text/span";
import type { BoundReport } from "./bound-report";
import { closingOf, type OddBracket, openingOf } from "./brackets";
import type { Fix } from "./fix";
import { passageSpan } from "./prose";

/** The repairs of a bracket without partner. None is sure: the half that is lost may be the other one. */
export function bracketFixes(bracket: OddBracket, report: BoundReport): readonly Fix[] {
  if (bracket.partner) return matchFixes(bracket, bracket.partner.at, report);
  if (closingOf(bracket.sign) === undefined) return [removal(bracket)];
  const close = closeFixes(bracket, report);
  return isDoubled(bracket) ? [removal(bracket), ...close] : [...close, removal(bracket)];
}

/** Where the bracket stands in the source. */
export function bracketSpan({ passage, at }: Pick<OddBracket, "passage" | "at">): Span {
  return passageSpan(passage, { from: at, to: at + 1 });
}

function removal(bracket: OddBracket): Fix {
  const { sign } = bracket;
  return {
    title: { zh: `删去“${sign}”`, en: `Delete “${sign}”` },
    edits: [{ ...bracketSpan(bracket), insert: "" }],
    preferred: isDoubled(bracket),
  };
}

/** A bracket typed twice, `（（试行）`, can only be meant once. */
function isDoubled({ passage: { text }, at, sign }: OddBracket): boolean {
  return text.charAt(at - 1) === sign || text.charAt(at + 1) === sign;
}

/** How much of the text a fix names to say where it writes. */
const SHOWN = 6;

/** A closing bracket at the end of the clause, or of the sentence where that is another place. */
function closeFixes(bracket: OddBracket, { tree }: BoundReport): readonly Fix[] {
  const { passage, at, sign } = bracket;
  const opening = tree.text.charAt(bracketSpan(bracket).from);
  const insert = likeOther(opening, closingOf(sign) ?? "");
  return endingsOf(passage.text, at).map((end) => {
    const { to } = bracketSpan({ passage, at: end - 1 });
    const before = passage.text.slice(Math.max(at + 1, end - SHOWN), end);
    return {
      title: { zh: `在“${before}”后补上“${insert}”`, en: `Add “${insert}” after “${before}”` },
      edits: [{ from: to, to, insert }],
      preferred: false,
    };
  });
}

/** Where what the bracket opens may end: behind the year of a document's number, or with clause or sentence. */
function endingsOf(text: string, at: number): readonly number[] {
  const year = /^[〔﹝[]\d{4}/u.exec(text.slice(at, at + 5));
  if (year) return [at + year[0].length];
  const ends = [endOf(/[，。；、：]/u, text, at), endOf(/[。；]/u, text, at)];
  return [...new Set(ends)].filter((end) => end > at + 1);
}

/** No bracket is thought to hold more. */
const LONGEST_INSIDE = 80;

/** Where the first of the marks stands behind the bracket, or the text ends; the bracket itself when both are far. */
function endOf(mark: RegExp, text: string, at: number): number {
  const inside = text.slice(at + 1, at + 1 + LONGEST_INSIDE);
  const end = inside.search(mark);
  if (end >= 0) return at + 1 + end;
  return at + 1 + inside.length === text.length ? text.length : at;
}

/** Either half made like the other. */
function matchFixes(bracket: OddBracket, at: number, { tree }: BoundReport): readonly Fix[] {
  const [first, second] = [bracketSpan({ passage: bracket.passage, at }), bracketSpan(bracket)];
  const opening = tree.text.charAt(first.from);
  const closing = tree.text.charAt(second.from);
  const partner = bracket.partner?.sign ?? "";
  return [
    change(second, closing, likeOther(opening, closingOf(partner) ?? "")),
    change(first, opening, likeOther(closing, openingOf(bracket.sign) ?? "")),
  ];
}

function change(span: Span, old: string, insert: string): Fix {
  return {
    title: { zh: `把“${old}”改为“${insert}”`, en: `Change “${old}” to “${insert}”` },
    edits: [{ ...span, insert }],
    preferred: false,
  };
}

/** Passages have round brackets in full width and square ones in half; the source may have either. */
const WIDTHS = new Map([
  ["(）", ")"],
  [")（", "("],
  ["［]", "］"],
  ["］[", "［"],
]);

/** The bracket in the width of its other half. */
function likeOther(other: string, sign: string): string {
  return WIDTHS.get(other + sign) ?? sign;
}

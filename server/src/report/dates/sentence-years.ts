import type { Span } from "../../text/span";
import { yearNumber } from "./written-date";

/** A year in digits or numerals, as a group of a pattern. */
export const YEAR = "(\\d{4}|[一二][九〇零○][〇零○一二三四五六七八九]{2})";

/** The year as a whole with which a sentence opens. */
export interface OpeningYear {
  readonly year: number;
  /** Its digits in the sentence; twice in `2019年1月1日至2019年12月31日`. */
  readonly digits: readonly Span[];
  /** Where the rest of the sentence begins. */
  readonly to: number;
}

const OPENING = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．是])?(?:据(?:不完全)?统计，|一年来，)?(?:在|自|从)?${YEAR}年(?:1月1日(?:起|始)?(?:至|到|[—–~-]{1,2})(?:${YEAR}年)?12月31日(?:止|期间)?|度内?|全年|期间)?(?=[，\\p{Script=Han}])(?![底末初前后第上下春夏秋冬的])`,
  "du",
);
const NAMED = new RegExp(`${YEAR}年`, "gu");

/** Reads the year that opens a sentence; absent where none does, or only a part of one, `2019年底`. */
export function openingYear(sentence: string): OpeningYear | undefined {
  const match = OPENING.exec(sentence);
  const year = yearNumber(match?.[1] ?? "");
  if (!match || year === undefined) return undefined;
  if (match[2] !== undefined && yearNumber(match[2]) !== year) return undefined;
  return { year, digits: placesOf(match), to: match[0].length };
}

/** Where the groups of a match stand that matched anything. */
export function placesOf(match: RegExpExecArray): readonly Span[] {
  return (match.indices ?? [])
    .slice(1)
    .flatMap((place) => (place ? [{ from: place[0], to: place[1] }] : []));
}

/** Every year that a text names. */
export function yearsIn(text: string): readonly number[] {
  if (text.search(NAMED) < 0) return [];
  return [...text.matchAll(NAMED)].flatMap(([, digits]) => yearNumber(digits ?? "") ?? []);
}

/** The years that a text names outside the titles and numbers of documents. */
export function yearsNamed(text: string): readonly number[] {
  return yearsIn(text.replace(/《[^《》]{0,80}》|“[^“”]{0,80}”/gu, ""));
}

/** The sentences of a passage's text without the marks that end them; a colon and a semicolon end one too. */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!"。！？；：".includes(text.charAt(at))) continue;
    sentences.push({ from, to: at });
    from = at + 1;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}

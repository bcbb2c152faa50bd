import type { Span } from "../../text/span";

/** A figure in Arabic digits, without 万 and the like. */
export interface Figure extends Span {
  /** The digits alone, with a point before the decimals: `1234`, `12.5`. */
  readonly digits: string;
  readonly decimals: number;
  /** One end of a range: 3-5. */
  readonly ranged: boolean;
}

/** Longer figures cannot be added exactly; longer words of letters and digits are addresses. */
const MOST_DIGITS = 15;
const LONGEST_WORD = 60;

const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^[1-9]\d{0,2}(?:\s\d{3})+$/u;
const LIST = /^\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)+$/;
const RANGE = /^(\d+(?:\.\d+)?)[-–—~〜](\d+(?:\.\d+)?)$/u;
const MOBILE = /^1[3-9]\d{9}$/;

/**
 * The figures in a word of digits, letters and the signs between them that begins at `at`: one in `1,234` and
 * `12.5`, two in `3-5` and `3,5`; none in `A4`, `2020-01-25`, `9:30`, `3/4`, `023-68211133` and addresses.
 * @param listed Whether a list is announced (分别为), so that `120,345` are two figures.
 */
export function figuresIn(word: string, at: number, listed: "listed" | "alone"): readonly Figure[] {
  if (word.length > LONGEST_WORD) return [];
  if (PLAIN.test(word)) return MOBILE.test(word) ? [] : figure(word, at, false);
  if (SPACED.test(word) || (GROUPED.test(word) && listed === "alone"))
    return figure(word, at, false, word.replace(/[,\s]/gu, ""));
  if (LIST.test(word)) return partsOf(word, at);
  const range = RANGE.exec(word);
  if (!range) return [];
  const [, low = "", high = ""] = range;
  if (isPhone(low, high) || isMonth(low, high)) return [];
  return [...figure(low, at, true), ...figure(high, at + low.length + 1, true)];
}

function partsOf(word: string, at: number): readonly Figure[] {
  const figures: Figure[] = [];
  let from = at;
  for (const part of word.split(",")) {
    figures.push(...figure(part, from, false));
    from += part.length + 1;
  }
  return figures;
}

function figure(
  written: string,
  from: number,
  ranged: boolean,
  digits = written,
): readonly Figure[] {
  // 0471 and 007 are codes, not counts.
  if (digits.length > MOST_DIGITS || /^0\d/.test(digits)) return [];
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return [{ from, to: from + written.length, digits, decimals, ranged }];
}

/** 023-68211133 */
function isPhone(low: string, high: string): boolean {
  return /^\d{3,4}$/.test(low) && /^\d{7,8}$/.test(high);
}

/** 2020-12 */
function isMonth(low: string, high: string): boolean {
  return /^(?:19|20)\d\d$/.test(low) && /^(?:0?[1-9]|1[0-2])$/.test(high);
}

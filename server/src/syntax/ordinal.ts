import { skipSpace } from "../text/characters";
import type { Span } from "../text/span";
import type { Line } from "./line";

const NUMERALS = "一二三四五六七八九十";
/** The radicals ⼀ ⼆ ⼋ ⼗, which text copied from a PDF has in place of the numerals. */
const RADICALS: ReadonlyMap<string, string> = new Map([
  ["\u2f00", "一"],
  ["\u2f06", "二"],
  ["\u2f0b", "八"],
  ["\u2f17", "十"],
]);
/** A heading is short; a paragraph may begin with a number too. */
const LONGEST_HEADING = 48;

/** The number that opens a heading, where it stands, and where the words begin. */
export interface Ordinal {
  readonly value: number;
  readonly span: Span;
  readonly textFrom: number;
}

/**
 * The number at the start of a main heading: `一、总体情况`, `二 、`, `三.`, `第四部分 `, `五．`.
 * Absent for `（一）` and `1.`, which number what lies inside a section.
 */
export function readOrdinal(text: string, from: number, to: number): Ordinal | undefined {
  const part = text.charCodeAt(from) === 0x7b2c;
  const start = part ? skipSpace(text, from + 1, to) : from;
  let at = start;
  let numeral = "";
  for (; at < to && at - start < 3; at++) {
    const sign = RADICALS.get(text.charAt(at)) ?? text.charAt(at);
    if (!NUMERALS.includes(sign)) break;
    numeral += sign;
  }
  if (at === start) return undefined;
  const value = numeralValue(numeral);
  if (value === undefined) return undefined;
  const span = { from: start, to: at };
  const mark = skipSpace(text, at, to);
  if (part) {
    if (!text.startsWith("部分", mark)) return undefined;
    const behind = skipSpace(text, mark + 2, to);
    const textFrom = "、：:".includes(text[behind] ?? "?")
      ? skipSpace(text, behind + 1, to)
      : behind;
    return { value, span, textFrom };
  }
  if (!"、.．，,".includes(text[mark] ?? "?")) return undefined;
  return { value, span, textFrom: skipSpace(text, mark + 1, to) };
}

/** Whether the line is a numbered heading on its own: short, and no sentence. */
export function isOrdinalHeading(text: string, line: Line): boolean {
  if (line.inkTo - line.inkFrom > LONGEST_HEADING) return false;
  const ordinal = readOrdinal(text, line.inkFrom, line.inkTo);
  if (!ordinal || ordinal.textFrom >= line.inkTo) return false;
  return !endsSentence(text, line.inkTo);
}

/** Whether a sentence ends just before the offset. */
export function endsSentence(text: string, to: number): boolean {
  return "。；;！？!?".includes(text[to - 1] ?? "x");
}

/** 一 to 九十九 in the short form that headings use; absent when it is no such numeral. */
function numeralValue(numeral: string): number | undefined {
  const ten = numeral.indexOf("十");
  if (ten < 0) return numeral.length === 1 ? NUMERALS.indexOf(numeral) + 1 : undefined;
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(numeral.slice(0, ten)) + 1;
  const rest = numeral.slice(ten + 1);
  const ones = rest === "" ? 0 : NUMERALS.indexOf(rest) + 1;
  return ten > 1 || rest.length > 1 || ones > 9 ? undefined : tens * 10 + ones;
}

import { oneOf } from "../../text/one-of";
import type { Span } from "../../text/span";
import { NUMERAL_SIGNS, readChineseNumeral } from "./chinese-numeral";
import { readNumbers } from "./read-number";

/** A number in a text: `18`, `1,234`, `1.5万`, `3万5千`, `三百一十二`, `十余万`, `二〇二五`. */
export interface WrittenNumber extends Span {
  readonly value: number;
  /** How many digits stand behind the point, before 万 is multiplied out. */
  readonly decimals: number;
  /**
   * Whether the words about it make it a rough one (余, 近, 约, 左右, 以上, 3-5, 三四十), or it is rounded to
   * 千, 万 or 亿 and counts no money.
   */
  readonly approximate: boolean;
  readonly script: "digits" | "chinese";
}

/** A word of digits, letters and the signs between them, or a run of numerals. */
const WORD = new RegExp(
  [
    // `1 234` is one figure; the text keeps a space only between figures and between letters.
    String.raw`\d{1,3}(?:\s\d{3}){1,4}(?!\s?[\dA-Za-z])`,
    String.raw`[\dA-Za-z]+(?:[.,:/_~@=&?#–—〜-][\dA-Za-z]+)*`,
    `[${NUMERAL_SIGNS}]+`,
  ].join("|"),
  "uy",
);
const opensWord = oneOf(
  `0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${NUMERAL_SIGNS}`,
);

/** What joins the numbers of 第一、二、三项, of 第3至5条 and of 第四十九条、五十条. */
const JOINS = /^[条款项]?[、至到和及与~—–-]$/u;
const LONGEST_JOIN = 2;

/**
 * All numbers of a passage's text, in order and apart from one another; the span holds 万 but not 约 or 余件.
 * A year (2025年), a percentage (98.5 of 98.5%) and 三十 of 百分之三十 are numbers. None are ordinals (第3次), months
 * and days of dates, numbers of documents, telephones, enclosures and items, and numerals inside of words
 * (统一, 十九大, 一件事); 一 to 十 alone are numbers only before a counting word. Linear.
 */
export function numbersIn(text: string): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let ordinalTo = -1;
  let read = 0;
  let at = 0;
  while (at < text.length) {
    if (!opensWord(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    at = endOfWord(text, from);
    const isNear = ordinalTo >= 0 && from - ordinalTo <= LONGEST_JOIN;
    const joined = isNear && JOINS.test(text.slice(ordinalTo, from));
    if (joined || text.charAt(from - 1) === "第") ordinalTo = at;
    else if (from >= read) {
      for (const { number, to } of readNumbers(text, text.slice(from, at), from)) {
        read = to;
        if (number) numbers.push(number);
      }
    }
  }
  return numbers;
}

function endOfWord(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from + 1;
}

/** A whole number in Chinese numerals as an official text writes it: 三百一十二, 二千零五, 十, 二万. Others in digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (value === 0) return "零";
  let written = "";
  let gap = false;
  for (const [unit, sign] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const section = Math.floor(value / unit) % 1e4;
    // A gap inside the number is spoken: 一万零五百, 一亿零一千.
    if (section > 0 && written !== "" && (gap || section < 1000)) written += "零";
    if (section > 0) written += belowTenThousand(section) + sign;
    gap = section === 0;
  }
  return written.startsWith("一十") ? written.slice(1) : written;
}

const NUMERALS = "零一二三四五六七八九";

/** With 一十二 for 12, as it is spoken inside a larger number. */
function belowTenThousand(value: number): string {
  let written = "";
  let gap = false;
  for (const [unit, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) {
      if (gap) written += "零";
      written += NUMERALS.charAt(digit) + sign;
    }
    gap = digit === 0 && written !== "";
  }
  return written;
}

/** The number as the other one is written: in Chinese numerals, digit for digit, with grouping commas, or plain. */
export function inMannerOf(written: string, value: number): string {
  const plain = String(value);
  if (/\d|[０-９]/u.test(written)) {
    const comma = /\d([,，])\d{3}/u.exec(written)?.[1];
    const [whole = "", ...decimals] = plain.split(".");
    if (!comma) return plain;
    return [whole.replace(/\B(?=(?:\d{3})+$)/g, comma), ...decimals].join(".");
  }
  if (!readChineseNumeral(written)?.positional) return chineseNumeral(value);
  const zero = /[〇○零]/u.exec(written)?.[0] ?? "〇";
  return plain.replace(/\d/g, (digit) => (digit === "0" ? zero : NUMERALS.charAt(Number(digit))));
}

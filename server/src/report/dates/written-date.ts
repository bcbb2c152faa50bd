import type { Span } from "../../text/span";
import { readChineseNumeral } from "../narrative/chinese-numeral";

/** A date as it stands in a text: `2021年1月20日`, `二〇二一年一月二十日`, `2021-01-20`. */
export interface WrittenDate extends Span {
  readonly year: number;
  readonly month: number;
  /** Absent where the text leaves the day out or open: `2021年1月`, `2021年1月 日`. */
  readonly day: number | undefined;
  /** Where the digits of the year stand, without 年. */
  readonly yearSpan: Span;
}

const DIGIT = "[\\d０-９]";
const WORDED = new RegExp(
  `(${DIGIT}{4}|[〇零○ＯOo一二三四五六七八九]{4})\\s{0,4}年\\s{0,6}` +
    `(${DIGIT}{1,2}|[一二三四五六七八九十元]{1,2})\\s{0,4}月` +
    `(?:\\s{0,6}(${DIGIT}{1,2}|[一二三四五六七八九十廿卅]{1,3})?\\s{0,4}[日号])?`,
  "u",
);
const DOTTED = new RegExp(
  `(${DIGIT}{4})\\s{0,2}([-./－．／–—])\\s{0,2}(${DIGIT}{1,2})\\s{0,2}\\2\\s{0,2}(${DIGIT}{1,2})`,
  "u",
);
const LONGEST = 40;

/** The date that a line holds and nothing else, but for brackets around it. Absent when it holds more. */
export function dateAlone(line: string): WrittenDate | undefined {
  if (line.length > LONGEST) return undefined;
  const date = dateIn(line);
  const rest = date && line.slice(0, date.from) + line.slice(date.to);
  return rest !== undefined && /^[\s（()）【】[\]*]*$/u.test(rest) ? date : undefined;
}

/** The date that closes a line, whatever stands before it. Absent when the line ends otherwise. */
export function dateAtEnd(line: string): WrittenDate | undefined {
  const from = Math.max(0, line.length - LONGEST);
  const date = dateIn(line.slice(from));
  if (!date || !/^[\s)）】\]*]*$/u.test(line.slice(from + date.to))) return undefined;
  const { yearSpan } = date;
  return {
    ...date,
    from: date.from + from,
    to: date.to + from,
    yearSpan: { from: yearSpan.from + from, to: yearSpan.to + from },
  };
}

/** The first date in a short text. */
function dateIn(text: string): WrittenDate | undefined {
  const match = WORDED.exec(text);
  if (match) return dateOf(match.index, match[0], match[1], match[2], match[3]);
  const dotted = DOTTED.exec(text);
  return dotted ? dateOf(dotted.index, dotted[0], dotted[1], dotted[3], dotted[4]) : undefined;
}

function dateOf(
  from: number,
  written: string,
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): WrittenDate | undefined {
  const year = yearNumber(yearText ?? "");
  const month = monthText === "元" ? 1 : calendarNumber(monthText ?? "");
  const day = dayText === undefined ? undefined : calendarNumber(dayText);
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  if (dayText !== undefined && (day === undefined || day < 1 || day > 31)) return undefined;
  const yearSpan = { from, to: from + (yearText ?? "").length };
  return { from, to: from + written.length, year, month, day, yearSpan };
}

/** A year in digits of any width or in numerals: 2021, ２０２１, 二〇二一. Absent when it is none. */
export function yearNumber(written: string): number | undefined {
  const year = calendarNumber(written.replace(/[ＯOo]/gu, "〇"));
  return year !== undefined && year >= 1900 && year <= 2100 ? year : undefined;
}

/** The year in the signs of another one: 2021 after `２０２０` is `２０２１`, after `二○二○` it is `二○二一`. */
export function yearLike(model: string, year: number): string {
  const zero = /[〇零○ＯOo]/u.exec(model)?.[0] ?? "〇";
  const signs = /^\d/u.test(model)
    ? "0123456789"
    : /^[０-９]/u.test(model)
      ? "０１２３４５６７８９"
      : `${zero}一二三四五六七八九`;
  return Array.from(String(year), (digit) => signs[Number(digit)] ?? digit).join("");
}

/** A month, a day or a year in the manner of another one: 1 after `02` is `01`, 31 after `三十` is `三十一`. */
export function partLike(model: string, value: number): string {
  if (value > 99) return yearLike(model, value);
  if (/[一二三四五六七八九十]/u.test(model)) return numeralOf(value);
  const digits = String(value);
  const padded = /^[0０]/u.test(model) ? digits.padStart(2, "0") : digits;
  return /[０-９]/u.test(model)
    ? padded.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : padded;
}

function numeralOf(value: number): string {
  const sign = (digit: number) => " 一二三四五六七八九".charAt(digit).trim();
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? sign(tens) : ""}${tens > 0 ? "十" : ""}${sign(value % 10)}`;
}

/** A year, month or day in digits of any width or in numerals. Absent when it is no number. */
export function calendarNumber(written: string): number | undefined {
  const half = written.replace(/[０-９]/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  return /^\d{1,4}$/u.test(half) ? Number(half) : readChineseNumeral(half)?.value;
}

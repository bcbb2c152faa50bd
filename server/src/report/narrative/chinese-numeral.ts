import { oneOf } from "../../text/one-of";

/** How a Chinese numeral is put together, which decides how much its surroundings must confirm it. */
export type NumeralKind =
  /** 三百一十二, 二〇二五: can be nothing but a number. */
  | "whole"
  /** 一 to 九, 两, 十, 零: mostly a part of a word; a number only before a counting word. */
  | "single"
  /** 百, 千, 百万 without a numeral before it: a number only in 百余, 上百, 数百万. */
  | "bare"
  /** 七八, 三四十: about as many. */
  | "vague";

/** What a run of numerals says. */
export interface ChineseNumeral {
  readonly value: number;
  readonly kind: NumeralKind;
  /** Digit for digit, as years are written: 二〇二五. */
  readonly positional: boolean;
}

/** A longer run is a list or an ornament; the longest number below a billion has nineteen characters. */
const LONGEST = 24;

const DIGITS: ReadonlyMap<string, number> = new Map(
  [
    "〇零○◯",
    "一壹⼀",
    "二贰两兩⼆",
    "三叁",
    "四肆",
    "五伍",
    "六陆",
    "七柒",
    "八捌⼋",
    "九玖",
  ].flatMap((signs, value) => Array.from(signs, (sign): [string, number] => [sign, value])),
);
const UNITS: readonly (readonly [sign: string, value: number])[] = [
  ["十", 10],
  ["拾", 10],
  ["⼗", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
];
const UNIT_VALUES: ReadonlyMap<number, number> = new Map(
  UNITS.map(([sign, value]) => [sign.charCodeAt(0), value]),
);

/** Every character of a numeral; 廿 and 卅 are twenty and thirty. For a character class. */
export const NUMERAL_SIGNS = `${[...DIGITS.keys(), ...UNITS.map(([sign]) => sign)].join("")}廿卅`;

/** Whether the UTF-16 unit is a character of a numeral. */
export const isNumeralSign = oneOf(NUMERAL_SIGNS);

/** 十, 百, 千, 万 or 亿 at the offset as a number; absent where any other character stands, or none. */
export function unitValueAt(text: string, at: number): number | undefined {
  return UNIT_VALUES.get(text.charCodeAt(at));
}

/**
 * Reads a whole run of numerals: 三百一十二, 两千零五, 一百二 (120), 廿三, 二〇二五, 三四十. Absent when the run as a
 * whole is no numeral, such as 十三五, and for 〇一.
 */
export function readChineseNumeral(run: string): ChineseNumeral | undefined {
  if (run === "" || run.length > LONGEST) return undefined;
  const signs = Array.from(run.replace(/廿/gu, "二十").replace(/卅/gu, "三十"));
  return readSingle(signs) ?? readPositional(signs) ?? readVague(signs) ?? readBuilt(signs);
}

function readSingle([sign = "", ...rest]: readonly string[]): ChineseNumeral | undefined {
  const value = DIGITS.get(sign) ?? (unitValue(sign) === 10 ? 10 : undefined);
  if (rest.length > 0 || value === undefined) return undefined;
  return { value, kind: "single", positional: false };
}

/** Only with a zero in it: 一二 and 三四五 are lists. A year may have none: 一九九八. */
function readPositional(signs: readonly string[]): ChineseNumeral | undefined {
  let value = 0;
  let hasZero = false;
  for (const sign of signs) {
    const digit = DIGITS.get(sign);
    if (digit === undefined) return undefined;
    hasZero ||= digit === 0;
    value = value * 10 + digit;
  }
  const isYear = signs.length === 4 && value >= 1900 && value < 2100;
  if (DIGITS.get(signs[0] ?? "") === 0 || signs.length > 9 || !(hasZero || isYear))
    return undefined;
  return { value, kind: "whole", positional: true };
}

/** Two digits that follow one another: 两三, 三四十, 十七八. The first of them is the value. */
function readVague(signs: readonly string[]): ChineseNumeral | undefined {
  const at = signs.findIndex((sign, index) => {
    const digit = DIGITS.get(sign) ?? 0;
    return digit > 0 && DIGITS.get(signs[index + 1] ?? "") === digit + 1;
  });
  if (at < 0) return undefined;
  const lower = [...signs.slice(0, at + 1), ...signs.slice(at + 2)];
  const read = readSingle(lower) ?? readBuilt(lower);
  return read && { value: read.value, kind: "vague", positional: false };
}

/** 三百一十二: digits with their units, the largest first. */
function readBuilt(signs: readonly string[]): ChineseNumeral | undefined {
  const opensBare = (unitValue(signs[0]) ?? 1) > 10;
  const value = builtValue(opensBare ? ["一", ...signs] : signs, [1e8, 1e4, 1000, 100, 10]);
  if (value === undefined) return undefined;
  return { value, kind: opensBare ? "bare" : "whole", positional: false };
}

/** The value of what may hold the units given, the largest first. Absent when it is no numeral. */
function builtValue(signs: readonly string[], units: readonly number[]): number | undefined {
  const [unit, ...smaller] = units;
  if (unit === undefined) return signs.length === 1 ? digitOf(signs[0]) : undefined;
  const at = signs.findIndex((sign) => unitValue(sign) === unit);
  if (at < 0) return builtValue(signs, smaller);
  const count = countOf(signs.slice(0, at), unit, smaller);
  const rest = restOf(signs.slice(at + 1), unit, smaller);
  return count === undefined || rest === undefined ? undefined : count * unit + rest;
}

/** How many of the unit: one digit before 百, any number below it before 万; 十 alone is one ten. */
function countOf(
  signs: readonly string[],
  unit: number,
  smaller: readonly number[],
): number | undefined {
  if (signs.length === 0) return unit === 10 ? 1 : undefined;
  return builtValue(signs, unit < 1e4 ? [] : smaller);
}

/** What follows a unit. 一百二 is 120 and 一万二 12000, but 一百零二 is 102. */
function restOf(
  signs: readonly string[],
  unit: number,
  smaller: readonly number[],
): number | undefined {
  const [first, ...others] = signs;
  if (first === undefined) return 0;
  if (DIGITS.get(first) === 0) return builtValue(others, smaller);
  const digit = others.length === 0 ? digitOf(first) : undefined;
  return digit === undefined || unit === 10 ? builtValue(signs, smaller) : (digit * unit) / 10;
}

/** 1 to 9; a zero is no digit of a numeral with units. */
function digitOf(sign: string | undefined): number | undefined {
  const digit = sign === undefined ? undefined : DIGITS.get(sign);
  return digit === 0 ? undefined : digit;
}

function unitValue(sign: string | undefined): number | undefined {
  return sign === undefined ? undefined : unitValueAt(sign, 0);
}

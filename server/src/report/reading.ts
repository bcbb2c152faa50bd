import { isSpace } from "../text/characters";

/**
 * What a cell says. An absent cell, an empty one, a placeholder and 0 are different things in law, and a
 * value is never silently 0.
 */
export type Reading =
  | NumberReading
  | { readonly kind: "blank" }
  | { readonly kind: "placeholder" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "missing" };

/** A cell that holds a figure. */
export interface NumberReading {
  readonly kind: "number";
  /** The figure in plain digits, `-4`, `764.8`: what stands there without grouping, unit and words. */
  readonly figure: string;
  /** The figure's value, with 万 multiplied out in a count. */
  readonly value: number;
  readonly decimals: number;
  /** How it is written, where it is more than digits. */
  readonly manner: Manner | undefined;
}

/** What stands about the digits of a figure: `+11`, `减4`, `1,234`, `764.8万元`, `22（其中修订16件）`. */
export interface Manner {
  readonly sign: "+" | "-" | undefined;
  /** 增 or 减 in place of a sign. */
  readonly worded: "增" | "减" | undefined;
  readonly grouped: boolean;
  readonly fullWidth: boolean;
  /** 件, 条, 元, 万元 behind the figure. */
  readonly unit: string | undefined;
  /** The remark in brackets behind the figure, brackets included. */
  readonly note: string | undefined;
}

const BLANK: Reading = { kind: "blank" };
const PLACEHOLDER: Reading = { kind: "placeholder" };
const UNREADABLE: Reading = { kind: "unreadable" };
const placeholders = new Set([
  "/",
  "\\",
  "-",
  "--",
  "---",
  "—",
  "——",
  "－",
  "–",
  "―",
  "／",
  "无",
  "暂无",
  "不适用",
  "n/a",
  "N/A",
  "*",
  "**",
  "／／",
  "//",
  "-/-",
]);
/** So that labels, which are longer, need not be looked up. */
const LONGEST_PLACEHOLDER = Math.max(...Array.from(placeholders, ({ length }) => length));

/** A figure with more digits than this cannot be added exactly and is none that a report could state. */
const MOST_DIGITS = 15;
const LONGEST_FIGURE = 60;

const FIGURE =
  /^(增加|增|减少|减)?([+-])?(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?(亿元|万元|万件|元|万|件次|件|条|项|个|宗|起|份|次|人)?(\(.{1,40}\))?$/u;

/** The readings of the ten digits, which fill most cells. */
const oneDigit: readonly NumberReading[] = Array.from("0123456789", (digit) =>
  plainNumber(digit, Number(digit)),
);
/** + - ＋ － − – — 增 减. */
const openingMarks: ReadonlySet<number> = new Set([
  0x2b, 0x2d, 0xff0b, 0xff0d, 0x2212, 0x2013, 0x2014, 0x589e, 0x51cf,
]);
/** The last character of each unit, and of a remark. */
const closingMarks: ReadonlySet<number> = new Set(
  Array.from("元万件次条项个宗起份人)）", (mark) => mark.charCodeAt(0)),
);

/** Reads a cell's text, which comes trimmed. */
export function read(text: string): Reading {
  if (text === "") return BLANK;
  const plain = readDigits(text);
  if (plain) return plain;
  if (text.length <= LONGEST_PLACEHOLDER && placeholders.has(text)) return PLACEHOLDER;
  if (text.length > LONGEST_FIGURE || !mayBeFigure(text)) return UNREADABLE;
  return readFigure(text);
}

/** The common case: nothing but digits, and mostly one. */
function readDigits(text: string): NumberReading | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  if (text.length === 1) return oneDigit[value];
  return plainNumber(text.startsWith("0") ? String(value) : text, value);
}

function plainNumber(figure: string, value: number): NumberReading {
  return { kind: "number", figure, value, decimals: 0, manner: undefined };
}

/** Whether the text begins and ends as figures do; `1.属于国家秘密` does not. Spares labels the long look. */
function mayBeFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isDigit(first) && !openingMarks.has(first) && !isSpace(first)) return false;
  const last = text.charCodeAt(text.length - 1);
  return isDigit(last) || closingMarks.has(last) || isSpace(last);
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function readFigure(text: string): Reading {
  const half = halfWidth(text);
  const match = FIGURE.exec(half);
  if (!match) return UNREADABLE;
  const [, words, mark, digits = "", fraction = "", unit, bracket] = match;
  const whole = digits.replace(/[, ]/g, "");
  if (whole.length + fraction.length > MOST_DIGITS) return UNREADABLE;
  const worded = words?.startsWith("增") ? "增" : words ? "减" : undefined;
  const minus = mark === "-" || worded === "减";
  const unsigned = fraction === "" ? String(Number(whole)) : `${Number(whole)}.${fraction}`;
  const figure = minus ? `-${unsigned}` : unsigned;
  const factor = unit === "万" || unit === "万件" ? 10_000 : 1;
  const note = bracket === undefined ? undefined : text.slice(text.search(/[（(]/));
  const sign = mark === "+" || mark === "-" ? mark : undefined;
  const grouped = whole !== digits;
  const fullWidth = /[０-９]/.test(note === undefined ? text : text.slice(0, -note.length));
  const manner: Manner = { sign, worded, grouped, fullWidth, unit, note };
  const plain =
    !sign && !worded && !grouped && !fullWidth && unit === undefined && note === undefined;
  return {
    kind: "number",
    figure,
    value: Number(figure) * factor,
    decimals: fraction.length,
    manner: plain ? undefined : manner,
  };
}

/** Full-width figures and marks as ASCII; the many dashes that stand for a minus as one; other spaces as one. */
function halfWidth(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - 0xfee0);
    else if (code === 0x2212 || code === 0x2013 || code === 0x2014) result += "-";
    else if (isSpace(code)) result += betweenDigits(text, at) ? " " : "";
    else result += text.charAt(at);
  }
  return result;
}

/** A space inside a figure keeps its meaning (1 234 is grouped, 1 8 is unreadable); any other is padding. */
function betweenDigits(text: string, at: number): boolean {
  return /[\d０-９]/.test(text.charAt(at - 1)) && /[\d０-９]/.test(text.charAt(at + 1));
}

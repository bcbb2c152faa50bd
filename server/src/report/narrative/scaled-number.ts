import { oneOf } from "../../text/one-of";
import type { Span } from "../../text/span";
import { isNumeralSign, readChineseNumeral, unitValueAt } from "./chinese-numeral";
import type { Figure } from "./figure";

/** A figure or numeral with the 万 behind it multiplied out. */
export interface ScaledNumber extends Span {
  readonly value: number;
  readonly decimals: number;
  /** Whether 余, 多 or 几 stands inside of it: 200余万. */
  readonly rough: boolean;
  /** What its last sign counts: 1 in 3,456, 1000 in 3万5千 and 1.5万 written with one decimal. */
  readonly step: number;
}

const isRoughSign = oneOf("余多几");
const isDigit = oneOf("0123456789");
const MOST_DECIMALS = 4;

/** A figure with its units: 1.5万, 3万5千, 2亿3000万, 200余万. Absent where digits or numerals follow that are
 * no part of it. */
export function scaleFigure(text: string, figure: Figure): ScaledNumber | undefined {
  const rough = isRoughSign(text.charCodeAt(figure.to)) && isLargeUnit(text, figure.to + 1);
  let { to, zeros } = unitsAt(text, rough ? figure.to + 1 : figure.to);
  if (zeros === 0) to = figure.to;
  let value = shift(figure.digits, zeros);
  let step = 10 ** Math.max(0, zeros - figure.decimals);
  while (zeros > 0 && figure.decimals === 0) {
    const part = partAt(text, to, zeros);
    if (!part) break;
    value += part.value;
    step = 10 ** part.zeros;
    ({ to, zeros } = part);
  }
  // 3万五 and 3万5 leave open what the last sign counts.
  const next = text.charCodeAt(to);
  if (zeros > 0 && (isNumeralSign(next) || isDigit(next))) return undefined;
  return { from: figure.from, to, value, decimals: figure.decimals, rough, step };
}

/** 5千 behind 3万: fewer than the unit before, and with a unit of its own. */
function partAt(
  text: string,
  from: number,
  below: number,
): { readonly value: number; readonly to: number; readonly zeros: number } | undefined {
  let at = from;
  while (at - from < 4 && isDigit(text.charCodeAt(at))) at++;
  if (at === from) return undefined;
  const { to, zeros } = unitsAt(text, at);
  const value = shift(text.slice(from, at), zeros);
  return zeros > 0 && value < 10 ** below ? { value, to, zeros } : undefined;
}

/** A Chinese numeral with what follows it: 十余万, 九十八点五. */
export function scaleNumeral(text: string, from: number, to: number, value: number): ScaledNumber {
  if (isRoughSign(text.charCodeAt(to)) && isLargeUnit(text, to + 1) && value < 1e4) {
    const unit = unitValueAt(text, to + 1) ?? 1;
    return { from, to: to + 2, value: value * unit, decimals: 0, rough: true, step: unit };
  }
  const decimals = decimalsAt(text, from, to);
  if (decimals === "") {
    const last = unitValueAt(text, to - 1) ?? 1;
    return { from, to, value, decimals: 0, rough: false, step: last >= 1e4 ? last : 1 };
  }
  const end = to + 1 + decimals.length;
  const hasUnit = isLargeUnit(text, end);
  const zeros = hasUnit ? Math.log10(unitValueAt(text, end) ?? 1) : 0;
  return {
    from,
    to: hasUnit ? end + 1 : end,
    value: shift(`${value}.${decimals}`, zeros),
    decimals: decimals.length,
    rough: false,
    step: 10 ** Math.max(0, zeros - decimals.length),
  };
}

/** The digits behind 点 in 百分之九十八点五, 三点五万 and 一点二倍; not in 八点三十分. */
function decimalsAt(text: string, from: number, to: number): string {
  if (text.charAt(to) !== "点") return "";
  let decimals = "";
  for (let at = to + 1; decimals.length < MOST_DECIMALS; at++) {
    const digit = readChineseNumeral(text.charAt(at));
    if (digit === undefined || digit.value > 9) break;
    decimals += digit.value;
  }
  const isPercentage = text.slice(Math.max(0, from - 3), from) === "百分之";
  const end = to + 1 + decimals.length;
  const behind = text.slice(end, end + 4);
  return isPercentage || /^(?:[万亿倍%]|个百分点)/u.test(behind) ? decimals : "";
}

/** The units from the offset on, 万 or 千万, and how many zeros they stand for. */
function unitsAt(text: string, from: number): { readonly to: number; readonly zeros: number } {
  const first = unitValueAt(text, from);
  if (first === undefined) return { to: from, zeros: 0 };
  const second = unitValueAt(text, from + 1) ?? 1;
  const isPair = second >= 1e4 && second > first;
  const zeros = Math.round(Math.log10(isPair ? first * second : first));
  return { to: from + (isPair ? 2 : 1), zeros };
}

function isLargeUnit(text: string, at: number): boolean {
  return (unitValueAt(text, at) ?? 1) >= 1e4;
}

/** Moves the point to the right, in the digits themselves, so that nothing is rounded. */
function shift(digits: string, zeros: number): number {
  if (zeros === 0) return Number(digits);
  const [whole = "", decimals = ""] = digits.split(".");
  const moved = decimals.padEnd(zeros, "0");
  return Number(`${whole}${moved.slice(0, zeros)}.${moved.slice(zeros)}0`);
}

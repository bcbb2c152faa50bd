import type { Paper } from "./papers";
import type { Picker } from "./picker";

/** How authors write a figure into their text. */
export type NumberManner = "plain" | "spaced" | "full-width" | "emphasised" | "grouped" | "chinese";

export const numberManners: readonly NumberManner[] = [
  "plain",
  "plain",
  "spaced",
  "full-width",
  "emphasised",
  "grouped",
  "chinese",
];

/** A figure in the words of its manner: what stands before it, the figure itself, what stands behind it. */
export interface WrittenNumber {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

/** Writes a figure with the marks of the document's own syntax. */
export function writeNumber(
  value: number,
  manner: NumberManner,
  { emphasis, space }: Pick<Paper, "emphasis" | "space">,
): WrittenNumber {
  const plain = { before: "", figure: String(value), after: "" };
  switch (manner) {
    case "plain":
      return plain;
    case "spaced":
      return { ...plain, before: space, after: space };
    case "full-width":
      return { ...plain, figure: fullWidth(plain.figure) };
    case "emphasised":
      return { ...plain, before: emphasis[0], after: emphasis[1] };
    case "grouped":
      return { ...plain, figure: plain.figure.replace(/\B(?=(?:\d{3})+$)/g, ",") };
    case "chinese":
      // Nobody writes 零件, which is another word, nor long figures in words.
      return value === 0 || value > 9999 ? plain : { ...plain, figure: chinese(value) };
  }
}

/** 12 as １２. */
export function fullWidth(figure: string): string {
  return figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 105 as 一百零五, 12 as 十二, and 2 as 两, since it always stands before a word that counts. */
export function chinese(value: number): string {
  if (value === 2) return "两";
  const digits = "零一二三四五六七八九";
  const units = ["", "十", "百", "千"];
  let words = "";
  let gap = false;
  const figure = String(value);
  for (let at = 0; at < figure.length; at++) {
    const digit = Number(figure.charAt(at));
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) words += "零";
    gap = false;
    words += digits.charAt(digit) + (units[figure.length - 1 - at] ?? "");
  }
  return words.replace(/^一十/, "十");
}

/** A share of a whole as authors print it: with up to two decimals, rounded or cut off. */
export function writePercentage(part: number, whole: number, picker: Picker): string {
  const decimals = picker.from([2, 1, 0]);
  const scale = 10 ** decimals;
  const exact = (part / whole) * 100 * scale;
  // 28 / 40 = 70 % comes out as 6999.999… in binary, which no author would cut off.
  const kept = picker.once(3) ? Math.floor(exact + 1e-9) : Math.round(exact);
  const printed = (kept / scale).toFixed(decimals);
  return picker.once(2) ? printed.replace(/\.0+$/, "") : printed;
}

import type { Span } from "../../../server/src/text/span";

/** A stretch of a generated report whose meaning is known: a figure of the text, a year, a cell, a date. */
export interface Place extends Span {
  /** `claim`, `percent`, `part`, `year`, `cell`, `title` and the like. */
  readonly kind: string;
  /** Which one of its kind: a quantity, a cell's id. */
  readonly name: string;
}

/** A text and the places in it, in the order in which they begin. */
export interface PlacedText {
  readonly text: string;
  readonly places: readonly Place[];
}

const OPEN = "\ue000";
const NAMED = "\ue001";
const CLOSE = "\ue002";

/** The words with an invisible mark around them, from which `placesOf` makes a place. */
export function marked(kind: string, name: string, words: string): string {
  return `${OPEN}${kind}:${name}${NAMED}${words}${CLOSE}`;
}

/** Whether a marked text begins with these words. */
export function opensWith(markedText: string, words: string): boolean {
  return placesOf(markedText).text.startsWith(words);
}

/** The words broken into lines about so long, between two Chinese characters and never in a figure. */
export function inLines(markedText: string, width: number): string {
  let length = 0;
  let lines = "";
  for (let at = 0; at < markedText.length; at++) {
    const sign = markedText.charAt(at);
    if (sign === OPEN) {
      const end = markedText.indexOf(NAMED, at);
      lines += markedText.slice(at, end + 1);
      at = end;
      continue;
    }
    lines += sign;
    if (sign === CLOSE) continue;
    length++;
    if (length >= width && /^\p{Script=Han}{2}/u.test(markedText.slice(at, at + 2))) {
      lines += "\n";
      length = 0;
    }
  }
  return lines;
}

/** Takes the marks out of a text and says where they stood. Marks may lie within one another. */
export function placesOf(markedText: string): PlacedText {
  const places: Place[] = [];
  const open: { readonly at: number; readonly from: number; readonly label: string }[] = [];
  let text = "";
  for (let at = 0; at < markedText.length; at++) {
    const sign = markedText.charAt(at);
    if (sign === OPEN) {
      const end = markedText.indexOf(NAMED, at);
      open.push({ at: places.length, from: text.length, label: markedText.slice(at + 1, end) });
      at = end;
    } else if (sign === CLOSE) {
      const mark = open.pop();
      if (!mark) throw new Error("a mark is closed that was never opened");
      const [kind = "", name = ""] = mark.label.split(/:(.*)/s);
      places.push({ kind, name, from: mark.from, to: text.length });
    } else text += sign;
  }
  return { text, places: places.sort((a, b) => a.from - b.from || b.to - a.to) };
}

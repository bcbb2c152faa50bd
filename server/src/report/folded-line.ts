import { isSpace } from "../text/characters";

/** A line as passages have it, with the way back to what it was folded from. */
export interface FoldedLine {
  readonly text: string;
  /** From `at` of the folded text on the characters of the line from `from` on follow one another. */
  readonly runs: readonly { readonly at: number; readonly from: number }[];
}

/**
 * Takes white space and marks of emphasis out of a line and folds the rest: digits and letters to half width,
 * punctuation to full width. One character stays one character.
 */
export function foldLine(line: string): FoldedLine {
  const runs: { at: number; from: number }[] = [];
  let text = "";
  let count = 0;
  // What stays as it is is taken over in stretches.
  let from = 0;
  let follows = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    const left = (code < MAY_CHANGE_BELOW || isSpace(code)) && isLeftOut(line, at, code);
    if (!left) {
      if (!follows) runs.push({ at: count, from: at });
      count++;
    }
    follows = !left;
    const shown = left ? "" : fold(line, at, code);
    if (shown === undefined) continue;
    text += line.slice(from, at) + shown;
    from = at + 1;
  }
  return { text: text + line.slice(from), runs };
}

/** Of what lies above only white space is left out. */
const MAY_CHANGE_BELOW = 0x80;

/** White space, unless it parts two figures or words of letters, and the stars of emphasis. */
function isLeftOut(text: string, at: number, code: number): boolean {
  if (code === STAR) return text.charCodeAt(at + 1) === STAR || text.charCodeAt(at - 1) === STAR;
  if (!isSpace(code)) return false;
  return !(isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1)));
}

const STAR = 0x2a;

function isLatin(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff10 && code <= 0xff5a)
  );
}

/** Punctuation as Chinese sets it, by its half-width form. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["(", "（"],
  [")", "）"],
  ["!", "！"],
  ["?", "？"],
]);

/** What a character becomes in a passage; absent when it stays. A comma or colon between digits belongs to the figure. */
function fold(text: string, at: number, code: number): string | undefined {
  if (code > 0x7f && (code < 0xff01 || code > 0xff5e)) return undefined;
  const half = code > 0x7f ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
  const inFigure =
    (half === "," || half === ":") &&
    isLatin(text.charCodeAt(at - 1)) &&
    isLatin(text.charCodeAt(at + 1));
  const shown = inFigure ? half : (PUNCTUATION.get(half) ?? half);
  return shown === text.charAt(at) ? undefined : shown;
}

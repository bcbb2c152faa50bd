import { isSpace, skipSpace, trimEnd } from "../text/characters";
import type { Span } from "../text/span";

/** One line of the text: `from`..`to` without its line break, `next` where the following line begins. */
export interface Line extends Span {
  readonly next: number;
  /** The first and the last place that are no white space; equal when the line is blank. */
  readonly inkFrom: number;
  readonly inkTo: number;
}

/** The line that begins at the offset. */
export function lineAt(text: string, from: number): Line {
  const feed = text.indexOf("\n", from);
  const next = feed < 0 ? text.length : feed + 1;
  let to = feed < 0 ? text.length : feed;
  if (to > from && text.charCodeAt(to - 1) === 13) to--;
  const inkFrom = skipSpace(text, from, to);
  return { from, to, next, inkFrom, inkTo: trimEnd(text, inkFrom, to) };
}

/** Whether the line shows nothing. */
export function isBlankLine(line: Line): boolean {
  return line.inkFrom === line.inkTo;
}

/** The first line at or after the offset that shows something; absent at the end of the text. */
export function nextInk(text: string, from: number): Line | undefined {
  let at = from;
  while (at < text.length) {
    if (!isSpace(text.charCodeAt(at))) return lineAt(text, text.lastIndexOf("\n", at - 1) + 1);
    at++;
  }
  return undefined;
}

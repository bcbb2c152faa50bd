import { isSpace } from "../text/characters";
import { oneOf } from "../text/one-of";

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
  return MAY_CHANGE.test(line) ? foldCharacters(line) : { text: line, runs: [WHOLE] };
}

/** What might change, or the empty line, which has no runs. Most lines have nothing of it, and searching is cheap. */
const MAY_CHANGE = /[^\u3001-\ufefe\dA-Za-z.%/“”（），：；！？-]|[\dA-Za-z\uff10-\uff5a][，：]|^$/;
const WHOLE = { at: 0, from: 0 };

function foldCharacters(line: string): FoldedLine {
  const runs: { at: number; from: number }[] = [];
  let run = { at: 0, from: 0 };
  let text = "";
  // What stays as it is is taken over in stretches.
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (!mayChange(code)) continue;
    const shown = isLeftOut(line, at, code) ? "" : fold(line, at, code);
    if (shown === undefined) continue;
    text += line.slice(from, at) + shown;
    from = at + 1;
    if (shown !== "") continue;
    if (at > run.from) runs.push(run);
    run = { at: run.at + at - run.from, from };
  }
  if (line.length > run.from) runs.push(run);
  return { text: text + line.slice(from), runs };
}

/** Whether a character may be left out or folded. Most of a line are Chinese characters, digits and letters. */
function mayChange(code: number): boolean {
  if (code > IDEOGRAPHIC_SPACE && code < BYTE_ORDER_MARK) return false;
  return code < 0x80 ? !isLatin(code) : isFullWidth(code) || isSpace(code);
}

/** Between the two lie the Chinese characters and nothing that changes. */
const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** White space, unless it parts two figures or words of letters, and the stars of emphasis. */
function isLeftOut(text: string, at: number, code: number): boolean {
  if (code === STAR) return text.charCodeAt(at + 1) === STAR || text.charCodeAt(at - 1) === STAR;
  return isSpace(code) && !isBetweenLatin(text, at);
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

function isBetweenLatin(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1));
}

/** The full-width form of an ASCII character lies so far behind it. */
const FULL_WIDTH = 0xfee0;

function isFullWidth(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}

const COMMA = 0x2c;
const COLON = 0x3a;
/** Punctuation that Chinese sets in full width. */
const isSetWide = oneOf(",;:()!?");

/** What a character becomes in a passage; absent when it stays. A comma or colon between digits belongs to the figure. */
function fold(text: string, at: number, code: number): string | undefined {
  const half = isFullWidth(code) ? code - FULL_WIDTH : code;
  const inFigure = (half === COMMA || half === COLON) && isBetweenLatin(text, at);
  const shown = isSetWide(half) && !inFigure ? half + FULL_WIDTH : half;
  return shown === code ? undefined : String.fromCharCode(shown);
}

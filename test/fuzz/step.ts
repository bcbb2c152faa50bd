import type { Edit } from "../../server/src/text/edit";

/** Where and how a text is changed, in numbers that fit any text. */
export interface Step {
  /** The name of the kind of edit. */
  readonly kind: string;
  /** Two places, from 0 up to but not including 1. */
  readonly at: number;
  readonly to: number;
  /** How many characters, cells or lines are meant; 1 or more. */
  readonly size: number;
  /** Chooses among words and ways. */
  readonly pick: number;
}

/** What an edit may draw from besides the text and its step. */
export interface Surroundings {
  /** Earlier versions of the text, the oldest first. */
  readonly past: readonly string[];
  /** Other reports. */
  readonly pool: readonly string[];
}

/** Makes the changes of a step; each speaks of the text as the one before it left it. */
export type EditKind = (text: string, step: Step, around: Surroundings) => readonly Edit[];

/** The text after the changes, one after the other. */
export function changed(text: string, changes: readonly Edit[]): string {
  return changes.reduce(
    (so, { from, to, insert }) => so.slice(0, from) + insert + so.slice(to),
    text,
  );
}

/** The offset at a part of the text. */
export function offsetAt(text: string, part: number): number {
  return Math.floor(text.length * part);
}

/** The word that a step picks; nothing of an empty list. */
export function picked(words: readonly string[], pick: number): string {
  return words[pick % words.length] ?? "";
}

/** Where the line begins in which the offset lies. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the given number of lines from the offset on end, breaks included. */
export function linesEnd(text: string, offset: number, count: number): number {
  let end = offset;
  for (let line = 0; line < count && end < text.length; line++) {
    const at = text.indexOf("\n", end);
    end = at < 0 ? text.length : at + 1;
  }
  return end;
}

/** The stretch that the pattern matches first from the offset on, or first of all; absent when nowhere. */
export function nextMatch(
  text: string,
  pattern: RegExp,
  offset: number,
): { readonly from: number; readonly to: number } | undefined {
  for (const lastIndex of [offset, 0]) {
    const search = new RegExp(pattern, "gu");
    search.lastIndex = lastIndex;
    const match = search.exec(text);
    if (match) return { from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

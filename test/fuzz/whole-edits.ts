import { type EditKind, lineStart, linesEnd, offsetAt, picked } from "./step";

/** Edits that reach over much of a document or bring in another one. */
export const wholeEdits: Readonly<Record<string, EditKind>> = {
  paste: (text, { at, to, size, pick }, { pool }) => {
    const other = picked(pool, pick);
    const start = lineStart(other, offsetAt(other, to));
    const from = lineStart(text, offsetAt(text, at));
    return [{ from, to: from, insert: other.slice(start, linesEnd(other, start, size)) }];
  },
  spliced: (text, { at, to, pick }, { pool }) => {
    const other = picked(pool, pick);
    return [
      { from: offsetAt(text, at), to: text.length, insert: other.slice(offsetAt(other, to)) },
    ];
  },
  another: (text, { pick }, { pool }) => [{ from: 0, to: text.length, insert: picked(pool, pick) }],
  undo: (text, { pick }, { past }) => [
    { from: 0, to: text.length, insert: past.length === 0 ? text : picked(past, pick) },
  ],
  "block-gone": (text, { at, to }) => {
    const [from = 0, end = 0] = [at, to].map((part) => offsetAt(text, part)).sort((a, b) => a - b);
    return [{ from, to: end, insert: "" }];
  },
  "block-twice": (text, { at, to }) => {
    const [from = 0, end = 0] = [at, to].map((part) => offsetAt(text, part)).sort((a, b) => a - b);
    // Not so often that a text doubles without end.
    const block = text.length > LARGE ? "" : text.slice(from, end);
    return [{ from: end, to: end, insert: block }];
  },
  "line-breaks": (text, { pick }) => {
    const bare = text.replace(/\r\n?/gu, "\n");
    const insert = bare.replaceAll("\n", picked(["\r\n", "\n", "\r"], pick));
    return [{ from: 0, to: text.length, insert }];
  },
  "line-breaks-below": (text, { at, pick }) => {
    const from = lineStart(text, offsetAt(text, at));
    const rest = text.slice(from).replace(/\r\n?/gu, "\n");
    const insert = rest.replaceAll("\n", picked(["\r\n", "\n", "\r"], pick));
    return [{ from, to: text.length, insert }];
  },
  "all-twice": (text, { pick }) => [
    { from: text.length, to: text.length, insert: text.length > LARGE || pick % 4 ? "" : text },
  ],
};

const LARGE = 30_000;

import { scraps } from "../property/texts";
import { type EditKind, nextMatch, offsetAt, picked } from "./step";
import { acceptComments, figures, headings, labels, sentences, tags } from "./words";

const KEYS = [
  ..."0123456789",
  ..."|<>/-—。，：（）一件 \t　年",
  "\r",
  "\n",
  "\r\n",
  "\ud83d",
  "😀",
];
const YEARS = ["2018", "2019", "2020", "2021", "2025", "２０２０", "二〇二一", "20", "99999", ""];

/** A figure that is all that its cell holds. */
const CELL = /(?<=[|\t>] ?)\d+(?= ?[|\t<\r\n])/;

/** Edits inside a line: what is typed, erased and put in place of other words. */
export const wordEdits: Readonly<Record<string, EditKind>> = {
  type: (text, { at, pick }) => {
    const from = offsetAt(text, at);
    return [{ from, to: from, insert: picked(KEYS, pick) }];
  },
  erase: (text, { at, size }) => {
    const from = offsetAt(text, at);
    return [{ from, to: Math.min(text.length, from + size), insert: "" }];
  },
  "type-in-figure": (text, { at, pick }) => {
    const figure = nextMatch(text, /\d+/, offsetAt(text, at));
    return figure ? [{ from: figure.to, to: figure.to, insert: picked(KEYS, pick) }] : [];
  },
  count: (text, { at, size, pick }) => {
    const figure = nextMatch(text, CELL, offsetAt(text, at));
    return figure ? [{ ...figure, insert: String(pick % (size * 3)) }] : [];
  },
  digit: (text, { at, size, pick }) => {
    const figure = nextMatch(text, size % 2 === 0 ? CELL : /\d+/, offsetAt(text, at));
    if (!figure) return [];
    const from = Math.min(figure.to, figure.from + size);
    return [{ from, to: from, insert: String(pick % 10) }];
  },
  "digit-gone": (text, { at }) => {
    const figure = nextMatch(text, /\d\d+/, offsetAt(text, at));
    return figure ? [{ ...figure, from: figure.to - 1, insert: "" }] : [];
  },
  figure: (text, { at, pick }) => {
    const figure = nextMatch(text, /[+-]?\d[\d,.]*/, offsetAt(text, at));
    return figure ? [{ ...figure, insert: picked(figures, pick) }] : [];
  },
  "figure-twice": (text, { at, pick }) => {
    const figure = nextMatch(text, /\d+/, offsetAt(text, at));
    if (!figure) return [];
    const insert = picked(figures, pick);
    // Typed and taken back, as one change with two contents.
    const back = { from: figure.from, to: figure.from + insert.length };
    return [
      { ...figure, insert },
      { ...back, insert: text.slice(figure.from, figure.to) },
    ];
  },
  year: (text, { at, pick }) => {
    // Mostly the first one, which is the title's.
    const year = nextMatch(text, /\d{4}(?=\s?年)/, at < 0.6 ? 0 : offsetAt(text, at));
    return year ? [{ ...year, insert: picked(YEARS, pick) }] : [];
  },
  scrap: (text, { at, size, pick }) => {
    const from = offsetAt(text, at);
    return [
      {
        from,
        to: from + (pick % 2 === 0 ? 0 : overwritten(text, from, size)),
        insert: picked(scraps, pick),
      },
    ];
  },
  word: (text, { at, to, pick }) => {
    const from = offsetAt(text, at);
    const kinds = [labels, headings, figures, sentences, acceptComments, tags];
    const words = kinds[Math.floor(to * kinds.length)] ?? tags;
    return [{ from, to: from, insert: picked(words, pick) }];
  },
  "tag-above": (text, { at, to, pick }) => {
    // Far above, where it opens or closes all that follows.
    const from = offsetAt(text, at * to * to);
    return [{ from, to: from, insert: picked(tags, pick) }];
  },
  "tag-gone": (text, { at }) => {
    const tag = nextMatch(text, /<!--|-->|<\/?[a-z][^<>\n]{0,40}>/, offsetAt(text, at));
    return tag ? [{ ...tag, insert: "" }] : [];
  },
  cells: (text, { at, size, pick }) => {
    const first = nextMatch(text, /[|\t][^|\t\n]*/, offsetAt(text, at));
    if (!first) return [];
    const cell = text.slice(first.from, first.to);
    if (pick % 3 === 0) return [{ ...first, insert: "" }];
    if (pick % 3 === 1) return [{ from: first.to, to: first.to, insert: cell.repeat(size) }];
    const second = nextMatch(text, /[|\t][^|\t\n]*/, first.to);
    if (!second || second.from < first.to) return [];
    return [
      {
        from: first.from,
        to: second.to,
        insert: `${text.slice(second.from, second.to)}${text.slice(first.to, second.from)}${cell}`,
      },
    ];
  },
};

function overwritten(text: string, from: number, size: number): number {
  return Math.min(size, text.length - from);
}

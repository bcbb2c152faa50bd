import { type EditKind, lineStart, linesEnd, nextMatch, offsetAt, picked } from "./step";
import { acceptComments, headings, labels, sentences, subheadings } from "./words";

const TITLES = [
  "某某局2020年政府信息公开工作年度报告",
  "# 某某局2025年政府信息公开工作年度报告",
  "<h1>青禾县水务局2021年政府信息公开工作年度报告</h1>",
  "关于发布2020年政府信息公开工作年度报告的通知",
];
const ROWS = [
  "| 规章 | 1 | 2 | 3 |",
  "规章\t1\t2\t3",
  "\t\t3\n",
  "|---|---|---|",
  "总计\t0\t0\t0\t0\t0\t0\t0",
  "| （七）总计 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |",
  "<tr><td>规章</td><td>1</td></tr>",
  "|",
  "\t",
];

/** Edits of whole lines, of the blank ones between them, and of what they part and join. */
export const lineEdits: Readonly<Record<string, EditKind>> = {
  break: (text, { at, size }) => {
    const from = offsetAt(text, at);
    return [{ from, to: from, insert: "\n".repeat(size > 8 ? 2 : 1) }];
  },
  join: (text, { at }) => {
    const end = nextMatch(text, /\r?\n/, offsetAt(text, at));
    return end ? [{ ...end, insert: "" }] : [];
  },
  "blank-line": (text, { at }) => inserted(text, at, ""),
  "blank-line-gone": (text, { at }) => {
    const blank = nextMatch(text, /(?<=\n)[^\S\n]*\n/, offsetAt(text, at));
    return blank ? [{ ...blank, insert: "" }] : [];
  },
  heading: (text, { at, pick }) => inserted(text, at, picked(headings, pick)),
  subheading: (text, { at, pick }) => inserted(text, at, picked(subheadings, pick)),
  "another-heading": (text, { at, pick }) => {
    const heading = nextMatch(
      text,
      /(?<=^|\n)(?:#+ |<h\d>)?[一二三四五六]、[^\n]*/,
      offsetAt(text, at),
    );
    return heading ? [{ ...heading, insert: picked(headings, pick) }] : [];
  },
  "heading-gone": (text, { at }) => {
    const heading = nextMatch(
      text,
      /(?<=^|\n)(?:#+ |<h\d>)?[一二三四五六]、[^\n]*\n/,
      offsetAt(text, at),
    );
    return heading ? [{ ...heading, insert: "" }] : [];
  },
  title: (text, { at, to, pick }) => inserted(text, to < 0.5 ? 0 : at, picked(TITLES, pick)),
  sentence: (text, { at, pick }) => inserted(text, at, picked(sentences, pick)),
  comment: (text, { at, pick }) => inserted(text, at, picked(acceptComments, pick)),
  "comment-gone": (text, { at }) => {
    const comment = nextMatch(text, /<!-- disclosure-report-accept[^\n]*\n?/, offsetAt(text, at));
    return comment ? [{ ...comment, insert: "" }] : [];
  },
  row: (text, { at, pick }) => inserted(text, at, picked(ROWS, pick)),
  "row-at-border": (text, { at, pick }) => {
    const border = nextMatch(text, BORDER, offsetAt(text, at));
    return border ? [{ from: border.to, to: border.to, insert: `${picked(ROWS, pick)}\n` }] : [];
  },
  "border-gone": (text, { at, pick }) => {
    const border = nextMatch(text, BORDER, offsetAt(text, at));
    if (!border) return [];
    const next = linesEnd(text, border.to, 1);
    return [pick % 2 === 0 ? { ...border, insert: "" } : { from: border.to, to: next, insert: "" }];
  },
  label: (text, { at, pick }) => inserted(text, at, `${picked(labels, pick)}\t1\t1`),
  "lines-gone": (text, { at, size }) => {
    const from = lineStart(text, offsetAt(text, at));
    return [{ from, to: linesEnd(text, from, size), insert: "" }];
  },
  "lines-twice": (text, { at, size }) => {
    const from = lineStart(text, offsetAt(text, at));
    const to = linesEnd(text, from, size);
    return [{ from: to, to, insert: text.slice(from, to) }];
  },
  "lines-copied": (text, { at, to, size }) => {
    const from = lineStart(text, offsetAt(text, at));
    const there = lineStart(text, offsetAt(text, to));
    return [{ from: there, to: there, insert: text.slice(from, linesEnd(text, from, size)) }];
  },
  "lines-moved": (text, { at, to, size }) => {
    const from = lineStart(text, offsetAt(text, at));
    return moved(text, from, linesEnd(text, from, size), to);
  },
  "section-moved": (text, { at, to }) => {
    const start = nextMatch(text, SECTION, offsetAt(text, at));
    if (!start) return [];
    const next = nextMatch(text, SECTION, start.to);
    return moved(text, start.from, next && next.from > start.to ? next.from : text.length, to);
  },
  "line-break": (text, { at, pick }) => {
    const end = nextMatch(text, /\r\n|\r|\n/, offsetAt(text, at));
    return end ? [{ ...end, insert: picked(["\r\n", "\n", "\r", "\n\r", "\u2028"], pick) }] : [];
  },
};

/** A line of a table with none of one behind it, or the other way round. */
const BORDER = /(?<=[|\t>])[^|\t<>\n]*\n(?=[^|\t<\n]*\n)|(?<=\n)[^|\t<>\n]*\n(?=[|\t<])/;
const SECTION = /(?<=^|\n)(?:#+ |<h\d>)?[一二三四五六]、/;

function inserted(text: string, at: number, line: string) {
  const from = lineStart(text, offsetAt(text, at));
  return [{ from, to: from, insert: `${line}\n` }];
}

/** The stretch taken out and put in before the line at a part of what is left. */
function moved(text: string, from: number, to: number, part: number) {
  const left = text.slice(0, from) + text.slice(to);
  const there = lineStart(left, offsetAt(left, part));
  return [
    { from, to, insert: "" },
    { from: there, to: there, insert: text.slice(from, to) },
  ];
}

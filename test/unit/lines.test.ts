import { describe, expect, it } from "vitest";
import { isBlank, isHan, isSpace, skipSpace, trimEnd } from "../../server/src/text/characters";
import { applyEdits } from "../../server/src/text/edit";
import { lineStarts, positionAt } from "../../server/src/text/lines";
import { touches } from "../../server/src/text/span";

describe("lines", () => {
  it("end at LF, CR LF and a lone CR", () => {
    expect(lineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
  });
  it("are one in an empty text and two behind a last line break", () => {
    expect(lineStarts("")).toEqual([0]);
    expect(lineStarts("一\n")).toEqual([0, 2]);
  });
  it("do not end at the line separators that the protocol does not know", () => {
    expect(lineStarts("a\u2028b\u0085c\fd")).toEqual([0]);
  });
});

describe("positionAt", () => {
  const starts = lineStarts("\ufeff一😀\r\n\r\n二");
  it("counts characters in UTF-16 units, the byte order mark included", () => {
    expect(positionAt(starts, 0)).toEqual({ line: 0, character: 0 });
    expect(positionAt(starts, 4)).toEqual({ line: 0, character: 4 });
  });
  it("finds empty lines and the end", () => {
    expect(positionAt(starts, 6)).toEqual({ line: 1, character: 0 });
    expect(positionAt(starts, 9)).toEqual({ line: 2, character: 1 });
  });
  it("takes an offset before the text as its start", () => {
    expect(positionAt(starts, -5)).toEqual({ line: 0, character: 0 });
  });
});

describe("applyEdits", () => {
  it("makes all edits at once, in whatever order they come", () => {
    const edits = [
      { from: 4, to: 5, insert: "E" },
      { from: 0, to: 1, insert: "" },
      { from: 2, to: 2, insert: "++" },
    ];
    expect(applyEdits("abcdef", edits)).toBe("b++cdEf");
  });
  it("drops the later of two that overlap", () => {
    const edits = [
      { from: 1, to: 4, insert: "X" },
      { from: 3, to: 5, insert: "Y" },
    ];
    expect(applyEdits("abcdef", edits)).toBe("aXef");
  });
  it("leaves the text alone without edits, and reaches its end", () => {
    expect(applyEdits("abc", [])).toBe("abc");
    expect(applyEdits("abc", [{ from: 3, to: 3, insert: "d" }])).toBe("abcd");
  });
});

describe("white space", () => {
  it("is what a reader does not see: ideographic, no-break, zero-width, NUL, BOM", () => {
    for (const space of [" ", "\t", "\r", "\0", "\u3000", "\u00a0", "\u200b", "\ufeff"]) {
      expect(isSpace(space.charCodeAt(0))).toBe(true);
    }
    for (const ink of ["0", "一", "　x".charAt(1), "．", "-", "\ud800"])
      expect(isSpace(ink.charCodeAt(0))).toBe(false);
  });
  it("is skipped and trimmed within its bounds", () => {
    const text = " \u3000 18 \t";
    expect(skipSpace(text, 0, text.length)).toBe(3);
    expect(trimEnd(text, 3, text.length)).toBe(5);
    expect(skipSpace(text, 5, 6)).toBe(6);
    expect(isBlank(text, 0, 3)).toBe(true);
    expect(isBlank(text, 0, 4)).toBe(false);
  });
});

it("knows Chinese characters and the radicals that PDF files leave behind", () => {
  for (const han of ["一", "鿿", "㐀", "⾏", "⼀"]) expect(isHan(han.charCodeAt(0))).toBe(true);
  for (const other of ["a", "0", "（", "、", "　", "★"])
    expect(isHan(other.charCodeAt(0))).toBe(false);
});

it("lets spans touch at a border", () => {
  expect(touches({ from: 0, to: 3 }, { from: 3, to: 3 })).toBe(true);
  expect(touches({ from: 0, to: 3 }, { from: 4, to: 5 })).toBe(false);
});

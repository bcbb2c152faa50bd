import { expect, it } from "vitest";
import { allMatches } from "../../server/src/text/all-matches";
import { oneOf } from "../../server/src/text/one-of";

it("tells the characters given from all others", () => {
  const signs = "。！？a1〇";
  const isOne = oneOf(signs);
  const found = Array.from({ length: 0x10000 }, (_, code) => code).filter(isOne);
  expect(String.fromCharCode(...found)).toBe("1a。〇！？");
  expect(isOne("".charCodeAt(0))).toBe(false);
});

it("matches what matchAll does, again and again", () => {
  const pattern = /(\d+)年|去年/gu;
  const text = "2020年和去年，2019年。";
  const expected = [...text.matchAll(pattern)].map(({ 0: words, 1: digits, index }) => [
    words,
    digits,
    index,
  ]);
  for (let round = 0; round < 2; round++) {
    const found = allMatches(text, pattern).map(({ 0: words, 1: digits, index }) => [
      words,
      digits,
      index,
    ]);
    expect(found).toEqual(expected);
  }
  expect(allMatches("没有", pattern)).toEqual([]);
});

it("ends at an empty match", () => {
  expect(allMatches("12a3", /\d*/gu).map(([words]) => words)).toEqual(["12"]);
});

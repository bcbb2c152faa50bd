import { describe, expect, it } from "vitest";
import {
  areExchanged,
  isTelling,
  isTellingExchange,
  slipBetween,
} from "../../server/src/report/slip";
import { slipWords } from "../../server/src/report/slip-words";

describe("the slip between what stands there and what should", () => {
  it.each([
    [81, 18, "像是两个数字写颠倒了"],
    [132, 123, "像是两个数字写颠倒了"],
    [1204, 1024, "像是两个数字写颠倒了"],
    [-3, 3, "像是多打了一个负号"],
    [10, 100, "像是少打了一个 0"],
    [1, 10, "像是少打了一个 0"],
    [15, 105, "像是少打了一个 0"],
    [100, 10, "像是多打了一个 0"],
    [60, 6, "像是多打了一个 0"],
    [22, 2, "像是 2 多打了一次"],
    [1223, 123, "像是 2 多打了一次"],
    [2, 22, "像是漏打了一个 2"],
    [26, 216, "像是漏打了一个 1"],
    [216, 26, "像是多打了一个 1"],
  ])("%i for %i", (found, expected, words) => {
    const slip = slipBetween(found, expected);
    expect(slip && slipWords(slip).zh).toBe(words);
  });

  it.each([
    [5, 15],
    [15, 5],
    [8, 6],
    [123, 321],
    [36, 39],
    [0, 10],
    [10, 0],
    [-3, 4],
    [1000, 10],
    [12, 345],
  ])("is none for %i and %i", (found, expected) => {
    expect(slipBetween(found, expected)).toBeUndefined();
  });

  it("says in both languages from which side a figure was copied", () => {
    expect(slipWords({ kind: "copied", from: "up" })).toEqual({
      zh: "像是照抄了上面一格的数",
      en: "the figure seems to be copied from the cell above",
    });
  });
});

describe("what is hardly chance", () => {
  it("is a slip among two digits, a digit typed twice, and a minus", () => {
    expect([isTelling(81, 18), isTelling(26, 216), isTelling(22, 2), isTelling(60, 6)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isTelling(-1, 1)).toBe(true);
  });
  it("is not that one digit lacks another", () => {
    expect([isTelling(1, 10), isTelling(2, 22), isTelling(8, 6)]).toEqual([false, false, false]);
  });
  it("is an exchange of large figures, and of smaller ones side by side", () => {
    const exchanged = (one: number, other: number, beside: boolean) =>
      isTellingExchange(
        { found: one, expected: other },
        { found: other, expected: one },
        () => beside,
      );
    expect(exchanged(12, 0, false)).toBe(true);
    expect(exchanged(4, 0, true)).toBe(true);
    expect(exchanged(4, 0, false)).toBe(false);
    expect(exchanged(1, 0, true)).toBe(false);
    expect(areExchanged({ found: 1, expected: 2 }, { found: 2, expected: 3 })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { placeNow, STILL, spanNow, withShift } from "../../server/src/text/drift";

describe("where a place stands after the text before it has grown", () => {
  const drift = withShift(withShift(STILL, 20, 2), 10, -1);

  it("moves what stands at or behind each shift, and nothing before it", () => {
    expect([9, 10, 19, 20, 30].map((offset) => placeNow(drift, offset))).toEqual([
      9, 9, 18, 21, 31,
    ]);
  });

  it("stretches a span at whose end something was typed", () => {
    expect(spanNow(drift, { from: 18, to: 20 })).toEqual({ from: 17, to: 21 });
  });

  it("forgets a shift that was taken back, and then leaves every span as it is", () => {
    const back = withShift(withShift(drift, 10, 0), 20, 0);
    const span = { from: 5, to: 25 };
    expect(back).toEqual(STILL);
    expect(spanNow(back, span)).toBe(span);
  });

  it("keeps one shift for each place", () => {
    expect(withShift(drift, 20, 5)).toEqual([
      { at: 10, by: -1 },
      { at: 20, by: 5 },
    ]);
  });
});

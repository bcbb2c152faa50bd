import { expect, it } from "vitest";
import { withValue } from "../../server/src/text/replaced-map";

const numbers = new Map(Array.from({ length: 20 }, (_, at) => [`k${at}`, at]));

it("is the map with other values for as many keys as one likes, in the same order", () => {
  let replaced: ReadonlyMap<string, number> = numbers;
  const plain = new Map(numbers);
  for (const at of [3, 0, 19, 3, 7, 8, 9, 10, 11, 12, 13]) {
    replaced = withValue(replaced, `k${at}`, at * 100);
    plain.set(`k${at}`, at * 100);
    expect([...replaced]).toEqual([...plain]);
    expect([...replaced.keys()]).toEqual([...plain.keys()]);
    expect([...replaced.values()]).toEqual([...plain.values()]);
    expect(replaced.size).toBe(20);
    const seen: [string, number][] = [];
    replaced.forEach((value, key) => {
      seen.push([key, value]);
    });
    expect(seen).toEqual([...plain]);
    for (const key of ["k0", "k5", "none"]) {
      expect(replaced.get(key)).toBe(plain.get(key));
      expect(replaced.has(key)).toBe(plain.has(key));
    }
  }
});

it("leaves the map that it was made from as it is", () => {
  const once = withValue(numbers, "k1", -1);
  const twice = withValue(once, "k2", -2);
  expect([numbers.get("k1"), once.get("k1"), once.get("k2"), twice.get("k1")]).toEqual([
    1, -1, 2, -1,
  ]);
});

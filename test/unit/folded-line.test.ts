import { expect, it } from "vitest";
import { foldLine } from "../../server/src/report/folded-line";

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
/** Between Chinese characters, between figures, beside one, before a comma, and alone. */
const PLACES = [
  ["政", "府"],
  ["1", "2"],
  ["１", "府"],
  ["", "，2"],
  ["", ""],
] as const;

it.each(PLACES)(
  "folds every character between “%s” and “%s” as it does in a line that changes",
  (before, behind) => {
    const unlike = UNITS.filter((unit) => {
      const line = `${before}${unit}${behind}`;
      return foldLine(line).text !== foldLine(`　政${line}`).text.slice(1);
    });
    expect(unlike).toEqual([]);
  },
);

it("leads back from every folded character to its own", () => {
  const line = " 2020 年，收到（**１８**）件: A B";
  const { text, runs } = foldLine(line);
  expect(text).toBe("2020年，收到（18）件：A B");
  const places = Array.from(text, (_, at) => {
    const run = runs.findLast((each) => each.at <= at);
    return run ? run.from + at - run.at : -1;
  });
  expect(places.map((at) => line[at]).join("")).toBe("2020年，收到（１８）件:A B");
});

it("has no runs for an empty line, and one for a line that stays as it is", () => {
  expect(foldLine("")).toEqual({ text: "", runs: [] });
  expect(foldLine("收到申请18件。")).toEqual({
    text: "收到申请18件。",
    runs: [{ at: 0, from: 0 }],
  });
});

import { describe, expect, it } from "vitest";
import { createTextReaders } from "../../server/src/report/text-readers";

const STATED = "2020年1月1日至2020年12月31日。";
const RECEIVED = "2019年，收到申请3件。";

/** A passage of section 三 in a report for the year. */
function inReportFor(year: number, text: string) {
  return { text, section: "requests", heading: "", reporter: { year, body: "" } } as const;
}

describe("what is read from the words of a passage", () => {
  it("is read once, and once more only when a whole round did without it", () => {
    const { readers, turn } = createTextReaders();
    const first = readers.placeholders("收到XX件。");
    expect(first).toHaveLength(1);
    turn();
    expect(readers.placeholders("收到XX件。")).toBe(first);
    turn();
    turn();
    expect(readers.placeholders("收到XX件。")).not.toBe(first);
    expect(readers.placeholders("收到XX件。")).toEqual(first);
  });

  it("is told apart for the same words in the preamble and in a section", () => {
    const { readers } = createTextReaders();
    const periods = (section: "other" | undefined) => readers.periods(STATED, section).length;
    expect([undefined, "other" as const, undefined].map(periods)).toEqual([1, 0, 1]);
  });

  it("is told apart for the same words in reports for different years", () => {
    const { readers } = createTextReaders();
    const doubtful = (year: number) =>
      readers.passage(inReportFor(year, RECEIVED)).numbers.at(-1)?.count?.doubtful;
    expect([2019, 2020, 2019].map(doubtful)).toEqual([false, true, false]);
  });

  it("stays known with the other parts of the same words", () => {
    const { readers } = createTextReaders();
    const words = inReportFor(2020, RECEIVED);
    const reading = readers.passage(words);
    readers.residue(RECEIVED);
    expect(readers.passage({ ...words, reporter: { ...words.reporter } })).toBe(reading);
  });
});

import { describe, expect, it } from "vitest";
import { type NumberReading, read } from "../../server/src/report/reading";

function number(text: string): NumberReading {
  const reading = read(text);
  if (reading.kind !== "number") throw new Error(`“${text}” is read as ${reading.kind}`);
  return reading;
}

describe("a cell", () => {
  it.each(["0", "18", "000", "999999999999999"])(
    "with digits alone is a plain number: %s",
    (text) => {
      expect(number(text)).toEqual({
        kind: "number",
        figure: String(Number(text)),
        value: Number(text),
        decimals: 0,
        manner: undefined,
      });
    },
  );

  it.each(["/", "-", "—", "——", "－", "／", "无", "不适用", "N/A"])(
    "with %s is a placeholder",
    (text) => {
      expect(read(text)).toEqual({ kind: "placeholder" });
    },
  );

  it("without anything is blank", () => expect(read("")).toEqual({ kind: "blank" }));

  it.each([
    "件",
    "若干",
    "1 8",
    "1-8",
    "3/4",
    "第1项",
    "1,23",
    "1.2.3",
    "--3",
    "9".repeat(16),
    "9".repeat(100),
    "1e5",
    "+",
    "①",
  ])("with %s holds no figure that could be read", (text) =>
    expect(read(text)).toEqual({ kind: "unreadable" }),
  );
});

describe("a figure", () => {
  it.each([
    ["-8", -8, { sign: "-" }],
    ["+45", 45, { sign: "+" }],
    ["−8", -8, { sign: "-" }],
    ["减4", -4, { worded: "减" }],
    ["减少4", -4, { worded: "减" }],
    ["增4", 4, { worded: "增" }],
    ["增加12", 12, { worded: "增" }],
    ["1,234", 1234, { grouped: true }],
    ["1 234 567", 1234567, { grouped: true }],
    ["１２", 12, { fullWidth: true }],
    ["１，２３４", 1234, { grouped: true, fullWidth: true }],
    ["12件", 12, { unit: "件" }],
    ["12 件", 12, { unit: "件" }],
    ["764.8万元", 764.8, { unit: "万元" }],
    ["251000元", 251000, { unit: "元" }],
    ["1.5万", 15000, { unit: "万" }],
    ["22（其中修订16件）", 22, { note: "（其中修订16件）" }],
    ["55(含自然失效29件)", 55, { note: "(含自然失效29件)" }],
  ])("%s is read with what stands beside it", (text, value, manner) => {
    const reading = number(text);
    expect(reading.value).toBe(value);
    expect(reading.manner).toMatchObject(manner);
  });

  it("keeps its decimals, zeros at the end included", () => {
    expect(number("5.5670")).toMatchObject({
      figure: "5.5670",
      value: 5.567,
      decimals: 4,
      manner: undefined,
    });
    expect(number("0.00").decimals).toBe(2);
  });
});

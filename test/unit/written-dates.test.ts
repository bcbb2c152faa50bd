import { describe, expect, it } from "vitest";
import {
  dateAlone,
  dateAtEnd,
  partLike,
  yearLike,
} from "../../server/src/report/dates/written-date";

describe("a date alone on a line", () => {
  it.each([
    ["2021年1月20日", 2021, 1, 20],
    ["　　　　2021 年 1 月 20 日  ", 2021, 1, 20],
    ["２０２１年１月２０日", 2021, 1, 20],
    ["（2021年01月20日）", 2021, 1, 20],
    ["**2021年1月20号**", 2021, 1, 20],
    ["二〇二一年一月二十日", 2021, 1, 20],
    ["二○二一年十二月三十一日", 2021, 12, 31],
    ["二O二一年元月廿五日", 2021, 1, 25],
    ["2021-01-20", 2021, 1, 20],
    ["2021.1.20", 2021, 1, 20],
    ["2021 / 1 / 20", 2021, 1, 20],
    ["2021年1月", 2021, 1, undefined],
    ["2021年1月   日", 2021, 1, undefined],
  ])("%s", (line, year, month, day) => {
    expect(dateAlone(line)).toMatchObject({ year, month, day });
  });

  it.each([
    "发布日期：2021-01-20",
    "2021-01-20 10:30",
    "2021年1月20日印发",
    "2021年",
    "2020.1",
    "2021年13月1日",
    "2021年1月32日",
    "0571-88888888",
    "2021-01/20",
    "",
  ])("is none: %s", (line) => {
    expect(dateAlone(line)).toBeUndefined();
  });

  it("stands where it says", () => {
    const line = "青禾县水务局（公章）　2021年1月20日 ";
    const date = dateAtEnd(line);
    expect(line.slice(date?.from, date?.to)).toBe("2021年1月20日");
    expect(line.slice(date?.yearSpan.from, date?.yearSpan.to)).toBe("2021");
    expect(dateAtEnd("自2021年1月1日起至2021年1月20日")).toBeUndefined();
  });
});

it("writes a year as another one is written", () => {
  expect(
    ["2020", "２０２０", "二〇二〇", "二○二○", "二零二零"].map((year) => yearLike(year, 2021)),
  ).toEqual(["2021", "２０２１", "二〇二一", "二○二一", "二零二一"]);
});

it("writes months and days as another one is written", () => {
  expect([partLike("11", 12), partLike("02", 1), partLike("2", 1), partLike("３０", 31)]).toEqual([
    "12",
    "01",
    "1",
    "３１",
  ]);
  expect([partLike("三十", 31), partLike("十", 12), partLike("二", 1)]).toEqual([
    "三十一",
    "十二",
    "一",
  ]);
});

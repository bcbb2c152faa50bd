import { describe, expect, it } from "vitest";
import { signatureOf } from "../../server/src/report/dates/signature";
import { analysisOf } from "./reports";

const head = "青禾县水务局2020年政府信息公开工作年度报告";
const body = "一、总体情况\n\n平稳有序。\n\n六、其他需要报告的事项\n\n无。";

/** The dates and names of a report that ends with the text, as they stand in the source. */
function signed(text: string) {
  const { dates, bodies } = signatureOf(analysisOf(text).report);
  for (const each of dates) expect(text.slice(each.from, each.to)).toBe(each.text);
  return [...dates.map(({ text: date }) => date), ...bodies.map(({ name }) => name)];
}

describe("signatures at the end", () => {
  it.each([
    ["青禾县水务局\n\n2021年1月15日", ["2021年1月15日", "青禾县水务局"]],
    ["　　　青禾县水务局（公章） 2021 年 1 月 15 日", ["2021 年 1 月 15 日", "青禾县水务局"]],
    ["\t\t青禾县水务局\n\t\t2021年1月15日", ["2021年1月15日", "青禾县水务局"]],
    ["2021.1.15\n青禾县水务局", ["2021.1.15", "青禾县水务局"]],
    [
      "青禾县教育局\n青禾县体育局\n2021年1月15日",
      ["2021年1月15日", "青禾县教育局", "青禾县体育局"],
    ],
    ["2021年1月15日\n\n联系人：王某，电话：0000-5550123", ["2021年1月15日"]],
    [
      "青禾县水务局\n2021年1月15日\n\n上一篇：某年报\n2020-01-20",
      ["2021年1月15日", "青禾县水务局"],
    ],
  ])("%j", (end, expected) => {
    expect(signed(`${head}\n\n${body}\n\n${end}\n`)).toEqual(expected);
  });
});

describe("what is no signature", () => {
  it.each([
    "发布日期：2020-12-01",
    "发布日期：\n2020-12-01",
    "2020年5月20日，我局印发通知。",
    "2021年1月20日 10:30",
    "主办单位：青禾县人民政府 2020-01-20",
    "来源 青禾县水务局 2020-01-20",
    "青禾县水务局2019年政府信息公开工作年度报告\n2020-01-20",
  ])("%j", (end) => {
    expect(signed(`${head}\n\n${body}\n\n${end}\n`)).toEqual([]);
  });
});

describe("a date under the title", () => {
  it("signs when it stands alone", () => {
    expect(signed(`${head}\n\n（2021年1月15日）\n\n${body}\n`)).toEqual(["2021年1月15日"]);
  });

  it("does not sign behind a label", () => {
    expect(signed(`${head}\n\n发布时间：2021-01-15 来源：本站\n\n${body}\n`)).toEqual([]);
    expect(signed(`${head}\n\n发布日期\n2021-01-15\n\n${body}\n`)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { parse } from "../../server/src/syntax/parse";
import { leaves } from "../../server/src/syntax/tree";
import { blocksOf } from "./blocks";

describe("headings", () => {
  it.each([
    ["一、总体情况", "1 总体情况"],
    ["二 、主动公开政府信息情况", "2 主动公开政府信息情况"],
    ["五．存在的主要问题", "5 存在的主要问题"],
    ["十二、附件", "12 附件"],
    ["　　三、收到和处理政府信息公开申请情况", "3 收到和处理政府信息公开申请情况"],
    ["第四部分 行政复议、行政诉讼情况", "4 行政复议、行政诉讼情况"],
    ["⼆、主动公开政府信息情况", "2 主动公开政府信息情况"],
    ["## 六、其他需要报告的事项", "#6 其他需要报告的事项"],
    ["### 总体情况 ###", "# 总体情况"],
    ["**二、主动公开政府信息情况**", "#2 主动公开政府信息情况"],
    ["# **某局2020年政府信息公开工作年度报告**", "# 某局2020年政府信息公开工作年度报告"],
  ])("%s", (line, heading) => expect(blocksOf(line)).toEqual([heading]));

  it.each([
    "（一）主动公开工作",
    "1.2020年政府信息公开专栏",
    "一、我局认真贯彻条例，全面推进公开。",
    "一",
    "一、",
    "#",
    "# ",
    "#标签",
    "####### 七级",
    "**",
    "****",
    `一、${"很长的一句话".repeat(10)}`,
    "三天后，答复申请人",
  ])("is none: %s", (line) =>
    expect(blocksOf(line).every((block) => block.startsWith("“"))).toBe(true),
  );

  it("keep the place of their number", () => {
    const block = parse("## 二 、主动公开").blocks[0];
    expect(block?.kind === "heading" && block.ordinalSpan).toEqual({ from: 3, to: 4 });
  });
});

describe("the text around tables", () => {
  it("is read line by line, whatever ends the lines", () => {
    for (const feed of ["\n", "\r\n"]) {
      const text = [
        "某局",
        "一、总体情况",
        "",
        "正文。",
        "| 规章 | 0 |",
        "| 行政许可 | 1 |",
        "二、主动",
      ].join(feed);
      expect(blocksOf(text)).toEqual([
        "“某局”",
        "1 总体情况",
        "“正文。”",
        "pipe 规章|0 / 行政许可|1",
        "2 主动",
      ]);
    }
  });
  it("begins behind a byte order mark", () => {
    expect(blocksOf("\ufeff一、总体情况")).toEqual(["1 总体情况"]);
    expect(blocksOf("\ufeff<html><h2>一、总体情况</h2></html>")).toEqual(["#1 总体情况"]);
  });
  it("may mix every layout", () => {
    const text =
      "|a|b|\n\n甲\t1\n乙\t2\n\n段落。\n\n\t丙\n\t3\n\n<table><tr><td>丁</td></tr></table>\n结尾。";
    expect(blocksOf(text)).toEqual([
      "pipe a|b",
      "tabbed 甲|1 / 乙|2",
      "“段落。”",
      "stacked 丙|3",
      "html 丁",
      "“结尾。”",
    ]);
  });
});

describe("bad input", () => {
  const whole = (text: string) =>
    [...leaves(parse(text))].map(({ from, to }) => text.slice(from, to)).join("");

  it.each([
    ["nothing", ""],
    ["NUL", "\0一、总体情况\0\n|\0|\0|\n"],
    ["lone surrogates", "\ud800一、\udc00\n|\ud800|\udfff|\n"],
    ["CR alone", "一、总体情况\r二、主动\r"],
    ["half-typed bars", "|\n||\n| 规章\n|规章|\n|规章|0"],
    ["half-typed html", "<table><tr><td>规章<td>0<tr><td"],
    ["unclosed html behind text", "正文\n<table>\n<tr><td>1\n\n## 三、收到\n\n正文"],
    ["html closed that was never opened", "</table></td></tr><td>1</td>"],
    ["comments and scripts without end", "<!-- 一、总体情况\n<table>"],
  ])("survives %s", (_, text) => expect(whole(text)).toBe(text));

  it.each([
    ["tabs", "\t".repeat(1_000_000)],
    ["line feeds", "\n".repeat(1_000_000)],
    ["tabs and figures", "\t0".repeat(500_000)],
    ["lines of one tab", "\t\n".repeat(500_000)],
    ["stacked labels that go on and on", `\t规章\n${"公开\n".repeat(300_000)}`],
    ["bars", "|".repeat(1_000_000)],
    ["rows of a bar", "|0|\n".repeat(250_000)],
    ["escaped bars", "|\\".repeat(500_000)],
    ["angle brackets", "<".repeat(1_000_000)],
    ["cells", "<td>".repeat(250_000)],
    ["ampersands", `<p>${"&".repeat(500_000)}`],
    ["hashes", "# ".repeat(500_000)],
    ["spaces", " ".repeat(1_000_000)],
    ["one long line", "政".repeat(1_000_000)],
  ])("reads a million of %s", (_, text) => expect(whole(text).length).toBe(text.length), 10_000);

  it("reads tables nested a thousand deep, and keeps the innermost", () => {
    const text = `${"<table><tr><td>".repeat(1000)}0${"</td></tr></table>".repeat(1000)}`;
    expect(blocksOf(text)).toEqual(["html 0"]);
  });
});

import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { applyEdits } from "../../server/src/text/edit";
import { underlined } from "./underlined";

const analyze = createAnalyzer();

const left: readonly (readonly [string, ...string[]])[] = [
  ["[bookmark: _GoBack]2020年，我局扎实推进。", "[bookmark: _GoBack]"],
  ["[bookmark: bookmark7]（三）政府信息管理情况。", "[bookmark: bookmark7]"],
  ["[]{#_Toc123456 .anchor}（一）主动公开。", "[]{#_Toc123456 .anchor}"],
  ["_Toc123456主动公开情况", "_Toc123456"],
  ["详见错误!未找到引用源。", "错误!未找到引用源。"],
  ["第错误！未定义书签。页", "错误！未定义书签。"],
  ["Error! Bookmark not defined.", "Error! Bookmark not defined."],
  ["见Error! Reference source not found.。", "Error! Reference source not found."],
  [
    '请登录HYPERLINK "http://www.qinghe.gov.cn"青禾县政府网。',
    'HYPERLINK "http://www.qinghe.gov.cn"',
  ],
  ['HYPERLINK \\l "_Toc123456" 主动公开', 'HYPERLINK \\l "_Toc123456"'],
  ["PAGE \\* MERGEFORMAT", "PAGE \\* MERGEFORMAT"],
  ['TOC \\o "1-3" \\h \\z \\u', 'TOC \\o "1-3" \\h \\z \\u'],
  ["主动公开PAGEREF _Toc123456 \\h", "PAGEREF _Toc123456 \\h"],
  ["政府信\ufffd\ufffd公开工作", "\ufffd\ufffd"],
  ["附件：\ufffc", "\ufffc"],
  ["锟斤拷锟斤拷工作", "锟斤拷锟斤拷"],
  ["\uf06c加强学习。", "\uf06c"],
  ["公开\u0007信息12条。", "\u0007"],
  ["2020年&nbsp;我局&amp;县政府办联合开展。", "&nbsp;", "&amp;"],
  ["落实&ldquo;五公开&rdquo;要求。", "&ldquo;", "&rdquo;"],
  ["公开&#8220;三公&#8221;经费。", "&#8220;", "&#8221;"],
  ["加强学习；<br>规范流程；<br />强化监督。", "<br>", "<br />"],
  [
    '主动公开<span style="font-size:16px">12</span>条。',
    '<span style="font-size:16px">',
    "</span>",
  ],
  ["加强学习。\n\n- 4 -\n\n规范流程。", "- 4 -"],
  ["加强学习。\n\n— 4 —\n\n规范流程。", "— 4 —"],
  ["加强学习。\n\n—4—\n\n规范流程。", "—4—"],
  ["加强学习。\n\n第 4 页 共 9 页\n\n规范流程。", "第 4 页 共 9 页"],
  ["加强学习。\n\n第4页/共9页\n\n规范流程。", "第4页/共9页"],
  ["加强学习。\n\nPage 4 of 9\n\n规范流程。", "Page 4 of 9"],
  // A page number inside a sentence that the page has broken.
  [
    "一是深化执行结果公开，坚持以公开为常态、不公开为例外，遵循应公开尽公开的原则，全年主动公开各类信息，强化政策\n— 12 —\n解读。",
    "— 12 —",
  ],
  ["主动公开情况如下：\n\n[图片]", "[图片]"],
  ["增长#REF!条。", "#REF!"],
  // Words pasted twice
  ["专项资金资金。", "资金资金"],
  ["，积极积极推进政务公开。", "积极积极"],
  ["推进信息公开信息公开工作。", "信息公开信息公开"],
  ["开展信息公开工作工作，成效明显。", "工作工作"],
  ["县水务局水务局牵头。", "水务局水务局"],
  ["及时及时公开。", "及时及时"],
  ["加强办公室办公室人员配备。", "办公室办公室"],
];

const clean: readonly string[] = [
  "好好学习、人人参与、层层落实、逐项逐项核对、一步一步推进、一次次整改。",
  "认真研究研究，讨论讨论，了解了解。",
  "常常、等等、点点滴滴、方方面面、实实在在、多多益善、平平安安。",
  "二〇二〇年、二零二零年、三三制。",
  "提升政务服务服务水平，做好政务公开公开目录编制，惠企政策政策解读。",
  "做到政务公开公开透明，优质服务服务群众。",
  "抚顺抚顺县、承德承德县、辽宁朝阳朝阳县。",
  "市政府市政府办公室联合发文。",
  "该公开公开、该保密保密。",
  "某某某某公司诉我局。",
  "加油加油加油！",
  "公开指南 公开指南 公开年报",
  "应公开尽公开，谁公开、谁负责，能公开的公开。",
  "[政府信息公开指南](http://www.qinghe.gov.cn)、![图片](图.png)、[图片](图.png)",
  "增长10%，a<b且c>d，R&D投入，A&B。",
  "错误！这样的提示页面已修复；杜绝错敏字、错误链接。",
  "第4页，共9页的材料已公开。第3期简报。",
  "- 4 件已办结",
  "—2020—",
  "网址：http://www.qinghe.gov.cn/index.html?a=1&b=2#TOC",
  "编号REF-001，PAGE制作、TOC管理。",
  "C:\\公开\\目录",
  "热线12345、邮编400711、电话：023—68211133。",
];

describe("what a conversion has left", () => {
  it.each(left.map(([text, ...words]) => [text, words]))("is found in %s", (text, words) => {
    expect(underlined("conversion-residue", text)).toEqual(words);
  });

  it.each(clean)("is not found in %s", (text) => {
    expect(underlined("conversion-residue", text)).toEqual([]);
  });

  it("is nothing that Markdown shows as it should", () => {
    const text =
      "# 青禾县水务局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n加强学习。<br>规范流程&nbsp;&amp;监督。\n";
    expect(foundIn(text)).toEqual([]);
  });

  it("is what a page shows of codes written twice over", () => {
    const text =
      "<html><h1>青禾县水务局2020年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>公开&amp;nbsp;12条&nbsp;信息。</p></html>";
    expect(foundIn(text)).toEqual(["&amp;nbsp;"]);
  });

  it("is found in a heading too", () => {
    const text =
      "青禾县水务局2020年政府信息公开工作年度报告\n\n一、总体情况[bookmark: b1]\n\n有序开展。\n\n五、存在的主要问题及改进情况\n";
    expect(foundIn(text)).toContain("[bookmark: b1]");
  });

  it("is one finding where there is very much of a kind", () => {
    const pages = Array.from({ length: 30 }, (_, at) => `公开信息。\n\n- ${at + 1} -`).join("\n\n");
    expect(underlined("conversion-residue", pages)).toEqual(["- 1 -"]);
  });

  it("goes in one edit from the whole report", () => {
    const text =
      "青禾县水务局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n[bookmark: b1]公开&nbsp;12条。\n\n- 2 -\n\n落实&ldquo;五公开&rdquo;，资金资金。\n\n五、存在的主要问题及改进情况\n";
    const { findings } = analyze(text, { levels: {}, force: false });
    const fix = findings
      .flatMap((finding) => finding.fixes())
      .find(({ title }) => title.zh.startsWith("清除全文"));
    expect(applyEdits(text, fix?.edits ?? [])).toContain(
      "\n\n公开12条。\n\n\n落实“五公开”，资金资金。\n\n",
    );
  });
});

function foundIn(text: string): readonly string[] {
  const { findings } = analyze(text, { levels: {}, force: false });
  return findings
    .filter(({ rule }) => rule === "conversion-residue")
    .map(({ span }) => text.slice(span.from, span.to));
}

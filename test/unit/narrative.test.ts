import { describe, expect, it } from "vitest";
import { correctReport } from "../../scripts/samples/sample-files";
import { createBinder } from "../../server/src/report/bind";
import { readNarrative, readPassages } from "../../server/src/report/narrative";
import type { Claim } from "../../server/src/report/narrative/claim";
import { passagesOf } from "../../server/src/report/prose";
import { parse } from "../../server/src/syntax/parse";
import { analysisOf } from "./reports";

const bind = createBinder();
const sample = correctReport("2021", "pipe");
const from = sample.indexOf("## 一、总体情况") + "## 一、总体情况".length;
const to = sample.indexOf("## 二、");

/** The claims of a first section, in a report of 2025 that received 23 requests and carried 3 in. */
function read(words: string) {
  const text = `${sample.slice(0, from)}\n\n${words}\n\n${sample.slice(to)}`;
  const report = bind(parse(text));
  const narrative = readNarrative(report, readPassages(report, passagesOf(report)));
  const claims = narrative.claims.filter(({ passage }) => passage.section === "overview");
  return { text, narrative, claims };
}

/** `18 received`, `18? received` when in doubt, `未收到申请 -received`, `75% of 4`. */
function described(claim: Claim): string {
  switch (claim.kind) {
    case "count": {
      const what = claim.subjects.join("+") || claim.dimension;
      return `${claim.written}${claim.doubtful ? "?" : ""} ${what}${claim.year === 2025 ? "" : ` ${claim.year}`}`;
    }
    case "denial":
      return `${claim.written}${claim.doubtful ? "?" : ""} -${claim.subjects.join("+")}`;
    case "percentage":
      return `${claim.numerator} ${claim.written}% of ${claim.wholes[0]}`;
    case "assurance":
      return `${claim.written} =0 ${claim.cells.map(({ id }) => id).join(" ")}`;
  }
}

describe("the claims of a sentence", () => {
  it.each([
    ["全年共收到政府信息公开申请23件，上年结转3件。", ["23 received", "3 carried-in"]],
    ["收到申请数量为 ２３ 件。本年依申请公开工作有序。", ["23 received"]],
    ["在受理的23件申请中，11件予以公开、3件部分公开。", ["23 received", "11 granted", "3 partial"]],
    ["受理公民、法人和其他组织的政府信息公开申请二十三件。", ["二十三 received"]],
    [
      "新收政府信息公开申请23件，结转上年度申请3件，合计26件。",
      ["23 received", "3 carried-in", "26 received"],
    ],
    ["予以公开及部分公开政府信息申请14件。", ["14 granted+partial"]],
    ["办结政府信息公开申请25件，结转下年度继续办理1件。", ["25 handled", "1 carried-out"]],
    [
      "收到政府信息公开申请23件，其中自然人14件，法人或其他组织9件。",
      ["23 received", "14 applicant.natural-person", "9 applicant.legal"],
    ],
    [
      "收到政府信息公开申请23件，其中当面5件、信函7件、网络11件。",
      ["23 received", "5 channel", "7 channel", "11 channel"],
    ],
    [
      "因政府信息公开被申请行政复议4件，结果维持2件；行政诉讼3件。",
      ["4 review", "2 review.upheld", "3 suit"],
    ],
    [
      "制发行政规范性文件2件，废止1件，现行有效9件。",
      ["2 norms.made", "1 norms.repealed", "9 norms.in-force"],
    ],
    ["作出行政许可决定136件。", ["136 licensing.decisions"]],
    ["依申请公开中，属于行政执法案卷2件，重复申请0件。", ["2 enforcement", "0 repeat"]],
  ])("%s", (words, expected) => {
    expect(read(words).claims.map(described)).toEqual(expected);
  });

  it.each([
    ["2024年收到政府信息公开申请17件。", ["17? received 2024"]],
    ["上半年收到政府信息公开申请10件。", ["10? received"]],
    ["各乡镇共收到政府信息公开申请120件。", ["120? received"]],
    ["县政府收到政府信息公开申请150件。", ["150? received"]],
    ["近三年累计收到政府信息公开申请60件。", ["60? received"]],
    ["全年收到政府信息公开申请20余件。", ["20? received"]],
    ["收到政府信息公开申请22件（不含撤回的1件）。", ["22? received"]],
    ["收到政府信息公开申请23件，其中网上XX件。", ["23? received"]],
    ["行政复议案件共计26件，其中涉及信息公开的4件。", ["26? review"]],
    [
      "答复政府信息公开申请，予以公开11件，其中自然人8件。",
      ["11 granted", "8? applicant.natural-person"],
    ],
  ])("%s leaves open what is meant", (words, expected) => {
    expect(read(words).claims.map(described)).toEqual(expected);
  });

  it.each([
    "收到群众来信来访9件，办结9件。收到申请均依法办理。",
    "收到防雷装置设计审核申请12件，办结12件。",
    "同比增加6件，增长35.3%。收到政府信息公开申请若干。",
    "作为复议机关，全年审理行政复议案件56件。",
    "公开行政处罚信息17条，发布信息412条，召开会议3次，拨打12345热线。",
    "办理人大建议8件、政协提案12件。",
  ])("%s says nothing of the tables", (words) => {
    expect(read(words).claims.map(described)).toEqual([]);
  });

  it.each([
    ["我局未收到政府信息公开申请。", ["未收到政府信息公开申请 -received"]],
    [
      "本年度没有收到公民、法人和其他组织提出的政府信息公开申请。",
      ["没有收到公民、法人和其他组织提出的政府信息公开申请 -received"],
    ],
    [
      "收到政府信息公开申请23件，无上年结转政府信息公开申请。",
      ["23 received", "无上年结转政府信息公开申请 -carried-in"],
    ],
    [
      "未发生因政府信息公开引发的行政复议和行政诉讼案件。",
      ["未发生因政府信息公开引发的行政复议和行政诉讼案件 -cases"],
    ],
    ["去年未收到政府信息公开申请。", ["未收到政府信息公开申请? -received"]],
    ["未收到信函方式的政府信息公开申请。", []],
    ["未发生行政复议被纠错的情况。", []],
    ["未收到对政府信息公开工作的投诉。", []],
  ])("%s", (words, expected) => {
    expect(read(words).claims.map(described)).toEqual(expected);
  });

  it.each([
    ["收到政府信息公开申请23件，其中当面5件（含1件撤回），占总数的21.7%。", "5 21.7% of 23"],
    ["办理政府信息公开申请25件，予以公开11件（44%）。", "11 44% of 25"],
    ["发布信息共400条，其中解读20条，占5%。", "20 5% of 400"],
  ])("%s", (words, expected) => {
    expect(read(words).claims.map(described)).toContain(expected);
  });

  it.each([
    ["收到政府信息公开申请23件，均已办结。", "均已办结 =0 requests.carried-out.total"],
    [
      "因政府信息公开引发的行政复议4件，均获维持。",
      "均获维持 =0 cases.count.review.corrected cases.count.review.pending",
    ],
  ])("%s", (words, expected) => {
    expect(read(words).claims.map(described)).toContain(expected);
  });

  it("stands exactly where it is written", () => {
    const { text, claims } = read(
      "全年收到政府信息公开申请 **23** 件，无上年结转，二十五件办结申请；占 12.5 %。",
    );
    for (const { span, written } of claims) expect(text.slice(span.from, span.to)).toBe(written);
  });
});

describe("what a claim restates", () => {
  it("agrees with any of its lawful readings", () => {
    const agreed = (words: string) =>
      read(words).narrative.restatements.find(({ claim }) => claim.passage.section === "overview")
        ?.agrees?.name.zh;
    expect(agreed("收到政府信息公开申请23件。")).toBe("一、本年新收政府信息公开申请数量·总计");
    expect(agreed("收到政府信息公开申请26件。")).toBe("本年新收与上年结转之和");
    expect(agreed("全年答复政府信息公开申请22件。")).toBe("本年新收减去结转下年度");
    expect(agreed("收到政府信息公开申请30件。")).toBeUndefined();
  });

  it("is nothing when the words are in doubt and no cell agrees", () => {
    expect(
      read("上半年收到政府信息公开申请10件。").narrative.restatements.filter(
        ({ claim }) => claim.passage.section === "overview",
      ),
    ).toEqual([]);
  });
});

it("names some of the places that repeat a wrong number, however many there are", () => {
  const text = `${sample.slice(0, from)}\n\n${"收到政府信息公开申请5件。".repeat(2000)}\n\n${sample.slice(to)}`;
  const found = analysisOf(text).findings.filter(({ rule }) => rule === "text-vs-table");
  expect(found).toHaveLength(1);
  expect(found[0]?.related.length).toBe(11);
  expect(found[0]?.fixes()[0]?.edits).toHaveLength(2000);
});

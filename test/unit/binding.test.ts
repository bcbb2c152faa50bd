import { describe, expect, it } from "vitest";
import { analysisOf, readingsOf, sampleWith } from "./reports";

const granted = ["6", "3", "0", "1", "1", "0", "11"];

describe("labels as real reports write them", () => {
  it.each([
    ["（一）予以公开", "(一) 予以公开"],
    ["（一）予以公开", "予以公开"],
    ["1.属于国家秘密", "1. 属于国家秘密"],
    ["1.属于国家秘密", "1．属于国家秘密"],
    ["2.其他法律行政法规禁止公开", "2.其他法律法规禁止公开"],
    ["2.其他法律行政法规禁止公开", "其他法律行政止公开"],
    ["3.危及“三安全一稳定”", '3.危及"三安全一稳定"'],
    ["3.危及“三安全一稳定”", "3.危及三安全一稳定"],
    ["4.无正当理由大量反复申请", "4.无正当理由大量反复 申请"],
    ["5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重 新出具已获取信息"],
    [
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请",
    ],
    ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正"],
    ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费"],
    ["（七）总计", "（七）合计"],
    ["一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"],
    ["行政规范性文件", "规范性文件"],
    ["行政规范性文件", "規範性檔案"],
    ["行政许可", "⾏政许可"],
    ["第二十条第（一）项", "第二十条(一)项"],
    ["第二十条第（八）项", "第二十条 第（八）项"],
    ["现行有效件数", "现行有效件数 (历史累计)"],
    ["科研机构", "科研企业"],
    ["商业企业", "商业 企业"],
  ])("%s → %s binds every cell", (printed, variant) => {
    const analysis = analysisOf(sampleWith("2021", "pipe", printed, variant));
    expect(
      [...analysis.report.cells.values()].filter(({ reading }) => reading.kind !== "number"),
    ).toEqual([]);
    expect(analysis.report.cells.size).toBe(200);
    expect(
      analysis.findings.filter(({ level }) => level === "error" || level === "warning"),
    ).toEqual([]);
  });

  it("binds the local rows of Beijing in place of 其他对外管理服务事项", () => {
    const text = sampleWith(
      "2019",
      "tabbed",
      "其他对外管理服务事项\t16\t0\t94",
      "其他对外管理服务事项\t行政检查\t4\t+1\t90\n\t行政确认\t12\t-1\t4",
      "采购总金额",
      "采购总金额（万元，保留四位小数）",
    );
    const analysis = analysisOf(text);
    expect(readingsOf(analysis, "proactive.inspection")).toEqual(["4", "1", "90"]);
    expect(readingsOf(analysis, "proactive.confirmation")).toEqual(["12", "-1", "4"]);
    expect(analysis.findings).toEqual([]);
  });

  it("passes over rows that a place has added", () => {
    const row = "| 规章 | 0 | 0 | 0 |";
    const text = sampleWith("2019", "pipe", row, `${row}\n| 其他主动公开文件 | 12 | 12 | 40 |`);
    expect(analysisOf(text).findings).toEqual([]);
  });

  it("reads a label that stands in one cell with the merged ones before it", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "1.属于国家秘密",
      "（三）不予公开1.属于国家秘密",
      "3.其他 |",
      "三、本年度办理结果（六）其他处理3.其他 |",
    );
    const analysis = analysisOf(text);
    expect(readingsOf(analysis, "requests.secret")).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
    expect(analysis.findings).toEqual([]);
  });

  it("passes over the row of a group whose figures are struck out", () => {
    const row = "|  |  | 2.重复申请 |";
    const text = sampleWith(
      "2021",
      "pipe",
      row,
      `|  | （五）不予处理 |  |${" / |".repeat(7)}\n${row}`,
    );
    expect(analysisOf(text).findings).toEqual([]);
  });

  it("leaves a local table of reviews above table 4 alone", () => {
    const local =
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| 7 | 0 | 0 | 0 | 9 |";
    const text = sampleWith("2021", "pipe", "## 二、", `${local}\n\n## 二、`);
    const analysis = analysisOf(text);
    expect(readingsOf(analysis, "cases.count").slice(0, 5)).toEqual(["2", "1", "0", "1", "4"]);
    expect(analysis.findings).toEqual([]);
  });

  it.each([
    ["three tables", [5, 5, 5]],
    ["one of reviews and one of suits", [5, 10]],
  ])("reads table 4 from %s", (_, sizes) => {
    const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const figures = "2 1 0 1 4 1 0 0 0 1 1 0 0 1 2".split(" ");
    const names = ["行政复议", "未经复议直接起诉", "复议后起诉"];
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
    let at = 0;
    const tables = sizes.map((size) => {
      const blocks = Array.from({ length: size / 5 }, (_, block) => names[at / 5 + block] ?? "");
      const top = blocks.flatMap((name) => [name, "", "", "", ""]);
      const own = figures.slice(at, at + size);
      at += size;
      return `${line(top)}${line(top.map(() => "---"))}${line(blocks.flatMap(() => heads))}${line(own)}`;
    });
    const whole = /\| 行政复议 \|[^\n]*\n(?:\|[^\n]*\n)+/;
    const text = sampleWith("2021", "pipe").replace(whole, tables.join("\n"));
    const analysis = analysisOf(text);
    expect(readingsOf(analysis, "cases.count")).toEqual(figures);
    expect(analysis.findings).toEqual([]);
  });

  it("reads the first of two reports in one file", () => {
    const text = `${sampleWith("2021", "tabbed")}\n${sampleWith("2021", "tabbed", "2\t1\t0\t1\t4", "9\t0\t0\t0\t9")}`;
    const analysis = analysisOf(text);
    expect(analysis.report.edition.id).toBe("2021");
    expect(readingsOf(analysis, "cases.count").slice(0, 5)).toEqual(["2", "1", "0", "1", "4"]);
    expect(analysis.findings.map(({ rule }) => rule)).toEqual(["duplicate-section"]);
  });

  it("reads the single row （六）其他处理 in a report of the form of 2021", () => {
    const three = /\| {2}\| （六）其他处理 \|[^\n]*\n[^\n]*\n[^\n]*3\.其他[^\n]*\n/;
    const text = sampleWith("2021", "pipe").replace(
      three,
      "|  | （六）其他处理 |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n",
    );
    const analysis = analysisOf(text);
    expect(analysis.report.edition.id).toBe("2021");
    expect(readingsOf(analysis, "requests.other")).toEqual(["1", "0", "0", "0", "0", "0", "1"]);
    expect(
      analysis.findings.filter(({ rule }) => rule.endsWith("-total") || rule === "missing-row"),
    ).toEqual([]);
  });
});

describe("rows as real reports lay them out", () => {
  it("reads figures wherever merged cells were lost before them", () => {
    const text = sampleWith(
      "2021",
      "tabbed",
      "　\t（七）总计\t\t",
      "（七）总计\t",
      "\t（一）予以公开\t\t",
      "\t（一）予以公开\t",
    );
    expect(readingsOf(analysisOf(text), "requests.granted")).toEqual(granted);
    expect(readingsOf(analysisOf(text), "requests.total")).toEqual([
      "15",
      "7",
      "0",
      "1",
      "2",
      "0",
      "25",
    ]);
  });
  it("reads a row padded behind", () => {
    const text = sampleWith("2021", "tabbed", "6\t3\t0\t1\t1\t0\t11", "6\t3\t0\t1\t1\t0\t11\t\t\t");
    expect(readingsOf(analysisOf(text), "requests.granted")).toEqual(granted);
  });
  it("takes an empty cell for blank, and a placeholder for none of the figures", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "| 6 | 3 | 0 | 1 | 1 | 0 | 11 |",
      "| 6 | / | 0 |  | 1 | 0 | 11 |",
    );
    expect(readingsOf(analysisOf(text), "requests.granted")).toEqual([
      "6",
      "placeholder",
      "0",
      "blank",
      "1",
      "0",
      "11",
    ]);
  });
  it("uses no figure of a row that has lost a cell", () => {
    for (const layout of ["tabbed", "pipe"] as const) {
      const [from, to] =
        layout === "pipe"
          ? ["| 6 | 3 | 0 | 1 |", "| 6 | 3 | 1 |"]
          : ["\t6\t3\t0\t1\t", "\t6\t3\t1\t"];
      const analysis = analysisOf(sampleWith("2021", layout, from, to));
      expect(readingsOf(analysis, "requests.granted")).toEqual(granted.map(() => "missing"));
      expect(analysis.findings.filter(({ rule }) => rule.endsWith("-total"))).toEqual([]);
    }
  });
  it("uses no figure of a row that has one too many", () => {
    const analysis = analysisOf(
      sampleWith("2021", "pipe", "| 6 | 3 | 0 | 1 |", "| 6 | 3 | 0 | 0 | 1 |"),
    );
    expect(readingsOf(analysis, "requests.granted")).toEqual(granted.map(() => "missing"));
    expect(analysis.findings.filter(({ rule }) => rule.endsWith("-total"))).toEqual([]);
  });
  it("joins a table that a page break has cut, also behind a page number", () => {
    for (const gap of ["\n\n", "\n\n- 4 -\n\n"]) {
      const text = sampleWith("2021", "pipe", "\n|  | （七）总计", `${gap}|  | （七）总计`);
      const analysis = analysisOf(text);
      expect(analysis.report.cells.size).toBe(200);
      expect(analysis.findings.filter(({ level }) => level !== "hint")).toEqual([]);
    }
  });
  it("finds the tables whatever headings they stand under", () => {
    const text = sampleWith("2021", "pipe", "## 三、收到和处理政府信息公开申请情况\n\n", "");
    expect(analysisOf(text).report.cells.size).toBe(200);
  });
  it("does not take tables of other things for the statutory ones", () => {
    const table = "| 项目 | 数量 |\n|---|---|\n| 行政许可 | 3 |\n| 行政处罚 | 4 |\n\n";
    const text = sampleWith("2021", "pipe", "## 五、", `${table}## 五、`);
    const analysis = analysisOf(text);
    expect(readingsOf(analysis, "proactive.licensing")).toEqual(["136"]);
    expect(analysis.findings).toEqual([]);
  });
});

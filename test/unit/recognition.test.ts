import { describe, expect, it } from "vitest";
import { analysisOf, sampleWith } from "./reports";

describe("titles", () => {
  it.each([
    ["青禾县水务局2025年政府信息公开工作年度报告", 2025, "青禾县水务局"],
    ["# 青禾县水务局2025年政府信息公开年度报告", 2025, "青禾县水务局"],
    ["青禾县 2025 年政府 信息公开工作年度报告", 2025, "青禾县"],
    ["青禾县水务局2025年度政府信息公开工作年度报告", 2025, "青禾县水务局"],
    ["2025年青禾县人民政府办公室政府信息公开工作年度报告", 2025, "青禾县人民政府办公室"],
    ["青禾县水务局\n2025年政府信息公开工作年度报告", 2025, "青禾县水务局"],
    ["青禾县水务局2025年政府信息公开\n\n工作年度报告", 2025, "青禾县水务局"],
    ["青禾县水务局\n\n二〇二五年政府信息公开\n\n工作年度报告", 2025, "青禾县水务局"],
    ["青禾县水务局政府信息公开工作年度报告\n\n一、总体情况", undefined, "青禾县水务局"],
    ["<h1>青禾县水务局<br>2025年政府信息公开工作年度报告</h1>", 2025, "青禾县水务局"],
    ["青禾县水务局政府信息公开工作年度报告（2025年）", 2025, "青禾县水务局"],
    ["青禾县水务局政府信息公开工作年度报告\n(二〇二五年度)", 2025, "青禾县水务局"],
    ["# 青禾县水务局\n## 政府信息公开工作年度报告\n（2025年度）", 2025, "青禾县水务局"],
  ])("%s", (text, year, body) => {
    const { report, recognition } = analysisOf(text);
    expect(recognition).toEqual({ kind: "report" });
    expect({ year: report.title?.year, body: report.title?.body }).toEqual({ year, body });
  });
});

describe("documents that are no report", () => {
  it.each([
    ["nothing", ""],
    [
      "a notice",
      "国务院办公厅关于印发《政府信息公开工作年度报告格式》的通知\n\n各省、自治区人民政府：\n一、总体要求\n正文。",
    ],
    [
      "a call for reports",
      "关于编制2025年政府信息公开工作年度报告的通知\n\n一、时间要求\n二、编制要求\n三、其他事项",
    ],
    [
      "news",
      "青禾县公布2025年政府信息公开工作年度报告\n\n1月20日，青禾县发布了年度报告，全年收到申请23件。",
    ],
    [
      "a headline in the passive",
      "《青禾县水务局2025年政府信息公开工作年度报告》公布\n\n报告显示，全年收到申请23件。",
    ],
    [
      "a text that explains a report",
      "《青禾县水务局2025年政府信息公开工作年度报告》解读\n\n一、总体情况\n\n好。\n\n二、主动公开政府信息情况\n\n全年318条。",
    ],
    [
      "a plan",
      "青禾县水务局2026年政务公开工作计划\n\n一、主动公开政府信息情况：继续按月更新。\n\n二、收到和处理政府信息公开申请情况：规范办理。",
    ],
    ["a collection", "各部门2025年政府信息公开工作年度报告汇总\n\n1. 水务局\n2. 教育局"],
    ["training material", "政府信息公开工作年度报告撰写培训\n\n一、总体情况怎么写\n二、数据怎么填"],
    [
      "a work report",
      "# 青禾县水务局2025年工作总结\n\n一、总体情况\n正文。\n\n五、存在的主要问题及改进情况\n正文。",
    ],
    [
      "a table that shares some words",
      "| 事项 | 数量 |\n|---|---|\n| 行政许可 | 3 |\n| 行政处罚 | 4 |\n| 行政强制 | 0 |\n| 规章 | 1 |",
    ],
    [
      "a table of cases of any kind",
      "| 类型 | 行政复议 | 行政诉讼 | 总计 |\n|---|---|---|---|\n| 治安 | 3 | 4 | 8 |\n| 结果维持 | 1 | 2 | 4 |",
    ],
    [
      "a bill",
      "| 项目 | 一月 | 二月 | 总计 |\n|---|---|---|---|\n| 水费 | 1 | 2 | 4 |\n| 其他 | 1 | 1 | 3 |",
    ],
    [
      "a notice that lists the headings",
      "青禾县人民政府办公室关于编制2025年政府信息公开工作年度报告的通知\n\n一、内容要求\n\n（一）总体情况\n\n（二）主动公开政府信息情况\n\n（三）收到和处理政府信息公开申请情况\n\n二、时间要求\n\n1月15日前。",
    ],
    [
      "the list of a guideline",
      "年报怎么写\n一、主要内容\n1.总体情况。\n2.主动公开政府信息情况。\n3.收到和处理政府信息公开申请情况。",
    ],
    [
      "a ledger of requests",
      "序号\t申请人\t类型\t办理结果\t日期\n1\t张某\t自然人\t予以公开\t2025-03-01\n2\t某公司\t商业企业\t部分公开\t2025-04-01\n3\t某校\t科研机构\t不予处理\t2025-05-01",
    ],
    [
      "statistics of applicants by year",
      "| 年度 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 总计 |\n|---|---|---|---|---|---|\n| 2024 | 3 | 1 | 0 | 0 | 4 |\n| 2025 | 5 | 1 | 0 | 0 | 6 |",
    ],
    [
      "final accounts",
      "青禾县水务局2025年部门决算\n\n一、总体情况\n\n收入支出情况。\n\n二、其他需要说明的事项\n\n无。",
    ],
    [
      "a page that lists reports",
      "政府信息公开年报\n\n2025年\n2024年\n\n青禾县政府信息公开工作年度报告\n",
    ],
    [
      "a list of the reports of several years",
      "青禾县水务局2025年政府信息公开工作年度报告\n青禾县水务局2024年政府信息公开工作年度报告\n青禾县水务局2023年政府信息公开工作年度报告\n",
    ],
    [
      "a list of the reports of several bodies",
      "青禾县水务局2025年政府信息公开工作年度报告\n\n青禾县教育局2025年政府信息公开工作年度报告\n",
    ],
    [
      "a list in Markdown",
      "# 年报\n\n- 青禾县2025年政府信息公开工作年度报告\n- 青禾县2024年政府信息公开工作年度报告\n",
    ],
    ["a list of one", "# 年报\n\n- 青禾县2025年政府信息公开工作年度报告\n"],
    [
      "the report of a county over links to those of its bodies",
      "# 青禾县2025年政府信息公开工作年度报告\n\n- [青禾县水务局2025年政府信息公开工作年度报告](1.html) 2026-01-20\n",
    ],
    [
      "a page of links",
      '<ul><li><a href="1.html">青禾县2025年政府信息公开工作年度报告</a></li><li><a href="2.html">青禾县2024年政府信息公开工作年度报告</a><span>2025-01-20</span></li></ul>',
    ],
    [
      "a page that holds the list as a table",
      "# 青禾县2025年政府信息公开工作年度报告\n\n| 序号 | 标题 |\n|---|---|\n| 1 | 青禾县水务局2025年政府信息公开工作年度报告 |\n",
    ],
    [
      "a page with the report as a file",
      "青禾县水务局2025年政府信息公开工作年度报告\n\n附件：水务局年报.docx\n",
    ],
    [
      "a mail",
      "发件人：张某\n主题：2023年政府信息公开工作年度报告\n\n李主任：\n\n我局年报见附件，请审阅。\n",
    ],
    [
      "a mail in English",
      "Subject: 2023年政府信息公开工作年度报告\n\nPlease see the attachment.\n",
    ],
    ["a mail with the label on its own line", "附件：\n\n2023年政府信息公开工作年度报告\n"],
    ["a mail with the label in bold", "**主题：** 2023年政府信息公开工作年度报告\n\n请审阅。\n"],
    [
      "a mail that lists the headings",
      "主题：2023年政府信息公开工作年度报告\n\n各股室：\n\n请按下列内容报送：\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n",
    ],
    [
      "headings listed in a sentence",
      "报送内容如下：\n一、总体情况；\n二、主动公开政府信息情况；\n三、收到和处理政府信息公开申请情况；\n",
    ],
    ["the path of a page", "首页 > 年报 > 2025年政府信息公开工作年度报告\n\n暂无内容。\n"],
    [
      "the report on the rule of law",
      "2021年法治政府建设工作年度报告\n\n一、主动公开政府信息情况\n\n全年318条。\n\n二、存在的主要问题及改进情况\n\n还不够主动，将加强培训。\n",
    ],
    [
      "the report on the party's affairs",
      "# 青禾县\n\n党务公开\n工作年度报告（2023年）\n\n## 一、总体情况\n\n好。\n\n## 二、主动公开政府信息情况\n\n全年31条。\n",
    ],
    [
      "statistics of reviews",
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| 1 | 0 | 0 | 0 | 2 |",
    ],
    [
      "statistics of reviews under their name",
      "| 行政复议 |  |  |  |  |\n|---|---|---|---|---|\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 1 | 0 | 0 | 0 | 2 |",
    ],
    ["a page of code", "const 总计 = 1;\n// 一、总体情况\nfunction f() {}\n"],
  ])("%s", (_, text) => {
    const { recognition, findings } = analysisOf(text);
    expect(recognition).toEqual({ kind: "none" });
    expect(findings).toEqual([]);
  });
});

describe("reports whose title stands more than once", () => {
  const title = "青禾县水务局2025年政府信息公开工作年度报告";
  it.each([
    ["in the head of the page", `${title}\n\n${title}\n\n根据条例，编制本报告。\n`],
    ["without the body", `${title}\n\n2025年政府信息公开工作年度报告\n\n根据条例，编制本报告。\n`],
    ["with the body shortened", `${title.slice(3)}\n\n${title}\n\n根据条例，编制本报告。\n`],
    ["behind a label", `标题：${title}\n\n${title}\n\n根据条例，编制本报告。\n`],
    [
      "above links to those of other years",
      `${title}\n\n一、总体情况\n\n好。\n\n青禾县水务局2024年政府信息公开工作年度报告\n`,
    ],
  ])("%s", (_, text) => {
    const { report, recognition } = analysisOf(text);
    expect(recognition).toEqual({ kind: "report" });
    expect(report.year).toBe(2025);
    expect(report.title?.body.endsWith("水务局")).toBe(true);
  });
});

describe("reports without a title", () => {
  it.each([
    ["two headings", "二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n"],
    [
      "one statutory table",
      "| 行政诉讼 |  |  |  |  |\n|---|---|---|---|---|\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 1 | 0 | 0 | 0 | 1 |",
    ],
    [
      "the tables, whatever the title",
      sampleWith(
        "2021",
        "pipe",
        "青禾县水务局2025年政府信息公开工作年度报告",
        "青禾县水务局2025年法治政府建设年度报告",
      ),
    ],
    [
      "the headings, in an article with the title among its particulars",
      "标题：青禾县2025年政府信息公开工作年度报告\n\n一、总体情况\n\n好。\n\n二、主动公开政府信息情况\n",
    ],
  ])("are known by %s", (_, text) =>
    expect(analysisOf(text).recognition).toEqual({ kind: "report" }),
  );
});

it("knows a report of an older form and leaves it alone", () => {
  const { recognition, findings } = analysisOf(
    sampleWith("2019", "pipe", "2020年", "2018年", "2021年1月", "2019年1月"),
  );
  expect(recognition).toEqual({ kind: "older", year: 2018 });
  expect(findings).toEqual([]);
});

describe("sections", () => {
  const found = (text: string) =>
    analysisOf(text).report.sections.map((section) => section.form.id);
  const all = ["overview", "proactive", "requests", "cases", "problems", "other"];

  it.each([
    ["一、总体情况", "一、工作基本情况"],
    ["一、总体情况", "一、年度信息公开总体情况"],
    ["二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况"],
    ["三、收到和处理政府信息公开申请情况", "三、收到的处理政府信息公开申请情况"],
    [
      "四、政府信息公开行政复议、行政诉讼情况",
      "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    ],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政法复议、行政诉讼情况"],
    ["五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"],
    ["五、存在的主要问题及改进情况", "五、存在问题及改进情况"],
    ["五、存在的主要问题及改进情况", "五、存在的问题及整改措施"],
    ["## 六、其他需要报告的事项", "**六、其他需要报告的事项**"],
    ["## 六、其他需要报告的事项", "第六部分 其他需要报告的事项"],
    ["## 六、其他需要报告的事项", "第六章 其他需要报告的事项"],
    ["## 六、其他需要报告的事项", "六 其他需要报告的事项"],
    ["## 六、其他需要报告的事项", "【六、其他需要报告的事项】"],
    ["## 六、其他需要报告的事项", "● 六、其他需要报告的事项"],
    ["## 六、其他需要报告的事项", "６．其他需要报告的事项"],
    ["## 六、其他需要报告的事项", '<a id="_Toc1"></a>六、其他需要报告的事项'],
    ["六、其他需要报告的事项", "六、其他需要报告的事项 {#other}"],
    ["## 一、总体情况", "⼀、总体情况"],
    ["## 一、总体情况", "一、總體情況"],
    ["## 五、存在的主要问题及改进情况", "五、存在的主要問題及改進情況"],
    ["## 一、总体情况", "一、总体情况："],
    ["## 一、总体情况\n\n", "一、总体情况。"],
    ["## 五、存在的主要问题及改进情况\n\n", "五、存在的主要问题及改进情况："],
    ["## 二、主动公开政府信息情况\n\n", "| 二、主动公开政府信息情况 |  |\n"],
    ["## 五、存在的主要问题及改进情况", "四、存在的主要问题及改进情况"],
  ])("%s may be written %s", (printed, variant) => {
    expect(found(sampleWith("2021", "pipe", printed, variant))).toEqual(all);
  });

  it("are found where every line is indented with a tab", () => {
    const text = sampleWith("2021", "stacked").replace(/^(?=[^\t\n])/gmu, "\t");
    const { report, findings } = analysisOf(text);
    expect(report.year).toBe(2025);
    expect(report.sections.map((section) => section.form.id)).toEqual(all);
    expect(findings).toEqual([]);
  });

  it("are found where a table arranges the page", () => {
    const text = `<table><tr><td>首页 &gt; 年报</td></tr><tr><td>${sampleWith("2021", "html").replace(/<\/?(?:html|head|body|!)[^>]*>/gu, "")}</td></tr></table>`;
    const { report, findings } = analysisOf(text);
    expect(report.year).toBe(2025);
    expect(report.sections.map((section) => section.form.id)).toEqual(all);
    expect(findings).toEqual([]);
  });

  it("are not opened by sub-headings and sentences", () => {
    const text = sampleWith(
      "2021",
      "pipe",
      "（一）主动公开。",
      "（一）主动公开政府信息情况\n\n总体情况如下。\n\n1.收到申请情况\n\n",
    );
    expect(found(text)).toEqual(all);
  });
});

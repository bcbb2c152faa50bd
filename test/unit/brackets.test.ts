import { describe, expect, it } from "vitest";
import { underlined } from "./underlined";

const odd: readonly (readonly [string, ...string[]])[] = [
  ["当面申请3件（含撤回1件，占总数的75%。", "（"],
  ["当面申请3件含撤回1件），占总数的75%。", "）"],
  ["登录“县政府网站（“青禾·公开”）栏目”下载查阅。）", "）"],
  ["依据（（试行）办法执行。", "（"],
  ["依据（试行））办法执行。", "）"],
  ["印发《政务公开工作要点，明确任务分工。", "《"],
  ["印发政务公开工作要点》，明确任务分工。", "》"],
  ["印发《政务公开工作要点》》，明确任务。", "》"],
  ["印发《公开办法（试行》，明确任务。", "（"],
  ["按照国办公开办函〔2021〕30号、国办发〔2020]5号要求。", "]"],
  ["按照国办公开办函[2021〕30号要求。", "〕"],
  ["开设【政务公开专栏，集中发布。", "【"],
  ["收到申请18件(含撤回2件。", "("],
  ["收到申请18件(含撤回2件），办结16件）。", "）"],
  ["（一）主动公开）。全年公开12条。", "）"],
  ["一）主动公开。公开机构信息2条），更新指南。", "）"],
  ["“「政务公开日”活动3次。", "「"],
];

const even: readonly string[] = [
  "（一）主动公开。（二）依申请公开。",
  "当面申请3件(含撤回1件），占75%。",
  "当面申请3件（含撤回1件),占75%。",
  "1）加强学习；2）规范流程；3）强化监督。",
  "1)加强学习；2)规范流程。",
  "a)加强学习；b)规范流程。",
  "一）主动公开。二）依申请公开。",
  "①）加强学习。",
  "（1加强学习。（2规范流程。",
  "工作亮点：1）开设专栏，2）优化检索、3）线上解读。",
  "干得不错:) 继续努力；）",
  "[政府信息公开指南](http://www.qinghe.gov.cn/(S(abc))/index.html)",
  "![图解](图解(1).png)",
  '<http://www.qinghe.gov.cn/>，<a href="javascript:void(0)">指南</a>',
  "阅读量在[0,10)区间的2篇，在(10,50]区间的3篇。",
  "《关于印发〈公开办法（试行）〉的通知》（青政办〔2024〕5号）。",
  "“县政府网站（“青禾·公开”）”栏目。",
  "落实“五公开”（决策、执行、管理、服务、结果）要求，\n\n（含试点领域26个）。",
  "网站名称［政务公开］、【政策解读】、「回应关切」、『问答』。",
  "文件链接http://www.qinghe.gov.cn/a)b。",
  "函数f(x)不在公开范围。",
  "【字体：大 中 小】【打印本页】【关闭窗口",
  "信息来源：水务局 发布时间：2025-01-20 【 字体：",
  "- [ ] 待办\n- [x] 已办",
  // A sentence that a page break or a list parts.
  "一是定期督导，运用日常不定期检查和第三方评估等方式实行常态化管理，对网站更新、信息发布情况（含存在\n\n问题、整改不力的单位）督促整改。",
  "共收到申请3件（其中：\n\n1.当面申请2件；\n\n2.信函申请1件）。",
];

describe("a bracket without its partner", () => {
  it.each(odd.map(([text, ...signs]) => [text, signs]))("stands in %s", (text, signs) => {
    expect(underlined("unbalanced-bracket", text)).toEqual(signs);
  });

  it.each(even)("does not stand in %s", (text) => {
    expect(underlined("unbalanced-bracket", text)).toEqual([]);
  });

  it("is one finding where there are very many", () => {
    const text = Array.from({ length: 40 }, () => "公开（12条。").join("\n\n");
    expect(underlined("unbalanced-bracket", text)).toEqual(["（"]);
  });
});

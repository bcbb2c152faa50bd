import { cellId, column, part, row } from "../compose";
import { drawParts } from "../draw";
import type { Edition, PartForm, Relation, RowForm } from "../form";
import { article, notice2021 as notice } from "../source";
import { casesTable } from "./cases-table";
import { proactiveSubjects } from "./proactive-subjects";
import { requestsTable } from "./requests-table";
import { revisedSections } from "./sections";

const decisions = [
  column("decisions", "本年处理决定数量", "decisions this year", {
    variants: ["处理决定数量", "本年处理决定数"],
  }),
];

const proactiveParts: readonly PartForm[] = [
  part(
    "20-1",
    [
      column("made", "本年制发件数", "issued this year", {
        variants: ["本年制发数", "本年制发数量"],
      }),
      column("repealed", "本年废止件数", "repealed this year", {
        variants: ["本年废止数", "本年废止数量"],
      }),
      column("in-force", "现行有效件数", "in force", {
        variants: ["现行有效件", "现行有效件数（历史累计）", "现行有效数量"],
      }),
    ],
    "第二十条第（一）项",
    "第二十条（一）项",
  ),
  part("20-5", decisions, "第二十条第（五）项", "第二十条（五）项"),
  part("20-6", decisions, "第二十条第（六）项", "第二十条（六）项"),
  part(
    "20-8",
    [
      column("amount", "本年收费金额（单位：万元）", "fees this year in 10,000 yuan", {
        measure: "amount",
        variants: ["本年收费金额"],
      }),
    ],
    "第二十条第（八）项",
    "第二十条（八）项",
  ),
];

const proactiveRows: readonly RowForm[] = [
  row("rules", "规章", "rules", article(20, 1), { part: "20-1", variants: ["政府规章"] }),
  row("norms", "行政规范性文件", "normative documents", article(20, 1), {
    part: "20-1",
    variants: ["规范性文件", "规范性档案"],
  }),
  row("licensing", "行政许可", "licensing", article(20, 5), { part: "20-5" }),
  row("penalties", "行政处罚", "penalties", article(20, 6), { part: "20-6" }),
  row("coercion", "行政强制", "coercive measures", article(20, 6), { part: "20-6" }),
  row("fees", "行政事业性收费", "administrative fees", article(20, 8), {
    part: "20-8",
    variants: ["行政事业收费"],
  }),
];

const proactiveRelations: readonly Relation[] = ["rules", "norms"].map((id) => ({
  kind: "stock-below-flow",
  stock: cellId("proactive", id, "in-force"),
  added: cellId("proactive", id, "made"),
  removed: cellId("proactive", id, "repealed"),
  ground: {
    zh: "现行有效件数包括本年制发而没有废止的",
    en: "what is in force includes what was issued this year and not repealed",
  },
}));

const result = "三、本年度办理结果";
const denied = [result, "（三）不予公开"];
const unable = [result, "（四）无法提供"];
const unhandled = [result, "（五）不予处理"];
const otherwise = [result, "（六）其他处理"];

const requestsRows: readonly RowForm[] = [
  row("new", "一、本年新收政府信息公开申请数量", "new requests", article(27), {
    variants: ["本年新收政府信息公开申请数"],
  }),
  row("carried-in", "二、上年结转政府信息公开申请数量", "carried in from last year", article(33), {
    variants: ["上年结转政府信息公开申请数"],
  }),
  row("granted", "（一）予以公开", "granted", article(36, 1, 2), { under: [result] }),
  row(
    "partial",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "partly granted",
    article(37),
    { under: [result] },
  ),
  row("secret", "1.属于国家秘密", "state secrets", article(14), { under: denied }),
  row("law", "2.其他法律行政法规禁止公开", "barred by other laws", article(14), { under: denied }),
  row(
    "safety",
    "3.危及“三安全一稳定”",
    "endangers the three securities and stability",
    article(14),
    { under: denied },
  ),
  row("third-party", "4.保护第三方合法权益", "rights of third parties", article(15), {
    under: denied,
  }),
  row("internal", "5.属于三类内部事务信息", "internal affairs", article(16), { under: denied }),
  row("process", "6.属于四类过程性信息", "information of a process", article(16), {
    under: denied,
  }),
  row("enforcement", "7.属于行政执法案卷", "files of enforcement", article(16), { under: denied }),
  row("admin-query", "8.属于行政查询事项", "matters of administrative query", article(36, 7), {
    under: denied,
  }),
  row("not-held", "1.本机关不掌握相关政府信息", "not held", article(36, 4, 5), { under: unable }),
  row("needs-making", "2.没有现成信息需要另行制作", "would have to be made", article(38), {
    under: unable,
  }),
  row("unclear", "3.补正后申请内容仍不明确", "unclear after correction", article(30), {
    under: unable,
  }),
  row("petition", "1.信访举报投诉类申请", "petitions and complaints", article(39), {
    under: unhandled,
  }),
  row("repeat", "2.重复申请", "repeated requests", article(36, 6), { under: unhandled }),
  row("publication", "3.要求提供公开出版物", "asks for publications", article(39), {
    under: unhandled,
  }),
  row("abusive", "4.无正当理由大量反复申请", "abusive requests", article(35), { under: unhandled }),
  row(
    "confirm",
    "5.要求行政机关确认或重新出具已获取信息",
    "asks to confirm what was given",
    notice,
    {
      under: unhandled,
    },
  ),
  row(
    "overdue-correction",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "correction overdue",
    article(30),
    { under: otherwise, variants: ["逾期不补正", "申请人无正当理由逾期不补正"] },
  ),
  row(
    "overdue-fee",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "fee overdue",
    article(42),
    {
      under: otherwise,
      variants: ["逾期不缴费", "逾期未缴费", "申请人逾期未按收费通知要求缴纳费用"],
    },
  ),
  row("other-reason", "3.其他", "other reasons", notice, { under: otherwise }),
  row("total", "（七）总计", "total of outcomes", notice, {
    under: [result],
    variants: ["（七）合计", "总计", "合计"],
  }),
  row("carried-out", "四、结转下年度继续办理", "carried out to next year", article(33), {
    variants: ["结转下年继续办理", "结转下一年度继续办理"],
  }),
];

/** The revised form of 2021, for the report years from 2021. */
export const edition2021: Edition = {
  id: "2021",
  name: { zh: "2021 年修订格式", en: "the revised form of 2021" },
  years: { from: 2021, to: undefined },
  source: notice,
  sections: revisedSections,
  tables: {
    proactive: {
      id: "proactive",
      edition: "2021",
      section: "proactive",
      name: { zh: "主动公开政府信息情况表", en: "table of proactive disclosure" },
      source: article(20),
      marks: {
        words: ["制发", "废止", "现行有效", "本年处理决定", "收费金额"],
        row: undefined,
      },
      changes: {
        zh: "规章和规范性文件改填制发、废止、现行有效件数，许可、处罚、强制只填本年处理决定数量，收费填本年金额，取消政府集中采购",
        en: "documents are counted as issued, repealed and in force, licences, penalties and coercion by this year's decisions, fees by amount, and procurement is gone",
      },
      parts: proactiveParts,
      rows: proactiveRows,
      identities: [],
      subjects: proactiveSubjects(
        ["norms.made", "norms.made"],
        ["norms.repealed", "norms.repealed"],
        ["norms.in-force", "norms.in-force"],
        ["rules.made", "rules.made"],
        ["rules.repealed", "rules.repealed"],
        ["rules.in-force", "rules.in-force"],
        ["licensing.decisions", "licensing.decisions"],
        ["penalties.decisions", "penalties.decisions"],
        ["coercion.decisions", "coercion.decisions"],
      ),
      relations: proactiveRelations,
      groups: [],
      local: [],
      drawing: drawParts("proactive", proactiveParts, proactiveRows),
    },
    requests: requestsTable({
      edition: "2021",
      source: notice,
      marks: { words: ["逾期"], row: undefined },
      changes: {
        zh: "“（六）其他处理”由一行改为三行",
        en: "“（六）其他处理” became three rows",
      },
      rows: requestsRows,
    }),
    cases: casesTable("2021", notice),
  },
};

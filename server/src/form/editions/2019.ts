import { cellId, column, label, part, row } from "../compose";
import { drawParts } from "../draw";
import type { Edition, PartForm, Relation, RowForm } from "../form";
import { article, notice2019 as notice } from "../source";
import { casesTable } from "./cases-table";
import { proactiveSubjects } from "./proactive-subjects";
import { requestsTable } from "./requests-table";
import { sections } from "./sections";

const amountVariants = [
  "采购总金额（万元，保留四位小数）",
  "采购总金额（单位：万元，保留4位小数）",
  "采购总金额（单位：万元）",
  "采购金额",
];

const flow = [
  column("made", "本年新制作数量", "made this year", { variants: ["本年新制作", "本年制作数量"] }),
  column("published", "本年新公开数量", "published this year", {
    variants: ["本年新公开", "本年公开数量"],
  }),
  column("in-force", "对外公开总数量", "published in all", {
    variants: ["对外公开总数", "对外公开数量"],
  }),
];

const items = [
  column("last-year", "上一年项目数量", "items last year", {
    variants: ["上年项目数量", "上一年数量"],
  }),
  column("change", "本年增/减", "change this year", {
    measure: "change",
    variants: ["本年增/减数", "本年增减数量", "本年增/"],
  }),
];

const decisions = column("decisions", "处理决定数量", "decisions", { variants: ["处理决定数"] });

const proactiveParts: readonly PartForm[] = [
  part("20-1", flow, "第二十条第（一）项", "第二十条（一）项"),
  part("20-5", [...items, decisions], "第二十条第（五）项", "第二十条（五）项"),
  part("20-6", [...items, decisions], "第二十条第（六）项", "第二十条（六）项"),
  part("20-8", items, "第二十条第（八）项", "第二十条（八）项"),
  part(
    "20-9",
    [
      column("projects", "采购项目数量", "procurement projects", {
        variants: ["采购项目数", "项目数量"],
      }),
      column("amount", "采购总金额", "amount of procurement", {
        measure: "amount",
        variants: amountVariants,
      }),
    ],
    "第二十条第（九）项",
    "第二十条（九）项",
  ),
];

const services = "其他对外管理服务事项";

const proactiveRows: readonly RowForm[] = [
  row("rules", "规章", "rules", article(20, 1), { part: "20-1", variants: ["政府规章"] }),
  row("norms", "规范性文件", "normative documents", article(20, 1), {
    part: "20-1",
    variants: ["行政规范性文件", "规范性档案"],
  }),
  row("licensing", "行政许可", "licensing", article(20, 5), { part: "20-5" }),
  row("other-services", services, "other services", article(20, 5), {
    part: "20-5",
    variants: ["其他对外管理服务", "其它对外管理服务事项"],
  }),
  row("inspection", "行政检查", "inspections", article(20, 5), {
    part: "20-5",
    under: [services],
    insteadOf: "other-services",
  }),
  row("confirmation", "行政确认", "confirmations", article(20, 5), {
    part: "20-5",
    under: [services],
    insteadOf: "other-services",
  }),
  row("penalties", "行政处罚", "penalties", article(20, 6), { part: "20-6" }),
  row("coercion", "行政强制", "coercive measures", article(20, 6), { part: "20-6" }),
  row("fees", "行政事业性收费", "administrative fees", article(20, 8), {
    part: "20-8",
    variants: ["行政事业收费"],
  }),
  row("procurement", "政府集中采购", "central procurement", article(20, 9), { part: "20-9" }),
];

const cell = (rowId: string, columnId: string) => cellId("proactive", rowId, columnId);
const rowsOf = (...parts: readonly string[]) =>
  proactiveRows.filter((each) => parts.includes(each.part)).map(({ id }) => id);

const proactiveRelations: readonly Relation[] = [
  ...rowsOf("20-1").map(
    (id): Relation => ({
      kind: "stock-below-flow",
      stock: cell(id, "in-force"),
      added: cell(id, "published"),
      removed: undefined,
      ground: {
        zh: "对外公开总数量包括本年新公开的",
        en: "what is published in all includes what was published this year",
      },
    }),
  ),
  ...rowsOf("20-5", "20-6", "20-8").map(
    (id): Relation => ({
      kind: "negative-stock",
      before: cell(id, "last-year"),
      change: cell(id, "change"),
      ground: {
        zh: "“本年增/减”填的是项目数比上一年增减多少",
        en: "本年增/减 states by how many there are more or fewer items than last year",
      },
    }),
  ),
  ...rowsOf("20-5", "20-6").map(
    (id): Relation => ({
      kind: "change-equals-decisions",
      before: cell(id, "last-year"),
      change: cell(id, "change"),
      decisions: cell(id, "decisions"),
      ground: {
        zh: "“本年增/减”填的是项目数比上一年增减多少，不是办了多少件",
        en: "本年增/减 states by how many there are more or fewer items than last year, not how many cases were decided",
      },
    }),
  ),
  ...rowsOf("20-9").map(
    (id): Relation => ({
      kind: "implausible-amount",
      number: cell(id, "projects"),
      amount: cell(id, "amount"),
      least: 1000,
      ground: {
        zh: "多半是单位（元、万元）或小数点有误",
        en: "the unit (yuan or 10,000 yuan) or the decimal point may be wrong",
      },
    }),
  ),
];

const result = "三、本年度办理结果";
const denied = [result, "（三）不予公开"];
const unable = [result, "（四）无法提供"];
const unhandled = [result, "（五）不予处理"];

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
  row("other", "（六）其他处理", "handled otherwise", notice, {
    under: [result],
    variants: ["（六）其他"],
  }),
  row("total", "（七）总计", "total of outcomes", notice, {
    under: [result],
    variants: ["（七）合计", "总计", "合计"],
  }),
  row("carried-out", "四、结转下年度继续办理", "carried out to next year", article(33), {
    variants: ["结转下年继续办理", "结转下一年度继续办理"],
  }),
];

/** The trial form of 2019, for the report years 2019 and 2020. */
export const edition2019: Edition = {
  id: "2019",
  name: { zh: "2019 年试行格式", en: "the trial form of 2019" },
  years: { from: 2019, to: 2020 },
  source: notice,
  sections,
  tables: {
    proactive: {
      id: "proactive",
      edition: "2019",
      section: "proactive",
      name: { zh: "主动公开政府信息情况表", en: "table of proactive disclosure" },
      source: article(20),
      marks: {
        words: ["新制作", "新公开", "对外公开总", "上一年项目", "本年增减", "采购", "其他对外管理"],
        row: undefined,
      },
      changes: undefined,
      parts: proactiveParts,
      rows: proactiveRows,
      identities: [],
      subjects: proactiveSubjects(
        ["norms.made", "norms.made", "norms.published"],
        ["norms.published", "norms.published", "norms.made", "norms.in-force"],
        ["norms.in-force", "norms.in-force"],
        ["rules.made", "rules.made", "rules.published"],
        ["rules.published", "rules.published", "rules.made", "rules.in-force"],
        ["rules.in-force", "rules.in-force"],
        ["licensing.decisions", "licensing.decisions"],
        ["penalties.decisions", "penalties.decisions"],
        ["coercion.decisions", "coercion.decisions"],
      ),
      relations: proactiveRelations,
      groups: [label(services)],
      local: [label("其他主动公开文件")],
      drawing: drawParts("proactive", proactiveParts, proactiveRows),
    },
    requests: requestsTable({
      edition: "2019",
      source: notice,
      // Later the row is parted into three.
      marks: { words: [], row: "其他处理" },
      changes: undefined,
      rows: requestsRows,
    }),
    cases: casesTable("2019", notice),
  },
};

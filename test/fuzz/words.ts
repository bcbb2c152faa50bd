import { editions } from "../../server/src/form/editions";

/** Every label that the editions print or accept, each once. */
export const labels: readonly string[] = [
  ...new Set(
    editions.flatMap(({ tables }) =>
      Object.values(tables).flatMap(({ parts, rows, groups, local }) => [
        ...parts.flatMap(({ title, columns }) => [
          ...(title ? [title.label, ...title.variants] : []),
          ...columns.flatMap(({ label, variants, group }) => [label, ...variants, group ?? label]),
        ]),
        ...rows.flatMap(({ label, variants, under }) => [label, ...variants, ...under]),
        ...[...groups, ...local].flatMap(({ label, variants }) => [label, ...variants]),
      ]),
    ),
  ),
];

/** The titles of the sections, with their numbers and without. */
export const headings: readonly string[] = [
  ...new Set(
    editions.flatMap(({ sections }) =>
      sections.flatMap(({ ordinal, title, variants }) =>
        [title, ...variants].flatMap((words) => [
          words,
          `${"一二三四五六"[ordinal - 1]}、${words}`,
          `## ${"一二三四五六"[ordinal - 1]}、${words}`,
          `<h2>${"一二三四五六"[ordinal - 1]}、${words}</h2>`,
        ]),
      ),
    ),
  ),
];

/** Figures as people write them, and what stands in their place. */
export const figures: readonly string[] = [
  "0",
  "1",
  "3",
  "10",
  "18",
  "117",
  "90000",
  "",
  " ",
  "/",
  "-",
  "—",
  "无",
  "-3",
  "+11",
  "－2",
  "减4",
  "增 5",
  "1,234",
  "1 234",
  "１８",
  "　7　",
  "2.5",
  "3.0000",
  "764.8万元",
  "12件",
  "1.2万",
  "22（其中修订16件）",
  "十八",
  "1e9",
  "99999999999999999999",
  "<b>4</b>",
  "**6**",
  "&#49;2",
];

/** Lines that stand over some paragraphs of a section and tell what their figures count. */
export const subheadings: readonly string[] = [
  "（一）主动公开",
  "（二）依申请公开",
  "（三）政府信息管理",
  "1．行政复议情况",
  "2. 行政诉讼情况",
  "申请办理情况",
  "2019年",
  "**全市情况**",
];

/** Sentences that state what the tables count, and some that do not. */
export const sentences: readonly string[] = [
  "2020年，我局共收到政府信息公开申请18件，其中自然人11件、法人7件。",
  "2025年新收政府信息公开申请 3 件，上年结转 1 件，全部办结。",
  "全年未收到政府信息公开申请。",
  "新收3件，上年结转1件，其中自然人2件、商业企业2件。",
  "予以公开1件，部分公开2件，不予公开1件，结转下年度0件。",
  "共收到18件，全部按时办结。",
  "维持2件，纠正1件，其他结果0件，尚未审结1件，总计4件。",
  "未收到，没有被提起。",
  "予以公开1件，占总数的75%；不予公开3件，占25%。",
  "因政府信息公开被提起行政复议2件，行政诉讼1件。",
  "无行政复议、行政诉讼。",
  "全年制发规范性文件5件，废止2件，现行有效12件。",
  "行政许可十八件，行政处罚两千零五件，收费764.8万元。",
  "2019年主动公开信息1,234条，比上年增长12.5%。",
  "本年度没有收取信息处理费。",
  "（一）主动公开。（二）依申请公开",
  "统计期限为2020年1月1日至2020年12月31日。",
  "2021年1月20日",
  "xx件、××月、【】、（此处填写",
];

/** Comments with which authors accept findings, right and wrong ones. */
export const acceptComments: readonly string[] = [
  "<!-- disclosure-report-accept row-total requests.new.total=18 已核对 -->",
  "<!-- disclosure-report-accept outcome-total requests.total.natural-person 已核对 -->",
  "<!-- disclosure-report-accept missing-section 不适用 -->",
  '<!-- disclosure-report-accept text-vs-table ="18" x -->',
  "<!-- disclosure-report-accept case-total cases.count.review.total=4 -->",
  "<!-- disclosure-report-accept no-such-rule x -->",
  "<!-- disclosure-report-accept -->",
  "<!-- disclosure-report-accept row-total",
  "-->",
];

/** What opens and closes stretches of HTML, alone and in pairs. */
export const tags: readonly string[] = [
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "</td>",
  "<td colspan=2>",
  "<td rowspan='3'",
  "<th>合计</th>",
  "<div>",
  "</div>",
  "<p>",
  "</p>",
  '<p class="x">',
  "<span>",
  "</span>",
  "<h2>",
  "</h2>",
  "<br>",
  "<!--",
  "-->",
  "<!-- x -->",
  "<script>",
  "</script>",
  "<style>",
  "</style>",
  "<pre>",
  "</pre>",
  "<html>",
  "<body>",
  "</body>",
  "</html>",
  "<!DOCTYPE html>",
  "<table><tr><td>规章</td><td>1</td></tr></table>",
  "<b",
  "<?php",
  "<![CDATA[",
  "]]>",
  "&nbsp;",
  "&lt;",
  "&#x10FFFF;",
  "```",
  "~~~",
  "    ",
  "> ",
  "- ",
];

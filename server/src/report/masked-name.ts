import type { Span } from "../text/span";

/** The commonest surnames: one before crosses hides a person's name. */
const SURNAMES: ReadonlySet<string> = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱侯邹熊孟秦白江阎薛尹段雷黎史陶贺顾毛郝龚邵万钱严覃武莫孔向汤",
);
const COUNTED = /^(?:[件条篇份期场%]|人次|万?元)/u;
/** What the name of a body, a figure or a date goes on with: no person's name does. */
const FILLED_IN =
  /^(?:[省市县区镇乡局委办厅处科院校年月日件条篇份期场项%]|次(?!要)|街道|单位|部门|政府|机关|中心|医院|学校|人次|万?元)/u;
/** A party whose name is hidden: `××公司`, `××村村民`, `××诉我局`. */
const PARTY =
  /^(?:公司|企业|集团|厂|店|合作社|村|组|户|小区|案|诉|等|某|先生|女士|同志|不服|申请|反映|提出|要求|路|号)/u;
/** What an applicant asked for is told with names hidden. */
const ASKED = /(?:(?<!依)申请公开|要求公开|申请获取|信访|反映)[^，。；]{0,12}$|诉$/u;
/** How far back the words are that tell what a mark stands for. */
const NEAR = 16;
const LONGEST_QUOTE = 60;

/** Whether crosses, or 某某, hide a name on purpose: `王××`, `××公司`, `申请公开××镇××村征地批文`. */
export function isMaskedName(text: string, { from, to }: Span): boolean {
  const behind = text.slice(to, to + 3);
  if (COUNTED.test(behind)) return false;
  if (ASKED.test(text.slice(Math.max(0, from - NEAR), from))) return true;
  if (FILLED_IN.test(behind)) return false;
  return SURNAMES.has(text.charAt(from - 1)) || PARTY.test(behind);
}

/** Whether the words are spoken of: in quotes, or in the title of a model text, `《××告知书（示范文本）》`. */
export function isSaid(text: string, { from, to }: Span): boolean {
  const start = Math.max(0, from - LONGEST_QUOTE);
  const before = text.slice(start, from);
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  if (before.lastIndexOf("《") <= before.lastIndexOf("》")) return false;
  const title = text.slice(start + before.lastIndexOf("《"), to + LONGEST_QUOTE);
  const end = title.indexOf("》");
  const around = `${title.slice(0, end < 0 ? title.length : end)}${title.slice(end + 1, end + 9)}`;
  return /模板|格式|范本|样式|文书|文本|范例/u.test(around);
}

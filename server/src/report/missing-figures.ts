import { matchesOf } from "../text/matches";
import type { Span } from "../text/span";

const DONE =
  "主动公开|公开|发布|收到|受理|接收|接到|办理|办结|答复|处理|制发|制定|印发|举办|召开|组织|开展|推送|更新|上传|发放|回复|结转|报送|编发";
const OBJECT =
  "各类|政府信息公开申请|政府信息|政务信息|信息公开申请|依申请公开申请|依申请公开|公开申请|申请|信息|行政规范性文件|规范性文件|政策解读|解读材料|政策文件|文件|培训|会议|新闻发布会|动态";
const OUTCOME = "予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|行政复议|行政诉讼";
const UNIT = "(?:人次|条次|余?[件条篇份期场次个项])";
const END = "(?=[，。；、（]|其中|$)";
const REQUEST = "(?:政府信息公开申请|信息公开申请|依申请公开申请|申请)";

/**
 * An action and what is counted, with no number between. 申请件 and 公开件 are also nouns (`未收到申请件`, `对收到的申请件`),
 * so that without 共 before them only what can be no noun counts.
 */
const COUNT = new RegExp(
  [
    `(?<=[共计])(?:${DONE})(?:${OBJECT}){0,2}${UNIT}${END}`,
    `(?<![未没无不有对将把已的自从后凡在如若每及])(?:收到|受理|接到|接收)${REQUEST}件(?=[。；，]|其中|$)`,
    `(?<![未没无不有对将把已的])(?:主动公开条|(?:主动公开|公开|发布|推送|更新|上传)(?:各类|政府信息|政务信息|信息|动态){1,2}[条篇])${END}`,
    `(?<![对将把的])(?:${OUTCOME})件${END}`,
    `(?<=共计?|收费)(?:收取|收费)?万?元${END}`,
  ].join("|"),
  "gu",
);
const RATE = /(?:率|占|达到?)为?%(?=[，。；、]|$)/gu;
/** `2026年1月日`, `自年1月1日起`. */
const DATE =
  /(?<!\d)\d{4}年(?:\d{1,2}月日(?!期)|月\d{0,2}日)|(?<=[自从至—])年(?=\d{1,2}月\d{1,2}日)|^年月日$/gu;

/** How a clause ends with any of these: what is counted by right behind a word of them, and no number. */
const COUNTED = new RegExp(
  `[件条篇份期场次个项元%]${END}(?<=[${lastSigns(DONE, OBJECT, OUTCOME)}共计费取率占达到为][人条余万]?.)`,
  "u",
);
const DATED = /年(?:\d{0,2}月)?\d{0,2}[月日]/u;

/**
 * Where a passage lacks a figure: `共收到申请件`, `发布信息条`, `答复率为%`, `2026年1月日`. A blank that was typed with
 * spaces leaves just this.
 */
export function missingFiguresIn(text: string): readonly Span[] {
  return [
    ...(COUNTED.test(text) ? [...matchesOf(text, COUNT), ...matchesOf(text, RATE)] : []),
    ...(DATED.test(text) ? matchesOf(text, DATE) : []),
  ];
}

/** The last character of every word of the lists, as a class of a pattern has them. */
function lastSigns(...lists: readonly string[]): string {
  return lists.flatMap((list) => list.split("|").map((word) => word.slice(-1))).join("");
}

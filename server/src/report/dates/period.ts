import type { SectionId } from "../../form/form";
import type { Span } from "../../text/span";
import type { Passage } from "../prose";
import { calendarNumber, yearNumber } from "./written-date";

/** A stretch of time as the running text states it: `2020年1月1日起至2020年12月31日止`, `2020.1.1-12.31`. */
export interface Period extends SaidPeriod {
  readonly passage: Passage;
}

/** A period in the text of a passage. */
export interface SaidPeriod extends Span {
  /** Its numbers as they are written, in the order of the text; what is left out has none. */
  readonly parts: readonly PeriodPart[];
  /** The first and the last year; of one that is left out the other. */
  readonly years: readonly [number, number];
}

/** One number of a period: which it is, where it stands in the passage and what it says. */
export interface PeriodPart extends Span {
  readonly kind: PartKind;
  readonly value: number;
}

type PartKind = "year" | "first month" | "first day" | "last month" | "last day";

const YEAR = "(?:\\d{4}|[〇零○Oo一二三四五六七八九]{4})";
const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
/** `0时`, `24:00`, `（含）` behind a day, and the words that end a beginning. */
const BEHIND_DAY =
  "(?:零时|\\d{1,2}(?:时|点|:\\d{2}(?::\\d{2})?))?(?:（含[^（）]{0,6}）)?(?:开?始|起)?[，、]?";
const TO = "(?:截至|截止到?|直?至|到|[—－\\-–~～─﹣―]{1,2})";
/** The ways to write a period: in words, with points, a year alone, its end alone. */
const FORMS = [
  `(?<y1>${YEAR})年度?(?:全年)?[（，]?(?:自|从|由)?(?<m1>${NUMBER})月?份?(?:(?<d1>${NUMBER})[日号])?${BEHIND_DAY}${TO}(?:(?<y2>${YEAR})年|同年|当年|本年)?(?<m2>${NUMBER})月份?(?:(?<d2>${NUMBER})[日号])?`,
  `(?<![\\d./-])(?<y1>\\d{4})(?<sep>[-./])(?<m1>\\d{1,2})(?:\\k<sep>(?<d1>\\d{1,2})|(?!\\k<sep>))[日号]?${BEHIND_DAY}${TO}(?:(?<y2>\\d{4})\\k<sep>)?(?<m2>\\d{1,2})(?:\\k<sep>(?<d2>\\d{1,2}))?(?![\\d./-]{0,4}\\d)`,
  `(?:期限?|时限|周期|期间|时间|区间|时段|范围)(?:均?为|是|：)?(?<y1>${YEAR})年(?=度|全年|[，。；）]|$)`,
  `截[至止]到?(?:时间|日期)?(?:为|是|：)?(?<y1>${YEAR})年12月31日`,
].map((form) => new RegExp(form, "dgu"));

/** What says that a period is the one that the report's figures cover. */
const STATEMENT =
  /统计的?(?:数据的?)?(?:期限?|时限|周期|期间|时间|区间|时段|范围|起止|截止|日期|年限|数据)|(?:所列|列出|反映)的?(?:各项|各类|相关|有关|统计)?的?(?:数据|信息|内容|情况|指标|数字)|报告的?(?:期限?|时限|周期|期间|区间|时段|范围)(?:均?为|是|：|自|从|（|\d)|(?:本|该)(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)[^，。；]{0,12}(?:期限|时限|周期|期间|时间|区间|时段|起止|跨度|数据|涵盖|覆盖|反映)|数据的?(?:期限|时限|周期|期间|时间|区间|时段|起止|截止|截至)/gu;
/** What else has a period, said in the same sentence or in the same clause. */
const OTHER_MATTER =
  /征集|征求|培训|公示|整治|活动|专项|试点|试行|任期|有效期|施行|合同|招标|抽查|检查|评估|测评|考核|考评|问卷|调查|巡查|上线|试运行|决算|预算|规划|上年|去年|同期|上一年/u;
const OTHER_FIGURES = /网站|平台|公众号|新媒体/u;
/** What stands before a period in its clause when it says by itself what the report covers. */
const ALONE = /^(?:.{0,16}(?:自|从|（)|现[将就公].{0,12})?$/u;
/** How far from a period the words may stand that say what it is. */
const LOOK_BACK = 60;
const LOOK_AHEAD = 24;

/** A report states its period once or twice; a text with more is something else. */
const MOST_STATEMENTS = 8;
/** No passage without these holds a statement; looking for them is cheap. */
const YEAR_SIGN = /\d{4}|[〇零○]/u;
const FIGURES_SIGN = /统计|数据|报告|年报/u;

/** The periods that the report's figures are said to cover; most reports state one. */
export function statedPeriods(
  passages: readonly Passage[],
  read: PeriodReader = statedPeriodsIn,
): readonly Period[] {
  const stated: Period[] = [];
  for (const passage of passages) {
    if (stated.length >= MOST_STATEMENTS) break;
    if (!mayState(passage)) continue;
    for (const period of read(passage.text, passage.section)) stated.push({ ...period, passage });
  }
  return stated;
}

function mayState({ text, section }: Passage): boolean {
  return (section === undefined || FIGURES_SIGN.test(text)) && YEAR_SIGN.test(text);
}

/** Reads the stated periods of a passage's text; the section is absent in the preamble. */
export type PeriodReader = (text: string, section: SectionId | undefined) => readonly SaidPeriod[];

/**
 * The stated periods of a passage's text, and in the preamble any that runs from January to December. Other
 * periods, such as that of a survey, are none.
 */
export function statedPeriodsIn(
  text: string,
  section: SectionId | undefined,
): readonly SaidPeriod[] {
  return periodsIn(text)
    .filter((period) => isStatement(text, section, period))
    .slice(0, MOST_STATEMENTS);
}

/** Whether a period runs from 1 January to 31 December as far as it says so. */
export function coversWholeYears({ parts }: SaidPeriod): boolean {
  return parts.every((part) => dueValue(part.kind) === undefined || isDue(part));
}

/** Whether the month or day of a period is that of a whole year. */
export function isDue({ kind, value }: PeriodPart): boolean {
  return value === dueValue(kind);
}

/** What the part of a period of a whole year says; absent for a year. */
export function dueValue(kind: PartKind): number | undefined {
  switch (kind) {
    case "year":
      return undefined;
    case "last month":
      return 12;
    case "last day":
      return 31;
    default:
      return 1;
  }
}

function periodsIn(text: string): readonly SaidPeriod[] {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(periodOf));
  let reached = 0;
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < reached) return false;
      reached = to;
      return true;
    });
}

const KINDS: readonly (readonly [group: string, kind: PartKind])[] = [
  ["y1", "year"],
  ["m1", "first month"],
  ["d1", "first day"],
  ["y2", "year"],
  ["m2", "last month"],
  ["d2", "last day"],
];

function periodOf(match: RegExpMatchArray): readonly SaidPeriod[] {
  const parts: PeriodPart[] = [];
  for (const [group, kind] of KINDS) {
    const text = match.groups?.[group];
    const place = match.indices?.groups?.[group];
    if (text === undefined || !place) continue;
    const value = kind === "year" ? yearNumber(text) : calendarNumber(text);
    if (value === undefined) return [];
    parts.push({ kind, value, from: place[0], to: place[1] });
  }
  const [first, last = first] = parts.filter(({ kind }) => kind === "year");
  if (!first || !last) return [];
  const from = match.index ?? 0;
  return [{ parts, years: [first.value, last.value], from, to: from + match[0].length }];
}

function isStatement(text: string, section: SectionId | undefined, period: SaidPeriod): boolean {
  const { from, to, parts, years } = period;
  const before = text.slice(Math.max(0, from - LOOK_BACK), to).replace(/^.*[。！？；]/su, "");
  const words = before.slice(0, before.length - (to - from));
  const said = [...before.matchAll(STATEMENT)].at(-1);
  if (OTHER_MATTER.test(words)) return false;
  if (said) return !OTHER_FIGURES.test(words.slice(words.lastIndexOf("，", said.index) + 1));
  const after = text.slice(to, to + LOOK_AHEAD).replace(/[，。！？；].*$/su, "");
  if (after.search(STATEMENT) >= 0) return true;
  const isRange = parts.some(({ kind }) => kind === "last month");
  if (!ALONE.test(words.slice(words.lastIndexOf("，") + 1))) return false;
  return section === undefined && isRange && years[0] === years[1] && coversWholeYears(period);
}

import type { Span } from "../../text/span";
import type { BoundReport } from "../bound-report";
import type { Passage } from "../prose";
import { comparedWith } from "./compared-years";
import { openingYear, placesOf, sentencesOf, YEAR, yearsIn, yearsNamed } from "./sentence-years";
import { yearNumber } from "./written-date";

/** A year that the text gives to the work that the report is about: the 2019 of `2019年，我局主动公开…`. */
export interface WorkYear {
  readonly year: number;
  readonly passage: Passage;
  /** The year's digits in the passage; twice in `2019年1月1日至2019年12月31日`. */
  readonly digits: readonly Span[];
  readonly sentence: Span;
  /** The words that it opens, to be quoted. */
  readonly quote: Span;
}

/** A sentence that says of which year the report is, but for one that names the notice behind it. */
const ANNOUNCING = new RegExp(
  `(?:现将|现就|现把|[现特](?:面?向社会)?(?:公布|公开|发布)|向社会(?:公布|公开|发布)|(?:编制|制定|形成|撰写)(?:了|完成)?)[^，。；《“〔]{0,40}?${YEAR}年度?[^，。；《“〔]{0,24}?(?:报告|公开[^，。；《“〔]{0,8}情况)(?![^。；，]{0,12}(?:通知|要求|格式))`,
  "du",
);
/** The work itself right behind the year. */
const DONE =
  /^，?(?:全年度?)?(?:累计|共计?|一共|总共)?(?:通过[^，。；]{2,30}，?)?(?:累计|共计?|一共|总共)?(?:主动公开|公开|收到|受理|接收|新收|发布|制发|制作|答复|办理|办结|[未没](?:有)?(?:收到|接到|发生))(?!的)/u;
/** Who did the work, or under whom it was done. What 全市 did is another's matter for a county. */
const OURSELVES =
  /[我本全](?:局|委|厅|办|院|校|部|处|所|站|队|馆|公司|中心|单位|机关|部门|镇|乡|街道|地区|县|区|州|旗|系统|行)|[我本][省市街]|领导下/u;
const WORK =
  /公开|收到|受理|接收|办理|答复|办结|发布|制发|开展|推进|落实|贯彻|坚持|加强|做好|围绕|重视|完善/u;
/** What makes the year another matter: a comparison, an honour, the past, a plan, a document. */
const OTHER_MATTER =
  /本年|今年|当年|去年|上一?年|往年|历年|同期|同比|相比|比上|较上|对比|结转|截[至止]|以来|以前|之前|决算|预算|曾|荣获|获得?评|被|授予|存在的?(?:主要)?问题|修订的|修订后|施行|成立|组建|挂牌|考核结果|排名|通报|报告指出|遗留|整改/u;
const COMPARISON = /同期|同比|相比|比上|较上|对比|比去|较去|增长|下降|上升|持平|增加|减少/u;
const PLAN = /将|拟|计划|打算|准备|力争|预计|继续|进一步|下一?步|要/u;
const COUNT = /\d(?:件|条|篇|次|份|期|个|项|人次|余)/u;
/** Older years are history. */
const MOST_BACK = 2;
/** How far into a sentence its subject stands. */
const SUBJECT_WITHIN = 60;
const LONGEST_QUOTE = 16;
/** Among how many passages at the start the report says of which year it is. */
const MOST_ANNOUNCING = 12;
/** Where a whole text speaks of another year, more findings say nothing more. */
const MOST_FOUND = 20;

/**
 * The years other than the report's that section 一 gives to its own work, or the preamble to the report.
 * Only where nothing else can be meant: not in comparisons, plans, history, and names of documents, and none
 * at all where the text speaks of several other years.
 */
export function foreignYearsOfWork(
  passages: readonly Passage[],
  { year, title }: BoundReport,
): readonly WorkYear[] {
  if (year === undefined) return [];
  const body = title?.body ?? "";
  const found: WorkYear[] = [];
  for (const [at, passage] of passages.entries()) {
    if (found.length >= MOST_FOUND) break;
    const { section, text } = passage;
    if (section !== undefined && section !== "overview") continue;
    if (!yearsIn(text).some((each) => isNear(each, year))) continue;
    if (section === "overview") found.push(...yearsInSurvey(passage, year, body));
    if (at < MOST_ANNOUNCING) found.push(...yearsAnnounced(passage, year));
  }
  if (new Set(found.map((each) => each.year)).size !== 1) return [];
  const compared = comparedWith(passages, year);
  return found.slice(0, MOST_FOUND).filter((each) => !compared(each));
}

function yearsInSurvey(passage: Passage, own: number, body: string): readonly WorkYear[] {
  const { text } = passage;
  const names = namesOf(body);
  const years = yearsNamed(text);
  const earlier = new Set(years.filter((year) => year < own));
  if (earlier.size > 1 || (years.includes(own) && COMPARISON.test(text))) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.from, sentence.to);
    const opening = openingYear(words);
    if (!opening || !isNear(opening.year, own)) return [];
    const { year, digits, to } = opening;
    if (namesYear(words, own) || OTHER_MATTER.test(words)) return [];
    const rest = words.slice(to);
    if (year > own && (PLAN.test(rest) || !COUNT.test(rest))) return [];
    // Beside last year's figures this year's opens a comparison, and next year's is a plan.
    if (year > own && earlier.size > 0) return [];
    if (!DONE.test(rest) && !(isOurs(rest, names) && WORK.test(rest))) return [];
    return [workYear(passage, sentence, year, digits)];
  });
}

function yearsAnnounced(passage: Passage, own: number): readonly WorkYear[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const words = passage.text.slice(sentence.from, sentence.to);
    const match = ANNOUNCING.exec(words);
    const year = yearNumber(match?.[1] ?? "");
    if (!match || year === undefined || !isNear(year, own) || namesYear(words, own)) return [];
    return [workYear(passage, sentence, year, placesOf(match))];
  });
}

/** Whether a sentence says behind its year that the reporting body did something. */
function isOurs(rest: string, names: readonly string[]): boolean {
  const start = rest.slice(0, SUBJECT_WITHIN);
  if (names.some((name) => start.includes(name))) return true;
  return /^[，我本全在]|^(?:根据|按照|围绕)/u.test(start) && OURSELVES.test(start);
}

/** The body as its text may name it: 临溪镇 for 青禾县临溪镇人民政府, 全市 for 平湖市人民政府. */
function namesOf(body: string): readonly string[] {
  const short = body.replace(/(?:人民政府|政府)?(?:办事处|办公[室厅])?$/u, "");
  const own = short.replace(/^.{2,8}[省市县区州旗](?=.{2})/u, "");
  const area = /[省市]$/u.exec(short)?.[0];
  return [body, short, own, area ? `全${area}` : ""].filter((name) => name.length >= 2);
}

function workYear(
  passage: Passage,
  sentence: Span,
  year: number,
  places: readonly Span[],
): WorkYear {
  const digits = places.map(({ from, to }) => ({
    from: sentence.from + from,
    to: sentence.from + to,
  }));
  const from = digits[0]?.from ?? sentence.from;
  const quote = { from, to: Math.min(sentence.to, from + LONGEST_QUOTE) };
  return { year, passage, digits, sentence, quote };
}

function isNear(year: number, own: number): boolean {
  return year !== own && year >= own - MOST_BACK && year <= own + 1;
}

function namesYear(text: string, year: number): boolean {
  return yearsNamed(text).includes(year);
}

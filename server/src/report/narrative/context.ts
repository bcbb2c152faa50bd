import { allMatches } from "../../text/all-matches";
import { bodyKind } from "../body-kind";
import type { Quantity } from "./quantity";

/** Of which year a stretch of text speaks, and whether it speaks of the whole body and the whole year. */
export interface Context {
  /** The year spoken of: the report's own unless another is named; absent when the report has none. */
  readonly year: number | undefined;
  /** Whether it is a part of the year, another body's or some bodies' matter, or a running total. */
  readonly partial: boolean;
}

/** Who reports, and on which year, as the title says: what the words of a passage are read with. */
export interface Reporter {
  readonly year: number | undefined;
  readonly body: string;
}

/** What stands in titles of documents and in their numbers says nothing of the time. */
const QUOTED = /《[^《》]{0,80}》|〔\d{4}〕|\[\d{4}\]/gu;
const OPENS_QUOTED = /[《〔[]/u;
/** The whole year, or its end. */
const WHOLE_YEAR =
  /(?:截至|截止)?(?:\d{4}年)?1月1日(?:起)?[至到—–~-]{1,2}(?:\d{4}年)?12月31日|(?:截至|截止)?(?:到)?(?:\d{4}年)?(?:年底|年末|12月(?:底|31日))|1[—–~至-]{1,2}12月/gu;
const YEAR =
  /(\d{4})年|(二[〇零○][〇零○一二三四五六七八九]{2})年|((?<!结转)上一?年度?(?!度?[^，。]{0,4}结转)|去年|往年|前年|历年|同期)|(本年度?|全年|今年|年内|一年来)/gu;
/** 较上年增加3件 compares; what the sentence goes on to say is this year's again. */
const COMPARISON =
  /(?:[较比同与和]|相比|相较|对比)于?(?:上一?年度?|去年|往年|\d{4}年度?)(?:同期|相比)?/gu;
const PART_OF_YEAR = /半年|季度|月份|\d{1,2}月|[一二三四五六七八九十]月/u;
const RUNNING = /累计|历年|以来|开通至今|成立至今|建站/u;
const OTHERS =
  /各(?:镇|乡|街|县|区|市|部门|单位|处室|科室|股室|村|社区|成员|级)|所属|下属|辖区|直属|部门单位|其他(?:部门|单位)|转办|转来|转送|交办|移送|移交|代(?:为)?(?:收|办)/u;
const WIDER = /全(?:省|市|州|盟|旗|区|县|系统|镇|乡|街道|国|行业)|两级/u;
/** 22件（不含撤回的1件） */
const LEAVES_OUT = /^（(?:不含|不包括|不计|除)/u;
const BODY = "(?:政府|局|委员会|委|厅|办公室|镇|乡|街道|中心|公司|学校|医院|分局|大队|支队)";
const DID = "(?:共|全年|累计|总共|已|年度|本年)?(?:收到|受理|接收|办理|答复|办结|新收|作出|制发)";
/** Some body did something. Few clauses say so, and only in those its name is looked for. */
const BODY_DID = new RegExp(BODY + DID, "u");
/** Who did it, when another body than the reporting one is named before what it did. */
const ACTOR = new RegExp(`(\\p{Script=Han}{1,16}?${BODY})${DID}`, "u");

/** Reads the context of a quantity from its sentence up to it, and from the sentences before for the year. */
export function contextOf(quantity: Quantity, reporter: Reporter): Context {
  const { text, sentence, leadFrom, number, to, trail } = quantity;
  const before = plain(text.slice(sentence.from, Math.max(sentence.from, leadFrom)));
  const lead = plain(text.slice(leadFrom, number.from));
  const year =
    yearIn(before.replace(COMPARISON, "") + lead, reporter.year) ??
    yearBefore(quantity) ??
    reporter.year;
  // 全年 in its own clause leaves behind what the clauses before said of quarters.
  const since = WHOLE.test(lead)
    ? ""
    : sentenceBefore(quantity) + before.slice(before.lastIndexOf("；") + 1);
  const around = since + lead + text.slice(to, to + trail.length);
  return { year, partial: LEAVES_OUT.test(text.slice(to, to + 8)) || isPartial(around, reporter) };
}

const WHOLE = /全年|本年|合计|共计|总计/u;

/** What a sentence that begins with 其中 goes on with: 上半年受理5件。其中予以公开3件. Empty for any other. */
function sentenceBefore({ text, sentence: { from } }: Quantity): string {
  if (!text.startsWith("其中", from)) return "";
  const words = text.slice(Math.max(0, from - LOOK_BACK), from - 1);
  return plain(words.slice(words.lastIndexOf("。") + 1));
}

/** As `contextOf` for the words of a sentence up to what holds no number. */
export function contextOfWords(words: string, reporter: Reporter): Context {
  const sentence = plain(words).replace(COMPARISON, "");
  const year = yearIn(sentence, reporter.year) ?? reporter.year;
  return { year, partial: isPartial(sentence.slice(sentence.lastIndexOf("；") + 1), reporter) };
}

function isPartial(words: string, reporter: Reporter): boolean {
  const rest = words.replace(WHOLE_YEAR, "");
  if (PART_OF_YEAR.test(rest) || RUNNING.test(rest) || OTHERS.test(rest)) return true;
  const name = reporter.body;
  if (WIDER.test(rest) && !speaksForItsArea(name)) return true;
  const actor = BODY_DID.test(rest) ? ACTOR.exec(rest)?.[1] : undefined;
  return actor !== undefined && !isOwnName(actor, name);
}

/** A government's report covers its area, and so does a township's or a sub-district's. */
function speaksForItsArea(name: string): boolean {
  const kind = bodyKind(name);
  return (
    kind === undefined || kind === "government" || kind === "township" || kind === "sub-district"
  );
}

/** 我局, 本办, or a name that the title has, as a whole or shortened. */
function isOwnName(actor: string, body: string): boolean {
  if (/[我本]/u.test(actor)) return true;
  const name = actor.replace(/^.*[年度，、及其和]/u, "");
  let at = 0;
  for (const sign of name) {
    at = body.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function plain(text: string): string {
  return OPENS_QUOTED.test(text) ? text.replace(QUOTED, "") : text;
}

/** The year named last; one before the report's when the text only says that it is another. */
function yearIn(text: string, own: number | undefined): number | undefined {
  let year: number | undefined;
  for (const [, digits, numerals, other, this_] of allMatches(text, YEAR)) {
    if (digits) year = Number(digits);
    else if (numerals) year = yearOfNumerals(numerals);
    else if (other) year = (own ?? 0) - 1;
    else if (this_) year = own;
  }
  return year;
}

function yearOfNumerals(numerals: string): number {
  let year = 0;
  for (const sign of numerals) year = year * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(sign));
  return year;
}

const LOOK_BACK = 200;
const YEAR_IN_FIGURES = /(\d{4})年/gu;

/** The year that the sentences before name in figures, within the passage. */
function yearBefore({ text, sentence }: Quantity): number | undefined {
  if (sentence.from === 0) return undefined;
  const from = Math.max(0, sentence.from - LOOK_BACK);
  const words = plain(text.slice(from, sentence.from)).replace(COMPARISON, "");
  let year: number | undefined;
  for (const [, digits] of allMatches(words, YEAR_IN_FIGURES)) year = Number(digits);
  return year;
}

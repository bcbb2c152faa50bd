import { oneOf } from "../../text/one-of";
import type { Span } from "../../text/span";
import { numbersIn, type WrittenNumber } from "./numeral";
import { nextSentence } from "./sentence";

/**
 * A number of the running text with the words around it that tell what it counts. In `全年收到申请 18 件，其中…`
 * `lead` is 全年收到申请, `unit` 件 and `trail` empty; in `受理的 4 件申请中` `trail` is 申请中.
 */
export interface Quantity {
  /** The passage's text. */
  readonly text: string;
  readonly number: WrittenNumber;
  readonly unit: string;
  /** Behind the unit. */
  readonly to: number;
  /** What stands before it in its clause, up to the number before; words in brackets are left out. */
  readonly lead: string;
  readonly leadFrom: number;
  /** What stands behind it in its clause, up to the next number or the next item of a list. */
  readonly trail: string;
  readonly sentence: Span;
  /** Whether it stands in brackets, as a remark on the number before. */
  readonly inBrackets: boolean;
}

const UNIT =
  /(?:余|多)?(人次|件次|万元|亿元|个百分点|元|件|宗|起|例|项|条|篇|次|份|期|人|家|名|场|天|部|册|本|个|%)/y;
/** Brackets, and what ends a clause. */
const isLeadSign = oneOf("）（。！？；，：");
const endsTrail = oneOf("。！？；，：、（）");
/** A lead that says nothing by itself: 共, 总数为. What it counts stands in the clause before. */
const EMPTY_LEAD =
  /^[“”"、]?(?:一?共计?|合计|总计|总共|总数|件数|数量|有|达到?|约|近|为|是){0,3}$/u;
const LONGEST_LEAD = 90;
const LONGEST_TRAIL = 24;

/** The numbers of a passage with their words, in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const numbers = numbersIn(text);
  const found: Quantity[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = found.at(-1);
    const sentence = nextSentence(text, number.from, before?.sentence);
    const { unit, to } = unitAt(text, number.to);
    const floor = Math.max(before?.to ?? 0, sentence.from, number.from - LONGEST_LEAD);
    const { lead, leadFrom, inBrackets } = leadOf(text, number.from, floor, before);
    found.push({
      text,
      number,
      unit,
      to,
      lead,
      leadFrom,
      trail: trailOf(text, to, numbers[index + 1]?.from ?? text.length),
      sentence,
      inBrackets,
    });
  }
  return found;
}

/** The counting word at the offset, without the 余 before it; empty when there is none. */
function unitAt(text: string, at: number): { readonly unit: string; readonly to: number } {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  return match ? { unit: match[1] ?? "", to: UNIT.lastIndex } : { unit: "", to: at };
}

function leadOf(
  text: string,
  end: number,
  floor: number,
  before: Quantity | undefined,
): { readonly lead: string; readonly leadFrom: number; readonly inBrackets: boolean } {
  let lead = "";
  /** The clause's own words, once the clause before is read as well. */
  let own: { readonly lead: string; readonly leadFrom: number } | undefined;
  let depth = 0;
  let at = end;
  /** Where what was not yet added to the lead ends. */
  let pending = end;
  for (; at > floor; at--) {
    if (!isLeadSign(text.charCodeAt(at - 1))) continue;
    const sign = text.charAt(at - 1);
    if (depth === 0) lead = text.slice(at, pending) + lead;
    pending = at - 1;
    if (sign === "）") depth++;
    else if (sign === "（") {
      if (depth === 0) return { lead, leadFrom: at, inBrackets: true };
      depth--;
    } else if (depth === 0) {
      // 共收到政府信息公开申请，共计18件: the clause before says what is counted.
      const mayExtend = !own && lead !== "" && "，：".includes(sign) && EMPTY_LEAD.test(lead);
      if (!mayExtend) return { lead, leadFrom: at, inBrackets: false };
      own = { lead, leadFrom: at };
    }
  }
  if (depth === 0) lead = text.slice(at, pending) + lead;
  const reachesNumber = before !== undefined && floor === before.to;
  // What stands behind the number before belongs to that one: 11件予以公开，3件部分公开.
  if (own && reachesNumber) return { ...own, inBrackets: false };
  // A bracket that opened before the last number may still be open.
  const inBrackets = reachesNumber && before.inBrackets && depth === 0;
  // 11件予以公开、3件部分公开: up to the first 、 the words belong to the number before.
  const item = reachesNumber && before.unit !== "" ? lead.indexOf("、") + 1 : 0;
  return { lead: lead.slice(item), leadFrom: at + item, inBrackets };
}

function trailOf(text: string, from: number, limit: number): string {
  let at = from;
  const end = Math.min(limit, from + LONGEST_TRAIL, text.length);
  while (at < end && !endsTrail(text.charCodeAt(at))) at++;
  return text.slice(from, at);
}

/** What changes by so many, or is so many more, is not so many. */
const COMPARED =
  /(?:增加|增长|增|减少|减|下降|降低|上升|提高|提升|多|少|升|降)了?(?:共|约|近)?$|[较比](?:上|去|同|往|\d)[^，]{0,12}$/u;

/** Whether the quantity says how much more or less there was: 同比增加 4 件. */
export function isCompared({ lead }: Quantity): boolean {
  return COMPARED.test(lead);
}

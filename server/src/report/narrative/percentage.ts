import { type Passage, passageSpan } from "../prose";
import type { CountClaim, PercentageClaim } from "./claim";
import type { Quantity } from "./quantity";

/** What stands between a number and its share: 件，占申请总数的75%, 件（占比75%）, 件（75%）. */
const SHARE = /^的?(?:申请)?[，、]?占(?:比|到|了)?[^，。；（）%]{0,16}$/u;
const IN_BRACKETS = /^（(?:占比?[^，。；（）%]{0,14})?$/u;
const REMARK = /（[^（）]{0,40}）/gu;
const ROUGH = /约|近|超|逾|不足|以上/u;
const OF_ALL = /总|全部|所有|占比$|申请/u;
const ANNOUNCES = /共|总|合计|全年/u;
/** A share is of one of the numbers before it; further back they belong to another matter. */
const MOST_BEFORE = 40;
/** The whole of a share or a list stands near it; so that no cost grows with the square of the text. */
export const MOST_WHOLES = 8;

/**
 * The percentage that a quantity states, when it is a share of a number: right before it in the text, out of
 * what is announced as the whole, or, where nothing is, of any number before it that is large enough.
 */
export function percentageOf(
  quantity: Quantity,
  passage: Passage,
  before: readonly Quantity[],
  announced: readonly CountClaim[],
  wholesInTable: () => readonly number[],
): PercentageClaim | undefined {
  const { number } = quantity;
  // 3件（1件主动撤销），占总数的75% is the share of the 3.
  const part = before
    .slice(-MOST_BEFORE)
    .findLast((each) => !each.inBrackets || (each === before.at(-1) && quantity.inBrackets));
  if (!part || part.unit === "%" || number.approximate) return undefined;
  const between = passage.text.slice(part.to, number.from).replace(REMARK, "");
  if (!SHARE.test(between) && !IN_BRACKETS.test(between)) return undefined;
  if (ROUGH.test(between) || part.number.approximate) return undefined;
  const isCase = part.unit === "件";
  const inTable = isCase ? wholesInTable() : [];
  const own = isCase ? wholesOf(announced.slice(-MOST_WHOLES), inTable) : [];
  const siblings = before
    .slice(-MOST_BEFORE)
    .filter((each) => each !== part && each.unit === part.unit);
  const known = [...own, ...inTable];
  // Without a whole that the text or a table names there is nothing to hold the share against.
  if (known.length === 0 && !siblings.some(({ lead }) => ANNOUNCES.test(lead))) return undefined;
  const hasTotal =
    isCase &&
    !/办|答复/u.test(between) &&
    announced.some(({ subjects }) => subjects[0] === "received");
  const ofTotal = hasTotal && OF_ALL.test(between);
  const wholes = ofTotal ? own : [...known, ...unnamedWholes(quantity, part, siblings, own)];
  const at = { from: number.from, to: number.to };
  return {
    kind: "percentage",
    passage,
    at,
    span: passageSpan(passage, at),
    written: passage.text.slice(at.from, at.to),
    value: number.value,
    decimals: number.decimals,
    numerator: part.number.value,
    wholes: [...new Set(wholes)].filter((whole) => whole > 0 && whole >= part.number.value),
  };
}

/** Numbers before it that may be meant as the whole; where one is announced, only those of the same sentence. */
function unnamedWholes(
  { sentence }: Quantity,
  part: Quantity,
  siblings: readonly Quantity[],
  announced: readonly number[],
): readonly number[] {
  const near = announced.length > 0;
  const meant = near ? siblings.filter((each) => each.sentence.from === sentence.from) : siblings;
  const values = meant.map((each) => each.number.value);
  const sum = values.reduce((all, value) => all + value, part.number.value);
  return near ? values : [...values, sum];
}

/**
 * The announced numbers, and new requests with those carried in, which may be announced apart; where a table
 * has both, only what they come to there.
 */
function wholesOf(announced: readonly CountClaim[], inTable: readonly number[]): readonly number[] {
  const isCarried = ({ subjects }: CountClaim) => subjects[0] === "carried-in";
  const own = announced.filter((claim) => !isCarried(claim)).map(({ value }) => value);
  const carried = announced.filter(isCarried).map(({ value }) => value);
  const sums = own.flatMap((value) => carried.map((more) => value + more));
  return [...own, ...sums.filter((sum) => inTable.length === 0 || inTable.includes(sum))];
}

/** Whether the share is the percentage, rounded or cut off at its decimals. */
export function isShare({ value, decimals, numerator }: PercentageClaim, whole: number): boolean {
  const scale = 10 ** decimals;
  const exact = (numerator / whole) * 100 * scale;
  const printed = Math.round(value * scale);
  return Math.abs(Math.round(exact) - printed) < 1 || Math.floor(exact + 1e-9) === printed;
}

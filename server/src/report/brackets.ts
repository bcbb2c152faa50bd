import type { Passage } from "./prose";

/** One bracket of the running text that has no partner, or a partner of another kind. */
export interface OddBracket extends BracketPlace {
  readonly passage: Passage;
}

/** An odd bracket of a passage's text. */
export interface BracketPlace {
  /** Where it stands in the passage. */
  readonly at: number;
  readonly sign: string;
  /** The opening bracket that it was meant to close, where that one is of another kind: `〔2020]`. */
  readonly partner: OpeningBracket | undefined;
}

/** A bracket that opens, and where in the passage. */
export interface OpeningBracket {
  readonly at: number;
  readonly sign: string;
}

/** An interval, `[0,10)`, is matched whole, since its brackets are right as they are. */
const BRACKET =
  /[（[][\d.%∞+-]{1,12}[,，][\d.%∞+-]{1,12}[）\]]|[（）【】《》〈〉「」『』〔〕﹝﹞[\]]/gu;
const CLOSING = new Map([
  ["（", "）"],
  ["【", "】"],
  ["《", "》"],
  ["〈", "〉"],
  ["「", "」"],
  ["『", "』"],
  ["〔", "〕"],
  ["﹝", "﹞"],
  ["[", "]"],
]);
const OPENING = new Map([...CLOSING].map(([opening, closing]) => [closing, opening]));

/** What closes the bracket; absent when it opens none. */
export function closingOf(sign: string): string | undefined {
  return CLOSING.get(sign);
}

/** What opens the pair that the bracket closes; absent when it closes none. */
export function openingOf(sign: string): string | undefined {
  return OPENING.get(sign);
}

/**
 * The brackets without a partner, full and half width alike, in the order of the text. A bracket may be
 * closed in a later paragraph of its section, since page breaks and lists part sentences. Linear.
 */
export function oddBrackets(
  passages: readonly Passage[],
  read: (text: string) => readonly BracketPlace[] = oddBracketsIn,
): readonly OddBracket[] {
  const odd: OddBracket[] = [];
  let open = new Map<string, OddBracket[]>();
  let section = passages[0]?.section;
  const closeSection = () => {
    for (const opened of open.values()) for (const each of opened) odd.push(each);
    open = new Map();
  };
  for (const passage of passages) {
    if (passage.section !== section) closeSection();
    section = passage.section;
    for (const place of read(passage.text)) {
      const each = { ...place, passage };
      if (closingOf(each.sign) !== undefined) listed(open, each.sign).push(each);
      else if (each.partner || !open.get(openingOf(each.sign) ?? "")?.pop()) odd.push(each);
    }
  }
  closeSection();
  return odd;
}

function listed<Item>(lists: Map<string, Item[]>, sign: string): Item[] {
  const list = lists.get(sign) ?? [];
  lists.set(sign, list);
  return list;
}

/** The brackets that find no partner inside the text of a passage, in order. */
export function oddBracketsIn(text: string): readonly BracketPlace[] {
  const odd: BracketPlace[] = [];
  if (text.search(BRACKET) < 0) return odd;
  const open = new Map<string, BracketPlace[]>();
  for (const { 0: sign, index: at } of text.matchAll(BRACKET)) {
    if (sign.length > 1) continue;
    const bracket = { at, sign, partner: undefined };
    if (CLOSING.has(sign)) listed(open, sign).push(bracket);
    else if (!open.get(OPENING.get(sign) ?? "")?.pop()) odd.push(bracket);
  }
  for (const opened of open.values()) for (const each of opened) odd.push(each);
  if (odd.length === 0) return odd;
  const wrong = odd.filter((each) => !isMarker(text, each)).sort((a, b) => a.at - b.at);
  return paired(wrong).filter((each) => each.partner || !isInAddress(text, each));
}

/** No bracket that was closed with one of another kind holds more. */
const LONGEST_MISMATCH = 40;

/** Puts together what was meant as a pair: an opening bracket and the closing one behind it, of another kind. */
function paired(odd: readonly BracketPlace[]): readonly BracketPlace[] {
  const result: BracketPlace[] = [];
  for (const each of odd) {
    const last = result.at(-1);
    const isPair =
      last !== undefined &&
      CLOSING.has(last.sign) &&
      OPENING.has(each.sign) &&
      each.at - last.at <= LONGEST_MISMATCH;
    if (!isPair) {
      result.push(each);
      continue;
    }
    result.pop();
    result.push({ ...each, partner: { at: last.at, sign: last.sign } });
  }
  return result;
}

const NUMBER = "(?:\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])";
const NUMBER_BEFORE = new RegExp(`(?:^|[，。；：、！？“”《》（）\\s-])${NUMBER}$`, "u");
const NUMBER_BEHIND = new RegExp(`^${NUMBER}(?!\\d)`, "u");
const LONGEST_NUMBER = 5;

/** Whether the bracket is half of the number before an item, `1）加强学习；2）…`, or the mouth of a smiley. */
function isMarker(text: string, { at, sign }: BracketPlace): boolean {
  const before = text.charAt(at - 1);
  if (CLOSING.has(sign)) {
    const opens = at === 0 || /[。；：]/u.test(before);
    return opens && NUMBER_BEHIND.test(text.slice(at + 1, at + LONGEST_NUMBER));
  }
  return (
    /[：；=^]/u.test(before) || NUMBER_BEFORE.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at))
  );
}

/** Whether letters or digits stand on both sides, as in an address or a formula. */
function isInAddress(text: string, { at }: BracketPlace): boolean {
  return (
    /[A-Za-z\d/.%&=_-]/u.test(text.charAt(at - 1)) && /[A-Za-z\d/%&=_-]/u.test(text.charAt(at + 1))
  );
}

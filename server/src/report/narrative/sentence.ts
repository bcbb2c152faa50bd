import { oneOf } from "../../text/one-of";
import type { Span } from "../../text/span";

/** A sentence is looked at for so many characters on either side; so that no cost grows with its square. */
const REACH = 600;
const endsSentence = oneOf("。！？");
const endsClause = oneOf("。！？；，：（）");

/** The sentence around an offset of a passage's text; a semicolon ends none. Very long ones are cut. */
export function sentenceAround(text: string, at: number): Span {
  let from = at;
  const least = Math.max(0, at - REACH);
  while (from > least && !endsSentence(text.charCodeAt(from - 1))) from--;
  let to = at;
  const most = Math.min(text.length, at + REACH);
  while (to < most && !endsSentence(text.charCodeAt(to))) to++;
  return { from, to };
}

/** As `sentenceAround`, for an offset behind one whose sentence is known: most stand in the same one. */
export function nextSentence(text: string, at: number, known: Span | undefined): Span {
  return known && at < known.to && at - known.from <= REACH ? known : sentenceAround(text, at);
}

/** Where the clause begins that the offset stands in. */
export function clauseFrom(text: string, at: number): number {
  let from = at;
  const least = Math.max(0, at - REACH);
  while (from > least && !endsClause(text.charCodeAt(from - 1))) from--;
  return from;
}

/** The part of the sentence around the offset that semicolons mark off. */
export function itemAround(
  text: string,
  at: number,
  sentence: Span = sentenceAround(text, at),
): Span {
  const before = text.slice(sentence.from, at).lastIndexOf("；");
  const behind = text.slice(at, sentence.to).indexOf("；");
  return {
    from: sentence.from + before + 1,
    to: behind < 0 ? sentence.to : at + behind,
  };
}

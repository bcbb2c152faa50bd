import type { Passage } from "../prose";
import { openingYear, sentencesOf } from "./sentence-years";
import type { WorkYear } from "./year-of-work";

/** What a sentence may count, by its verb. */
const COUNTED: readonly RegExp[] = [
  /公开|发布/u,
  /收到|受理|接收|新收|未接/u,
  /办理|答复|办结/u,
  /制发|制作|印发/u,
];
const COUNT = /\d(?:件|条|篇|次|份|期|个|项|人次|余)/u;
const THIS_YEAR = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.、．是])?(?:全年|本年|今年)/u;

/** A sentence of section 一 on the report year's work. */
interface OwnSentence {
  readonly passage: Passage;
  /** Whether it names the year: `2020年`, not `全年`. */
  readonly named: boolean;
  readonly counted: readonly RegExp[];
}

/**
 * Whether a sentence on another year's work stands beside one that counts the same for the report year,
 * `2019年公开120条；2020年公开150条`: then the two are compared and neither is wrong. A sentence without figures
 * is compared with any of its own paragraph that names the report year.
 */
export function comparedWith(
  passages: readonly Passage[],
  own: number,
): (foreign: WorkYear) => boolean {
  const sentences = ownSentences(passages, own);
  return ({ passage, sentence }) => {
    const counted = countedIn(passage.text.slice(sentence.from, sentence.to));
    if (counted.length === 0)
      return sentences.some((other) => other.passage === passage && other.named);
    return sentences.some((other) => other.counted.some((verb) => counted.includes(verb)));
  };
}

function ownSentences(passages: readonly Passage[], own: number): readonly OwnSentence[] {
  return passages.flatMap((passage) => {
    if (passage.section !== "overview") return [];
    return sentencesOf(passage.text).flatMap(({ from, to }) => {
      const words = passage.text.slice(from, to);
      const named = openingYear(words)?.year === own;
      return named || THIS_YEAR.test(words) ? [{ passage, named, counted: countedIn(words) }] : [];
    });
  });
}

/** 公开 in 政府信息公开申请 is no verb. */
const NAMES = /(?:政府)?信息公开|依申请公开/gu;

function countedIn(words: string): readonly RegExp[] {
  if (!COUNT.test(words)) return [];
  const said = words.replace(NAMES, "");
  return COUNTED.filter((verb) => verb.test(said));
}

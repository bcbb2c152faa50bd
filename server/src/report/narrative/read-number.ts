import {
  type ChineseNumeral,
  isNumeralSign,
  readChineseNumeral,
  unitValueAt,
} from "./chinese-numeral";
import { figuresIn } from "./figure";
import {
  COUNTING_SIGNS,
  isAbout,
  isCounted,
  isName,
  isPhrase,
  isSome,
  type Surroundings,
  surroundings,
} from "./number-surroundings";
import type { WrittenNumber } from "./numeral";
import { type ScaledNumber, scaleFigure, scaleNumeral } from "./scaled-number";

/** What a word says that looks like a number. */
interface ReadNumber {
  /** The number; absent when the word is a name or a part of another word. */
  readonly number: WrittenNumber | undefined;
  /** Up to where the text is read. */
  readonly to: number;
}

const DIGIT_OR_LETTER = /[\dA-Za-z]/;
/** 1.2020年 is the first item, which speaks of a year. */
const ITEM_BEFORE_YEAR = /^\d{1,2}\.(?=(?:19|20)\d\d$)/;

/** What stands beside a single numeral that is a number: 三件, 十余, 数百, 百分之五. */
const COUNTS_BEHIND: ReadonlySet<string> = new Set(`${COUNTING_SIGNS}余多几来点`);
const COUNTS_BEFORE: ReadonlySet<string> = new Set("之数几上逾超近过成约");

/** The numbers of a word of digits and letters or of a run of numerals that begins at `at`. */
export function readNumbers(text: string, word: string, at: number): readonly ReadNumber[] {
  return isNumeralSign(word.charCodeAt(0)) ? inNumerals(text, word, at) : inDigits(text, word, at);
}

function inDigits(text: string, word: string, at: number): readonly ReadNumber[] {
  // 五5 is no number that could be understood.
  if (isNumeralSign(text.charCodeAt(at - 1))) return [];
  // Only 120,345 can be read in two ways.
  const listed =
    word.includes(",") && text.slice(Math.max(0, at - 4), at).includes("分别") ? "listed" : "alone";
  const item =
    text.charAt(at + word.length) === "年" ? (ITEM_BEFORE_YEAR.exec(word)?.[0] ?? "") : "";
  const numbers: ReadNumber[] = [];
  for (const figure of figuresIn(word.slice(item.length), at + item.length, listed)) {
    const scaled = scaleFigure(text, figure);
    if (!scaled) continue;
    const around = surroundings(text, scaled.from, scaled.to);
    const rough = figure.ranged || isRough(scaled, around);
    const isNone = isName(text.slice(scaled.from, scaled.to), around);
    numbers.push({ number: isNone ? undefined : written(scaled, rough, "digits"), to: scaled.to });
  }
  return numbers;
}

function inNumerals(text: string, run: string, at: number): readonly ReadNumber[] {
  // Most numerals stand alone inside of words, and most texts have many of them.
  const mayCount = run.length > 1 || COUNTS_BEHIND.has(text.charAt(at + 1));
  if (!mayCount && !COUNTS_BEFORE.has(text.charAt(at - 1))) return [];
  const numeral = readChineseNumeral(run);
  const isBroken =
    DIGIT_OR_LETTER.test(text.charAt(at - 1)) || DIGIT_OR_LETTER.test(text.charAt(at + run.length));
  if (!numeral || isBroken) return [];
  const scaled = scaleNumeral(text, at, at + run.length, numeral.value);
  const around = surroundings(text, scaled.from, scaled.to);
  const isPercentage = around.before.endsWith("百分之");
  const some = !isPercentage && (unitValueAt(run, 0) ?? 1) > 1 && isSome(around);
  const rough = numeral.kind === "vague" || some || isRough(scaled, around);
  const isSure = isPercentage || some || scaled.to > at + run.length;
  const isNumber = (isSure || isConfirmed(numeral, run, around)) && !isName(run, around);
  return [{ number: isNumber ? written(scaled, rough, "chinese") : undefined, to: scaled.to }];
}

/** Whether the surroundings show that the numeral is a number. */
function isConfirmed({ kind }: ChineseNumeral, run: string, around: Surroundings): boolean {
  if (kind === "whole") return true;
  return kind !== "bare" && isCounted(around) && !isPhrase(run, around);
}

function isRough({ rough, step }: ScaledNumber, around: Surroundings): boolean {
  return rough || (step > 1 && !around.behind.startsWith("元")) || isAbout(around);
}

function written(
  { from, to, value, decimals }: ScaledNumber,
  approximate: boolean,
  script: WrittenNumber["script"],
): WrittenNumber {
  return { from, to, value, decimals, approximate, script };
}

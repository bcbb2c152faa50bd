import { Remembered } from "../text/remembered";
import type { Span } from "../text/span";
import { type BracketPlace, oddBracketsIn } from "./brackets";
import { type PeriodReader, type SaidPeriod, statedPeriodsIn } from "./dates/period";
import { doubledWords } from "./doubled-words";
import { type FoldedLine, foldLine } from "./folded-line";
import { type PassageReading, type PassageWords, readPassage } from "./narrative/read-passage";
import { type Placeholder, placeholdersIn } from "./placeholders";
import { type Residue, residueIn } from "./residue";

/** What is read from the words of a line or passage alone, wherever it stands; the same words are read once. */
export interface TextReaders {
  readonly foldedLine: (line: string) => FoldedLine;
  readonly passage: (words: PassageWords) => PassageReading;
  readonly placeholders: (text: string) => readonly Placeholder[];
  readonly residue: (text: string) => readonly Residue[];
  readonly periods: PeriodReader;
  readonly doubledWords: (text: string) => readonly Span[];
  readonly oddBrackets: (text: string) => readonly BracketPlace[];
}

/** Readers that remember what they read in the analysis before; `turn` begins another one. */
export function createTextReaders(): { readonly readers: TextReaders; turn(): void } {
  const lines = new Remembered<FoldedLine>();
  const passages = new Remembered<PassageReading>();
  const placeholders = new Remembered<readonly Placeholder[]>();
  const residue = new Remembered<readonly Residue[]>();
  const periods = new Remembered<readonly SaidPeriod[]>();
  const doubles = new Remembered<readonly Span[]>();
  const brackets = new Remembered<readonly BracketPlace[]>();
  const all = [lines, passages, placeholders, residue, periods, doubles, brackets];
  return {
    readers: {
      foldedLine: (line) => lines.of(line, () => foldLine(line)),
      passage: (words) => passages.of(keyOf(words), () => readPassage(words)),
      placeholders: (text) => placeholders.of(text, () => placeholdersIn(text)),
      residue: (text) => residue.of(text, () => residueIn(text)),
      periods: (text, section) =>
        periods.of(`${section} ${text}`, () => statedPeriodsIn(text, section)),
      doubledWords: (text) => doubles.of(text, () => doubledWords(text)),
      oddBrackets: (text) => brackets.of(text, () => oddBracketsIn(text)),
    },
    turn() {
      for (const each of all) each.turn();
    },
  };
}

function keyOf({ text, section, heading, reporter }: PassageWords): string {
  return `${section} ${reporter.year} ${reporter.body}\n${heading}\n${text}`;
}

import type { SectionId } from "../form/form";
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
  const lines = new Remembered(foldLine);
  const texts = new Remembered(nothingKnown);
  return {
    readers: {
      foldedLine: (line) => lines.of(line),
      passage: (words) => knownPassage(texts.of(words.text), words),
      placeholders: (text) => {
        const known = texts.of(text);
        known.placeholders ??= placeholdersIn(text);
        return known.placeholders;
      },
      residue: (text) => {
        const known = texts.of(text);
        known.residue ??= residueIn(text);
        return known.residue;
      },
      periods: (text, section) => knownPeriods(texts.of(text), text, section),
      doubledWords: (text) => {
        const known = texts.of(text);
        known.doubledWords ??= doubledWords(text);
        return known.doubledWords;
      },
      oddBrackets: (text) => {
        const known = texts.of(text);
        known.oddBrackets ??= oddBracketsIn(text);
        return known.oddBrackets;
      },
    },
    turn() {
      lines.turn();
      texts.turn();
    },
  };
}

/**
 * What has been read so far from the text of a passage, which is then looked up but once. Of what depends on
 * where the text stands as well, the answer for the last place is kept.
 */
interface Known {
  placeholders: readonly Placeholder[] | undefined;
  residue: readonly Residue[] | undefined;
  doubledWords: readonly Span[] | undefined;
  oddBrackets: readonly BracketPlace[] | undefined;
  periods:
    | { readonly section: SectionId | undefined; readonly said: readonly SaidPeriod[] }
    | undefined;
  passage: { readonly words: PassageWords; readonly reading: PassageReading } | undefined;
}

function nothingKnown(): Known {
  return {
    placeholders: undefined,
    residue: undefined,
    doubledWords: undefined,
    oddBrackets: undefined,
    periods: undefined,
    passage: undefined,
  };
}

function knownPeriods(
  known: Known,
  text: string,
  section: SectionId | undefined,
): readonly SaidPeriod[] {
  if (!known.periods || known.periods.section !== section)
    known.periods = { section, said: statedPeriodsIn(text, section) };
  return known.periods.said;
}

function knownPassage(known: Known, words: PassageWords): PassageReading {
  if (!known.passage || !standsAlike(known.passage.words, words))
    known.passage = { words, reading: readPassage(words) };
  return known.passage.reading;
}

function standsAlike(one: PassageWords, other: PassageWords): boolean {
  return (
    one.section === other.section &&
    one.heading === other.heading &&
    one.reporter.year === other.reporter.year &&
    one.reporter.body === other.reporter.body
  );
}

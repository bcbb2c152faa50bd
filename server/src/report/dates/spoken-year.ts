import type { Span } from "../../text/span";
import { type Passage, passageSpan } from "../prose";
import { type PeriodReader, statedPeriods } from "./period";
import type { Signature } from "./signature";
import { yearNumber } from "./written-date";

/** A year that a report's own text speaks of as its own, and where it does. */
export interface SpokenYear extends Span {
  readonly year: number;
  /** Whether the text says so outright, or the year only opens the survey of the year's work. */
  readonly stated: boolean;
}

const OPENING =
  /^(?:[（(]?[一1][)）、.]?.{0,16}[。：])?(\d{4}|二[〇零○][〇零○一二三四五六七八九]{2})年(?=度|，|我|本|全)/u;

/**
 * The year that the report's own text names, whatever its title says: by the period that its figures cover,
 * else by the first words of section 一, `2020年，我局…`. Absent when it names none.
 */
export function yearSpoken(
  passages: readonly Passage[],
  read: PeriodReader,
): SpokenYear | undefined {
  for (const period of statedPeriods(passages, read)) {
    const part = period.parts.find(({ kind }) => kind === "year");
    if (period.years[0] === period.years[1] && part)
      return { year: part.value, stated: true, ...passageSpan(period.passage, part) };
  }
  return yearOpening(passages);
}

/** The year with which section 一 begins; absent when it begins otherwise. */
export function yearOpening(passages: readonly Passage[]): SpokenYear | undefined {
  for (const passage of passages) {
    if (passage.section !== "overview") continue;
    const match = OPENING.exec(passage.text);
    const digits = match?.[1];
    const year = yearNumber(digits ?? "");
    if (!match || !digits || year === undefined) continue;
    const to = match[0].length - 1;
    return { year, stated: false, ...passageSpan(passage, { from: to - digits.length, to }) };
  }
  return undefined;
}

/** The year before the one in which the report was signed, which is the report year as a rule. */
export function yearSigned({ dates }: Signature): number | undefined {
  const date = dates.at(-1)?.date;
  return date && date.month <= 6 ? date.year - 1 : undefined;
}

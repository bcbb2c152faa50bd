import type { Edit } from "../../text/edit";
import type { Span } from "../../text/span";
import { passageSpan } from "../prose";
import { dueValue, isDue, type Period, type PeriodPart } from "./period";
import { partLike } from "./written-date";

/** What of a stated period is not the report year from 1 January to 31 December, and how to set it right. */
export interface PeriodCorrection {
  /** The wrong numbers, in the order of the text. */
  readonly wrong: readonly PeriodPart[];
  /** The stretch of the passage from the first wrong number to the last. */
  readonly stretch: Span;
  /** One for each wrong number; none at all where tags part one of them in the source. */
  readonly edits: readonly Edit[];
  /** A stretch of the passage as it should stand, written in the author's manner. */
  corrected(stretch: Span): string;
}

/** The correction of a period for a report of that year. Absent when nothing is wrong with it. */
export function correctionOf(
  { passage, parts }: Period,
  year: number,
  source: string,
): PeriodCorrection | undefined {
  const due = (part: PeriodPart) => dueValue(part.kind) ?? year;
  const wrong = parts.filter((part) => (part.kind === "year" ? part.value !== year : !isDue(part)));
  const [first, last] = [wrong[0], wrong.at(-1)];
  if (!first || !last) return undefined;
  const edits = wrong.flatMap((part): readonly Edit[] => {
    const span = passageSpan(passage, part);
    const written = source.slice(span.from, span.to);
    if (written.length !== part.to - part.from) return [];
    return [{ ...span, insert: partLike(written, due(part)) }];
  });
  return {
    wrong,
    stretch: { from: first.from, to: last.to },
    edits: edits.length === wrong.length ? edits : [],
    corrected({ from, to }) {
      let text = "";
      let at = from;
      for (const part of wrong) {
        const written = passage.text.slice(part.from, part.to);
        text += passage.text.slice(at, part.from) + partLike(written, due(part));
        at = part.to;
      }
      return text + passage.text.slice(at, to);
    },
  };
}

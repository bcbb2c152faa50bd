import fc from "fast-check";
import { scraps } from "../property/texts";
import { costOf } from "./cost";
import type { Failure, Run, Target } from "./target";
import type { Watch } from "./watch";
import { acceptComments, figures, headings, labels, sentences, subheadings, tags } from "./words";

/** The lengths that are compared, in UTF-16 units. */
const SHORT = 8_000;
const LONG = 32_000;
/** A text of four times the length may cost so many times as much: linear is four, quadratic sixteen. */
const BOUND = 8;
/** Below this a cost is mostly noise; in milliseconds. */
const MEASURABLE = 15;

const TITLE = "某某局2025年政府信息公开工作年度报告\n\n";
const word = fc.oneof(
  ...[scraps, labels, headings, subheadings, figures, sentences, acceptComments, tags].map(
    (words) => fc.constantFrom(...words),
  ),
);
const repeated = fc.tuple(
  fc.array(word, { maxLength: 3 }),
  fc.array(word, { minLength: 1, maxLength: 4 }),
);

/** Some words said over and over, whatever they are: four times as many must not cost much more than four times. */
export function repeats({ watch, short }: Run): Target {
  const steep: string[] = [];
  return {
    name: "repeats",
    what: "random words repeated, four times as many for about four times the cost",
    weight: 2,
    round(seed) {
      const [opening, unit] = fc.sample(repeated, { seed, numRuns: 1 })[0] ?? [[], []];
      const textOf = (length: number) => {
        const words = unit.join("");
        const times = Math.ceil(length / Math.max(1, words.length));
        return `${TITLE}${opening.join("")}${words.repeat(words === "" ? 0 : times)}`;
      };
      const what = steepnessOf(textOf(SHORT), textOf(LONG), watch);
      if (what !== undefined)
        steep.push(`  seed ${seed}: ${what}: ${JSON.stringify([opening, unit])}`);
      const failure: Failure | undefined =
        what === undefined || short ? undefined : { what, texts: [textOf(0), textOf(SHORT)] };
      return { inputs: 1, edits: 1, failure };
    },
    conclude: () => ({ report: steep.join("\n"), failure: undefined }),
  };
}

/** What is too much about the cost of the longer text, measured twice; absent when nothing is. */
function steepnessOf(short: string, long: string, watch: Watch): string | undefined {
  for (let time = 0; time < 2; time++) {
    const [less, more] = [costOf(short, watch), costOf(long, watch)];
    const isSteep = (["whole", "edit"] as const).some(
      (way) => more[way] > MEASURABLE && more[way] > less[way] * BOUND,
    );
    if (!isSteep) return undefined;
    if (time > 0)
      return `${less.whole.toFixed(1)} and ${less.edit.toFixed(1)} ms became ${more.whole.toFixed(1)} and ${more.edit.toFixed(1)} ms`;
  }
  return undefined;
}

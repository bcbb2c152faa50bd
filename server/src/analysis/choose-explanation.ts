import type { BoundCell } from "../report/bound-report";
import type { Blame } from "../report/broken-sum";
import type { CheckedIdentity } from "../report/identities";
import {
  blamesTotals,
  CERTAIN,
  confirmedIn,
  type Explanation,
  evidenceFor,
  SLIGHT,
  TELLING,
} from "./explanations";

/** The explanation to believe, and those that explain some of the same equations as well as it does. */
export interface Choice {
  readonly explanation: Explanation;
  readonly blame: Blame;
  readonly rivals: readonly Explanation[];
}

/** Where more explain as much, nothing can be told, and looking which of them go together costs too much. */
const MOST_TO_WEIGH = 100;

/**
 * The first explanation that nothing else explains as well, those of most equations first. The equations
 * that several explain equally well are added to `undecided`, and no lesser explanation may have them.
 */
export function chooseExplanation(
  explanations: readonly Explanation[],
  undecided: Set<CheckedIdentity>,
  confirmed: ReadonlySet<BoundCell>,
): Choice | undefined {
  const sizes = new Set(explanations.map(({ repairs }) => repairs.length));
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const alike = explanations.filter(
      ({ repairs }) => repairs.length === size && !repairs.some((each) => undecided.has(each)),
    );
    if (alike.length <= MOST_TO_WEIGH) {
      const weighed = alike.map((each) => weigh(each, alike, confirmed));
      for (const each of weighed) {
        const rivals = weighed.filter((other) => other !== each && overlap(other, each));
        const blame = verdict(each, rivals);
        if (blame)
          return {
            explanation: each.explanation,
            blame,
            rivals: rivals.map(({ explanation }) => explanation),
          };
      }
    }
    for (const { repairs } of alike) for (const each of repairs) undecided.add(each);
  }
  return undefined;
}

/** An explanation with what speaks for and against it. */
interface Weighed {
  readonly explanation: Explanation;
  /** Whether every cell that it blames is a total. */
  readonly ofTotals: boolean;
  /** Whether an equation would stay unexplained without it. */
  readonly needed: boolean;
  /** How many of its cells the text confirms. */
  readonly confirmed: number;
  readonly evidence: number;
}

function weigh(
  explanation: Explanation,
  alike: readonly Explanation[],
  confirmed: ReadonlySet<BoundCell>,
): Weighed {
  const { repairs } = explanation;
  return {
    explanation,
    ofTotals: blamesTotals(explanation),
    needed: repairs.some(
      (each) => alike.filter((other) => other.repairs.includes(each)).length === 1,
    ),
    confirmed: confirmedIn(explanation, confirmed),
    evidence: evidenceFor(explanation),
  };
}

/** Whether the explanation is to be believed before its rivals, and how firmly; absent when it is not. */
function verdict(own: Weighed, all: readonly Weighed[]): Blame | undefined {
  if (all.length === 0) return "sure";
  if (all.some(({ confirmed }) => confirmed < own.confirmed)) return undefined;
  const rivals = all.filter(({ confirmed }) => confirmed === own.confirmed);
  if (rivals.length === 0) return "likely";
  if (own.needed && !rivals.some(({ needed }) => needed)) return "sure";
  const against = Math.max(...rivals.map(({ evidence }) => evidence));
  if (own.ofTotals) {
    if (rivals.some(({ ofTotals }) => ofTotals)) return undefined;
    if (own.evidence >= TELLING && own.evidence > against) return "likely";
    return outweighs(against, own.evidence) ? undefined : "open";
  }
  const totals = rivals.filter(({ ofTotals }) => ofTotals);
  if (totals.some(({ evidence }) => !outweighs(own.evidence, evidence))) return undefined;
  return own.evidence > 0 && own.evidence > against ? "likely" : undefined;
}

/**
 * Whether what speaks against a part does so more than what speaks against its total. Any slip in the
 * total's own digits makes it no less likely than a part with a telling one.
 */
function outweighs(part: number, total: number): boolean {
  return total < part && (part === CERTAIN || (part >= TELLING && total < SLIGHT));
}

function overlap(one: Weighed, other: Weighed): boolean {
  const { repairs } = other.explanation;
  return one.explanation.repairs.some((each) => repairs.includes(each));
}

import type { CellId } from "../form/form";
import { capitalized, type Words } from "../form/words";
import type { UnusedAcceptance } from "../report/acceptance";
import type { BoundReport } from "../report/bound-report";
import type { BrokenSum } from "../report/broken-sum";
import type { Signature } from "../report/dates/signature";
import type { Fix } from "../report/fix";
import type { CheckedIdentity } from "../report/identities";
import type { Narrative, SaidPassage } from "../report/narrative";
import type { Dispute } from "../report/narrative/dispute";
import type { PlacedCell } from "../report/odd-cells";
import type { Passage } from "../report/prose";
import type { TextReaders } from "../report/text-readers";
import type { Span } from "../text/span";

/** How grave a finding is, the lightest first. */
export type Severity = "hint" | "info" | "warning" | "error";
/** How a rule is set: at a severity, or not at all. */
export type Level = Severity | "off";
/** The groups in which RULES.md lists the rules. */
export type RuleGroup =
  | "sums"
  | "counts"
  | "plausibility"
  | "structure"
  | "text"
  | "dates"
  | "completeness";

/** Of what a rule looks at, all that stays as it is when a plain count takes the place of another. */
export interface Described {
  readonly report: BoundReport;
  /** The running text, a paragraph each. */
  readonly passages: readonly Passage[];
  /** The title and the headings of the sections, read in the same way. */
  readonly headlines: readonly Passage[];
  /** What is read from the words of a passage alone. */
  readonly readers: TextReaders;
  readonly signature: Signature;
  /** The passages that state something in numbers, or deny it. */
  readonly said: readonly SaidPassage[];
  /** Every cell that holds anything but a plain count, and every change and sum of money. */
  readonly oddCells: readonly PlacedCell[];
  /** Comments that accept nothing; known, and given to their own rule, only when all others have run. */
  readonly unusedAcceptances: readonly UnusedAcceptance[];
}

/** What follows from the counts. */
export interface Weighed {
  /** What the text states in numbers, and which of that no table agrees with. */
  readonly narrative: Narrative;
  readonly disputes: readonly Dispute[];
  /** The form's equations with the report's figures in them. */
  readonly identities: readonly CheckedIdentity[];
  /** The causes for which equations do not hold, from `analysis/diagnose.ts`. */
  readonly sums: readonly BrokenSum[];
}

/** What a rule looks at. Everything in it is computed once and shared by all rules. */
export interface Checked extends Described, Weighed {}

/** One mistake as a rule finds it: where, which cells, and the facts from which its words are made. */
export interface Found<Facts> {
  /** The smallest text that the author must change. */
  readonly span: Span;
  readonly facts: Facts;
  readonly related?: readonly Related[];
  /** The cells to change, the likeliest first. */
  readonly cells?: readonly CellId[];
  /** What stands there and what should, as text. */
  readonly found?: string;
  readonly expected?: string;
}

/** Another place that belongs to a finding, and what it is. */
export interface Related {
  readonly span: Span;
  readonly words: Words;
}

/**
 * A rule in three functions that share nothing but the facts: find them, say them, repair them. One file
 * in this folder, one line in `rules.ts`, one file in `test/corpus/`.
 */
export type RuleDefinition<Facts> = RuleSheet<Facts> &
  (WeighingRule<Facts> | DescribingRule<Facts>);

/** A rule that has to look again whenever a count changes. */
interface WeighingRule<Facts> {
  readonly weighs: "counts";
  find(checked: Checked): Iterable<Found<Facts>>;
}

/** A rule on words, on the make-up of the report, and on cells that hold no plain count. */
interface DescribingRule<Facts> {
  readonly weighs?: undefined;
  find(described: Described): Iterable<Found<Facts>>;
}

/** What every rule tells of itself. */
interface RuleSheet<Facts> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly level: Level;
  /** What the rule looks for, in one sentence. */
  readonly summary: Words;
  /** Why it matters. */
  readonly reason: Words;
  /** When an author may well switch it off. */
  readonly whenOff: Words;
  readonly source: Words;
  /** What is wrong with the actual figures, why, and what to do. */
  say(facts: Facts): Words;
  /** The repairs, or why there can be none. */
  readonly fix: ((facts: Facts, report: BoundReport) => readonly Fix[]) | { readonly none: Words };
}

/** A rule with its facts kept to itself. */
export interface Rule extends Omit<RuleSheet<never>, "say" | "fix"> {
  /** Whether it looks again when a count changes. */
  readonly weighs: "counts" | undefined;
  readonly noFix: Words | undefined;
  check(checked: Checked): readonly Finding[];
}

/** One mistake, ready to be shown. Words and repairs are made when they are asked for. */
export interface Finding {
  readonly rule: string;
  readonly level: Severity;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly cells: readonly CellId[];
  readonly found: string | undefined;
  readonly expected: string | undefined;
  say(): Words;
  fixes(): readonly Fix[];
}

/** Closes a definition over its facts. The level of the findings is set by whoever runs the rule. */
export function defineRule<Facts>(definition: RuleDefinition<Facts>): Rule {
  const { find, say, fix, ...described } = definition;
  return {
    ...described,
    weighs: definition.weighs,
    noFix: typeof fix === "function" ? undefined : fix.none,
    check(checked) {
      const findings: Finding[] = [];
      for (const { span, facts, related = [], cells = [], found, expected } of find(checked)) {
        findings.push({
          rule: definition.id,
          level: definition.level === "off" ? "info" : definition.level,
          span,
          related: related.map((each) => ({ ...each, words: asSentence(each.words) })),
          cells,
          found,
          expected,
          say: () => asSentence(say(facts)),
          fixes: () => (typeof fix === "function" ? fix(facts, checked.report) : []),
        });
      }
      return findings;
    },
  };
}

/** Names in the middle of an English sentence are written small; one that opens it is not. */
function asSentence({ zh, en }: Words): Words {
  return { zh, en: capitalized(en) };
}

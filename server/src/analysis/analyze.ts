import type { Acceptance } from "../report/acceptance";
import { createBinder } from "../report/bind";
import type { BoundReport } from "../report/bound-report";
import type { BrokenSum } from "../report/broken-sum";
import type { CheckedIdentity } from "../report/identities";
import type { Narrative } from "../report/narrative";
import type { Dispute } from "../report/narrative/dispute";
import { type Recognition, recognize } from "../report/recognize";
import { createTextReaders } from "../report/text-readers";
import type { Checked, Finding } from "../rules/rule";
import { rules } from "../rules/rules";
import { parse } from "../syntax/parse";
import { accept } from "./accept";
import { examine } from "./examine";
import type { Parted } from "./part-findings";
import { type Levels, type RuleRun, runRules } from "./run-rules";

/** All that is known of one version of one document. Everything that an editor shows is read from it. */
export interface Analysis extends Parted, RuleRun {
  readonly report: BoundReport;
  readonly recognition: Recognition;
  /** What the running text states, and which of it no table agrees with; empty when the document is not checked. */
  readonly narrative: Narrative;
  readonly disputes: readonly Dispute[];
  /** The form's equations, and why some do not hold; empty likewise. */
  readonly identities: readonly CheckedIdentity[];
  readonly sums: readonly BrokenSum[];
  /** All that the rules looked at; absent when the document is not checked. */
  readonly checked: Checked | undefined;
  /** Whether anything is accepted in the text or outside of it, used or not. */
  readonly hasAcceptances: boolean;
  /** What is shown: without the findings that the author has accepted. */
  readonly findings: readonly Finding[];
}

/** What an analysis depends on besides the text. */
export interface AnalyzeOptions {
  /** Rules set otherwise than by default. */
  readonly levels: Levels;
  /** Checks the document as a report even when it is not recognised as one. */
  readonly force: boolean;
  /** Findings accepted elsewhere than in the text. */
  readonly accepted?: readonly Acceptance[];
}

const UNCHECKED: Omit<Analysis, "report" | "recognition"> = {
  checked: undefined,
  hasAcceptances: false,
  narrative: { claims: [], restatements: [], lists: [] },
  disputes: [],
  identities: [],
  sums: [],
  findings: [],
  accepted: [],
  unused: [],
  crashes: [],
};

/**
 * Analyses texts. Keeps nothing between calls but the prepared labels of the form, the readings of short cells
 * that come in every report, and what the last call read from single passages.
 */
export type Analyzer = (text: string, options: AnalyzeOptions) => Analysis;

/**
 * The whole way from text to findings, and the file to read first:
 * text → `parse` → syntax tree → `bind` → bound report → `examine`: claims, equations, causes → rules → findings,
 * less those that the author accepts.
 * Never fails, whatever the text; a rule that throws is left out and named.
 */
export function createAnalyzer(): Analyzer {
  const bind = createBinder();
  const reading = createTextReaders();
  return (text, { levels, force, accepted = [] }) => {
    const report = bind(parse(text));
    const recognition = recognize(report);
    if (recognition.kind !== "report" && !(force && recognition.kind === "none")) {
      return { ...UNCHECKED, report, recognition };
    }
    reading.turn();
    const checked = examine(report, reading.readers);
    const { narrative, disputes, identities, sums } = checked;
    const run = runRules(rules, checked, levels);
    return {
      report,
      recognition,
      checked,
      hasAcceptances: accepted.length + report.tree.acceptComments.length > 0,
      narrative,
      disputes,
      identities,
      sums,
      ...accept(checked, run, levels, accepted),
    };
  };
}

import { createBinder } from "../report/bind";
import type { BoundReport } from "../report/bound-report";
import { checkIdentities } from "../report/identities";
import { findOddCells } from "../report/odd-cells";
import { passagesOf } from "../report/prose";
import { type Recognition, recognize } from "../report/recognize";
import type { Finding } from "../rules/rule";
import { rules } from "../rules/rules";
import { parse } from "../syntax/parse";
import { diagnose } from "./diagnose";
import { type Crash, type Levels, runRules } from "./run-rules";

/** All that is known of one version of one document. Everything that an editor shows is read from it. */
export interface Analysis {
  readonly report: BoundReport;
  readonly recognition: Recognition;
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
}

/** What an analysis depends on besides the text. */
export interface AnalyzeOptions {
  /** Rules set otherwise than by default. */
  readonly levels: Levels;
  /** Checks the document as a report even when it is not recognised as one. */
  readonly force: boolean;
}

/** Analyses texts. Keeps nothing between calls but the prepared labels of the form. */
export type Analyzer = (text: string, options: AnalyzeOptions) => Analysis;

/**
 * The whole way from text to findings, and the file to read first:
 * text → `parse` → syntax tree → `bind` → bound report → `checkIdentities` and `diagnose` → rules → findings.
 * Never fails, whatever the text; a rule that throws is left out and named.
 */
export function createAnalyzer(): Analyzer {
  const bind = createBinder();
  return (text, { levels, force }) => {
    const report = bind(parse(text));
    const recognition = recognize(report);
    if (recognition.kind !== "report" && !(force && recognition.kind === "none")) {
      return { report, recognition, findings: [], crashes: [] };
    }
    const identities = checkIdentities(report);
    const checked = {
      report,
      passages: passagesOf(report),
      identities,
      oddCells: findOddCells(report),
      sums: diagnose(identities),
    };
    return { report, recognition, ...runRules(rules, checked, levels) };
  };
}

import {
  type Acceptance,
  readAcceptance,
  type UnusedAcceptance,
  type WrittenAcceptance,
} from "../report/acceptance";
import type { Checked } from "../rules/rule";
import { isRule, rules } from "../rules/rules";
import { unusedAcceptance } from "../rules/unused-acceptance";
import { type Parted, partFindings } from "./part-findings";
import { inTextOrder, type Levels, type RuleRun, runRules } from "./run-rules";

/**
 * Takes the accepted findings out of what the rules have found. Acceptances stand in comments of the report
 * or are given from outside. A comment that accepts nothing is a finding itself; of those from outside
 * `unused` names them. What a rule would find that is off, failed or waits for the sums is not known, so its
 * acceptances rest.
 */
export function accept(
  checked: Checked,
  { findings, crashes }: RuleRun,
  levels: Levels,
  given: readonly Acceptance[],
): Parted & RuleRun {
  const comments = checked.report.tree.acceptComments;
  if (comments.length === 0 && given.length === 0)
    return { findings, crashes, accepted: [], unused: [] };
  const written = comments.map(readAcceptance);
  const sound = written.filter((each) => each.reason !== "" && isRule(each.rule));
  const parted = partFindings(findings, [...sound, ...given], checked.report.tree.text);
  const failed = new Set(crashes.map(({ rule }) => rule));
  const unused = new Set(
    parted.unused.filter(
      ({ rule }) => levels[rule] !== "off" && !failed.has(rule) && !isWaiting(rule, checked),
    ),
  );
  const inComments = written.flatMap((each) => unusedComment(each, unused));
  const late = runRules([unusedAcceptance], { ...checked, unusedAcceptances: inComments }, levels);
  return {
    findings:
      late.findings.length === 0
        ? parted.findings
        : inTextOrder([...parted.findings, ...late.findings]),
    accepted: parted.accepted,
    unused: given.filter((each) => unused.has(each)),
    crashes: [...crashes, ...late.crashes],
  };
}

function unusedComment(
  written: WrittenAcceptance,
  unused: ReadonlySet<Acceptance>,
): readonly UnusedAcceptance[] {
  if (!isRule(written.rule)) return [{ written, why: "unknown rule" }];
  if (written.reason === "") return [{ written, why: "no reason" }];
  return unused.has(written) ? [{ written, why: "no such finding" }] : [];
}

/** What a text or a likelihood rests on is not judged while a figure of the table is known to be wrong. */
function isWaiting(id: string, { sums }: Checked): boolean {
  const group = rules.find((rule) => rule.id === id)?.group;
  return sums.length > 0 && (group === "text" || group === "plausibility");
}

import type { Checked, Finding, Level, Rule } from "../rules/rule";
import { orderOfRule } from "../rules/rules";

/** A rule that threw: a mistake of ours, not of the report's. The other rules went on. */
export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

/** How rules are set where they differ from their defaults. */
export type Levels = Readonly<Record<string, Level>>;

/** What rules have found, in the order of the text, and which of them failed. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
}

/** Runs the rules that are not switched off. */
export function runRules(rules: readonly Rule[], checked: Checked, levels: Levels): RuleRun {
  const findings: Finding[] = [];
  const crashes: Crash[] = [];
  for (const rule of rules) {
    const level = levels[rule.id] ?? rule.level;
    if (level === "off") continue;
    try {
      for (const finding of rule.check(checked)) findings.push({ ...finding, level });
    } catch (error) {
      crashes.push({ rule: rule.id, error });
    }
  }
  return { findings: inTextOrder(findings), crashes };
}

/** Sorts the list itself; findings on the same place stand in the order of the rules. */
export function inTextOrder(findings: Finding[]): readonly Finding[] {
  return findings.sort(
    (a, b) =>
      a.span.from - b.span.from ||
      a.span.to - b.span.to ||
      orderOfRule(a.rule) - orderOfRule(b.rule),
  );
}

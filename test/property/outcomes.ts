import { createAnalyzer } from "../../server/src/analysis/analyze";
import type { Finding } from "../../server/src/rules/rule";

const analyze = createAnalyzer();

/** The findings of a text that is a report, in the order of the text; fails when a rule has thrown. */
export function findingsOf(text: string): readonly Finding[] {
  const { findings, crashes } = analyze(text, { levels: {}, force: false });
  for (const { rule, error } of crashes) throw new Error(`${rule} threw`, { cause: error });
  return findings;
}

/** Findings without their places: what must be the same however the report is written down. */
export function outcomesOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(
      ({ rule, cells, found, expected }) =>
        `${rule} ${cells.join("+")} ${found ?? ""}→${expected ?? ""}`,
    )
    .sort();
}
